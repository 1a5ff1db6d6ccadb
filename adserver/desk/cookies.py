"""The session cookie: signed, for /admin alone, never readable by scripts, never sent from another site."""

from urllib.parse import urlsplit

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface

from adserver.desk.services import services
from adserver.stores.accounts import SESSION_S

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
NAME = "litfass_desk"


class DeskSessions(SecureCookieSessionInterface):
    """Flask's signed cookie sessions, `Secure` wherever the cookie could leave the machine."""

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 — Flask's signature
        """Whether the cookie is for https alone."""
        return is_secure()


def is_secure() -> bool:
    """Whether cookies are for https alone: always, unless the desk or the whole installation is on plain http on loopback."""
    return cookie_needs_https(services().settings.address, request.host_url)


def cookie_needs_https(public_url: str, desk_url: str) -> bool:
    """The same for two URLs. A desk behind a proxy on https is reached by its public name, which is no loopback name."""
    public, desk = urlsplit(public_url), urlsplit(desk_url)
    if "https" in {public.scheme, desk.scheme}:
        return True
    return public.hostname not in LOOPBACK_HOSTS and desk.hostname not in LOOPBACK_HOSTS


def set_up_sessions(app: Flask, secret: bytes) -> None:
    """Configure the app's sessions."""
    app.config.update(
        SECRET_KEY=secret,
        SESSION_COOKIE_NAME=NAME,
        SESSION_COOKIE_PATH="/admin",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=SESSION_S,
    )
    app.session_interface = DeskSessions()
