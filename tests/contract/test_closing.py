"""Hours become days, days become months, and nothing gets lost on the way."""

from datetime import UTC, date, datetime, timedelta

import pytest

from analytics.core.buckets import day_start
from analytics.core.events import Entry, Kind, Record, encode
from analytics.core.reports import sum_buckets
from analytics.counter.closing import DAYS_KEPT, Closing
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.imports import Import
from analytics.stores.units import FOLD, key

pytestmark = pytest.mark.redis
BERLIN = "Europe/Berlin"
DIMS = ["views", "page", "country"]


def moment(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


class Host:
    """A writer and a counter whose clock the test sets."""

    def __init__(self, folder, client, zone=BERLIN):
        self.writer = Writer(folder)
        self.zone = zone
        self.counter = Counter(folder, client, zone_of=lambda _: zone)
        self.closing = Closing(client, lambda _: zone, 25)

    def views(self, at, *pages):
        for page in pages:
            cells = {"views:": 1, f"page:{page}": 1, "country:DE": 1}
            self.writer.append(encode(Record(Kind.VIEW, at, (Entry("s:demo", cells),))), Kind.VIEW)
        while self.counter.step(at).more:
            pass

    def close(self, at):
        self.closing.close("s:demo", at)


def days(store, first, last, zone=BERLIN):
    return Counts(store).days("s:demo", DIMS, first, last, zone)


def test_a_closed_hour_leaves_its_day_as_it_was_and_no_keys_of_its_own(data, store):
    host = Host(data, store)
    host.views(moment("2026-06-26 10:10"), "/a", "/b", "/a")
    host.views(moment("2026-06-26 11:10"), "/a")
    day = date(2026, 6, 26)
    before = days(store, day, day)
    hours = Counts(store).hours("s:demo", DIMS, *span(day), BERLIN)

    host.close(moment("2026-06-26 12:10"))

    assert days(store, day, day) == before == {day: {"views": {"": 4}, "page": {"/a": 3, "/b": 1}, "country": {"DE": 4}}}
    assert Counts(store).hours("s:demo", DIMS, *span(day), BERLIN) == hours
    assert store.keys("lf:{s:demo}:h:*") == []


def span(day, zone=BERLIN):
    return day_start(day, zone), day_start(day + timedelta(days=1), zone)


def test_a_late_record_lands_in_its_own_hour_also_after_its_roll_up(data, store):
    host = Host(data, store)
    host.views(moment("2026-06-26 10:10"), "/a")
    host.close(moment("2026-06-28 00:00"))
    host.views(moment("2026-06-26 10:20"), "/a", "/b")
    day = date(2026, 6, 26)
    opened = days(store, day, day)

    host.close(moment("2026-06-28 01:00"))

    assert days(store, day, day) == opened == {day: {"views": {"": 3}, "page": {"/a": 2, "/b": 1}, "country": {"DE": 3}}}


def test_days_become_part_of_their_month_and_stay_days_of_a_range(data, store):
    host = Host(data, store)
    host.views(moment("2026-06-26 10:10"), "/a")
    host.views(moment("2026-06-27 10:10"), "/a", "/b")
    host.close(moment("2026-06-28 10:10"))
    before = days(store, date(2026, 6, 1), date(2026, 6, 30))

    host.close(moment("2026-06-28 10:10") + DAYS_KEPT * 86_400)

    assert days(store, date(2026, 6, 1), date(2026, 6, 30)) == before
    assert Counts(store).months("s:demo", ["page"], ["2026-06"]) == {"2026-06": {"page": {"/a": 2, "/b": 1}}}
    assert store.keys("lf:{s:demo}:d:*") == []


def test_every_dated_key_has_an_expiry_in_the_future_however_old_its_hour_is(data, store):
    host = Host(data, store)
    host.views(moment("2001-01-01 10:10"), "/a")
    dated = [*store.keys("lf:{s:demo}:h:*")]
    hours = [store.ttl(name) for name in dated]
    host.close(moment("2026-06-28 10:10"))
    packed = [store.ttl(name) for name in store.keys("lf:{s:demo}:d:*")]

    assert dated
    assert packed
    assert min(*hours, *packed) > 3600


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        pytest.param(BERLIN, date(2026, 3, 29), 23, id="the clock goes forward"),
        pytest.param(BERLIN, date(2026, 10, 25), 25, id="the clock goes back"),
        pytest.param("Asia/Kathmandu", date(2026, 6, 26), 24, id="45 minutes"),
        pytest.param("Asia/Kolkata", date(2026, 6, 26), 24, id="30 minutes"),
        pytest.param("Australia/Lord_Howe", date(2026, 4, 5), 25, id="half an hour back: one short hour more"),
    ],
)
def test_a_day_in_its_own_zone_holds_a_view_of_each_quarter_of_an_hour(data, store, zone, day, hours):
    host = Host(data, store, zone)
    start, end = span(day, zone)
    for at in range(start, end, 900):
        host.views(at, "/a")
    open_hours = Counts(store).hours("s:demo", ["views"], start, end, zone)

    host.close(end + 7200)

    quarters = (end - start) // 900
    assert len(open_hours) == hours
    assert sum(cells["views"][""] for cells in open_hours.values()) == quarters
    assert Counts(store).hours("s:demo", ["views"], start, end, zone) == open_hours
    assert days(store, day, day, zone)[day]["views"] == {"": quarters}


def test_a_fold_that_something_overtook_changes_nothing(data, store):
    host = Host(data, store)
    at = moment("2026-06-26 10:10")
    host.views(at, "/a")
    touches = store.hget(key("s:demo", f"h:{at - 600}"), "#")
    host.views(at, "/a")
    day = date(2026, 6, 26)

    reply = store.fcall(FOLD, 1, key("s:demo", "pos"), "d:2026-06-26", 0, at, 1, "n", b"a pack", f"h:{at - 600}", touches)

    assert reply == [b"again"]
    assert days(store, day, day)[day]["views"] == {"": 2}


def test_what_tells_of_a_reader_is_summed_by_day_and_never_by_hour(data, store):
    host = Host(data, store)
    host.views(moment("2026-06-26 10:10"), "/a")
    day = date(2026, 6, 26)
    for closed_at in (None, moment("2026-06-26 12:10"), moment("2026-06-27 02:00")):
        if closed_at:
            host.close(closed_at)
        hours = Counts(store).hours("s:demo", DIMS, *span(day), BERLIN)
        assert [set(cells) for cells in hours.values()] == [{"views", "page"}]
        assert days(store, day, day)[day]["country"] == {"DE": 1}


def test_a_shorter_retention_ends_old_days_and_months_and_a_longer_one_keeps_the_rest(data, store):
    # Years ahead: ends are the server's own, by its own clock.
    host, months, now = Host(data, store), [25], moment("2036-06-26 12:10")
    for text in ("2036-02-20 10:10", "2036-03-02 10:10", "2036-06-20 10:10", "2036-06-26 10:10"):
        host.views(moment(text), "/a")
        host.close(now)
    imported = Import(id="", source="plausible", first=date.min, last=date.min, views=4, at=now, by="test")
    Counts(store).imports.put("s:demo", imported, {date(2036, 2, 1): {"views": {"": 4}}}, BERLIN, 775 * 86_400)
    closing = Closing(store, lambda _: BERLIN, 25, lambda _: months[0])

    def kept():
        closing.close("s:demo", now)
        return {day.isoformat(): cells["views"][""] for day, cells in days(store, date(2036, 1, 1), date(2036, 6, 26)).items()}

    assert list(kept()) == ["2036-02-01", "2036-02-20", "2036-03-02", "2036-06-20", "2036-06-26"]
    months[0] = 2
    assert list(kept()) == ["2036-06-20", "2036-06-26"]
    (day,) = store.keys("lf:{s:demo}:d:2036-06-20")
    assert store.expiretime(day) == moment("2036-06-20 22:00") + 2 * 31 * 86_400
    months[0] = None
    assert list(kept()) == ["2036-06-20", "2036-06-26"]
    assert store.expiretime(day) == moment("2036-06-20 22:00") + 25 * 31 * 86_400
    assert Counts(store).totals("s:demo", ["views"])["views"][""] == 8


def test_days_added_up_from_memory_are_what_the_days_hold_also_after_late_views_and_an_import(data, store):
    host, counts = Host(data, store), Counts(store)
    first, last = date(2026, 2, 10), date(2026, 6, 26)
    for text in ("2026-02-20 10:10", "2026-03-02 10:10", "2026-06-20 10:10", "2026-06-24 10:10", "2026-06-26 10:10"):
        host.views(moment(text), "/a", "/b", "/a")
        host.close(moment("2026-06-26 12:10"))

    def same():
        over, single = counts.over("s:demo", DIMS, first, last, BERLIN), days(store, first, last)
        assert over.sums == sum_buckets(single.values())
        assert {day: cells["views"] for day, cells in over.days.items()} == {day: cells["views"] for day, cells in single.items()}
        course = counts.course("s:demo", ("page", "/a"), first, last, BERLIN)
        assert course == {day: cells["page"].get("/a", 0) for day, cells in single.items()}
        assert counts.total("s:demo", "page", "/a") == counts.totals("s:demo", ["page"])["page"]["/a"]
        return over.sums["views"][""]

    assert same() == same() == 15
    host.views(moment("2026-03-02 11:10"), "/a", "/late")
    host.close(moment("2026-06-26 12:20"))
    assert same() == 17
    draft = Import(id="", source="plausible", first=first, last=first, views=4, at=moment("2026-06-26 12:20"), by="test")
    made = counts.imports.put("s:demo", draft, {first: {"views": {"": 4}, "page": {"/a": 4}}}, BERLIN, 775 * 86_400)
    assert same() == 21
    counts.imports.remove("s:demo", made.id)
    assert same() == 17
