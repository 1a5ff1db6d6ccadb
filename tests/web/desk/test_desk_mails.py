"""Weekly reports and alerts, sent to a mail server of our own on loopback."""

import contextlib
import dataclasses
import email
import email.policy
import secrets
import socketserver
import threading
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from adserver.core.mailing import MailRules
from adserver.desk.mails.sending import tick
from adserver.desk.site import create
from adserver.settings import Settings

pytestmark = pytest.mark.redis
MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=ZoneInfo("Europe/Berlin")).timestamp()
EVIL = "</title><script>alert(1)</script>\r\nBcc: x@evil.example"


class Smtp(socketserver.StreamRequestHandler):
    """Takes every mail (RFC 5321, the commands that smtplib sends)."""

    def handle(self):
        self.say("220 fake")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.say("354 go on")
                self.server.taken.append(self.data())
                self.say("451 later" if self.server.refuses else "250 taken")
            elif word == b"QUIT":
                return self.say("221 bye")
            else:
                self.say("250 fine")
        return None

    def data(self):
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line.removeprefix(b"."))
        return email.message_from_bytes(b"".join(lines), policy=email.policy.default)

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


@pytest.fixture
def mail_server() -> Iterator[Server]:
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with contextlib.suppress(OSError):
            server = Server(("127.0.0.1", port), Smtp)
            break
    server.taken, server.refuses = [], False
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def mailing(filled, mail_server):
    """The desk's services with a mail server; and a clock that the test sets."""
    settings = Settings(
        smtp_host="127.0.0.1",
        smtp_port=mail_server.server_address[1],
        smtp_security="none",
        mail_from="l@herald.example",
        desk_url="https://d.example",
    )
    clock = [MONDAY]
    return dataclasses.replace(filled, settings=settings, clock=lambda: clock[0]), clock


def test_the_week_before_is_reported_once_also_after_a_restart(mailing, mail_server, count, moments):
    services, clock = mailing
    count([("s:demo", moments.now, {"views:": 1, "page:/hafen": 1})] * 12)
    services.mails.put_rules("demo", MailRules(weekly_to=("a@herald.example", "b@herald.example")))

    assert tick(create(services), services) == 2
    clock[0] += 3600
    assert tick(create(services), services) == 0

    assert [one["To"] for one in mail_server.taken] == ["a@herald.example", "b@herald.example"]
    mail = mail_server.taken[0]
    assert mail["Subject"] == "Die Säule: 12 Aufrufe in der Woche ab 16.11.2026"
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert "12  Im Hafen riecht es nach Kaffee" in text
    assert "https://d.example/admin/sites/demo/?range=custom&from=2026-11-16&to=2026-11-22" in text
    assert "<td>Im Hafen riecht es nach Kaffee</td>" in html
    assert "src=" not in html


def test_what_the_server_does_not_take_is_sent_later(mailing, mail_server):
    services, clock = mailing
    services.mails.put_rules("demo", MailRules(weekly_to=("a@herald.example",)))
    mail_server.refuses = True
    assert tick(create(services), services) == 0
    mail_server.refuses = False
    clock[0] += 60
    assert tick(create(services), services) == 1
    assert tick(create(services), services) == 0


def test_a_spike_is_told_once_a_day(mailing, mail_server, count, moments):
    services, clock = mailing
    clock[0] = float(moments.now)
    count([("s:demo", moments.now - 60, {"views:": 1, "page:/hafen": 1})] * 120)
    services.mails.put_rules("demo", MailRules(alert_to=("a@herald.example",)))
    assert [tick(create(services), services) for _ in range(2)] == [1, 0]
    assert mail_server.taken[0]["Subject"] == "Die Säule: 120 Aufrufe in einer halben Stunde"


def test_what_is_usual_is_no_spike(mailing, mail_server, count, moments):
    services, clock = mailing
    clock[0] = float(moments.now)
    week = 7 * 86_400
    count([("s:demo", moments.now - weeks * week - 1800, {"views:": 100}) for weeks in (1, 2, 3, 4)])
    count([("s:demo", moments.now - 60, {"views:": 1})] * 120)
    services.mails.put_rules("demo", MailRules(alert_to=("a@herald.example",)))
    assert tick(create(services), services) == 0
    assert mail_server.taken == []


def test_titles_and_names_are_text_and_never_headers(mailing, mail_server, count, moments):
    services, _ = mailing
    site = services.catalogue.site("demo")
    services.catalogue.put_site(msgspec.structs.replace(site, name=EVIL))
    services.pages.put(msgspec.structs.replace(services.pages.get("demo", "/hafen"), title=EVIL, version="2"))
    count([("s:demo", moments.now, {"views:": 1, "page:/hafen": 1})])
    services.mails.put_rules("demo", MailRules(weekly_to=("a@herald.example",)))
    tick(create(services), services)
    (mail,) = mail_server.taken
    assert mail["Bcc"] is None
    assert "<script" not in mail.get_body(("html",)).get_content()
    assert "&lt;script&gt;" in mail.get_body(("html",)).get_content()


def test_nothing_is_sent_where_nobody_asked(mailing, mail_server):
    services, _ = mailing
    assert tick(create(services), services) == 0
    assert mail_server.taken == []


def test_rules_are_kept_and_both_mails_are_shown(logged_in, services):
    browser = logged_in("redaktion")
    fields = {"weekly_to": "a@herald.example\nb@herald.example", "alert_to": "", "factor": "2,5", "least": "50"}
    assert browser.post("/admin/sites/demo/mails", fields).status_code == 302
    assert services.mails.rules("demo") == MailRules(weekly_to=("a@herald.example", "b@herald.example"), factor=2.5, least=50)
    html = browser.get("/admin/sites/demo/mails").get_data(as_text=True)
    assert "Aufrufe in der Woche ab" in html
    assert "No mail is sent" in html


@pytest.mark.parametrize("changed", [{"weekly_to": "nobody"}, {"factor": "x"}, {"factor": "nan"}, {"least": "0"}, {"least": "1e99"}])
def test_rules_that_cannot_be_are_refused(logged_in, services, changed):
    fields = {"weekly_to": "", "alert_to": "", "factor": "3", "least": "100"} | changed
    assert logged_in("redaktion").post("/admin/sites/demo/mails", fields).status_code == 400
    assert services.mails.rules("demo") == MailRules()


def test_a_deleted_sites_rules_are_deleted(logged_in, services):
    services.mails.put_rules("demo", MailRules(weekly_to=("a@herald.example",)))
    logged_in("chefin").post("/admin/sites/demo/delete", {"typed": "demo"})
    assert services.mails.rules("demo") == MailRules()
