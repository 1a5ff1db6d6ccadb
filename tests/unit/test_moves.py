import pytest

from adserver.core.trending.moves import moves


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        pytest.param(["/a", "/b"], None, ["same", "same"], id="nothing to compare with"),
        pytest.param(["/a", "/b"], ["/a", "/b"], ["same", "same"], id="unchanged"),
        pytest.param(["/b", "/a"], ["/a", "/b"], ["up", "down"], id="swapped"),
        pytest.param(["/c", "/a"], ["/a", "/b"], ["new", "down"], id="a newcomer at the top"),
        pytest.param([], ["/a"], [], id="empty now"),
    ],
)
def test_each_page_is_told_how_it_moved(now, before, expected):
    assert moves(now, before) == expected
