"""The lines to paste into a site's pages, whether they are found there, and whether its first view has arrived."""

from urllib.parse import urlsplit

import msgspec
from flask import Blueprint, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from adserver.core.ads import Site
from adserver.core.catalogue.tag import Found, tag_in
from adserver.desk.figures.reading import site_unit
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from adserver.sources.fetcher import Wish
from analytics.core.paths import as_url, clean
from analytics.core.reports import count_in

embed = Blueprint("embed", __name__)
PAGE_READ = 200


class Looked(msgspec.Struct, frozen=True):
    """What a look at one page found; `problem` says why it could not be read."""

    url: str
    found: Found | None = None
    problem: str = ""
    status: int = 0


@embed.get("/admin/sites/<site>/embed")
@needs("see-site")
def show(site: str) -> ResponseReturnValue:
    """The snippet with the check."""
    return _page(asked_site(site))


@embed.post("/admin/sites/<site>/embed")
@needs("edit-site")
def look(site: str) -> ResponseReturnValue:
    """Read one of the site's own pages, and say whether the tag is in it."""
    found = asked_site(site)
    path = clean(request.form.get("path", "").strip() or "/")
    if path is None:
        return _page(found, wrong_path=True), 400
    return _page(found, path=path, looked=looked_at(found, path))


@embed.get("/admin/sites/<site>/embed.json")
@needs("see-site")
def check(site: str) -> ResponseReturnValue:
    """The check alone."""
    return jsonify(views=_views_ever(asked_site(site)))


def looked_at(site: Site, path: str) -> Looked:
    """The page as the fetcher reads it: the site's own origin only, never a private address unless the operator allows it."""
    url = site.origin + as_url(path)
    answer = services().fetcher.fetch(Wish(url=url, cut=True))
    if answer.refused or answer.status != PAGE_READ:
        return Looked(url=url, problem=answer.refused, status=answer.status)
    found = tag_in(answer.body.decode("utf-8", "replace"), answer.url or url, services().settings.address)
    return Looked(url=answer.url or url, found=found, status=answer.status)


def _page(site: Site, *, path: str = "/", looked: Looked | None = None, wrong_path: bool = False) -> str:
    address = services().settings.address
    return render_template(
        "embed.html",
        site=site,
        address=address,
        secure=urlsplit(address).scheme == "https",
        pinned=services().pinned_tag(address),
        views=_views_ever(site),
        path=path,
        looked=looked,
        wrong_path=wrong_path,
    )


def _views_ever(site: Site) -> int:
    return count_in(services().counts.totals(site_unit(site.id), ("views",)), "views")
