"""Tokens through the API: none gives more than it has."""

import pytest

from adserver.core.accounts import SCOPES, Account, Grant, scopes_for

pytestmark = pytest.mark.redis


@pytest.fixture
def call(app):
    client = app.test_client()

    def ask(secret, method="GET", address="/tokens", body=None):
        return client.open(f"/api/v1{address}", method=method, json=body, headers={"Authorization": f"Bearer {secret}"})

    return ask


@pytest.fixture
def first(filled, moments):
    def make(*scopes, name="redaktion", days=0):
        grant = Grant(scopes=scopes or SCOPES, expires_at=moments.now + days * 86_400 if days else 0)
        return filled.accounts.add_token(name, "first", moments.now - 86_400, grant)[0]

    return make


def test_a_token_is_made_used_listed_and_revoked(call, first):
    mine = first()
    made = call(mine, "POST", body={"name": " Grafana ", "scopes": ["read", "write-pages"], "days": 30})
    assert made.status_code == 201
    secret = made.json["secret"]
    assert made.json == {
        "id": made.json["id"],
        "name": "Grafana",
        "scopes": ["read", "write-pages"],
        "created_on": "2026-11-22",
        "expires_on": "2026-12-22",
        "used_on": None,
        "secret": secret,
    }

    assert call(secret, address="/sites").status_code == 200
    told = call(mine, address=made.headers["Location"].removeprefix("/api/v1"))
    assert (told.json["used_on"], "secret" in told.json) == ("2026-11-22", False)
    assert {entry["name"] for entry in call(mine).json["items"]} == {"first", "Grafana"}
    assert call(secret).status_code == 403

    assert call(mine, "DELETE", f"/tokens/{made.json['id']}").status_code == 204
    assert call(secret, address="/sites").status_code == 401


def test_no_token_gives_more_than_it_has_itself(call, first):
    some = first("read", "manage-tokens", days=2)

    refused = call(some, "POST", body={"name": "x", "scopes": ["read", "manage-sites"]})
    assert (refused.status_code, refused.json["mistakes"][0]["field"]) == (422, "scopes")
    assert call(some, "POST", body={"name": "x", "days": 400}).json["expires_on"] == "2026-11-24"
    assert call(some, "POST", body={"name": "x"}).json["expires_on"] == "2026-11-24"
    assert call(some, "POST", body={"name": "x", "days": 1}).json["expires_on"] == "2026-11-23"


def test_nobody_sees_or_revokes_anothers_token(call, first, filled):
    other = filled.accounts.tokens("chefin") or filled.accounts.add_token("chefin", "hers", 1)[1:]
    mine = first()

    for method in ("GET", "DELETE"):
        assert call(mine, method, f"/tokens/{other[0].id}").status_code == 404
    assert [token.name for token in filled.accounts.tokens("chefin")] == ["hers"]


@pytest.mark.parametrize(
    "body",
    [{"name": " "}, {"name": "x" * 61}, {}, {"name": "x", "scopes": []}, {"name": "x", "scopes": ["everything"]}, {"name": "x", "days": 0}],
    ids=["blank", "long", "none", "no scope", "no such scope", "no day"],
)
def test_a_wrong_token_is_refused(call, first, body):
    assert call(first(), "POST", body=body).status_code == 422


def test_there_is_an_end_to_tokens(call, first, filled):
    mine = first()
    for number in range(49):
        filled.accounts.add_token("redaktion", str(number), 1)

    assert call(mine, "POST", body={"name": "x"}).status_code == 409


def test_scopes_are_of_use_to_those_who_may_do_what_they_allow():
    assert scopes_for(Account(name="a", role="admin")) == SCOPES
    assert scopes_for(Account(name="a", role="advertiser")) == ("read", "manage-campaigns", "manage-tokens")
    assert scopes_for(Account(name="a", role="reader")) == ("read",)
