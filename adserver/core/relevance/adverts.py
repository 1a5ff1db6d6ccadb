"""The catalogue file of the adapter contract, by which matching is measured: ads with their landing page's words, nothing else."""

import msgspec

from adserver.core.ads import Ad


class Advert(msgspec.Struct, frozen=True):
    """An ad as such a file has it."""

    id: str
    lang: str
    headline: str
    body: str = ""
    landing: str = ""
    keywords: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


class _Adverts(msgspec.Struct, frozen=True):
    ads: tuple[Advert, ...]


_decode = msgspec.json.Decoder(_Adverts).decode


def read(data: bytes) -> tuple[Ad, ...]:
    """The file's ads, the words of the landing page among the text's. Raises `msgspec.DecodeError` that says what is wrong and where."""
    return tuple(
        Ad(
            id=advert.id,
            campaign="",
            lang=advert.lang,
            headline=advert.headline,
            text=f"{advert.body}\n{advert.landing}",
            landing="",
            keywords=advert.keywords,
            negative=advert.negative,
        )
        for advert in _decode(data).ads
    )
