"""Mails as text and HTML, in the site's language. What comes from pages, readers and people is text in both."""

from datetime import UTC, date, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from zoneinfo import ZoneInfo

import msgspec
from flask import current_app, render_template
from flask_babel import force_locale
from flask_babel import gettext as _

from adserver.core.ads import Site
from adserver.core.mailing import usual
from adserver.desk import formats, words
from adserver.desk.figures.reading import page_titles, read_site, site_unit
from adserver.desk.figures.site_report import Window
from adserver.desk.language import DEFAULT, LANGUAGES
from adserver.desk.services import services
from analytics.core.buckets import hour_of
from analytics.core.reports import Span, count_in, span_before

WEEKS_BACK = 4
HALF_HOUR_S = 1800
HOUR_S = 3600


class Mail(msgspec.Struct, frozen=True):
    """A mail before it has an envelope."""

    subject: str
    text: str
    html: str


class Spike(msgspec.Struct, frozen=True):
    """The last half hour beside the usual one."""

    views: int
    usual: float
    at: int


def weekly(site: Site, monday: date) -> Mail:
    """The report about the week that began on this Monday."""
    span = Span(monday, monday + timedelta(6))
    window = Window(name="custom", span=span, before=span_before(span), rows=10)
    report = read_site(services(), site, window)
    titles = page_titles(services(), site.id, tuple(row.name for row in report.pages.rows))
    with _language(site):
        subject = _(
            "%(site)s: %(views)s views in the week from %(day)s",
            site=site.name,
            views=formats.number(report.views.now),
            day=formats.middle_day(monday),
        )
        given = {"site": site, "report": report, "titles": titles, "span": span, "words": words, "link": _link(site, span)}
        return _mail(subject, "weekly", given)


def spike(site: Site) -> Spike:
    """How many views the last half hour had, and how many it usually has at this hour of this weekday."""
    now = int(services().clock())
    views = sum(services().counts.minutes(site_unit(site.id), now - HALF_HOUR_S, now).values())
    hour, week = hour_of(now - HALF_HOUR_S, site.time_zone), 7 * 24 * HOUR_S
    before = []
    for weeks in range(1, WEEKS_BACK + 1):
        start = hour - weeks * week
        found = services().counts.hours(site_unit(site.id), ("views",), start, start + HOUR_S, site.time_zone)
        before.append(sum(count_in(cells, "views") for cells in found.values()))
    return Spike(views, usual(before), now)


def alert(site: Site, found: Spike) -> Mail:
    """The mail about a spike, with the pages that are read today."""
    today = datetime.fromtimestamp(found.at, UTC).astimezone(ZoneInfo(site.time_zone)).date()
    span = Span(today, today)
    report = read_site(services(), site, Window(name="today", span=span, before=span_before(span), rows=5))
    titles = page_titles(services(), site.id, tuple(row.name for row in report.pages.rows))
    with _language(site):
        subject = _("%(site)s: %(views)s views in half an hour", site=site.name, views=formats.number(found.views))
        given = {"site": site, "spike": found, "report": report, "titles": titles, "link": _link(site, None)}
        return _mail(subject, "alert", given)


def message(mail: Mail, to: str) -> EmailMessage:
    """The mail as it is sent: text first, HTML beside it."""
    made = EmailMessage()
    sender = services().settings.mail_from
    made["From"] = Address("Litfass", addr_spec=sender)
    made["To"] = Address(addr_spec=to)
    made["Subject"] = mail.subject
    made["Date"] = format_datetime(datetime.fromtimestamp(services().clock(), UTC))
    made["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(mail.text)
    made.add_alternative(mail.html, subtype="html")
    return made


def _mail(subject: str, name: str, given: dict[str, object]) -> Mail:
    text = current_app.jinja_env.get_template(f"mails/{name}.txt").render(**given)
    # A line break in a name must not become a header of its own.
    return Mail(" ".join(subject.split()), text, render_template(f"mails/{name}.html", **given))


def _language(site: Site):  # type: ignore[no-untyped-def] # noqa: ANN202 — flask_babel has no types
    return force_locale(site.language if site.language in LANGUAGES else DEFAULT)


def _link(site: Site, span: Span | None) -> str:
    desk = services().settings.desk_url.rstrip("/")
    query = f"?range=custom&from={span.first.isoformat()}&to={span.last.isoformat()}" if span else ""
    return f"{desk}/admin/sites/{site.id}/{query}" if desk else ""
