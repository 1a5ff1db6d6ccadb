"""What the dashboard shows, and what it cannot show by design."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from adserver.desk.people.access import needs

about = Blueprint("about", __name__)


@about.get("/admin/about")
@needs("own-account")
def show() -> ResponseReturnValue:
    """The page."""
    return render_template("about.html")
