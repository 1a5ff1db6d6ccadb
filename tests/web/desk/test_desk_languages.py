"""The desk in German and English: nothing is untranslated, and what is committed is what is compiled."""

from pathlib import Path

import pytest
from babel.messages import mofile, pofile
from babel.messages.extract import extract_from_dir

import adserver.desk

DESK = Path(adserver.desk.__file__).parent
CAMPAIGNS = [("templates/campaigns/**.html", "jinja2"), ("campaigns/**.py", "python")]
REST = [(pattern, "ignore") for pattern, _ in CAMPAIGNS] + [("templates/**.html", "jinja2"), ("**.py", "python")]
CATALOGUES = {"translations": REST, "campaigns/translations": CAMPAIGNS}
each_catalogue = pytest.mark.parametrize("name", CATALOGUES)


def file_of(name, ending):
    return (DESK / name / "de" / "LC_MESSAGES" / f"messages.{ending}").open("rb")


def translated(name):
    with file_of(name, "po") as file:
        return pofile.read_po(file, locale="de")


def strings_of(catalogue):
    return {as_tuple(message.id): as_tuple(message.string) for message in catalogue if message.id}


def as_tuple(texts):
    return (texts,) if isinstance(texts, str) else tuple(texts)


@each_catalogue
def test_every_text_of_the_code_is_translated_and_no_other(name):
    found = {message for _, _, message, _, _ in extract_from_dir(DESK, CATALOGUES[name])}
    catalogue = {message.id for message in translated(name) if message.id}
    assert {str(one) for one in found - catalogue} == set()
    assert {str(one) for one in catalogue - found} == set()


@each_catalogue
def test_no_translation_is_empty_fuzzy_or_names_other_values(name):
    for message in translated(name):
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(strings) or not message.id, message.id
        assert not (message.fuzzy and message.id), message.id
        assert not list(message.check()), message.id


def test_a_text_of_both_catalogues_is_translated_the_same():
    """Flask-Babel merges them: the later one would win on all pages."""
    first, second = (strings_of(translated(name)) for name in CATALOGUES)
    assert {text: (first[text], second[text]) for text in first.keys() & second.keys() if first[text] != second[text]} == {}


@each_catalogue
def test_the_compiled_file_is_the_texts(name):
    with file_of(name, "mo") as file:
        compiled = strings_of(mofile.read_mo(file))
    assert compiled == strings_of(translated(name)), f"run: pybabel compile -d adserver/desk/{name}"


@pytest.mark.redis
@pytest.mark.parametrize(
    ("header", "language", "heading"),
    [
        pytest.param("de-AT,de;q=0.9,en;q=0.5", "de", "Alle Websites", id="German is asked for"),
        pytest.param("en-GB", "en", "All sites", id="English is asked for"),
        pytest.param("fr", "en", "All sites", id="neither: English"),
        pytest.param("", "en", "All sites", id="nothing is asked for"),
    ],
)
def test_the_browsers_language_is_spoken(logged_in, header, language, heading):
    html = logged_in("chefin").get("/admin/", headers={"Accept-Language": header}).get_data(as_text=True)
    assert f'<html lang="{language}">' in html
    assert f"<h1>{heading}</h1>" in html


@pytest.mark.redis
def test_the_language_switch_wins_over_the_browser_and_comes_back_to_the_page(logged_in):
    browser = logged_in("chefin")
    answer = browser.post("/admin/language", {"language": "de", "next": "/admin/about"})
    assert (answer.status_code, answer.location) == (302, "/admin/about")
    assert "Was gezählt wird" in browser.get("/admin/about", headers={"Accept-Language": "en"}).get_data(as_text=True)


@pytest.mark.redis
def test_the_language_lives_through_login(browser):
    browser.post("/admin/language", {"language": "de", "next": "/admin/login"}, page="/admin/login")
    browser.login("chefin")
    assert "Alle Websites" in browser.get("/admin/").get_data(as_text=True)


@pytest.mark.redis
def test_numbers_are_written_as_the_language_does(logged_in, count, moments):
    count([("s:demo", moments.now, {"views:": 1234})])
    browser = logged_in("chefin")
    assert "1.234" in browser.get("/admin/sites/demo/", headers={"Accept-Language": "de"}).get_data(as_text=True)
    assert "1,234" in browser.get("/admin/sites/demo/", headers={"Accept-Language": "en"}).get_data(as_text=True)
