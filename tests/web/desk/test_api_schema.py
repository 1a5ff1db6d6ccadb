"""The API does what `openapi.json` says of it: schemathesis makes requests from the document, good ones and bad ones, for each operation.

A site is named in two of three requests, so that they reach further than "no such site". The clock moves a minute with each request: no
token asks too often.
"""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from adserver.core.accounts import SCOPES, Grant
from adserver.desk.api.openapi import document
from adserver.desk.api.routes import GROUPS
from adserver.desk.site import create

schemathesis = pytest.importorskip("schemathesis", reason="a development dependency that this environment lacks: make setup")
from schemathesis.checks import load_all_checks  # noqa: E402 — only where it is there
from schemathesis.generation import GenerationMode  # noqa: E402 — likewise

pytestmark = pytest.mark.redis

DOCUMENT = document(GROUPS)
OPERATIONS = sorted((path, method) for path, methods in DOCUMENT["paths"].items() for method in methods)
SEARCH = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
RULES = schemathesis.Config.from_dict(
    # A schema cannot say that a host must not be another site's, or that a cursor is one of ours: such requests get 400, 412 or 422.
    {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", 304, 400, 404, 409, 412, 422]}}}
)
ELSEWHERE = ("ignored_auth", "use_after_free", "ensure_resource_availability", "object_level_authorization", "max_response_time")
"""Checks that send requests of their own, or need what only a run over the network has; tested by hand in the files beside this one."""


@pytest.fixture
def api(filled):
    """The operations of a desk whose clock moves a minute each time it is asked."""
    minutes = itertools.count(filled.clock(), 60)
    app = create(dataclasses.replace(filled, clock=lambda: float(next(minutes))))
    schema = schemathesis.openapi.from_dict(DOCUMENT, config=RULES)
    schema.app = app
    load_all_checks()
    return schema


@pytest.fixture
def header(filled):
    return {"Authorization": "Bearer " + filled.accounts.add_token("chefin", "test", 1, Grant(scopes=SCOPES))[0]}


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_each_operation_does_what_the_document_says(api, header, filled, path, method):
    sites = filled.catalogue.sites()
    operation = api[path][method.upper()]
    checks = [check for check in schemathesis.checks.CHECKS.get_all() if check.__name__ not in ELSEWHERE]

    def ask(case):
        for one in sites:
            filled.catalogue.put_site(one)
        case.validate_response(case.call(headers=header), checks=checks)

    @SEARCH
    @given(case=operation.as_strategy(headers=header), site=st.sampled_from(["demo", "other", None]))
    def ask_well(case, site):
        if site and "site" in case.path_parameters:
            case.path_parameters["site"] = site
        ask(case)

    # Where a query or a body can be wrong, the path is right: something else answers than "no such site".
    named = {"site": "demo"} if operation.query or operation.body else {}
    ask_badly = SEARCH(given(case=operation.as_strategy(GenerationMode.NEGATIVE, headers=header, path_parameters=named or None))(ask))

    ask_well()
    if operation.query or operation.body or operation.path_parameters:
        ask_badly()
