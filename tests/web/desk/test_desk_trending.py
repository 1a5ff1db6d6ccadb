"""TRENDING's page: the list with its numbers, who is left out, pins and bans, rules with a preview."""

import msgspec
import pytest

from adserver.core.ads import Page, TrendingRules

pytestmark = pytest.mark.redis
PAGE = "/admin/sites/demo/trending"
FORM = {
    "length": "7",
    "character": "0,75",
    "hold": "1",
    "minimum_readers": "2",
    "fresh_hours": "0",
    "include": "",
    "exclude": "/jobs/*\r\n\r\n /shop/* ",
    "sections": "/sport/",
    "pinned": "/hafen",
    "banned": "",
    "articles_only": "on",
    "images": "on",
}


@pytest.fixture
def editor(logged_in, services, count, moments):
    """A publisher, of whose site two articles and a front page were read."""
    for path, article in (("/kran", True), ("/front", False)):
        services.pages.put(Page(site="demo", path=path, title=f"Titel {path}", lang="de", version="1", fetched_at=1, article=article))
    looks = [("/hafen", 3), ("/kran", 2), ("/front", 4)]
    one = logged_in("redaktion")
    count([("s:demo", moments.now, {"views:": 1, f"page:{path}": 1}) for path, times in looks for _ in range(times)])
    return one


@pytest.fixture
def rules(services):
    return lambda: services.catalogue.site("demo").trending_rules


def test_the_list_has_its_numbers_and_who_is_left_out_says_why(editor):
    html = editor.get(PAGE).get_data(as_text=True)

    assert html.index("Im Hafen riecht es nach Kaffee") < html.index("Titel /kran") < html.index("Titel /front")
    assert "recent looks" in html
    assert "is no article, but a front page or a list" in html


def test_rules_are_kept(editor, rules, services):
    answer = editor.post(PAGE, {**FORM, "keep": "1"}, page=PAGE)

    assert (answer.status_code, answer.headers["Location"]) == (302, PAGE)
    assert services.catalogue.site("demo").trending == 7
    assert rules() == TrendingRules(
        character=0.75,
        hold=1.0,
        minimum_readers=2,
        exclude=("/jobs/*", "/shop/*"),
        sections=("/sport/",),
        pinned=("/hafen",),
        arrows=False,
        images=True,
    )


def test_a_preview_shows_the_list_and_keeps_nothing(editor, rules):
    html = editor.post(PAGE, {**FORM, "banned": "/kran", "preview": "1"}, page=PAGE).get_data(as_text=True)

    assert "This is a preview" in html
    assert "is banned by the editors" in html
    assert 'value="7"' in html
    assert rules() == TrendingRules()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param("character", "2", "This is not between 0 and 1.", id="out of range"),
        pytest.param("pinned", "hafen", "is no path like /sport/derby", id="no path"),
        pytest.param("length", "21", "is not between 1 and 20", id="too long"),
        pytest.param("length", "viele", "must be numbers", id="no number"),
        pytest.param("hold", "", "must be numbers", id="nothing"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_kept(editor, rules, field, value, said):
    answer = editor.post(PAGE, {**FORM, field: value, "keep": "1"}, page=PAGE)

    assert answer.status_code == 400
    assert said in answer.get_data(as_text=True)
    assert rules() == TrendingRules()


def test_a_page_is_pinned_and_banned_by_a_button(editor, rules):
    def press(edit):
        assert editor.post(PAGE + "/page", {"edit": edit, "path": "/kran"}, page=PAGE).status_code == 302
        return editor.get(PAGE).get_data(as_text=True)

    html = press("pin")
    assert "pinned by the editors" in html
    assert html.index("Titel /kran") < html.index("Im Hafen riecht es nach Kaffee")
    assert "is banned by the editors" in press("ban")
    press("unban")
    assert rules() == TrendingRules()


@pytest.mark.parametrize("fields", [{"edit": "pin", "path": "kran"}, {"edit": "delete", "path": "/kran"}, {}])
def test_what_is_no_edit_is_refused(editor, rules, fields):
    assert editor.post(PAGE + "/page", fields, page=PAGE).status_code == 400
    assert rules() == TrendingRules()


@pytest.mark.usefixtures("editor")
def test_who_may_only_read_sees_no_buttons(logged_in, services):
    services.catalogue.put_site(msgspec.structs.replace(services.catalogue.site("demo"), trending_rules=TrendingRules(pinned=("/kran",))))

    html = logged_in("leserin").get(PAGE).get_data(as_text=True)

    assert "pinned by the editors" in html
    assert "<textarea" not in html
    assert 'name="edit"' not in html


def test_the_sites_page_leads_here(editor):
    html = editor.get("/admin/sites/demo/").get_data(as_text=True)

    assert f'href="{PAGE}"' in html
