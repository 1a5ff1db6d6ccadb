"""Backups on each server: equal after, of one moment while counting goes on, and as good as new with the journals that are still there."""

import gzip
import threading

import pytest
from click.testing import CliRunner

from adserver import folder
from adserver.cli.main import main
from adserver.core.backups import Header, Key, Tag
from adserver.sources.backup_files import MAGIC, BadBackup, Writing, frames
from adserver.stores import dumps, schema
from adserver.stores.catalogue import Catalogue
from analytics.stores.counts import Counts
from analytics.stores.money import Money
from analytics.stores.units import key

pytestmark = pytest.mark.redis
NOON = 1_782_475_200


def test_a_restored_store_holds_what_the_backed_up_one_held(one):
    for n in range(50):
        one.view(f"/{n % 7}", bit=n)
    Money(one.store).set_budget("c:1", 100)
    one.count()
    one.backup()
    before = one.contents()
    one.store.flushall()

    done = one.run("restore", str(one.file))

    assert done.exit_code == 0, done.output
    assert one.contents() == before
    assert Money(one.store).account("c:1").billed == 100
    assert one.views() == 50


def test_views_accepted_after_an_old_backup_are_applied_again_from_the_journals(one):
    for n in range(20):
        one.view(bit=n)
    one.count()
    one.backup()
    for n in range(20, 50):
        one.view(bit=n)
    one.count()

    assert one.run("restore", str(one.file), "--replace").exit_code == 0
    assert one.views() == 20
    one.count()

    assert one.views() == 50
    assert Counts(one.store).totals("c:1")["served"] == {"ad": 50}


def test_used_tokens_stay_used_when_a_backup_is_older_than_their_lots(one):
    one.view(bit=3)
    one.count()
    one.backup()
    one.store.pexpireat(key("c:1", "once:lot"), 1)

    one.run("restore", str(one.file), "--replace")

    assert one.store.getbit(key("c:1", "once:lot"), 3) == 1
    assert one.store.ttl(key("c:1", "once:lot")) > 80_000


def test_each_unit_of_a_backup_made_while_counting_is_of_one_moment(one):
    stop = threading.Event()
    one.view()
    one.count()

    def read_on():
        page = 0
        while not stop.is_set():
            for _ in range(50):
                page += 1
                one.view(f"/{page % 2000}")
            one.count()

    counting = threading.Thread(target=read_on)
    counting.start()
    try:
        made = [list(dumps.read(one.store)) for _ in range(5)]
    finally:
        stop.set()
        counting.join()

    for backup in made:
        assert_of_one_moment(one.store, backup)


def assert_of_one_moment(store, backup):
    store.flushall()
    for tag in backup:
        dumps.write(store, tag, 0)
    totals = Counts(store).totals("s:blog")
    stands = sum(int(number) for writer, number in store.hgetall(key("s:blog", "pos")).items() if len(writer) == 16)
    hours = Counts(store).hours("s:blog", ["views"], NOON, NOON + 3600, "Europe/Berlin")
    assert totals["views"][""] == sum(totals["page"].values()) == hours[NOON]["views"][""] == stands


def test_a_store_that_holds_something_is_not_overwritten_unasked(one):
    one.view()
    one.count()
    one.backup()

    refused = one.run("restore", str(one.file))

    assert refused.exit_code == 1
    assert "--replace" in refused.output
    assert one.views() == 1


def test_a_restore_is_refused_while_litfass_runs(one):
    one.backup()

    with folder.locked(one.data):
        refused = one.run("restore", str(one.file), "--replace")

    assert refused.exit_code == 1
    assert "needs Litfass to be stopped" in refused.output


def test_a_backup_is_for_its_owner_alone_and_replaces_only_backups(one, tmp_path):
    one.backup()
    one.backup()
    precious = tmp_path / "thesis.txt"
    precious.write_text("years of work")

    refused = one.run("backup", str(precious))

    assert one.file.stat().st_mode & 0o777 == 0o600
    assert refused.exit_code == 1
    assert precious.read_text() == "years of work"
    assert list(one.file.parent.glob("*.part")) == []


def test_journals_and_logins_are_never_in_a_backup(one):
    one.store.set("lf:{desk}:session:abc", "x")
    one.view("/a-page-that-is-not-counted-yet")
    one.backup()

    held = gzip.decompress(one.file.read_bytes().removeprefix(MAGIC))

    assert b"session" not in held
    assert b"not-counted-yet" not in held


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_short_changes_nothing(one, cut):
    one.view()
    one.count()
    one.backup()
    whole = one.file.read_bytes()
    one.file.write_bytes(whole[: int(len(whole) * cut)])

    refused = one.run("restore", str(one.file), "--replace")

    assert refused.exit_code == 1
    assert "Traceback" not in refused.output
    assert one.views() == 1


def test_a_changed_file_is_noticed(tmp_path):
    file = tmp_path / "store.backup"
    writing = Writing(file, Header(1, "0.1.0", 0))
    writing.add(Tag("s:blog", [Key(b"lf:{s:blog}:a", "string", 0, [b"1000"])]))
    writing.finish()
    plain = gzip.decompress(file.read_bytes().removeprefix(MAGIC)).replace(b"1000", b"9000")
    file.write_bytes(MAGIC + gzip.compress(plain))

    with pytest.raises(BadBackup, match="checksum"):
        list(frames(file))


def test_images_come_with_the_backup(one):
    media = folder.media(one.data)
    media.mkdir()
    (media / "abc.webp").write_bytes(b"picture")
    one.backup()
    (media / "abc.webp").unlink()

    one.run("restore", str(one.file), "--replace")

    assert (media / "abc.webp").read_bytes() == b"picture"


def test_a_backup_moves_between_the_embedded_store_and_ones_own(one, tmp_path):
    for n in range(10):
        one.view(f"/{n}")
    one.count()
    one.backup()
    other = tmp_path / "other"
    back = tmp_path / "back.backup"
    environ = {"REDIS_URL": ""}

    moved = CliRunner(env=environ).invoke(main, ["restore", str(one.file), "--data", str(other)])
    stats = CliRunner(env=environ).invoke(main, ["stats", "blog", "--json", "--data", str(other)])
    CliRunner(env=environ).invoke(main, ["backup", str(back), "--data", str(other)])
    before = one.contents()
    returned = one.run("restore", str(back), "--replace")

    assert moved.exit_code == returned.exit_code == 0, moved.output + returned.output
    assert '"views": 10' in stats.output
    assert one.contents() == before


def test_a_restore_that_did_not_end_is_noticed_and_can_be_repeated(one):
    one.backup()
    one.store.set(schema.RESTORING, 1)

    with pytest.raises(schema.WrongSchema, match="did not end"):
        schema.migrate(one.store)

    assert one.run("restore", str(one.file), "--replace").exit_code == 0
    schema.migrate(one.store)


def test_a_backup_of_a_newer_litfass_is_refused_before_anything_is_removed(one, tmp_path):
    newer = tmp_path / "newer.backup"
    Writing(newer, Header(schema.SCHEMA + 1, "9.0.0", 0)).finish()

    refused = one.run("restore", str(newer), "--replace")

    assert refused.exit_code == 1
    assert "newer Litfass" in refused.output
    assert Catalogue(one.store).site("blog") is not None


def contents(store):
    return {key.name: (key.kind, key.parts) for tag in dumps.read(store) for key in tag.keys}


def test_large_hashes_sets_and_sorted_sets_come_back_whole(store):
    store.hset("lf:{t}:h", mapping={f"f{n}": n for n in range(12_000)})
    store.zadd("lf:{t}:z", {f"m{n}": n / 7 for n in range(12_000)})
    store.sadd("lf:{t}:s", *range(12_000))
    store.rpush("lf:{t}:l", *range(12_000))
    store.set("lf:{t}:b", bytes(range(256)), px=10_000_000)
    before, expires = contents(store), store.pexpiretime("lf:{t}:b")
    made = list(dumps.read(store))
    store.flushall()

    for tag in made:
        dumps.write(store, tag, 0)

    assert contents(store) == before
    assert abs(store.pexpiretime("lf:{t}:b") - max(expires, 86_400_000)) < 2000


def test_a_store_that_is_away_ends_the_backup_in_one_sentence_and_leaves_no_file(tmp_path, data):
    file = tmp_path / "x.backup"

    done = CliRunner(env={"REDIS_URL": "redis://127.0.0.1:1"}).invoke(main, ["backup", str(file), "--data", str(data)])

    assert done.exit_code == 1
    assert "no Redis or Valkey answers" in done.output
    assert not file.exists()
