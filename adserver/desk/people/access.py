"""Who is asking, and whether they may: each route says what it needs, and nothing without such a word is answered."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flask import abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from adserver.core.accounts import Account, Action, may
from adserver.core.ads import Site
from adserver.desk.services import services

Route = TypeVar("Route", bound=Callable[..., Any])
_LOGIN = frozenset({"login.show", "login.enter", "login.code", "login.enter_code", "users.welcome", "users.accept"})
_SHARED = frozenset({"sharing.view", "campaigns.shared_file", "campaigns.shared_report"})
OPEN_ENDPOINTS = _LOGIN | _SHARED | {"language.choose", "static"}
"""What answers without a login (operations and the API have their own blueprints)."""
SESSION = "sid"


def needs(action: Action) -> Callable[[Route], Route]:
    """Mark a route with what its caller must be allowed to do. A `site` in its address is part of the question."""

    def mark(route: Route) -> Route:
        route.needs = action  # type: ignore[attr-defined] # a mark on the function, read by `action_of`
        return route

    return mark


def action_of(endpoint: str) -> Action | None:
    """What an endpoint needs; None where no route said so."""
    return getattr(current_app.view_functions.get(endpoint), "needs", None)


def check_access() -> Response | None:
    """Before each request to /admin: send strangers to the login, refuse what the role may not. Another's site is not found."""
    g.account = _logged_in()
    if request.endpoint is None or request.endpoint in OPEN_ENDPOINTS:
        return None
    if g.account is None:
        return _to_login()
    action = action_of(request.endpoint)
    if action is None or not may(g.account, action):
        abort(403)
    site = (request.view_args or {}).get("site")
    if site is not None and not may(g.account, action, site):
        abort(404)
    return None


def asked_site(site: str) -> Site:
    """The site in the address, or 404."""
    found = services().catalogue.site(site)
    if found is None:
        abort(404)
    return found


def own_sites(account: Account) -> tuple[Site, ...]:
    """All sites that the account may see, by name."""
    mine = (site for site in services().catalogue.sites() if may(account, "see-site", site.id))
    return tuple(sorted(mine, key=lambda site: (site.name.casefold(), site.id)))


def safe_next(target: str | None) -> str:
    """Where to go after the login: a path of the desk's own, else the start page."""
    start = str(url_for("sites.overview"))
    if not target or not target.startswith("/admin/") or "\\" in target:
        return start
    parts = urlsplit(target)
    return start if parts.scheme or parts.netloc or any(ord(char) < 0x20 for char in target) else target  # noqa: PLR2004 — control characters


def _logged_in() -> Account | None:
    secret = session.get(SESSION)
    return services().accounts.session_account(secret) if isinstance(secret, str) else None


def _to_login() -> Response:
    if request.method != "GET" or request.path.endswith(".json"):
        abort(401)
    target = request.full_path.rstrip("?")
    return redirect(url_for("login.show", next=target) if target != "/admin/" else url_for("login.show"))
