"""The lines to paste into a site's pages, and whether its first view has arrived."""

from flask import Blueprint, jsonify, render_template
from flask.typing import ResponseReturnValue

from adserver.core.ads import Site
from adserver.desk.figures.reading import site_unit
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from analytics.core.reports import count_in

embed = Blueprint("embed", __name__)


@embed.get("/admin/sites/<site>/embed")
@needs("see-site")
def show(site: str) -> ResponseReturnValue:
    """The snippet with the check."""
    found = asked_site(site)
    return render_template("embed.html", site=found, address=services().settings.address, views=_views_ever(found))


@embed.get("/admin/sites/<site>/embed.json")
@needs("see-site")
def check(site: str) -> ResponseReturnValue:
    """The check alone."""
    return jsonify(views=_views_ever(asked_site(site)))


def _views_ever(site: Site) -> int:
    return count_in(services().counts.totals(site_unit(site.id), ("views",)), "views")
