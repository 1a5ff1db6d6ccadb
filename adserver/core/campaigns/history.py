"""Who changed what: the difference between two states of an entry, as it is kept and shown."""

from collections.abc import Iterator

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.values import Value

Entry = Site | Advertiser | Campaign | Ad

LONGEST_TEXT = 300
"""Characters of a value that are kept: a changed word list is recognised by its beginning."""


class FieldChange(Value, frozen=True, array_like=True):
    """One field and what stood in it; "" where there was nothing."""

    field: str
    before: str = ""
    after: str = ""


class Note(Value, frozen=True):
    """One step of an entry's history. `kind` and `id` say which entry of the scope it was; `verb` what was done to it."""

    at: int
    """Unix seconds."""
    account: str
    """The name somebody is logged in with; `command line` where there is no account."""
    kind: str
    id: str
    verb: str
    fields: tuple[FieldChange, ...] = ()


def difference(before: Entry | None, after: Entry | None) -> tuple[FieldChange, ...]:
    """The fields in which two states of an entry differ, in the order in which they are declared."""
    return tuple(_changes(before, after))


def verb_of(before: Entry | None, after: Entry | None) -> str:
    """What was done to an entry when nothing more is known: created, changed or deleted."""
    if before is None:
        return "created"
    return "deleted" if after is None else "changed"


def scope_of(kind: str, entry: Entry) -> str:
    """Whose history a change belongs to: an ad's is told with its campaign's."""
    return f"campaign:{entry.campaign}" if isinstance(entry, Ad) else f"{kind}:{entry.id}"


def _changes(before: Entry | None, after: Entry | None) -> Iterator[FieldChange]:
    known = before if after is None else after
    if known is None:
        return
    for field in msgspec.structs.fields(known):
        old, new = getattr(before, field.name, None), getattr(after, field.name, None)
        default = None if field.required else field.default
        if old != new and not (before is None and new == default) and not (after is None and old == default):
            yield FieldChange(field=field.name, before=_text(old), after=_text(new))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple) and all(isinstance(part, str) for part in value):
        text = ", ".join(value)
    elif isinstance(value, str):
        text = value
    else:
        text = msgspec.json.encode(value).decode()
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
