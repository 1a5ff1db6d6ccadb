"""Creatives' images: decoded, limited, encoded anew."""

import io
import struct
import zlib

import pytest
from PIL import Image as Pillow
from PIL import PngImagePlugin

from adserver.sources.images import FILE_MAX_BYTES, ImageRefused, creative, store


def saved(picture, kind, **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def photo(size=(1000, 500)):
    return Pillow.effect_noise(size, 90).convert("RGB")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_raster_formats_become_webp(kind):
    made = creative(saved(photo(), kind))

    picture = Pillow.open(io.BytesIO(made.webp))
    assert picture.format == "WEBP"
    assert (picture.size, made.width, made.height) == ((1000, 500), 600, 300)


def test_large_images_are_made_smaller():
    made = creative(saved(photo((3000, 1500)), "JPEG"))

    assert Pillow.open(io.BytesIO(made.webp)).size == (1200, 600)
    assert (made.width, made.height) == (600, 300)


def test_small_images_stay_as_small_as_they_are():
    made = creative(saved(photo((90, 40)), "PNG"))

    assert (made.width, made.height) == (90, 40)


def test_transparency_is_kept():
    made = creative(saved(Pillow.new("RGBA", (50, 50), (255, 0, 0, 0)), "PNG"))

    assert Pillow.open(io.BytesIO(made.webp)).convert("RGBA").getpixel((5, 5))[3] == 0


def test_metadata_is_stripped_and_the_camera_side_obeyed():
    exif = Pillow.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "Geheimer Ort"
    data = saved(photo((400, 200)), "JPEG", exif=exif)

    made = creative(data)

    assert Pillow.open(io.BytesIO(made.webp)).size == (200, 400)
    assert b"Geheim" not in made.webp
    assert b"EXIF" not in made.webp


def test_what_stands_behind_the_image_is_gone():
    made = creative(saved(photo((50, 50)), "PNG") + b"<script>alert(1)</script>")

    assert b"script" not in made.webp


def test_of_an_animation_the_first_frame_is_shown():
    frames = [Pillow.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    made = creative(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))

    picture = Pillow.open(io.BytesIO(made.webp))
    assert getattr(picture, "n_frames", 1) == 1
    assert picture.convert("RGB").getpixel((5, 5))[0] > 200


def test_our_own_file_comes_back_unchanged():
    first = creative(saved(photo(), "JPEG"))

    assert creative(first.webp) == first


def test_a_webp_with_metadata_or_a_tail_is_encoded_anew():
    first = creative(saved(photo(), "JPEG"))
    exif = Pillow.Exif()
    exif[0x010E] = "Geheimer Ort"
    for data in (saved(photo((50, 50)), "WEBP", exif=exif), first.webp + b"PK\x03\x04tail!"):
        made = creative(data)
        assert made.webp != data
        assert b"Geheim" not in made.webp
        assert b"tail!" not in made.webp


def huge_png(side: int) -> bytes:
    """A small file that claims side × side pixels."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + body


def text_bomb() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "x" * 3_000_000, zip=True)
    return saved(photo((10, 10)), "PNG", pnginfo=info)


REFUSED = {
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "is no PNG"),
    "html": (b"<html>", "is no PNG"),
    "pdf": (b"%PDF-1.7", "is no PNG"),
    "empty": (b"", "is no PNG"),
    "bmp": (saved(Pillow.new("RGB", (4, 4)), "BMP"), "is no PNG"),
    "tiff": (saved(Pillow.new("RGB", (4, 4)), "TIFF"), "is no PNG"),
    "cut": (saved(photo(), "PNG")[:2000], "cannot be decoded"),
    "bomb": (huge_png(50_000), "cannot be decoded"),
    "large": (huge_png(6000), "at most 25,000,000 are decoded"),
    "text-bomb": (text_bomb(), "cannot be decoded"),
    "too-many-bytes": (b"\x89PNG" + b"x" * FILE_MAX_BYTES, "at most 5,000,000 are taken"),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_honest_image_is_refused(data, said):
    with pytest.raises(ImageRefused, match=said):
        creative(data)


def test_an_image_is_stored_once_under_its_hash(tmp_path):
    made = creative(saved(photo((50, 50)), "PNG"))

    first, second = store(made, tmp_path / "media"), store(made, tmp_path / "media")

    assert first == second == tmp_path / "media" / f"{made.hash}.webp"
    assert first.read_bytes() == made.webp
    assert [file.name for file in (tmp_path / "media").iterdir()] == [first.name]
