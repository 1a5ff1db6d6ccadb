"""Creatives' images: decoded, limited, encoded anew as WebP without metadata, and named by what they hold."""

import hashlib
import io
import os
import warnings
from pathlib import Path

import msgspec
from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from adserver.core.ads import Image

FILE_MAX_BYTES = 5_000_000
PIXELS_MAX = 25_000_000
"""A 5,000 × 5,000 image takes 75 MB decoded; a few kilobytes can claim far more."""
CSS_WIDTH_MAX = 600
CSS_HEIGHT_MAX = 600
"""Beside an article nothing larger is shown."""
DENSITY = 2
"""Stored pixels per CSS pixel at most; sharp on most phones."""
QUALITY = 80
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_OWN_CHUNKS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}


class ImageRefused(Exception):
    """Why this file cannot be an ad's image."""


class Creative(msgspec.Struct, frozen=True):
    """An image ready to be stored: WebP bytes, the hash that names them, width and height in CSS pixels."""

    hash: str
    width: int
    height: int
    webp: bytes

    def image(self, alt: str) -> Image:
        """The value that an ad holds."""
        return Image(hash=self.hash, width=self.width, height=self.height, alt=alt)


def creative(data: bytes) -> Creative:
    """The image in a PNG, JPEG, WebP or GIF file, of an animation the first frame. Raises `ImageRefused`.

    A file that this function wrote comes back unchanged, so that export and import are a round trip.
    """
    if len(data) > FILE_MAX_BYTES:
        raise ImageRefused(f"has {len(data):,} bytes; at most {FILE_MAX_BYTES:,} are taken")
    picture = _decoded(data)
    if _is_own(data, picture):
        webp, (pixels_wide, pixels_high) = data, picture.size
    else:
        fitted = _fitted(picture)
        webp, (pixels_wide, pixels_high) = _encoded(fitted), fitted.size
    width, height = _css_size(pixels_wide, pixels_high)
    return Creative(hash=hashlib.blake2b(webp, digest_size=16).hexdigest(), width=width, height=height, webp=webp)


def store(creative: Creative, media: Path) -> Path:
    """Write the image to `media/<hash>.webp` if it is not there; a reader sees all of it or nothing."""
    media.mkdir(parents=True, exist_ok=True)
    target = media / f"{creative.hash}.webp"
    if not target.exists():
        part = media / f".{creative.hash}.{os.getpid()}"
        part.write_bytes(creative.webp)
        part.replace(target)
    return target


def _decoded(data: bytes) -> Pillow.Image:
    try:
        with warnings.catch_warnings():
            # Pillow's own warning about large images is an exception here, ours says what to do.
            warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)
            picture = Pillow.open(io.BytesIO(data), formats=FORMATS)
            if picture.width * picture.height > PIXELS_MAX:
                raise ImageRefused(f"has {picture.width} × {picture.height} pixels; at most {PIXELS_MAX:,} are decoded")
            picture.load()
    except UnidentifiedImageError as exc:
        raise ImageRefused("is no PNG, JPEG, WebP or GIF (SVG and HTML are not taken: they can hold scripts)") from exc
    except (OSError, ValueError, SyntaxError, EOFError, Pillow.DecompressionBombError) as exc:
        raise ImageRefused(f"cannot be decoded: {exc}") from exc
    return picture


def _fitted(picture: Pillow.Image) -> Pillow.Image:
    # The camera's note on which side is up is dropped with all other metadata, so it is obeyed first.
    upright = ImageOps.exif_transpose(picture)
    plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    plain.thumbnail((CSS_WIDTH_MAX * DENSITY, CSS_HEIGHT_MAX * DENSITY), Pillow.Resampling.LANCZOS)
    return plain


def _encoded(picture: Pillow.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=6, exif=b"", xmp=b"", icc_profile=b"")
    return out.getvalue()


def _css_size(pixels_wide: int, pixels_high: int) -> tuple[int, int]:
    scale = min(1.0, CSS_WIDTH_MAX / pixels_wide, CSS_HEIGHT_MAX / pixels_high)
    return max(1, round(pixels_wide * scale)), max(1, round(pixels_high * scale))


def _is_own(data: bytes, picture: Pillow.Image) -> bool:
    """Whether nothing but one picture of a size that we write is in the file: no metadata, no animation, nothing behind its end."""
    if picture.format != "WEBP" or max(picture.size) > CSS_WIDTH_MAX * DENSITY or getattr(picture, "n_frames", 1) > 1:
        return False
    if int.from_bytes(data[4:8], "little") + 8 != len(data):
        return False
    position = 12
    while position < len(data):
        if data[position : position + 4] not in _OWN_CHUNKS:
            return False
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        position += 8 + size + size % 2
    return position == len(data)
