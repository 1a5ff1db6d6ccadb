"""Accounts, sessions and API tokens on a real store."""

import pytest
import redis
from argon2 import PasswordHasher
from click.testing import CliRunner

from adserver.cli.user import user
from adserver.core.accounts import Account
from adserver.stores.accounts import SESSION_S, Accounts

pytestmark = pytest.mark.redis
PASSWORD = "korrekt pferd batterie"


@pytest.fixture
def accounts(store: redis.Redis) -> Accounts:
    return Accounts(store, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def editor(accounts: Accounts) -> Account:
    return accounts.put_password(Account(name="redaktion", role="publisher", sites=("demo",)), PASSWORD)


def test_only_the_right_password_of_a_known_name_is_let_in(accounts, editor):
    assert accounts.check("redaktion", PASSWORD) == editor
    assert accounts.check("redaktion", PASSWORD + "x") is None
    assert accounts.check("nobody", PASSWORD) is None
    assert accounts.check("redaktion", "x" * 100_000) is None


def test_an_account_without_a_password_lets_nobody_in(accounts):
    accounts.put(Account(name="leer", role="reader"))
    assert accounts.check("leer", "") is None


def test_a_session_ends_when_closed(accounts, editor):
    secret = accounts.open_session(editor)
    assert accounts.session_account(secret) == editor
    accounts.close_session(secret)
    assert accounts.session_account(secret) is None


def test_a_new_password_ends_every_open_session(accounts, editor):
    secret = accounts.open_session(editor)
    accounts.put_password(editor, "ein ganz anderes wort")
    assert accounts.session_account(secret) is None


def test_a_session_ends_with_its_account_and_after_a_week(accounts, editor, store):
    secret = accounts.open_session(editor)
    (key,) = store.keys("lf:{desk}:session:*")
    assert 0 < store.ttl(key) <= SESSION_S
    accounts.remove("redaktion")
    assert accounts.session_account(secret) is None


def test_a_token_stands_for_its_owner_until_either_is_gone(accounts, editor):
    secret, token = accounts.add_token("redaktion", "Grafana", 1_790_000_000)
    assert accounts.token_account(secret, 0) == (token, editor)
    assert accounts.token_account(secret + "x", 0) is None
    assert not accounts.remove_token(token.id, "somebody-else")
    assert accounts.remove_token(token.id, "redaktion")
    assert accounts.token_account(secret, 0) is None


def test_tokens_go_with_their_owner(accounts, editor):
    secret, _ = accounts.add_token(editor.name, "one", 1)
    accounts.remove(editor.name)
    assert accounts.token_account(secret, 0) is None
    assert accounts.tokens() == ()


def test_no_secret_is_found_in_the_store(accounts, editor, store):
    secrets = [PASSWORD, accounts.open_session(editor), accounts.add_token(editor.name, "one", 1)[0]]
    kept = b"".join(store.dump(key) for key in store.keys("*"))
    hashes = b"".join(store.hvals("lf:{desk}:accounts"))
    assert not [secret for secret in secrets if secret.encode() in kept]
    assert b"$argon2id$" in hashes


def test_a_hash_of_old_costs_is_made_anew_at_login(store, editor):
    dearer = Accounts(store, PasswordHasher(time_cost=2, memory_cost=8, parallelism=1))
    account = dearer.check("redaktion", PASSWORD)
    assert account is not None
    assert ",t=2," in account.password.replace("$", ",")
    assert account.epoch == editor.epoch


def test_ensuring_the_admin_keeps_sessions_unless_the_password_changed(accounts):
    admin = accounts.ensure_admin("ein langes passwort")
    secret = accounts.open_session(admin)
    accounts.ensure_admin("ein langes passwort")
    assert accounts.session_account(secret) == admin
    accounts.ensure_admin("ein neues passwort")
    assert accounts.session_account(secret) is None


def run(valkey_server, *arguments):
    environ = {"REDIS_URL": valkey_server.url}
    return CliRunner().invoke(user, arguments, env=environ)


@pytest.mark.usefixtures("store")
def test_the_command_adds_lists_changes_and_removes(valkey_server):
    added = run(valkey_server, "add", "redaktion", "--role", "publisher", "--site", "demo", "--password", PASSWORD)
    listed = run(valkey_server, "list")
    changed = run(valkey_server, "password", "redaktion", "--password", "ein ganz anderes wort")
    removed = run(valkey_server, "remove", "redaktion")
    assert [added.exit_code, changed.exit_code, removed.exit_code] == [0, 0, 0]
    assert listed.output == "redaktion\tpublisher\tdemo\n"
    assert run(valkey_server, "list").output == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(["add", "Große Namen"], "1 to 40 characters", id="a name that is none"),
        pytest.param(["add", "x", "--role", "reader"], "--site", id="a reader of nothing"),
        pytest.param(["add", "x", "--role", "advertiser"], "--advertiser", id="an advertiser of nobody"),
        pytest.param(["password", "niemand"], "there is no user", id="a password for nobody"),
    ],
)
@pytest.mark.usefixtures("store")
def test_the_command_refuses_with_one_sentence(valkey_server, arguments, sentence):
    result = run(valkey_server, *arguments, "--password", PASSWORD)
    assert result.exit_code == 1
    assert sentence in result.output


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        pytest.param("kurz", "at least 10", id="short"),
        pytest.param("admin2026!!", "user's name", id="the name and a little"),
        pytest.param("x" * 600, "at most", id="endless"),
    ],
)
@pytest.mark.usefixtures("store")
def test_weak_passwords_are_refused(valkey_server, password, sentence):
    result = run(valkey_server, "add", "admin", "--role", "admin", "--password", password)
    assert result.exit_code == 1
    assert sentence in result.output
