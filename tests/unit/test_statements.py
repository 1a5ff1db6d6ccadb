"""What a statement says of a month: sums less those stated before, flat rates by the day, whole cents."""

from datetime import date

import pytest

from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns.reports import Sums
from adserver.core.campaigns.statements import Line, Party, Terms, draft, line_of, missing, taxed, why_not_now

ISSUER = Party(name="Blatt GmbH", address="Markt 1, 10115 Berlin", tax_number="12/345/67890")
TERMS = Terms(issuer=ISSUER, tax_rate=1900)
ADVERTISER = Advertiser(id="a", name="Kaffee", payer="Kaffee eG", address="Hafen 2, 20457 Hamburg")
CAMPAIGN = Campaign(id="c", advertiser="a", name="Herbst", pricing="cpc", price_micros=200_000)


def test_late_records_are_in_the_next_statement_and_nothing_is_stated_twice():
    first = draft(ADVERTISER, "2026-10", [line_of(CAMPAIGN, Sums(served=1000, billed=600_000), [])], [], TERMS)
    line = line_of(CAMPAIGN, Sums(served=1420, billed=700_000), [first])
    second = draft(ADVERTISER, "2026-11", [line], [first], TERMS)
    assert (second.lines[0].sums.served, second.lines[0].sums.billed) == (420, 100_000)
    assert (second.first, second.last) == ("2026-11-01", "2026-11-30")


def test_less_than_a_cent_is_carried_and_never_lost():
    first = draft(ADVERTISER, "2026-10", [line_of(CAMPAIGN, Sums(served=1, billed=12_345_678), [])], [], TERMS)
    assert (first.net_micros, first.carried_out_micros, first.tax_micros, first.gross_micros) == (12_340_000, 5_678, 2_340_000, 14_680_000)
    line = line_of(CAMPAIGN, Sums(served=1, billed=12_350_000), [first])
    second = draft(ADVERTISER, "2026-11", [line], [first], TERMS)
    assert (second.carried_in_micros, second.net_micros, second.carried_out_micros) == (5_678, 10_000, 0)
    assert first.net_micros + second.net_micros == 12_350_000


@pytest.mark.parametrize(
    ("net", "rate", "tax"),
    [
        pytest.param(1_000_000, 1900, 190_000, id="19 % of a euro"),
        pytest.param(10_000, 1900, 0, id="19 % of a cent"),
        pytest.param(30_000, 1900, 10_000, id="0.57 cents"),
        pytest.param(100_000, 500, 10_000, id="half a cent goes up"),
        pytest.param(1_000_000, 0, 0, id="no tax"),
    ],
)
def test_tax_is_in_whole_cents(net, rate, tax):
    assert taxed(net, rate) == tax


def test_a_flat_rate_that_an_older_statement_told_apart_is_not_stated_again():
    # given a statement from before flat rates were billed like all else
    line = Line("c", "Fest", "flat", 90_000_000, Sums(served=5), flat_micros=30_000_000)
    first = draft(ADVERTISER, "2026-10", [line], [], TERMS)
    # when the counters hold all of it
    later = line_of(CAMPAIGN, Sums(served=9, billed=90_000_000), [first])
    # then what is left of it is stated
    assert (first.net_micros, later.micros, later.sums.served) == (30_000_000, 60_000_000, 4)


@pytest.mark.parametrize(
    ("month", "reason"),
    [
        pytest.param("2026-10", None, id="over and not stated"),
        pytest.param("2026-11", "not-over", id="today is its last day"),
        pytest.param("2026-13", "month", id="no month"),
        pytest.param("2026-09", "stated", id="stated already"),
        pytest.param("2026-08", "stated", id="before a stated one"),
    ],
)
def test_a_month_is_stated_once_and_when_it_is_over(month, reason):
    september = draft(ADVERTISER, "2026-09", [], [], TERMS)
    assert why_not_now(month, [september], date(2026, 11, 30)) == reason


def test_what_the_law_asks_for_and_is_not_filled_in_is_named():
    assert missing(draft(ADVERTISER, "2026-10", [], [], TERMS)) == ()
    empty = draft(Advertiser(id="a", name="A"), "2026-10", [], [], Terms(issuer=Party(name=""), tax_rate=1900))
    assert missing(empty) == ("invoice_issuer", "invoice_address", "invoice_tax_number", "address")
