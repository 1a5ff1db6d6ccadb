import pytest

from analytics.core.ledger import (
    TOMBSTONE_S,
    Ledger,
    accepted_fields,
    forget_settled,
    gap,
    note_deleted,
    note_retired,
    retired_fields,
)

W, V = b"w" * 16, b"v" * 16
HOST = b"h:one"


def ledger(*, retired=(), deleted=()):
    made = Ledger("one")
    for writer in deleted:
        note_deleted(made, writer, 1, {"s:demo": 900}, (0, 0))
    for writer in retired:
        note_deleted(made, writer, 1, {"s:demo": 900}, (0, 0))
        note_retired(made, writer, 1000, 50)
    return made


@pytest.mark.parametrize(
    ("made", "stands", "reason"),
    [
        pytest.param(ledger(), {}, None, id="nothing was deleted"),
        pytest.param(ledger(deleted=[W]), {W: 900}, None, id="behind the deleted segment"),
        pytest.param(ledger(deleted=[W]), {W: 899}, "before record 900", id="one record before its end"),
        pytest.param(ledger(deleted=[W]), {}, "before record 900", id="an empty store"),
        pytest.param(ledger(retired=[W]), {HOST: 1}, None, id="the writer was removed"),
        pytest.param(ledger(retired=[W]), {W: 900}, None, id="a fail-over lost the removal, not the counts"),
        pytest.param(ledger(retired=[W]), {W: 899}, "0 of 1", id="a backup from before the writer's end"),
        pytest.param(ledger(retired=[W]), {}, "0 of 1", id="an empty store after the writer was removed"),
        pytest.param(ledger(retired=[W, V]), {HOST: 1, V: 900}, None, id="one removal is stored, the other one lost"),
        pytest.param(ledger(retired=[W, V]), {HOST: 1, W: 900}, "1 of 2", id="the first is there twice, the second is not"),
    ],
)
def test_a_store_is_too_old_when_it_lacks_what_was_deleted(made, stands, reason):
    found = gap(made, "s:demo", stands)

    assert (found is None) == (reason is None)
    assert reason is None or reason in found


def test_a_unit_that_the_deleted_journals_did_not_name_is_never_too_old():
    assert gap(ledger(deleted=[W], retired=[V]), "s:other", {}) is None


@pytest.mark.parametrize("made", [ledger(deleted=[W]), ledger(retired=[W]), ledger(deleted=[W], retired=[V])])
def test_an_accepted_gap_is_none_any_more(made):
    stands = {field: number for field, number in accepted_fields(made, "s:demo").items() if number is not None}

    assert gap(made, "s:demo", stands) is None


def test_the_store_is_told_of_a_removed_writer_until_it_knows():
    made = ledger(retired=[W])

    assert retired_fields(made, "s:demo", {W: 900}) == {W: None, HOST: 1}
    assert retired_fields(made, "s:demo", {HOST: 1}) == {}


def test_removed_writers_are_forgotten_a_day_after_the_store_was_told():
    made = ledger(retired=[W])
    assert not forget_settled(made, 50 + 2 * TOMBSTONE_S)
    made.gone[W.hex()].settled = True

    assert not forget_settled(made, 50 + TOMBSTONE_S)
    assert forget_settled(made, 51 + TOMBSTONE_S)
    assert (made.gone, gap(made, "s:demo", {HOST: 1}), made.views) == ({}, None, 1000)


def test_views_that_were_damaged_are_not_among_those_that_were_accepted():
    made = Ledger("one")
    note_deleted(made, W, 1, {"s:demo": 5}, (3, 2))
    note_retired(made, W, 10, 1)

    assert (made.views, made.damaged) == (8, 3)
