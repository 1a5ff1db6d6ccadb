"""A site's settings as a form: what it holds, and the site that follows from it."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from werkzeug.datastructures import MultiDict

from adserver.core.ads import SectionBlock, Site
from adserver.core.catalogue.naming import hosts_of, id_of, origin_of

TEXTS = ("name", "time_zone", "language", "profile")
LINES = ("blocked_advertisers", "blocked_words", "own_addresses", "feeds")
OPERATORS_LINES = ("hosts",)
"""Which hosts a site has decides whose views it counts and what is fetched: for administrators."""
MOST_SECTIONS = 50


class FormRefused(Exception):
    """The form holds no site: a field cannot be read as what it must be."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(f"{field}: {sentence}")
        self.field, self.sentence = field, sentence


def new_site(form: Mapping[str, str], taken: list[str]) -> Site:
    """The site that the short form asks for."""
    origin = origin_of(form.get("address", ""))
    given = {
        "id": form.get("id", "").strip() or id_of(origin, taken),
        "name": form.get("name", "").strip() or next(iter(hosts_of(origin)), ""),
        "origin": origin,
        "hosts": hosts_of(origin),
        "language": form.get("language", "").strip(),
        "time_zone": form.get("time_zone", "").strip(),
    }
    return _converted(given, Site)


def changed_site(before: Site, form: MultiDict[str, str], *, operator: bool) -> Site:
    """The site with what the form says; hosts, origin and political advertising change only for an operator."""
    given: dict[str, Any] = {name: form.get(name, "").strip() for name in TEXTS}
    given |= {name: _lines(form.get(name, "")) for name in (*LINES, *(OPERATORS_LINES if operator else ()))}
    given |= {"opt_ins": form.getlist("opt_ins"), "blocked_families": form.getlist("blocked_families")}
    given["retention_months"] = form.get("retention_months", "").strip() or None
    given |= {"trending": form.get("trending", ""), "sitemap": form.get("sitemap", "").strip() or None}
    given |= {"section_blocks": list(_sections(form))}
    if operator:
        given["origin"] = form.get("origin", "").strip()
        given["political_ads"] = "political_ads" in form
    fields = {name: _field(name, value) for name, value in given.items()}
    return msgspec.structs.replace(before, **fields)


def _sections(form: MultiDict[str, str]) -> Iterator[SectionBlock]:
    for n in range(MOST_SECTIONS + 1):
        prefix = form.get(f"section-{n}-prefix", "").strip()
        if prefix:
            yield SectionBlock(
                prefix=prefix,
                advertisers=_lines(form.get(f"section-{n}-advertisers", "")),
                words=_lines(form.get(f"section-{n}-words", "")),
                families=tuple(form.getlist(f"section-{n}-families")),
            )


def _lines(text: str) -> tuple[str, ...]:
    """Lines, each once, in their order."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _field(name: str, value: Any) -> Any:
    kind = {field.name: field.type for field in msgspec.structs.fields(Site)}[name]
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as exc:
        raise FormRefused(name, str(exc)) from exc


def _converted(given: dict[str, Any], kind: type[Site]) -> Site:
    return msgspec.convert({name: _field(name, value) for name, value in given.items()}, kind, strict=False)
