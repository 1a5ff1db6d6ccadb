"""The nights in which the clocks of Berlin are changed, lived through quarter by quarter, with a counter that dies every few hours."""

from collections import Counter as Tally
from datetime import UTC, date, datetime, timedelta

import pytest

from analytics.core.buckets import day_start
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

pytestmark = [pytest.mark.redis, pytest.mark.slow]
BERLIN = "Europe/Berlin"
DAY = timedelta(days=1)
QUARTER_S, HOUR_S = 900, 3600


@pytest.mark.parametrize(
    ("night", "hours"),
    [pytest.param(date(2026, 3, 29), 23, id="02:00 becomes 03:00"), pytest.param(date(2026, 10, 25), 25, id="03:00 becomes 02:00")],
)
def test_each_view_of_such_a_night_is_counted_once_in_its_own_hour_and_day(data, store, night, hours):
    writer = Writer(data)
    start, end = day_start(night, BERLIN), day_start(night + DAY, BERLIN)
    accepted: Tally[datetime] = Tally()
    counter = None
    # From an hour before the day to two hours after it: its hours are folded into it on the way.
    for now in range(start - HOUR_S, end + 2 * HOUR_S, QUARTER_S):
        late = now - HOUR_S  # each moment's views come in two parts, the second when another hour has begun
        for at in (now, late):
            writer.append(encode(Record(Kind.VIEW, at, (Entry("s:demo", {"views:": 1, "page:/a": 1}, look="/a"),))), Kind.VIEW)
            accepted[datetime.fromtimestamp(at, UTC)] += 1
        if counter is None or now % (3 * HOUR_S) == 0:
            counter = Counter(data, store, zone_of=lambda _: BERLIN)
        while counter.step(now).more:
            pass
    writer.close()

    of_night = sum(count for at, count in accepted.items() if start <= at.timestamp() < end)
    by_hour = Counts(store).hours("s:demo", ["views"], start, end, BERLIN)
    by_day = Counts(store).days("s:demo", ["views", "page"], night, night, BERLIN)
    assert len(by_hour) == hours
    assert {at: cells["views"][""] for at, cells in by_hour.items()} == dict.fromkeys(range(start, end, HOUR_S), 8)
    assert by_day == {night: {"views": {"": of_night}, "page": {"/a": of_night}}}
    assert Counts(store).totals("s:demo") == {"views": {"": accepted.total()}, "page": {"/a": accepted.total()}}
