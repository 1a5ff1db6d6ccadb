import time

import pytest
from click.testing import CliRunner

from adserver import folder
from adserver.cli.main import main
from adserver.core.accounts import Account
from adserver.core.ads import CounterReport, Site
from adserver.stores import schema
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.snapshot import Snapshot
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer

pytestmark = pytest.mark.redis


@pytest.fixture
def doctor(store, valkey_server, data, monkeypatch):  # noqa: ARG001 — emptied before each test
    monkeypatch.setenv("REDIS_URL", valkey_server.url)

    def run(*options, **environ):
        return CliRunner(env=environ).invoke(main, ["doctor", "--data", str(data), *options])

    return run


def test_an_empty_installation_is_told_what_comes_first(doctor):
    told = doctor()

    assert told.exit_code == 1
    assert "there is no site" in told.output
    assert "litfass site add" in told.output


def test_each_finding_is_one_line_and_the_last_one_counts_them(doctor):
    lines = doctor().output.splitlines()

    assert all(line.startswith(("ok", "warning", "ERROR")) for line in lines[:-1])
    assert lines[-1].endswith("warnings")


def test_a_country_file_that_is_none_is_an_error(doctor, tmp_path):
    broken = tmp_path / "countries.mmdb"
    broken.write_bytes(b"not a database")

    assert "ERROR    country file" in doctor(LITFASS_GEO_FILE=str(broken)).output


def test_a_unit_that_is_stopped_is_named_with_the_way_out(doctor, data):
    snapshot = Snapshot(folder.snapshot(data), writable=True)
    with snapshot.write() as writing:
        writing.put_report(CounterReport(alarms=(("s:blog", "the store stands before the oldest record"),)))
    snapshot.close()

    told = doctor()

    assert told.exit_code == 1
    assert "litfass doctor --accept-gap s:blog" in told.output


def test_a_site_without_pages_is_a_warning(doctor, store):
    Catalogue(store).put_site(Site(id="blog", name="Blog", hosts=("blog.test",), origin="http://blog.test"))

    assert "site blog: no page was read yet" in doctor().output


def test_no_store_is_one_sentence_without_the_password_or_a_traceback(data):
    told = CliRunner(env={"REDIS_URL": "redis://me:secret@127.0.0.1:1"}).invoke(main, ["doctor", "--data", str(data)])

    assert told.exit_code == 1
    assert "no Redis or Valkey answers at redis://127.0.0.1:1" in told.output
    assert "secret" not in told.output


def test_a_proxy_that_no_setting_names_is_told_from_its_views(doctor, store, data):
    Catalogue(store).put_site(Site(id="blog", name="Blog", hosts=("blog.test",), origin="http://blog.test"))
    writer, now = Writer(folder.journal(data)), int(time.time())
    writer.append(encode(Record(Kind.VIEW, now, (Entry("s:blog", {"views:": 1, "page:/a": 1}),))), Kind.VIEW)
    writer.append(encode(Record(Kind.SUMS, now, (Entry("x:all", {"unheard:": 1}),))), Kind.SUMS)
    Counter(folder.journal(data), store, zone_of=lambda _: "UTC").step(now)
    writer.close()

    told = doctor()

    assert (
        "ERROR    100% of the last day's views had an X-Forwarded-For from an address that is no trusted proxy (trusted: none)"
        in told.output
    )
    assert "trusted_proxies" in told.output


def test_an_admin_with_a_password_out_of_an_example_is_an_error(doctor, store):
    Accounts(store).put_password(Account(name="admin", role="admin"), "changeme")

    assert "ERROR    user admin has a password out of an example" in doctor().output


def test_a_secrets_file_that_others_can_read_is_named(doctor, tmp_path):
    file = tmp_path / "password"
    file.write_text("Kranich-7-Laterne")
    file.chmod(0o644)

    assert f"others on this machine can read {file}" in doctor(LITFASS_ADMIN_PASSWORD_FILE=str(file)).output


def test_a_tag_that_readers_cannot_load_is_an_error(doctor):
    assert "ERROR    readers cannot load https://plugin.invalid/plugin.js" in doctor(LITFASS_PUBLIC_URL="https://plugin.invalid").output


def test_a_store_of_a_newer_layout_is_an_error(doctor, store):
    store.set(schema.KEY, 99)

    assert "the store has layout 99" in doctor().output
