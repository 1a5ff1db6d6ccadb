"""The registry of pages in a real store."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adserver.core.ads import Page
from adserver.stores import pages as module
from adserver.stores.pages import Changes, Pages


def page(path: str, title: str = "Titel") -> Page:
    return Page(site="blatt", path=path, title=title, lang="de", version="0" * 16, fetched_at=7)


def test_a_page_comes_back_and_is_counted(store):
    pages = Pages(store)
    pages.put(page("/größe?id=7"))

    assert pages.get("blatt", "/größe?id=7") == page("/größe?id=7")
    assert pages.get("blatt", "/anders") is None
    assert pages.get("anders", "/größe?id=7") is None
    assert pages.count("blatt") == 1


def test_all_pages_of_a_site_are_walked_once(store):
    pages = Pages(store)
    pages.put_all("blatt", [page(f"/{number}") for number in range(1234)])

    found = [one.path for one in pages.all("blatt")]

    assert sorted(found) == sorted(f"/{number}" for number in range(1234))
    assert list(pages.all("leer")) == []


def test_some_pages_are_read_in_one_call(store):
    pages = Pages(store)
    pages.put(page("/a"))

    assert pages.some("blatt", ["/a", "/b"]) == {"/a": page("/a"), "/b": None}
    assert pages.some("blatt", []) == {}


def test_changes_name_what_was_put_and_deleted_since(store):
    pages = Pages(store)
    pages.put(page("/a"))
    seen = pages.version("blatt")
    pages.put(page("/b"))
    pages.delete("blatt", "/a")
    pages.delete("blatt", "/nie-da")

    assert pages.changes("blatt", seen) == Changes(seen + 2, ("/b", "/a"))
    assert pages.changes("blatt", seen + 2) == Changes(seen + 2, ())


def test_who_saw_too_little_reads_everything(store):
    pages = Pages(store)
    pages.put_all("blatt", [page(f"/{number}") for number in range(module.CHANGES_MAX + 10)])
    version = pages.version("blatt")

    assert pages.changes("blatt", 9) == Changes(version, None)
    assert len(pages.changes("blatt", 10).paths) == module.CHANGES_MAX


def test_who_saw_a_later_version_than_the_store_reads_everything(store):
    pages = Pages(store)
    pages.put(page("/a"))

    assert pages.changes("blatt", 99) == Changes(1, None)


def test_a_forgotten_site_is_read_as_changed_altogether(store):
    pages = Pages(store)
    pages.put(page("/a"))
    seen = pages.version("blatt")

    pages.delete_site("blatt")

    assert pages.changes("blatt", seen).paths is None
    assert pages.count("blatt") == 0


def test_the_most_wanted_pages_come_first_and_registered_ones_never(store):
    pages = Pages(store)
    pages.put(page("/bekannt"))
    pages.want("blatt", ["/a", "/b", "/b", "/bekannt"])
    pages.want("blatt", ["/b", "/c", "/c"])

    assert pages.wanted("blatt") == 3
    assert pages.take_wanted("blatt", 2) == ("/b", "/c")
    assert pages.take_wanted("blatt", 2) == ("/a",)
    assert pages.take_wanted("blatt", 2) == ()


def test_a_page_that_is_put_is_wanted_no_more(store):
    pages = Pages(store)
    pages.want("blatt", ["/a"])

    pages.put(page("/a"))

    assert pages.wanted("blatt") == 0


def test_made_up_paths_push_no_page_out_that_readers_ask_for(store):
    pages = Pages(store)
    for batch in range(50):
        pages.want("blatt", [f"/erfunden-{batch}-{number}" for number in range(200)] + ["/artikel"] * 20)

    assert pages.wanted("blatt") == module.WANTED_MAX
    assert "/artikel" in pages.take_wanted("blatt", 10)


PATHS = st.sampled_from([f"/{number}" for number in range(5)])
DEEDS = st.lists(st.tuples(st.sampled_from(["put", "delete", "look"]), PATHS, st.sampled_from(["Eins", "Zwei"])), max_size=30)


@given(DEEDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_following_changes_gives_the_same_as_reading_everything(store, deeds):
    store.flushall()
    pages, copy, seen = Pages(store), {}, 0
    for deed, path, title in [*deeds, ("look", "/0", "")]:
        if deed == "put":
            pages.put(page(path, title))
        elif deed == "delete":
            pages.delete("blatt", path)
        else:
            changes = pages.changes("blatt", seen)
            seen = changes.version
            copy |= pages.some("blatt", changes.paths)

    assert {one for one in copy.values() if one} == set(pages.all("blatt"))


@pytest.mark.slow
def test_a_thousand_pages_with_full_shortlists_take_a_tenth_of_twelve_megabytes(store):
    from adserver.core.ads import Candidate, Match

    pages = Pages(store)
    words = [
        f"{first}{second}"
        for first in ("Rad", "Kaffee", "Haus", "Bahn", "Garten")
        for second in ("weg", "kauf", "bau", "reise", "buch", "pflege")
    ]

    def full(number: int) -> Page:
        at = number * 7919
        shortlist = tuple(
            Candidate(
                f"werbekunde-{(at + place * 104729) % 50000}",
                round(60 / (place + 1) + at % 13, 3),
                tuple(
                    Match(words[(at + place * step) % 30], words[(at + place * step) % 30] + "s" * (step % 2))
                    for step in (1, 2, 3)[: 1 + place % 3]
                ),
            )
            for place in range(64)
        )
        keywords = tuple((f"{words[(at + step) % 30]}{step}", 20.0 / (step + 1)) for step in range(24))
        path = f"/ressort/2026/11/ein-artikel-mit-einer-ueblichen-adresse-{number}"
        return msgspec.structs.replace(
            page(path, f"Wie {words[at % 30]} und {words[at % 29]} zusammenhängen, Teil {number}"), keywords=keywords, shortlist=shortlist
        )

    for start in range(0, 1000, 500):
        pages.put_all("blatt", [full(number) for number in range(start, start + 500)])

    keys = store.keys("lf:{s:blatt}:*")
    assert sum(store.memory_usage(key, samples=0) for key in keys) <= 1_200_000
