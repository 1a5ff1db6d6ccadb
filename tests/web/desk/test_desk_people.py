"""Inviting people, their roles, and the second factor, on the web."""

import dataclasses
import re

import msgspec
import pytest

from adserver.core import sealing, second_factor
from adserver.desk.people.factor import seal_all
from adserver.desk.site import create

pytestmark = pytest.mark.redis
SECRET = second_factor.secret_text(b"s" * 20)


@pytest.fixture
def clock(moments):
    return [float(moments.now)]


@pytest.fixture
def ticking(filled, clock):
    """A desk whose clock the test moves."""
    return create(dataclasses.replace(filled, clock=lambda: clock[0]))


def code(clock, secret=SECRET):
    return second_factor.code_at(secret, second_factor.step_of(clock[0]))


def link_in(answer):
    return re.search(r"http://localhost(/admin/invite/[\w-]+)", answer.get_data(as_text=True))[1]


def switch_on(browser, clock, password):
    """The recovery codes."""
    fields = {"secret": SECRET, "code": code(clock), "password": password}
    html = browser.post("/admin/account/second-factor", fields, page="/admin/account/second-factor").get_data(as_text=True)
    return re.findall(r"<code>([a-z2-7-]{19})</code>", html)


def test_somebody_invited_sets_a_password_once_and_sees_their_site(app, logged_in, browser_of):
    chief = logged_in("chefin")
    link = link_in(chief.post("/admin/users", {"name": "Neue", "role": "publisher", "sites": ["demo", "nowhere"]}))
    guest, thief = browser_of(app), browser_of(app)

    assert guest.post(link, {"new": "kurz"}, page=link).status_code == 400
    assert guest.post(link, {"new": "ein gutes langes wort"}, page=link).location == "/admin/"

    assert guest.get("/admin/sites/demo/").status_code == 200
    assert guest.get("/admin/sites/other/").status_code == 404
    assert thief.get(link).status_code == 404
    assert thief.post(link, {"new": "noch ein langes wort"}, page="/admin/login").status_code == 404
    assert browser_of(app).login("neue", "ein gutes langes wort").status_code == 302


def test_a_link_for_a_new_password_is_void_once_a_password_was_set(app, logged_in, browser_of, password):
    chief = logged_in("chefin")
    first, second = (link_in(chief.post("/admin/users/redaktion/link", {})) for _ in range(2))
    assert browser_of(app).login("redaktion", password).status_code == 302
    guest = browser_of(app)
    assert guest.post(first, {"new": "ein gutes langes wort"}, page=first).status_code == 302
    assert browser_of(app).get(second).status_code == 404
    assert browser_of(app).login("redaktion", password).status_code == 403


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "Ä Ö", "role": "admin"}, "small letters"),
        ({"name": "redaktion", "role": "admin"}, "already"),
        ({"name": "neue", "role": "publisher"}, "at least one site"),
        ({"name": "neue", "role": "advertiser"}, "choose whose"),
    ],
)
def test_who_cannot_be_invited_is_told_why(logged_in, services, fields, told):
    answer = logged_in("chefin").post("/admin/users", fields)
    assert answer.status_code == 400
    assert told in answer.get_data(as_text=True)
    assert len(services.accounts.all()) == 4


def test_switching_somebody_off_ends_sessions_and_tokens_at_once(app, logged_in, services, browser_of, password):
    editor, chief = logged_in("redaktion"), logged_in("chefin")
    secret, _token = services.accounts.add_token("redaktion", "x", 0)
    fields = {"role": "publisher", "sites": "demo"}

    assert chief.post("/admin/users/redaktion", {**fields, "disabled": "1"}).status_code == 302

    assert editor.get("/admin/account").status_code == 302
    assert browser_of(app).login("redaktion", password).status_code == 403
    assert editor.get("/api/v1/sites", headers={"Authorization": f"Bearer {secret}"}).status_code == 401
    chief.post("/admin/users/redaktion", fields)
    assert browser_of(app).login("redaktion", password).status_code == 302


def test_the_last_administrator_stays_one(logged_in, services):
    chief = logged_in("chefin")
    answer = chief.post("/admin/users/chefin", {"role": "reader", "sites": "demo"})
    assert answer.status_code == 400
    assert services.accounts.get("chefin").role == "admin"


def test_the_second_factor_is_asked_for_after_the_password(ticking, browser_of, clock, password):
    browser = browser_of(ticking)
    browser.login("redaktion", password)
    assert len(switch_on(browser, clock, password)) == 10
    other = browser_of(ticking)
    answer = other.login("redaktion", password)

    assert answer.location == "/admin/login/code"
    assert other.get("/admin/account").status_code == 302
    assert other.post("/admin/login/code", {"code": "000000"}, page="/admin/login/code").status_code == 403
    clock[0] += 30
    answer = other.post("/admin/login/code", {"code": code(clock), "next": "/admin/account"}, page="/admin/login/code")
    assert (answer.status_code, answer.location) == (302, "/admin/account")
    assert other.get("/admin/account").status_code == 200


def test_its_secret_is_in_the_store_sealed_alone_and_with_another_key_recovery_codes_are_left(
    ticking, browser_of, services, clock, password
):
    codes = switch_on(logged(browser_of(ticking), password), clock, password)
    kept = services.accounts.get("redaktion").second_factor
    assert SECRET not in kept
    assert sealing.is_sealed(kept)

    clock[0] += 60
    elsewhere = create(dataclasses.replace(services, clock=lambda: clock[0], secret=b"o" * 32))
    browser = browser_of(elsewhere)
    browser.login("redaktion", password)
    assert browser.post("/admin/login/code", {"code": code(clock)}, page="/admin/login/code").status_code == 403
    assert browser.post("/admin/login/code", {"code": codes[0]}, page="/admin/login/code").status_code == 302


def test_what_an_earlier_version_kept_plain_is_sealed_at_the_next_start_and_still_fits(ticking, browser_of, services, clock, password):
    services.accounts.put(msgspec.structs.replace(services.accounts.get("redaktion"), second_factor=SECRET))
    assert (seal_all(services), seal_all(services)) == (1, 0)
    assert sealing.is_sealed(services.accounts.get("redaktion").second_factor)
    browser = browser_of(ticking)
    assert browser.login("redaktion", password).location == "/admin/login/code"
    assert browser.post("/admin/login/code", {"code": code(clock)}, page="/admin/login/code").status_code == 302


def test_the_same_code_never_works_twice(ticking, browser_of, clock, password):
    switch_on(logged(browser_of(ticking), password), clock, password)
    clock[0] += 60
    first, second = browser_of(ticking), browser_of(ticking)
    for browser in (first, second):
        browser.login("redaktion", password)
    assert first.post("/admin/login/code", {"code": code(clock)}, page="/admin/login/code").status_code == 302
    assert second.post("/admin/login/code", {"code": code(clock)}, page="/admin/login/code").status_code == 403
    assert second.get("/admin/account").status_code == 302


def test_a_recovery_code_works_once(ticking, browser_of, clock, password):
    codes = switch_on(logged(browser_of(ticking), password), clock, password)
    statuses = []
    for _ in range(2):
        browser = browser_of(ticking)
        browser.login("redaktion", password)
        statuses.append(browser.post("/admin/login/code", {"code": codes[3].upper()}, page="/admin/login/code").status_code)
    assert statuses == [302, 403]


def test_between_password_and_code_there_are_five_minutes(ticking, browser_of, clock, password):
    switch_on(logged(browser_of(ticking), password), clock, password)
    browser = browser_of(ticking)
    browser.login("redaktion", password)
    clock[0] += 301
    token = browser.token("/admin/login")
    answer = browser.client.post("/admin/login/code", data={"csrf_token": token, "code": code(clock)})
    assert answer.status_code == 403


def test_wrong_codes_make_their_source_wait_and_nobody_else(ticking, browser_of, clock, password):
    switch_on(logged(browser_of(ticking), password), clock, password)
    clock[0] += 60
    mallory = browser_of(ticking)
    mallory.client.environ_base["REMOTE_ADDR"] = "203.0.113.9"
    mallory.login("redaktion", password)
    statuses = [mallory.post("/admin/login/code", {"code": "123456"}, page="/admin/login/code").status_code for _ in range(5)]
    assert statuses == [403, 403, 403, 403, 429]
    editor = browser_of(ticking)
    editor.login("redaktion", password)
    assert editor.post("/admin/login/code", {"code": code(clock)}, page="/admin/login/code").status_code == 302


@pytest.mark.parametrize(
    ("changed", "status"),
    [({"password": "falsch"}, 403), ({"code": "000000"}, 400), ({"secret": "kurz"}, 400), ({"secret": "A" * 16}, 400)],
)
def test_it_is_switched_on_with_the_password_and_a_right_code_alone(ticking, browser_of, services, clock, password, changed, status):
    browser = logged(browser_of(ticking), password)
    fields = {"secret": SECRET, "code": code(clock), "password": password} | changed
    assert browser.post("/admin/account/second-factor", fields, page="/admin/account/second-factor").status_code == status
    assert services.accounts.get("redaktion").second_factor == ""


def test_who_lost_the_app_is_helped_by_an_administrator(ticking, browser_of, clock, password):
    switch_on(logged(browser_of(ticking), password), clock, password)
    chief = browser_of(ticking)
    chief.login("chefin", password)
    assert chief.post("/admin/users/redaktion/second-factor", {}).status_code == 302
    assert browser_of(ticking).login("redaktion", password).location == "/admin/"


def test_it_is_switched_off_and_codes_are_renewed_with_the_password(ticking, browser_of, services, clock, password):
    browser = logged(browser_of(ticking), password)
    old = switch_on(browser, clock, password)
    page = "/admin/account/second-factor"
    assert browser.post(f"{page}/codes", {"password": "falsch"}, page=page).status_code == 403
    html = browser.post(f"{page}/codes", {"password": password}, page=page).get_data(as_text=True)
    assert old[0] not in html
    assert services.logins.recovery_left("redaktion") == 10
    assert browser.post(f"{page}/remove", {"password": "falsch"}, page=page).status_code == 403
    assert browser.post(f"{page}/remove", {"password": password}, page=page).status_code == 302
    assert services.accounts.get("redaktion").second_factor == ""
    assert services.logins.recovery_left("redaktion") == 0


def test_the_qr_code_is_a_picture_without_inline_styles(logged_in):
    html = logged_in("redaktion").get("/admin/account/second-factor").get_data(as_text=True)
    assert "<svg" in html
    assert "style=" not in html


def logged(browser, password):
    browser.login("redaktion", password)
    return browser
