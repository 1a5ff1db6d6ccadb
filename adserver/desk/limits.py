"""How long a request's body may be: 16 KB, and more only for the forms that take an image or many words, from somebody who is logged in."""

from flask import Flask, request, session

from adserver.desk.people.access import SESSION
from adserver.desk.services import services
from adserver.desk.settings.uploads import LONGEST_BYTES

LONGEST_BODY = 16_384
LARGE = {
    "importing.send": LONGEST_BYTES + 10_000,
    "campaigns.add_ad": 6_000_000,
    "campaigns.change_ad": 6_000_000,
    "campaigns.create": 400_000,
    "campaigns.change": 400_000,
}
"""Endpoints and their longest bodies: an export of history with its form; an image of 5 MB with its form; a campaign with 200 flights."""
LARGE_TEXT = 400_000


def set_up_limits(app: Flask) -> None:
    """Set the limits. Registered before the check of the form's token, which reads the whole body."""
    app.config.update(MAX_CONTENT_LENGTH=LONGEST_BODY, MAX_FORM_MEMORY_SIZE=LONGEST_BODY)

    @app.before_request
    def raise_limits() -> None:
        most = LARGE.get(request.endpoint or "")
        if most is None or request.method != "POST":
            return
        secret = session.get(SESSION)
        if isinstance(secret, str) and services().accounts.session_account(secret) is not None:
            request.max_content_length = most
            request.max_form_memory_size = LARGE_TEXT
            request.max_form_parts = 5000
