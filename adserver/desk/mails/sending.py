"""Sending mail by SMTP, and the desk's loop that looks once a minute what is due."""

import smtplib
import ssl
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import structlog
from flask import Flask

from adserver.core.ads import Site
from adserver.core.mailing import MailRules, due_week, is_spike, period_name
from adserver.desk.mails import composing
from adserver.desk.services import Services
from adserver.settings import Settings
from adserver.stores.accounts import AWAY

EVERY_S = 60.0
TIMEOUT_S = 20
log = structlog.get_logger()


def send(settings: Settings, messages: Iterable[EmailMessage]) -> None:
    """Hand the messages to the mail server; raises `OSError` (smtplib's errors are such) when it does not take one."""
    context = ssl.create_default_context()
    if settings.smtp_security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT_S, context=context)
    else:
        server = smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT_S)
    with server:
        if settings.smtp_security == "starttls":
            server.starttls(context=context)
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password)
        for message in messages:
            server.send_message(message)


def tick(app: Flask, services: Services) -> int:
    """Send what is due at this moment; how many mails were sent. Called again, it sends nothing twice."""
    sent = 0
    # German and English come from the site, not from a browser: there is no request here.
    with app.test_request_context("/admin/"):
        for site in services.catalogue.sites():
            rules = services.mails.rules(site.id)
            sent += _weekly(services, site, rules) if rules.weekly_to else 0
            sent += _alert(services, site, rules) if rules.alert_to else 0
    return sent


def started(app: Flask, services: Services) -> Flask:
    """The app, looking once a minute in a thread that ends with the process. Without a mail server there is nothing to do."""
    if not services.settings.smtp_host:
        return app

    def loop() -> None:
        wait = threading.Event()
        while not wait.wait(EVERY_S):
            try:
                tick(app, services)
            except AWAY as exc:
                log.warning("mail waits for the store", error=str(exc))

    threading.Thread(target=loop, name="mails", daemon=True).start()
    return app


def _weekly(services: Services, site: Site, rules: MailRules) -> int:
    monday = due_week(services.clock(), site.time_zone)
    if monday is None:
        return 0
    return _once(services, site, period_name("weekly", monday), rules.weekly_to, lambda: composing.weekly(site, monday))


def _alert(services: Services, site: Site, rules: MailRules) -> int:
    found = composing.spike(site)
    if not is_spike(found.views, found.usual, rules):
        return 0
    today = datetime.fromtimestamp(found.at, UTC).astimezone(ZoneInfo(site.time_zone)).date()
    return _once(services, site, period_name("alert", today), rules.alert_to, lambda: composing.alert(site, found))


def _once(services: Services, site: Site, period: str, to: tuple[str, ...], compose: Callable[[], composing.Mail]) -> int:
    """Send one mail to each address, if this period's was not sent yet."""
    if not services.mails.claim(site.id, period):
        return 0
    mail = compose()
    try:
        send(services.settings, [composing.message(mail, address) for address in to])
    except OSError as exc:
        # Tried again at the next look; who got theirs already gets it once more then, which is better than nobody.
        services.mails.release(site.id, period)
        log.warning("mail could not be sent", site=site.id, period=period, error=type(exc).__name__)
        return 0
    services.mails.sent(site.id, period)
    return len(to)
