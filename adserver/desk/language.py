"""German or English: the reader's choice, else what their browser asks for."""

from flask import Blueprint, Flask, redirect, request, session
from flask.typing import ResponseReturnValue
from flask_babel import Babel, get_locale

from adserver.desk.people.access import safe_next

LANGUAGES = {"de": "Deutsch", "en": "English"}
DEFAULT = "en"

language = Blueprint("language", __name__)


@language.post("/admin/language")
def choose() -> ResponseReturnValue:
    """Remember a language for this browser's session and go back to where the switch was."""
    chosen = request.form.get("language", "")
    if chosen in LANGUAGES:
        session["language"] = chosen
    return redirect(safe_next(request.form.get("next")))


def chosen_language() -> str:
    """The language of this answer."""
    chosen = session.get("language")
    return chosen if chosen in LANGUAGES else (request.accept_languages.best_match(LANGUAGES) or DEFAULT)


def set_up_languages(app: Flask) -> None:
    """Translate the app's texts and tell templates which language they are in."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations;campaigns/translations"
    Babel(app, default_locale=DEFAULT, locale_selector=chosen_language)
    app.context_processor(lambda: {"languages": LANGUAGES, "language": str(get_locale() or DEFAULT)})

    @app.after_request
    def vary(response):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 — Flask's own shape
        response.vary.add("Accept-Language")
        return response
