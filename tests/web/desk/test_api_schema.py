"""The API does what `openapi.json` says of it: schemathesis makes requests from the document, good ones and bad ones, for each operation.

The clock moves a minute with each request: no token asks too often.
"""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from adserver.core.accounts import SCOPES, Grant
from adserver.desk.api.answering import PREFIX
from adserver.desk.api.openapi import document
from adserver.desk.api.routes import GROUPS
from adserver.desk.site import create

schemathesis = pytest.importorskip("schemathesis", reason="a development dependency that this environment lacks: make setup")
from schemathesis.checks import load_all_checks  # noqa: E402 — only where it is there
from schemathesis.generation import GenerationMode  # noqa: E402 — likewise

pytestmark = pytest.mark.redis

DOCUMENT = document(GROUPS)
KNOWN = {
    "site": ["demo", "other"],
    "advertiser": ["kaffee", "rad"],
    "campaign": ["herbst", "tour"],
    "ad": ["kaffee-1"],
    "token": ["0123"],
    "import": ["0123"],
    "number": ["2026-1"],
}
"""What is there of what paths name: half of the requests name it, so that they reach further than "there is none"."""
NEVER_THERE = ("getToken", "getPage", "getStatement")
"""Of what these ask for, a request that knows only the document cannot know one."""
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
    # A text that is longer than it may be can make the body longer than it may be: 413.
    {
        "checks": {
            "positive_data_acceptance": {"expected-statuses": ["2xx", 304, 400, 404, 409, 412, 422]},
            "negative_data_rejection": {"expected-statuses": [400, 401, 403, 404, 405, 413, 415, 422]},
        }
    }
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


@pytest.fixture
def ask(filled, header):
    """Send a case and compare the answer with the document; what earlier cases changed or deleted is there again."""
    catalogue = filled.catalogue
    held = (catalogue.advertisers(), catalogue.campaigns(), catalogue.ads())
    sites = catalogue.sites()
    checks = [check for check in schemathesis.checks.CHECKS.get_all() if check.__name__ not in ELSEWHERE]

    def send(case):
        catalogue.replace(*held)
        for site in sites:
            catalogue.put_site(site)
        answer = case.call(headers=header)
        case.validate_response(answer, checks=checks)
        return answer.status_code

    return send


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_each_operation_does_what_the_document_says(api, header, ask, group):
    for one in group.operations:
        statuses = statuses_of(api[PREFIX + one.path][one.method], header, ask)
        assert one.method != "GET" or one.id in NEVER_THERE or min(statuses) == 200, (one.id, statuses)


def statuses_of(operation, header, ask):
    """What good requests were answered with, after bad ones were refused."""
    names = [part.partition("}")[0] for part in operation.path.split("{")[1:]]
    found = {name: st.sampled_from(KNOWN[name]) | st.none() for name in names}
    statuses = []

    @SEARCH
    @given(case=operation.as_strategy(headers=header), named=st.fixed_dictionaries(found))
    def ask_well(case, named):
        case.path_parameters.update({name: value for name, value in named.items() if value is not None})
        statuses.append(ask(case))

    # Where a query or a body can be wrong, the path is right: something else answers than "there is none".
    places = {name: KNOWN[name][0] for name in names} if operation.query or operation.body else {}
    wrong = operation.as_strategy(GenerationMode.NEGATIVE, headers=header, path_parameters=places or None)

    @SEARCH
    @given(case=wrong)
    def ask_badly(case):
        ask(case)

    ask_well()
    if operation.query or operation.body or operation.path_parameters:
        ask_badly()
    return statuses
