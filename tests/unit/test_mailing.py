"""When mail is due, and what a spike is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from adserver.core.mailing import MailRules, due_week, is_spike, mistakes, period_name, usual

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("moment", "monday"),
    [
        pytest.param("2026-11-23T06:59", None, id="Monday, too early"),
        pytest.param("2026-11-23T07:00", date(2026, 11, 16), id="Monday at seven"),
        pytest.param("2026-11-25T23:59", date(2026, 11, 16), id="late, on Wednesday"),
        pytest.param("2026-11-26T00:00", None, id="too late, on Thursday"),
        pytest.param("2027-01-04T08:00", date(2026, 12, 28), id="over the new year"),
        pytest.param("2026-03-30T07:00", date(2026, 3, 23), id="after the clock was put on"),
    ],
)
def test_the_report_is_due_on_monday_morning_where_the_site_is(moment, monday):
    at = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(BERLIN)).timestamp()
    assert due_week(at, BERLIN) == monday


def test_periods_have_names_that_come_once():
    assert period_name("weekly", date(2026, 12, 28)) == "weekly:2026-W53"
    assert period_name("alert", date(2026, 11, 22)) == "alert:2026-11-22"


@pytest.mark.parametrize(("hours", "expected"), [([], 0), ([10], 5), ([0, 100, 20, 30], 12.5), ([4, 1000, 6], 3)])
def test_usual_is_half_of_the_median_hour(hours, expected):
    assert usual(hours) == expected


@pytest.mark.parametrize(("views", "expected", "is_one"), [(300, 100, True), (299, 100, False), (99, 0, False), (100, 0, True)])
def test_a_spike_is_a_multiple_and_no_small_number(views, expected, is_one):
    assert is_spike(views, expected, MailRules()) is is_one


@pytest.mark.parametrize(
    ("rules", "reasons"),
    [
        (MailRules(weekly_to=("a@b.example",), alert_to=("c.d+e@localhost",)), []),
        (MailRules(weekly_to=("nobody",)), ["address"]),
        (MailRules(weekly_to=("a@b.example\r\nBcc:x@y.example",)), ["address"]),
        (MailRules(alert_to=("<a@b.example>",)), ["address"]),
        (MailRules(alert_to=("a@b.example",) * 21), ["many"]),
        (MailRules(factor=1.0, least=0), ["factor", "least"]),
        (MailRules(factor=float("nan")), ["factor"]),
    ],
)
def test_rules_say_what_is_wrong_with_them(rules, reasons):
    assert mistakes(rules) == reasons
