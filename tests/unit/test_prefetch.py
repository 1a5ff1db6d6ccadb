"""Requests that a browser makes ahead of its reader are no views."""

import pytest

from adserver.core.readers.prefetch import is_prefetch


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        pytest.param({}, False, id="a reader"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch"}, True, id="prefetch"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch;prerender"}, True, id="prerender"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch;anonymous-client-ip"}, True, id="through a proxy of the browser's maker"),
        pytest.param({"HTTP_PURPOSE": "Prefetch"}, True, id="Chrome before 2022"),
        pytest.param({"HTTP_X_PURPOSE": "preview"}, True, id="Safari's top sites"),
        pytest.param({"HTTP_X_MOZ": "prefetch"}, True, id="Firefox"),
        pytest.param({"HTTP_SEC_PURPOSE": ""}, False, id="an empty header"),
        pytest.param({"HTTP_PURPOSE": "reading"}, False, id="another purpose"),
    ],
)
def test_a_request_made_ahead_is_told_from_a_look(environ: dict[str, object], expected: bool) -> None:  # noqa: FBT001 — a table's column
    assert is_prefetch(environ) is expected
