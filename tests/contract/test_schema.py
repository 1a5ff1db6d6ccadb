"""The store's layout from version to version, and backups of each released version."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from adserver.cli.main import main
from adserver.stores import schema
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from analytics.stores.counts import Counts
from analytics.stores.money import Account, Limit, Money

pytestmark = pytest.mark.redis
BACKUPS = sorted((Path(__file__).parent / "backups").glob("*.backup"))


@pytest.mark.parametrize("file", BACKUPS, ids=lambda file: file.stem)
def test_a_backup_of_each_released_version_is_read_and_brought_up_to_date(store, data, file):
    url = f"unix://{store.connection_pool.connection_kwargs['path']}"
    expected = json.loads(file.with_suffix(".json").read_text("utf-8"))

    done = CliRunner(env={"REDIS_URL": url}).invoke(main, ["restore", str(file), "--data", str(data)])

    assert done.exit_code == 0, done.output
    assert schema.stored(store) == schema.SCHEMA
    assert Counts(store).totals("s:blog") == expected["site"]
    assert Counts(store).totals("c:coffee") == expected["campaign"]
    assert Money(store).account("c:coffee").billed == expected["billed"]
    assert [site.id for site in Catalogue(store).sites()] == ["blog"]
    assert [ad.id for ad in Catalogue(store).ads()] == expected["ads"]
    assert Accounts(store).check("editor", "a long enough password") is not None


def test_every_released_version_has_a_backup_here():
    changelog = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
    released = [line.split()[1].strip("[]") for line in changelog.splitlines() if line.startswith("## ") and "Unreleased" not in line]

    assert set(released) <= {file.stem for file in BACKUPS}
    assert BACKUPS, "not even the version that is being made"


def test_an_empty_store_begins_with_todays_layout(store):
    schema.migrate(store)
    assert schema.stored(store) == schema.SCHEMA
    assert schema.migrate(store) == []


def test_a_budget_without_a_limit_is_written_down_and_bills_on(store):
    # given a layout in which no limit was no field: an account with a budget, one without, that were both billed
    store.hset("lf:{c:coffee}:money", mapping={"budget:fall": 100, "billed:fall": 7, "billed": 9, "billed:spring": 5})
    # when it is brought up to date
    schema.migrate(store, current=2)
    # then what has no limit is known to have none, and nothing else changed
    accounts = Money(store).accounts(["c:coffee"])["c:coffee"]
    assert accounts == {"fall": Account(Limit(100), 7), "": Account(Limit(), 9), "spring": Account(Limit(), 5)}


def test_each_missing_step_is_taken_once_and_in_order(store):
    taken = []
    steps = {1: lambda _: taken.append(1), 2: lambda client: taken.append(client.incr("lf:{t}:changed"))}

    assert schema.migrate(store, migrations=steps, current=3) == [2, 3]
    assert schema.migrate(store, migrations=steps, current=3) == []
    assert taken == [1, 1]


def test_a_step_that_was_cut_off_is_taken_again(store):
    def fails(_client):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        schema.migrate(store, migrations={1: fails}, current=2)

    assert schema.stored(store) == 1
    assert schema.migrate(store, migrations={1: lambda _: None}, current=2) == [2]


def test_two_hosts_do_not_change_the_layout_at_once(store):
    store.set(schema.MIGRATING, 1)

    with pytest.raises(schema.WrongSchema, match="another host"):
        schema.migrate(store, migrations={1: lambda _: None}, current=2)


@pytest.mark.parametrize(
    ("held", "steps", "said"),
    [
        pytest.param(9, {}, "newer Litfass", id="newer than the code"),
        pytest.param(1, {2: lambda _: None}, "no way from layout 1 to 2", id="a step is missing"),
    ],
)
def test_a_layout_that_cannot_be_reached_stops_the_start(store, held, steps, said):
    store.set(schema.KEY, held)

    with pytest.raises(schema.WrongSchema, match=said):
        schema.migrate(store, migrations=steps, current=3)
