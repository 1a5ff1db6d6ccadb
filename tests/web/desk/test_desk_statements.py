"""Statements in the desk: issued once, fixed for ever, and exactly what the counters say."""

import dataclasses
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns.reports import Sums, sums_of
from adserver.desk.campaigns.stating import drafts_of
from adserver.desk.site import create
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer

pytestmark = pytest.mark.redis

BERLIN = ZoneInfo("Europe/Berlin")
NAMES = Sums.__struct_fields__


def at(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=BERLIN).timestamp())


MONTHS = ("2026-09", "2026-10", "2026-11", "2026-12")
DAYS = [(2026, month, day) for month in (9, 10, 11) for day in (1, 2, 15, 30)]


@pytest.fixture
def dated(filled):
    """The desk's services with a clock that is put on: `dated["now"] = …`."""
    now = {"now": at(2026, 11, 22, 14)}
    now["services"] = dataclasses.replace(filled, clock=lambda: float(now["now"]))
    return now


def test_a_statement_is_issued_once_numbered_and_never_changes(dated, browser_of, count):
    services = dated["services"]
    browser = browser_of(create(services))
    browser.login("chefin")
    october, late = at(2026, 10, 5, 12), at(2026, 10, 31, 23)
    count([("c:herbst", october, {"served:kaffee-1": 100, "clicked:kaffee-1": 2, "billed:": 1_234_567})])
    html = browser.get("/admin/advertisers/kaffee/statements", headers={"Accept-Language": "de"}).get_data(as_text=True)
    assert "Abrechnung für 2026-10 ausstellen" in html
    assert "§ 14 UStG verlangt mehr" in html
    answer = browser.post("/admin/advertisers/kaffee/statements", {"month": "2026-10"})
    assert (answer.status_code, answer.location) == (302, "/admin/statements/2026-0001")
    issued = services.statements.get("2026-0001")
    assert (issued.net_micros, issued.carried_out_micros, issued.lines[0].sums.served) == (1_230_000, 4_567, 100)
    count([("c:herbst", late, {"served:kaffee-1": 7, "billed:": 10_000})])
    assert services.statements.get("2026-0001") == issued
    assert browser.post("/admin/advertisers/kaffee/statements", {"month": "2026-10"}).status_code == 400
    page = browser.get("/admin/statements/2026-0001", headers={"Accept-Language": "de"}).get_data(as_text=True)
    for part in ("Rechnung 2026-0001", "Leistungszeitraum", "1,23\xa0€", "1,46\xa0€", "Kaffeehaus Nord"):
        assert part in page
    dated["now"] = at(2026, 12, 1, 8)
    assert browser.post("/admin/advertisers/kaffee/statements", {"month": "2026-11"}).status_code == 302
    second = services.statements.get("2026-0002")
    assert (second.lines[0].sums.served, second.lines[0].micros, second.carried_in_micros, second.net_micros) == (7, 10_000, 4_567, 10_000)


def test_what_is_owed_must_be_stated_before_the_campaign_goes(dated, browser_of, count):
    browser = browser_of(create(dated["services"]))
    browser.login("chefin")
    count([("c:herbst", at(2026, 10, 5, 12), {"served:kaffee-1": 1, "billed:": 50_000})])
    assert browser.post("/admin/campaigns/herbst/do", {"verb": "delete"}).status_code == 409
    browser.post("/admin/advertisers/kaffee/statements", {"month": "2026-10"})
    assert browser.post("/admin/campaigns/herbst/do", {"verb": "delete"}).status_code == 302


def counted(store, unit: str, journal: Path, entries, now: int) -> None:
    """Count these entries the way that served ads are counted: a journal that the counter reads."""
    writer = Writer(journal)
    for moment, cells in entries:
        writer.append(encode(Record(Kind.VIEW, moment, (Entry(unit, cells),))), Kind.VIEW)
    writer.close()
    counter = Counter(journal, store, zone_of=lambda _: "Europe/Berlin")
    while counter.step(now).more:
        pass


events = st.lists(st.tuples(st.sampled_from(DAYS), st.integers(1, 50), st.integers(0, 9), st.integers(0, 10**7)), max_size=6)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(batches=st.lists(events, min_size=3, max_size=3))
def test_all_statements_are_exactly_the_counters_once_nothing_is_open(filled, store, batches):
    """On the 8th of each month records arrive, for any day so far, and the month before is stated; nothing is lost or stated twice."""
    name = f"p{store.incr('examples')}"
    advertiser, campaign = Advertiser(id=name, name=name), Campaign(id=name, advertiser=name, name=name, pricing="cpc", price_micros=1)
    filled.catalogue.replace([advertiser], [campaign], [])
    issued = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (month, batch) in enumerate(zip(MONTHS, (*batches, []), strict=True)):
            now = at(2026 + (number == 3), (number + 9) % 12 + 1, 8, 8)
            held = dataclasses.replace(filled, clock=lambda now=now: float(now))
            cells = [(at(*day, 12), {"served:x": served, "seen:x": seen, "billed:": billed}) for day, served, seen, billed in batch]
            counted(store, f"c:{name}", Path(folder) / str(number), [one for one in cells if one[0] < now], now)
            for draft in drafts_of(held, advertiser, month):
                issued.append(filled.statements.issue(msgspec.structs.replace(draft, issued_on=f"{month}-28"), len(issued)))
    raw = sums_of(filled.counts.totals(f"c:{name}", NAMES))
    stated = {field: sum(getattr(line.sums, field) for one in issued for line in one.lines) for field in NAMES}
    assert stated == {field: getattr(raw, field) for field in NAMES}
    carried = issued[-1].carried_out_micros if issued else 0
    assert sum(one.net_micros for one in issued) + carried == raw.billed
