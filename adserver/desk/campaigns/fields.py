"""Forms: what a field is called, how a value is written into it, and how what somebody typed becomes a value again."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

import msgspec
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict

Kind = Literal["text", "long", "money", "number", "day", "choice", "many", "words", "check"]
MICROS = 1_000_000
LONGEST = 20_000
"""Characters of one field; 200 keywords of 60 characters fit."""
NO_AMOUNT = _("This is no amount like 2.50.")
TOO_FINE = _("This is finer than a millionth.")
NO_NUMBER = _("This is no whole number.")
NO_CHOICE = _("This is none of the choices.")
TOO_LONG = _("This is too long.")

Problems = dict[str, Any]
"""Field → sentence about it."""


class Field(msgspec.Struct, frozen=True):
    """One field of a form. `name` is the struct's, without `_micros`; `choices` maps values to what they are called."""

    name: str
    kind: Kind
    label: Any
    hint: Any = ""
    choices: Mapping[str, Any] = {}
    most: int | None = None
    required: bool = False
    empty: Any = ""
    """What an empty field means: "" or None."""


def attribute(field: Field) -> str:
    """The struct's name of the field."""
    return f"{field.name}_micros" if field.kind == "money" else field.name


def written(fields: Sequence[Field], value: msgspec.Struct) -> dict[str, Any]:
    """What the form's fields hold for this value."""
    return {field.name: _as_text(field, getattr(value, attribute(field))) for field in fields}


def typed(fields: Sequence[Field], form: MultiDict[str, str], prefix: str = "") -> dict[str, Any]:
    """What somebody typed, as it is shown again when something is wrong."""
    return {field.name: _typed(field, form, prefix + field.name) for field in fields}


def read(fields: Sequence[Field], given: Mapping[str, Any], prefix: str = "") -> tuple[dict[str, Any], Problems]:
    """The struct's values from what was typed, and what is wrong with it by field."""
    values: dict[str, Any] = {}
    problems: Problems = {}
    for field in fields:
        try:
            values[attribute(field)] = _value(field, given[field.name])
        except _Refused as refused:
            problems[prefix + field.name] = refused.sentence
    return values, problems


def lines_of(text: str) -> tuple[str, ...]:
    """Words and phrases, one a line or parted by commas, each once."""
    parts = (part.strip() for line in text.splitlines() for part in line.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def money(micros: int | None) -> str:
    """An amount as a field holds it: 2.50."""
    if micros is None:
        return ""
    amount = Decimal(micros) / MICROS
    plain = f"{amount.normalize():f}"
    return f"{amount:.2f}" if len(plain.partition(".")[2]) <= 2 else plain  # noqa: PLR2004 — cents


class _Refused(Exception):
    def __init__(self, sentence: Any) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def _as_text(field: Field, value: Any) -> Any:
    match field.kind:
        case "money":
            return money(value)
        case "words":
            return "\n".join(value)
        case "many":
            return list(value)
        case "check":
            return bool(value)
        case _:
            return "" if value is None else str(value)


def _typed(field: Field, form: MultiDict[str, str], name: str) -> Any:
    if field.kind == "check":
        return name in form
    if field.kind == "many":
        return [value for value in form.getlist(name) if value in field.choices]
    # A browser sends line breaks as CR LF; text fields have none.
    text = form.get(name, "").replace("\r\n", "\n")[: LONGEST + 1]
    return text if field.kind in {"words", "long"} else text.strip()


def _value(field: Field, given: Any) -> Any:
    if field.kind == "check":
        return bool(given)
    if field.kind == "many":
        return tuple(given)
    if len(given) > LONGEST:
        raise _Refused(TOO_LONG)
    if field.kind == "words":
        return lines_of(given)
    if not given.strip():
        return field.empty
    return _converted(field, given.strip())


def _converted(field: Field, text: str) -> Any:
    match field.kind:
        case "money":
            return _micros(text)
        case "number":
            return _number(text)
        case "choice":
            if text not in field.choices:
                raise _Refused(NO_CHOICE)
            return text
        case "long":
            return text.replace("\n", " ") if field.most else text
        case _:
            return text


def _number(text: str) -> int:
    if not (text.isascii() and text.lstrip("-").isdecimal() and len(text) < 16):  # noqa: PLR2004 — digits of any count
        raise _Refused(NO_NUMBER)
    return int(text)


def _micros(text: str) -> int:
    # German writes the comma; a point and a comma in one number would be a guess.
    try:
        amount = Decimal(text.replace(",", ".") if text.count(",") + text.count(".") <= 1 else "x") * MICROS
    except InvalidOperation:
        raise _Refused(NO_AMOUNT) from None
    if not amount.is_finite() or "e" in text.lower():
        raise _Refused(NO_AMOUNT)
    if amount != amount.to_integral_value():
        raise _Refused(TOO_FINE)
    return int(amount)


def named(problems: Problems, fields: Sequence[Field], prefix: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Field's address in the page, its label and what is wrong, in the form's order, for the list above the form."""
    for field in fields:
        if prefix + field.name in problems:
            yield prefix + field.name, field.label, problems[prefix + field.name]
