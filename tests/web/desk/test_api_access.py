"""Who may do what through the API: every operation, every role, every scope, and whose site it is."""

import itertools
from dataclasses import replace

import pytest

from adserver.core.accounts import SCOPES, Grant, may
from adserver.desk.api.routes import GROUPS
from adserver.desk.site import create

pytestmark = pytest.mark.redis

NAMED = {"advertiser": "kaffee", "campaign": "herbst", "ad": "kaffee-1", "token": "0123", "import": "0123", "number": "2026-1"}
ROLES = ("leserin", "kaffeehaus", "redaktion", "chefin")


@pytest.fixture
def ask(filled):
    """The status and sentence that an operation answers somebody's token with; the clock moves a minute each time it is asked."""
    minutes = itertools.count(filled.clock(), 60)
    client = create(replace(filled, clock=lambda: float(next(minutes)))).test_client()

    catalogue = filled.catalogue
    held, sites, people = (catalogue.advertisers(), catalogue.campaigns(), catalogue.ads()), catalogue.sites(), filled.accounts.all()

    def send(operation, name, *, site="demo", scopes=SCOPES):
        # What the operation before may have deleted is there again.
        catalogue.replace(*held)
        for one in sites:
            catalogue.put_site(one)
        for one in people:
            filled.accounts.put(one)
        secret = filled.accounts.add_token(name, "test", 1, Grant(scopes=scopes))[0]
        path = operation.path.format(**NAMED, site=site)
        answer = client.open(
            f"/api/v1{path}",
            method=operation.method,
            data=b"" if operation.body is None else b"no JSON",
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )
        return answer.status_code, (answer.json or {}).get("detail", "") if answer.mimetype.endswith("json") else ""

    return send


each_group = pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)


@each_group
def test_each_role_is_let_in_where_it_may(ask, filled, group):
    accounts = {name: filled.accounts.get(name) for name in ROLES}
    for operation, name in itertools.product(group.operations, ROLES):
        status, said = ask(operation, name)
        if may(accounts[name], operation.needs):
            assert "which does not allow this" not in said, (operation.id, name)
            assert status != 401, (operation.id, name)
        else:
            assert (status, "which does not allow this" in said) == (403, True), (operation.id, name)


@each_group
def test_no_token_does_what_its_scopes_do_not_say(ask, group):
    for operation in group.operations:
        others = tuple(scope for scope in SCOPES if scope != operation.scope)

        status, said = ask(operation, "chefin", scopes=others)

        assert (status, f"no scope “{operation.scope}”" in said) == (403, True), operation.id


@each_group
def test_anothers_site_is_not_there(ask, filled, group):
    publisher = filled.accounts.get("redaktion")
    for operation in group.operations:
        for site in ("other", "nowhere") if "{site}" in operation.path and may(publisher, operation.needs) else ():
            status, said = ask(operation, "redaktion", site=site)
            assert (status, said) == (404, f"There is no site {site}, or it is not yours to see."), operation.id


def test_what_changes_something_wants_more_than_reading():
    assert [one.id for group in GROUPS for one in group.operations if one.method != "GET" and one.scope == "read"] == []
