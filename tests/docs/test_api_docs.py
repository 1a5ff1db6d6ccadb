"""What docs/api.md tells of the API is what the API is."""

import re
from pathlib import Path
from typing import get_args

from adserver.core.accounts import SCOPES
from adserver.desk.api.frame import Method
from adserver.desk.api.openapi import PROBLEMS, document
from adserver.desk.api.routes import GROUPS
from adserver.desk.api.statistics import Range
from adserver.desk.rates import REQUESTS

TEXT = (Path(__file__).parents[2] / "docs/api.md").read_text("utf-8")
PATHS = document(GROUPS)["paths"]


def test_each_address_that_is_named_is_answered():
    named = set(re.findall(r"/api/v1(/[a-z/.{}]*)", TEXT.replace("/sites/herald", "/sites/site")))
    known = {path.removeprefix("/api/v1").replace("{site}", "site") for path in PATHS} | {"/openapi.json"}

    assert len(named) > 8
    assert named - {"/sites/site"} <= known


def test_each_method_that_is_named_is_that_of_its_address():
    asked = re.findall(rf"({'|'.join(get_args(Method))}) [^\s`]*?/api/v1(/[a-z/{{}}]*)", TEXT.replace("/sites/herald", "/sites/{site}"))

    assert len(asked) >= 6
    assert [(method, path) for method, path in asked if method.lower() not in PATHS["/api/v1" + path]] == []


def test_scopes_refusals_ranges_and_rates_are_those_of_the_code():
    assert tuple(re.findall(r"^\| `([a-z-]+)` \|", TEXT, re.MULTILINE)) == SCOPES
    refusals = TEXT[TEXT.index("400 a parameter") : TEXT.index("- **Rates**")]
    assert {int(status) for status in re.findall(r"\b(4\d\d|5\d\d)\b", refusals)} == set(PROBLEMS) | {409, 412}
    assert all(f"`{name}`" in TEXT for name in get_args(Range))
    assert f"{REQUESTS} requests a minute" in TEXT
