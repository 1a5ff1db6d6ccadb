from hypothesis import given
from hypothesis import strategies as st

from analytics.core.cells import by_dimension, digest, dimension_code, hour_shard, is_narrow, known_shard, shards_for
from analytics.core.packs import DAY_TOP, PART_TOP, PARTS_FIELD, Pack, cut, decode_parts, decode_sums, encode, fields_of, folded, merge

CELLS = {"views": {"": 9}, "page": {"/größe": 5, "/b": 4}, "country": {"DE": 9}}


def total(cells):
    return sum(sum(members.values()) for members in cells.values())


def test_a_pack_comes_back_as_it_was():
    fields = encode(Pack(CELLS, {100: CELLS}))

    assert decode_sums(fields[name] for name in fields if name != PARTS_FIELD) == CELLS
    assert decode_parts(fields[PARTS_FIELD]) == {100: CELLS}


def test_only_the_fields_of_the_wanted_dimensions_are_read():
    fields = encode(Pack(CELLS))

    assert fields_of(["views", "country"]) == ["n"]
    assert fields_of(["page"]) == ["w:page"]
    assert decode_sums(fields.get(name) for name in fields_of(["page", "served"])) == {"page": CELLS["page"]}
    assert decode_parts(None) == {}


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 5), max_size=40), st.integers(1, 10))
def test_cutting_keeps_the_greatest_and_the_sum(members, top):
    kept = cut({"page": members}, top)["page"]

    assert sum(kept.values()) == sum(members.values())
    named = [count for member, count in kept.items() if member != "*"]
    lost = [count for member, count in members.items() if member not in kept]
    assert not lost or min(named) >= max(lost)


def test_a_fold_adds_to_sums_and_parts_and_leaves_what_it_was_given():
    before = Pack({"views": {"": 1}}, {100: {"views": {"": 1}}})

    after = folded(before, {100: {"views": {"": 2}}, 200: {"views": {"": 3}}}, {"country": {"DE": 4}}, closed=False)

    assert after == Pack({"views": {"": 6}, "country": {"DE": 4}}, {100: {"views": {"": 3}}, 200: {"views": {"": 3}}})
    assert before == Pack({"views": {"": 1}}, {100: {"views": {"": 1}}})


def test_a_closed_pack_keeps_its_greatest_members_and_a_part_fewer():
    many = {"page": {f"/{n}": n + 1 for n in range(2 * DAY_TOP)}, "country": {f"{n}": 1 for n in range(50)}}

    made = folded(Pack(), {100: many}, {}, closed=True)

    assert len(made.sums["page"]) == DAY_TOP + 1
    assert len(made.parts[100]["page"]) == PART_TOP + 1
    assert len(made.parts[100]["country"]) == 50
    assert total(made.sums) == total(made.parts[100]) == total(many)


def test_merging_adds_member_by_member():
    into = {"page": {"/a": 1}}
    merge(into, CELLS)

    assert into == {"page": {"/a": 1, "/größe": 5, "/b": 4}, "views": {"": 9}, "country": {"DE": 9}}


def test_narrow_cells_keep_their_names_and_rests_are_narrow():
    assert [is_narrow(cell) for cell in ("views:", "country:DE", "page:*", "page:/a", "served:ad")] == [True, True, True, False, False]


def test_a_digest_tells_its_dimension_and_its_shards():
    field = digest("page:/a")

    assert len(field) == 7
    assert field[:1] == dimension_code("page") != dimension_code("referrer")
    assert (known_shard(field), hour_shard(field, 8)) == (field[3] % 128, field[3] % 8)


def test_shards_grow_by_powers_of_two_so_that_each_stays_a_listpack():
    assert [shards_for(names) for names in (0, 64, 65, 1000, 10_000, 10**6)] == [1, 1, 2, 16, 128, 128]


def test_cells_are_sorted_by_dimension_and_members_may_hold_colons():
    assert by_dimension({"page:/a:b": 1, "views:": 2}) == {"page": {"/a:b": 1}, "views": {"": 2}}
