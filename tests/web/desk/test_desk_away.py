"""The store is away: words, no traceback."""

import dataclasses

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from adserver.core.ads import CounterReport
from adserver.desk.site import create
from adserver.stores.accounts import AWAY, Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import StoreUnavailable
from adserver.stores.totals import Totals
from analytics.stores.counts import Counts
from analytics.stores.units import StoreUnavailable as CountsUnavailable

pytestmark = pytest.mark.redis


@pytest.fixture
def gone(tmp_path):
    """A client of a store that there is not."""
    return redis.Redis(unix_socket_path=str(tmp_path / "nobody.sock"), retry=Retry(NoBackoff(), 0))


def test_without_the_store_every_page_says_so(filled, gone, browser_of):
    app = create(dataclasses.replace(filled, accounts=Accounts(gone), catalogue=Catalogue(gone), counts=Counts(gone)))
    browser = browser_of(app)
    for address in ("/admin/login", "/api/v1/sites"):
        answer = browser.get(address, headers={"Authorization": "Bearer lfdesk_x"})
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "5"
        assert "The store does not answer." in answer.get_data(as_text=True)
        assert "Traceback" not in answer.get_data(as_text=True)
    assert browser.get("/livez").status_code == 200
    assert browser.get("/readyz").status_code == 503


def test_without_the_counts_the_report_says_so(filled, gone, browser_of):
    app = create(dataclasses.replace(filled, counts=Counts(gone)))
    browser = browser_of(app)
    browser.login("chefin")
    for address in ("/admin/", "/admin/sites/demo/", "/admin/sites/demo/live.json", "/admin/sites/demo/export.csv", "/metrics"):
        expected = 200 if address == "/metrics" else 503
        assert browser.get(address).status_code == expected


def test_without_the_store_metrics_say_so_and_what_waits_on_this_host(filled, gone, browser_of):
    with filled.snapshot.write() as writing:
        writing.put_report(CounterReport(accepted=9, applied=4, waiting=5, alarms=(("", "no answer"), ("s:demo", "too old"))))
    app = create(dataclasses.replace(filled, numbers=Totals(gone).numbers))

    lines = browser_of(app).get("/metrics").get_data(as_text=True).splitlines()

    assert [line for line in lines if not line.startswith("#")] == [
        "litfass_store_up 0.0",
        "litfass_journal_waiting 5.0",
        "litfass_units_stopped 1.0",
    ]


def test_what_nobody_foresaw_is_logged_and_told_in_one_sentence(filled, browser_of, capsys):
    class Broken(Counts):
        def totals(self, unit, dims=None):
            raise RuntimeError(f"a fault of our own in {unit}, {dims}")

    app = create(dataclasses.replace(filled, counts=Broken(filled.counts.client)))
    browser = browser_of(app)
    browser.login("chefin")

    answer = browser.get("/admin/sites/demo/?range=7d&typed=by-somebody")

    assert answer.status_code == 500
    assert "Something went wrong here." in answer.get_data(as_text=True)
    assert "a fault of our own" not in answer.get_data(as_text=True)
    logged = capsys.readouterr().out
    assert "RuntimeError" in logged
    assert "test_desk_away.py" in logged
    assert "by-somebody" not in logged
    assert "chefin" not in logged


def test_the_errors_of_every_store_are_known():
    assert {StoreUnavailable, CountsUnavailable} <= set(AWAY)
