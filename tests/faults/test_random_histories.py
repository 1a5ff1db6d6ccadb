"""Anything may happen in any order: writers come and go, counters die, the store falls back or is emptied, journals are deleted."""

import os
import random
import time
from collections import Counter as Tally

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.counter.holding import Holding
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

pytestmark = [pytest.mark.redis, pytest.mark.slow]
LONG = os.environ.get("LITFASS_TEST_FAULTS") == "long"
HOUR_S = 3600
SITES = ("s:a", "s:b", "s:c")


class History:
    """One host's life, decided by dice; `accepted` is what must be in the store at its end."""

    def __init__(self, seed, folder, store):
        self.dice = random.Random(seed)
        self.holding = seed % 2 == 0
        self.folder, self.store = folder, store
        self.writers = [Writer(folder, segment_bytes=2_000)]
        self.accepted = Tally()
        self.used = set()
        self.now = int(time.time())
        self.backups = []
        self.restart()

    def restart(self):
        """The counter dies and another one begins."""
        holding = Holding(units=0, seconds=3) if self.holding else None
        self.counter = Counter(self.folder, self.store, zone_of=lambda _: "UTC", holding=holding)

    def views(self):
        for _ in range(self.dice.randrange(1, 30)):
            site, page = self.dice.choice(SITES), f"/{self.dice.randrange(5)}"
            entries = (Entry(site, {"views:": 1, f"page:{page}": 1}, look=page), Entry("c:1", {"served:ad": 1}))
            self.dice.choice(self.writers).append(encode(Record(Kind.VIEW, self.now, entries)), Kind.VIEW)
            self.accepted[site, page] += 1
            self.accepted["c:1", "ad"] += 1

    def click(self):
        bit = self.dice.randrange(20)
        entry = Entry("c:2", {"clicked:ad": 1}, once=Once("lot", bit, self.now))
        self.dice.choice(self.writers).append(encode(Record(Kind.CLICK, self.now, (entry,))), Kind.CLICK)
        if bit not in self.used:
            self.used.add(bit)
            self.accepted["c:2", "ad"] += 1

    def step(self):
        self.now += 1
        self.counter.step(self.now)

    def new_writer(self):
        self.writers.append(Writer(self.folder, segment_bytes=2_000))

    def end_writer(self):
        if len(self.writers) > 1:
            self.writers.pop(self.dice.randrange(len(self.writers))).close()

    def back_up(self):
        self.backups.append({name: self.store.dump(name) for name in self.store.keys("*")})

    def fall_back(self):
        """The store is as it was at one moment before, or empty; a new counter, as after a new run id."""
        backup = self.dice.choice([{}, *self.backups])
        self.store.flushall()
        for name, dump in backup.items():
            self.store.restore(name, 0, dump)
        self.restart()

    def finish(self):
        deadline = time.monotonic() + 60
        self.step()
        while (applied := self.counter.step(self.now)).more or applied.numbers.waiting:
            assert not applied.alarms
            assert time.monotonic() < deadline
            self.now += 1
        for writer in self.writers:
            writer.close()
        return applied.numbers

    def views_accepted(self):
        return sum(count for (unit, _), count in self.accepted.items() if unit in SITES)

    def counted(self):
        found = Tally()
        for site in SITES:
            found.update({(site, page): count for page, count in Counts(self.store).totals(site).get("page", {}).items()})
        for unit, dimension in (("c:1", "served"), ("c:2", "clicked")):
            found.update({(unit, "ad"): Counts(self.store).totals(unit).get(dimension, {}).get("ad", 0)})
        return +found


def live(history, names, turns):
    for _ in range(turns):
        getattr(history, history.dice.choice(names))()


@pytest.mark.parametrize("seed", range(40 if LONG else 4))
def test_whatever_happens_each_view_is_counted_once(seed, data, store):
    history = History(seed, data, store)
    live(history, ["views", "views", "views", "click", "step", "step", "new_writer", "end_writer", "back_up", "fall_back", "restart"], 60)

    numbers = history.finish()

    assert history.counted() == history.accepted
    assert numbers.accepted == numbers.applied == history.views_accepted()
    assert numbers.damaged == 0


@pytest.mark.parametrize("seed", range(20 if LONG else 3))
def test_deleting_old_journals_in_between_changes_no_count_and_no_number(seed, data, store):
    history = History(seed, data, store)
    for _ in range(5):
        live(history, ["views", "views", "click", "step", "new_writer", "end_writer", "restart"], 20)
        history.now += 25 * HOUR_S
        live(history, ["step"], 5)

    numbers = history.finish()

    assert history.counted() == history.accepted
    assert numbers.accepted == numbers.applied == history.views_accepted()
    assert len(list(data.glob("*.journal"))) < 60
