"""Money, days and moments as the reader's language writes them: filters for the templates about campaigns."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.numbers import format_currency
from flask_babel import get_locale

from adserver.core.serving.replies import label_in
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.formats import middle_day, moment
from adserver.desk.services import services

MICROS = 1_000_000


@campaigns.app_template_filter("money")
def money(micros: int, currency: str = "EUR") -> str:
    """An amount with its currency; with as many digits as it takes where it is finer than a cent."""
    amount = Decimal(micros) / MICROS
    finer = micros % (MICROS // 100) != 0 and abs(amount) < 1
    return str(format_currency(amount, currency, locale=str(get_locale() or "en"), decimal_quantization=not finer))


@campaigns.app_template_filter("exact_money")
def exact_money(micros: int, currency: str = "EUR") -> str:
    """An amount with all of its digits: lines of a statement add up exactly."""
    digits = micros % (MICROS // 100) != 0
    return str(format_currency(Decimal(micros) / MICROS, currency, locale=str(get_locale() or "en"), decimal_quantization=not digits))


@campaigns.app_template_filter("iso_day")
def iso_day(text: str) -> str:
    """An ISO day as people write it."""
    return middle_day(date.fromisoformat(text))


@campaigns.app_template_filter("at_moment")
def at_moment(at: int) -> str:
    """A moment (Unix seconds) as clocks show it where the first site is."""
    zone = next((site.time_zone for site in services().catalogue.sites()), "UTC")
    return moment(datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(zone)))


@campaigns.app_context_processor
def labels() -> dict[str, object]:
    """What ads are labelled with, for previews."""
    return {"label_in": label_in}
