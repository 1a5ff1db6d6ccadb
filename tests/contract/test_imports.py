"""Imported history in a real store: read with what was counted, taken back without a trace."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from click.testing import CliRunner

from adserver.cli.main import main
from adserver.core.ads import Site
from adserver.stores.catalogue import Catalogue
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.imports import Import, ImportRefused, Imports

pytestmark = pytest.mark.redis

UNIT = "s:blatt"
ZONE = "Europe/Berlin"
KEEP_S = 775 * 86_400
NOW = int(datetime(2026, 3, 10, 12, tzinfo=UTC).timestamp())
DRAFT = Import(id="", source="plausible", first=date.min, last=date.min, views=0, at=NOW, by="test")


def day_of(views, **pages):
    return {"views": {"": views}, "page": {f"/{name}": count for name, count in pages.items()}, "country": {"DE": views}}


RECENT = {date(2026, 3, 1): day_of(10, a=7, b=3), date(2026, 3, 2): day_of(5, a=5)}
OLD = {date(2024, 11, 3): day_of(100, a=60, alt=40), date(2024, 11, 4): day_of(50, a=50)}
ANCIENT = {date(2019, 1, 1): day_of(1000, a=1000)}


@pytest.fixture
def count(store, data):
    def views(at, pages):
        writer = Writer(data / "journal")
        for page, number in pages.items():
            cells = {"views:": number, f"page:{page}": number, "country:AT": number}
            writer.append(encode(Record(Kind.VIEW, at, (Entry(UNIT, cells),))), Kind.VIEW)
        writer.close()
        counter = Counter(data / "journal", store, zone_of=lambda _: ZONE)
        while counter.step(at).more:
            pass

    return views


def keys(store):
    return {key for key in store.scan_iter(count=1000) if b"{s:blatt}" in key}


def test_imported_days_are_read_with_those_that_were_counted(store, count):
    count(NOW, {"/a": 4})
    Imports(store).put(UNIT, DRAFT, RECENT | OLD | ANCIENT, ZONE, KEEP_S)

    counts = Counts(store)
    days = counts.days(UNIT, ("views", "page", "country"), date(2024, 11, 1), date(2026, 3, 10), ZONE)
    assert {day: bucket["views"][""] for day, bucket in days.items()} == {
        date(2024, 11, 3): 100,
        date(2024, 11, 4): 50,
        date(2026, 3, 1): 10,
        date(2026, 3, 2): 5,
        date(2026, 3, 10): 4,
    }
    assert days[date(2024, 11, 3)]["page"] == {"/a": 60, "/alt": 40}
    assert counts.months(UNIT, ("page",), ["2024-11"]) == {"2024-11": {"page": {"/a": 110, "/alt": 40}}}
    totals = counts.totals(UNIT)
    assert (totals["views"], totals["page"]) == ({"": 1169}, {"/a": 1126, "/b": 3, "/alt": 40})
    assert totals["country"] == {"AT": 4, "DE": 1165}
    assert counts.totals(UNIT, ("views",)) == {"views": {"": 1169}}


def test_the_same_import_again_is_refused_and_changes_nothing(store):
    made = Imports(store).put(UNIT, DRAFT, RECENT, ZONE, KEEP_S)
    before = {key: store.dump(key) for key in keys(store)}

    with pytest.raises(ImportRefused, match=f"imported already, as {made.id}"):
        Imports(store).put(UNIT, DRAFT, RECENT, ZONE, KEEP_S)
    with pytest.raises(ImportRefused, match="holds days of it"):
        Imports(store).put(UNIT, msgspec.structs.replace(DRAFT, source="goatcounter"), {date(2026, 3, 2): day_of(9)}, ZONE, KEEP_S)

    assert {key: store.dump(key) for key in keys(store)} == before


def test_an_import_is_taken_back_without_a_trace(store, count):
    count(NOW, {"/a": 4})
    before = keys(store)
    totals = Counts(store).totals(UNIT)
    some = Imports(store).put(UNIT, DRAFT, RECENT, ZONE, KEEP_S)
    other = Imports(store).put(UNIT, DRAFT, OLD, ZONE, KEEP_S)
    assert [one.id for one in Imports(store).all(UNIT)] == [other.id, some.id]

    assert Imports(store).remove(UNIT, some.id)
    assert Counts(store).totals(UNIT)["views"] == {"": 154}
    assert Imports(store).remove(UNIT, other.id)
    assert not Imports(store).remove(UNIT, other.id)

    assert keys(store) == before
    assert Counts(store).totals(UNIT) == totals


def test_an_import_that_was_cut_off_does_not_exist_and_may_be_done_again(store):
    whole = Imports(store).put(UNIT, DRAFT, RECENT, ZONE, KEEP_S)
    store.hdel("lf:{s:blatt}:imports", whole.id)
    assert Counts(store).totals(UNIT) == {}
    assert Counts(store).days(UNIT, ("views",), date(2026, 3, 1), date(2026, 3, 2), ZONE) == {}

    Imports(store).put(UNIT, DRAFT, RECENT, ZONE, KEEP_S)

    assert Counts(store).totals(UNIT)["views"] == {"": 15}


def test_imported_days_end_as_those_that_are_counted(store):
    made = Imports(store).put(UNIT, DRAFT, RECENT | OLD, ZONE, KEEP_S)

    assert store.ttl(f"lf:{{s:blatt}}:i:{made.id}:m:2024-11") > 0
    assert store.ttl(f"lf:{{s:blatt}}:i:{made.id}:d:2026-03-01") > 0
    assert store.ttl(f"lf:{{s:blatt}}:i:{made.id}:a") == -1


@pytest.fixture
def litfass(valkey_server, store, data, monkeypatch):
    monkeypatch.setenv("REDIS_URL", f"unix://{valkey_server.socket}")
    Catalogue(store).put_site(Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test"))

    def run(*arguments, ok=True):
        result = CliRunner().invoke(main, ["stats", *map(str, arguments), "--data", str(data)])
        assert (result.exit_code == 0) is ok, result.output
        return result.output

    return run


@pytest.fixture
def export(tmp_path):
    """An export of five days that ended a week ago."""
    today = datetime.now(UTC).date()  # noqa: TID251 — the command asks the clock what is past
    days = [today - timedelta(days=ago) for ago in range(11, 6, -1)]
    file = tmp_path / "imported_visitors.csv"
    file.write_text("date,pageviews\n" + "".join(f"{day},{number}\n" for number, day in enumerate(days, 1)), "utf-8")
    return file


def test_an_export_is_looked_at_imported_once_listed_and_taken_back(litfass, export, store):
    assert "nothing was imported" in litfass("import", "blatt")
    preview = litfass("import", "blatt", export, "--from", "plausible", "--dry-run")
    assert "15 views on 5 days" in preview
    assert keys(store) == set()

    done = litfass("import", "blatt.test", "--from", "plausible", export)
    id_ = done.partition("imported as ")[2].partition(";")[0]
    assert '"views": 15' in litfass("blatt", "--json")
    assert "imported already" in litfass("import", "blatt", "--from", "plausible", export, ok=False)
    assert id_ in litfass("import", "blatt")

    assert "has no import x" in litfass("import", "blatt", "--undo", "x", ok=False)
    assert "taken back" in litfass("import", "blatt", "--undo", id_)
    assert keys(store) == set()
    assert "say which program" in litfass("import", "blatt", export, ok=False)


def test_days_from_the_first_counted_here_on_are_left_out(litfass, export, count):
    noon = datetime.now(UTC).replace(hour=12)  # noqa: TID251 — as above; at noon it is the same day in the site's zone
    count(int((noon - timedelta(days=9)).timestamp()), {"/a": 1})

    told = litfass("import", "blatt", "--from", "plausible", export, "--dry-run")

    assert "3 views on 2 days" in told
    assert "left out: 3 days that were counted here already" in told
