"""Logging in and out."""

import dataclasses

import pytest

from adserver.desk.site import create
from adserver.settings import Settings

pytestmark = pytest.mark.redis


def session_cookie(browser, path="/admin"):
    return browser.client.get_cookie("litfass_desk", path=path)


def test_the_right_password_opens_the_page_that_was_asked_for(browser, password):
    token = browser.token("/admin/login?next=/admin/sites/demo/")
    fields = {"csrf_token": token, "username": "redaktion", "password": password, "next": "/admin/sites/demo/?range=7d"}
    answer = browser.client.post("/admin/login", data=fields)
    assert (answer.status_code, answer.location) == (302, "/admin/sites/demo/?range=7d")
    assert browser.get("/admin/sites/demo/").status_code == 200


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("redaktion", "falsch"),
        ("niemand", "korrekt pferd batterie"),
        ("", ""),
        ("redaktion", "x" * 5000),
        ("redaktion\0", "korrekt pferd batterie"),
    ],
)
def test_a_wrong_name_or_password_gets_the_same_sentence(browser, name, password):
    answer = browser.login(name, password)
    assert answer.status_code == 403
    assert "Name or password is wrong." in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/admin/../..//evil.example",
        "javascript:alert(1)",
        "/admin/\r\nX: y",
        "/v1/view",
    ],
)
def test_the_way_back_never_leads_off_the_desk(browser, password, target):
    token = browser.token("/admin/login")
    answer = browser.client.post("/admin/login", data={"csrf_token": token, "username": "chefin", "password": password, "next": target})
    assert answer.status_code == 302
    assert answer.location.startswith("/admin/")


def test_the_session_is_a_new_one_after_login(browser):
    browser.get("/admin/login")
    before = session_cookie(browser)
    browser.login("chefin")
    after = session_cookie(browser)
    assert before is None or before.value != after.value


def test_a_session_that_was_planted_is_not_the_one_logged_in(app, browser_of, browser, password):
    attacker = browser_of(app)
    token = attacker.token("/admin/login")
    planted = session_cookie(attacker).value
    browser.client.set_cookie("litfass_desk", planted, path="/admin")
    browser.client.post("/admin/login", data={"csrf_token": token, "username": "chefin", "password": password})
    assert browser.get("/admin/account").status_code == 200
    assert attacker.get("/admin/account").status_code == 302


def test_the_cookies_are_out_of_reach(browser):
    cookies = browser.login("chefin").headers.getlist("Set-Cookie")
    assert len(cookies) == 2
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert "Path=/admin" in cookie
        assert "Secure" not in cookie


def test_over_https_the_cookies_are_for_https_alone(filled, browser_of):
    app = create(dataclasses.replace(filled, settings=Settings(public_url="https://plugin.example.org")))
    cookies = browser_of(app).login("chefin").headers.getlist("Set-Cookie")
    assert all("Secure" in cookie for cookie in cookies)


def test_logging_out_ends_the_session_on_the_server(app, logged_in, browser_of):
    browser = logged_in("chefin")
    thief = browser_of(app)
    thief.client.set_cookie("litfass_desk", session_cookie(browser).value, path="/admin")
    assert thief.get("/admin/account").status_code == 200
    assert browser.post("/admin/logout", {}).location == "/admin/login"
    assert browser.get("/admin/account").status_code == 302
    assert thief.get("/admin/account").status_code == 302


def test_a_cookie_of_another_key_is_nobody(browser, filled, browser_of):
    forged = browser_of(create(dataclasses.replace(filled, secret=b"f" * 32)))
    forged.login("chefin")
    browser.client.set_cookie("litfass_desk", session_cookie(forged).value, path="/admin")
    assert browser.get("/admin/account").status_code == 302


def test_failures_make_their_own_source_wait_and_nobody_else(filled, browser_of, password):
    now = [1_000_000.0]
    app = create(dataclasses.replace(filled, clock=lambda: now[0]))
    mallory, editor = browser_of(app), browser_of(app)
    mallory.client.environ_base["REMOTE_ADDR"] = "203.0.113.9"
    for _ in range(6):
        mallory.login("chefin", "falsch")
        now[0] += 5
    for _ in range(2):
        mallory.login("chefin", "falsch")

    refused = mallory.login("chefin", password)

    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert editor.login("chefin").status_code == 302
    now[0] += 300
    assert mallory.login("chefin", password).status_code == 302


def test_a_browser_that_logged_in_before_is_not_kept_out_by_its_own_address(filled, browser_of, password):
    app = create(dataclasses.replace(filled, clock=lambda: 1_000_000.0))
    editor, mallory = browser_of(app), browser_of(app)
    editor.login("chefin")
    editor.post("/admin/logout", {})
    for _ in range(8):
        mallory.login("chefin", "falsch")
    assert mallory.login("chefin", password).status_code == 429
    assert editor.login("chefin", password).status_code == 302


def test_the_address_behind_a_proxy_is_the_one_that_waits(filled, browser_of, password):
    settings = Settings(trusted_proxies=("127.0.0.0/8",))
    app = create(dataclasses.replace(filled, settings=settings, clock=lambda: 1_000_000.0))
    mallory = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9"}
    for i in range(6):
        browser_of(app).login("chefin", "falsch", headers={"X-Forwarded-For": f"198.51.100.{i}, 203.0.113.9"})
    assert browser_of(app).login("chefin", password, headers=mallory).status_code == 429
    assert browser_of(app).login("chefin", password, headers={"X-Forwarded-For": "203.0.113.10"}).status_code == 302


def test_with_no_account_the_form_says_how_to_make_one(services, browser_of):
    html = browser_of(create(services)).get("/admin/login").get_data(as_text=True)
    assert "litfass user add admin --role admin" in html


def test_a_new_password_logs_every_other_browser_out(logged_in, browser_of, app):
    here, there = logged_in("redaktion"), logged_in("redaktion")
    answer = here.post("/admin/account/password", {"old": "korrekt pferd batterie", "new": "ein ganz anderes wort"})
    assert answer.status_code == 302
    assert here.get("/admin/account").status_code == 200
    assert there.get("/admin/account").status_code == 302
    assert browser_of(app).login("redaktion", "ein ganz anderes wort").status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        pytest.param("falsch", "ein ganz anderes wort", 403, id="the old one is wrong"),
        pytest.param("korrekt pferd batterie", "kurz", 400, id="the new one is short"),
        pytest.param("korrekt pferd batterie", "redaktion2026", 400, id="the new one is the name"),
    ],
)
def test_a_password_is_changed_for_a_good_one_by_who_knows_the_old_one(logged_in, old, new, status):
    browser = logged_in("redaktion")
    assert browser.post("/admin/account/password", {"old": old, "new": new}).status_code == status
    assert browser.get("/admin/account").status_code == 200
