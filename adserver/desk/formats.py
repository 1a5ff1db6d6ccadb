"""Numbers, dates and names as the reader's language writes them: filters for templates."""

from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_time
from babel.numbers import format_decimal, format_percent
from flask import Flask
from flask_babel import get_locale, gettext

from adserver.desk import words
from analytics.core.reports import Step

NOTHING = "–"
UNKNOWN_COUNTRY = "ZZ"


def number(count: int) -> str:
    """A count with its thousands parted."""
    return str(_decimal(count, _language()))


def percent(part: float | None, digits: int = 1) -> str:
    """A part of a whole, 0–1, in per cent; a dash where there is none."""
    return NOTHING if part is None else _percent(round(part, digits + 2), digits, _language())


def change(part: float | None) -> str:
    """A relative change with its sign, whole per cent; a dash where there is nothing to compare with."""
    if part is None:
        return NOTHING
    sign = "+" if part > 0 else "−" if part < 0 else "±"
    return sign + percent(abs(part), 0)


def decimal(value: float) -> str:
    """A number with one digit after the point."""
    return str(format_decimal(value, "#,##0.0", locale=_language()))


def long_day(start: str) -> str:
    """A day in full: Sunday, 22 November 2026."""
    return str(format_date(date.fromisoformat(start[:10]), "full", locale=_language()))


def middle_day(day: date) -> str:
    """A day, short with its year: 22 Nov 2026."""
    return str(format_date(day, "medium", locale=_language()))


def long_start(start: str, step: Step) -> str:
    """What a bar stands for, in full."""
    if step == "hour":
        moment = datetime.fromisoformat(start)
        return f"{format_date(moment.date(), 'EEE d MMM', locale=_language())}, {format_time(moment, 'short', locale=_language())}"
    if step == "week":
        return str(gettext("Week from %(day)s", day=middle_day(date.fromisoformat(start))))
    pattern = "MMMM yyyy" if step == "month" else "EEE d MMM yyyy"
    return str(format_date(date.fromisoformat(start), pattern, locale=_language()))


def short_start(start: str, step: Step) -> str:
    """The same under a bar, as short as can be."""
    if step == "hour":
        return str(format_time(datetime.fromisoformat(start), "HH:mm", locale=_language()))
    pattern = "MMM yy" if step == "month" else "d MMM"
    return str(format_date(date.fromisoformat(start), pattern, locale=_language()))


def moment(at: datetime) -> str:
    """A date and time of day."""
    return str(format_datetime(at, "d MMM yyyy, HH:mm", locale=_language()))


def unix_moment(at: int, zone: str) -> str:
    """A moment (Unix seconds) as clocks in this zone show it."""
    return moment(datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(zone)))


def country(code: str) -> str:
    """A country's name by its ISO code."""
    if code == UNKNOWN_COUNTRY:
        return str(gettext("Unknown"))
    return str(_territories(_language()).get(code, code))


def event_name(family: str) -> str:
    """What a family of events is called."""
    return str(words.EVENTS.get(family, family))


def blocked_reason(reason: str) -> str:
    """Why an ad must not stand beside an article, from the reason that the page keeps."""
    kind, _colon, word = reason.partition(":")
    event = words.EVENTS.get(word or kind, word or kind)
    match kind:
        case "negative":
            return str(gettext("The ad rules out “%(word)s”", word=word))
        case "sensitive":
            return str(gettext("No ads beside articles about %(event)s", event=event))
        case "publisher-family":
            return str(gettext("The site wants no ads beside articles about %(event)s", event=event))
        case "publisher-word":
            return str(gettext("The site wants no ads with the keyword “%(word)s”", word=word))
        case "publisher-advertiser":
            return str(gettext("The site wants no ads of this advertiser"))
    return str(gettext("The ad keeps away from articles about %(event)s", event=event))


def set_up_formats(app: Flask) -> None:
    """Make them known to templates."""
    for function in (
        number,
        percent,
        change,
        decimal,
        long_day,
        middle_day,
        long_start,
        short_start,
        moment,
        unix_moment,
        country,
        blocked_reason,
        event_name,
    ):
        app.jinja_env.filters[function.__name__] = function


def _language() -> str:
    # Not str(locale): putting the identifier together took a tenth of a page with 500 numbers.
    locale = get_locale()
    return locale.language if locale else "en"


@lru_cache(maxsize=4096)
def _decimal(count: int, language: str) -> str:
    return str(format_decimal(count, locale=language))


@lru_cache(maxsize=4096)
def _percent(part: float, digits: int, language: str) -> str:
    pattern = "#,##0." + "0" * digits + ("\u00a0%" if language == "de" else "%")
    return str(format_percent(part, pattern, locale=language))


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)
