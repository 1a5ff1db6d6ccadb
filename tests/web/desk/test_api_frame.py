"""What the frame of the API does for every operation: seen on operations of its own, on a desk of their own."""

import json
from typing import Annotated

import msgspec
import pytest
from flask import Flask
from msgspec import Meta

from adserver.core.accounts import Grant
from adserver.desk.api import routes
from adserver.desk.api.frame import Accepted, Asked, Body, Created, Group, Listed, Paged, Query, Refused, paged, refuse_mistakes
from adserver.desk.api.openapi import document
from adserver.desk.language import set_up_languages
from adserver.desk.problems import set_up_problems
from adserver.desk.services import EXTENSION

pytestmark = pytest.mark.redis

shelf = Group("shelf", "A shelf of books.")


class Book(msgspec.Struct, frozen=True):
    name: str
    pages: int = 1


class BookBody(Body, frozen=True):
    name: Annotated[str, Meta(min_length=1, max_length=20)]
    pages: Annotated[int, Meta(ge=1)] = 1


class Filter(Paged, frozen=True, kw_only=True):
    longest: Annotated[int | None, Meta(description="No longer ones.")] = None


class Loud(Query, frozen=True):
    loud: Annotated[bool, Meta(description="In capitals.")] = False


BOOKS = [Book(f"band-{number}", number) for number in range(1, 8)]


@shelf.get("/sites/{site}/books", needs="see-site")
def list_books(asked: Asked[Filter, None]) -> Listed[Book]:
    """All books.

    In the order of their names.
    """
    longest = asked.query.longest
    return paged([book for book in BOOKS if longest is None or book.pages <= longest], lambda book: book.name, asked.query)


@shelf.get("/books/{book}", needs="see-sites")
def get_book(asked: Asked[Loud, None]) -> Book:
    """One book."""
    name = asked.at["book"]
    return Book(name.upper() if asked.query.loud else name)


@shelf.post("/books", needs="edit-site", scope="manage-sites", longest_body=200, refusals={409: "There is such a book."})
def add_book(asked: Asked[None, BookBody]) -> Created[Book]:
    """A new book."""
    if asked.body.name == "band-1":
        raise Refused(409, "There is a book band-1 already.")
    refuse_mistakes([("name", "is a dot")] if asked.body.name == "." else [])
    return Created(Book(asked.body.name, asked.body.pages), f"/books/{asked.body.name}")


@shelf.put("/books/{book}", needs="edit-site", scope="manage-sites")
def bind_book(asked: Asked[None, BookBody]) -> Accepted[Book]:
    """Bind a book, later."""
    return Accepted(Book(asked.at["book"]))


@shelf.delete("/books/{book}", needs="manage-users", scope="manage-sites")
def burn_book(asked: Asked[None, None]) -> None:
    """Away with it."""
    assert asked.at["book"]


@pytest.fixture
def client(filled):
    app = Flask("shelf")
    app.extensions[EXTENSION] = filled
    app.config["MAX_CONTENT_LENGTH"] = 100
    app.register_blueprint(routes.blueprint_of((shelf,)))
    set_up_languages(app)
    set_up_problems(app)
    return app.test_client()


@pytest.fixture
def header(filled):
    def make(name="redaktion", *scopes):
        grant = Grant(scopes=scopes or ("read", "manage-sites"))
        return {"Authorization": "Bearer " + filled.accounts.add_token(name, "test", 1, grant)[0]}

    return make


def test_a_list_is_read_page_by_page_to_its_end(client, header):
    token, address, names = header(), "/api/v1/sites/demo/books?limit=3&longest=5", []
    while address:
        answer = client.get(address, headers=token)
        names += [item["name"] for item in answer.json["items"]]
        link = answer.headers.get("Link", "")
        assert bool(link) == (answer.json["next"] is not None)
        address = link.partition("<")[2].partition(">")[0]

    assert names == [f"band-{number}" for number in range(1, 6)]


def test_a_token_ends_with_its_day_and_tells_the_last_day_it_was_used(client, filled, moments):
    grant = Grant(scopes=("read",), expires_at=moments.now + 1)
    secret, token = filled.accounts.add_token("redaktion", "test", 1, grant)
    ended, _ = filled.accounts.add_token("redaktion", "old", 2, Grant(expires_at=moments.now))

    assert client.get("/api/v1/books/x", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    assert client.get("/api/v1/books/x", headers={"Authorization": f"Bearer {ended}"}).status_code == 401

    used = {one.id: one.used_on for one in filled.accounts.tokens("redaktion")}
    assert used[token.id] == "2026-11-22"
    assert list(used.values()) == ["2026-11-22", ""]


@pytest.mark.parametrize(
    ("method", "address", "body", "status"),
    [
        pytest.param("get", "/sites/demo/books", None, 200, id="a list"),
        pytest.param("get", "/books/x?loud=true", None, 200, id="a flag"),
        pytest.param("post", "/books", {"name": "neu"}, 201, id="made"),
        pytest.param("put", "/books/x", {"name": "neu"}, 202, id="taken"),
        pytest.param("get", "/sites/demo/books?limit=0", None, 400, id="a number too small"),
        pytest.param("get", "/sites/demo/books?limit=x", None, 400, id="no number"),
        pytest.param("get", "/sites/demo/books?cursor=%C3%A4", None, 400, id="no cursor"),
        pytest.param("get", "/sites/demo/books?cursor=_w", None, 400, id="a cursor that is no text"),
        pytest.param("get", "/sites/demo/books?page=2", None, 400, id="no such parameter"),
        pytest.param("post", "/books?x=1", {"name": "neu"}, 400, id="a parameter where there are none"),
        pytest.param("post", "/books", "{", 400, id="no JSON"),
        pytest.param("post", "/books", b"\xff", 400, id="no text"),
        pytest.param("post", "/books", "[" * 190, 422, id="deep JSON"),
        pytest.param("get", "/sites/other/books", None, 404, id="another's site"),
        pytest.param("get", "/sites/NO%00SITE/books", None, 404, id="no site's name"),
        pytest.param("delete", "/books/x", None, 403, id="not the role's"),
        pytest.param("patch", "/books/x", {"name": "neu"}, 405, id="no such method"),
        pytest.param("post", "/books", {"name": "band-1"}, 409, id="a conflict"),
        pytest.param("post", "/books", {"name": "x" * 300}, 413, id="too long"),
        pytest.param("post", "/books", {"name": ""}, 422, id="a field too short"),
        pytest.param("post", "/books", {"name": "."}, 422, id="a rule of ours"),
        pytest.param("post", "/books", {"name": "neu", "isbn": 1}, 422, id="a field that there is not"),
        pytest.param("post", "/books", [1], 422, id="no object"),
    ],
)
def test_each_request_is_answered_or_refused_with_a_problem(client, header, method, address, body, status):
    data = body if isinstance(body, str | bytes | None) else json.dumps(body)
    answer = getattr(client, method)("/api/v1" + address, data=data, headers=header(), content_type="application/json" if data else None)

    assert answer.status_code == status
    assert answer.mimetype == ("application/problem+json" if status >= 400 else "application/json")
    if status >= 400:
        assert answer.json["status"] == status
        assert answer.json["detail"]


def test_what_was_made_says_where_it_is(client, header):
    answer = client.post("/api/v1/books", json={"name": "neu", "pages": 3}, headers=header())

    assert (answer.headers["Location"], answer.json) == ("/api/v1/books/neu", {"name": "neu", "pages": 3})


def test_a_mistake_names_its_field(client, header):
    wrong = client.post("/api/v1/books", json={"name": "neu", "pages": "viele"}, headers=header()).json

    assert wrong["mistakes"] == [{"field": "pages", "detail": "Expected `int`, got `str`"}]
    assert wrong["detail"] == "pages: Expected `int`, got `str`."


def test_a_form_is_no_json(client, header):
    assert client.post("/api/v1/books", data={"name": "neu"}, headers=header()).status_code == 415


def test_a_method_that_is_not_there_is_answered_with_those_that_are(client, header):
    answer = client.patch("/api/v1/books/x", headers=header())

    assert {"DELETE", "GET", "PUT"} <= set(answer.headers["Allow"].split(", "))


def test_nothing_is_changed_with_a_token_that_may_only_read(client, header):
    answer = client.post("/api/v1/books", json={"name": "neu"}, headers=header("redaktion", "read"))

    assert answer.status_code == 403
    assert "manage-sites" in answer.json["detail"]
    assert client.get("/api/v1/books/x", headers=header("redaktion", "manage-sites")).status_code == 403


def test_nothing_comes_back_from_what_is_gone(client, header):
    answer = client.delete("/api/v1/books/x", headers=header("chefin"))

    assert (answer.status_code, answer.data) == (204, b"")


def test_the_document_says_of_each_operation_what_the_code_does():
    described = document((shelf,))["paths"]

    added = described["/api/v1/books"]["post"]
    assert (added["operationId"], added["summary"], added["tags"]) == ("addBook", "A new book", ["shelf"])
    assert added["requestBody"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/BookBody"}
    assert set(added["responses"]) == {"201", "400", "401", "403", "409", "413", "415", "422", "429", "503"}
    assert "Location" in added["responses"]["201"]["headers"]
    listed = described["/api/v1/sites/{site}/books"]["get"]
    assert listed["description"] == "In the order of their names.\n\nScope: `read`."
    assert {one["name"]: one["schema"]["type"] for one in listed["parameters"]} == {
        "site": "string",
        "limit": "integer",
        "cursor": "string",
        "longest": "integer",
    }
    assert set(described["/api/v1/books/{book}"]["delete"]["responses"]) == {"204", "400", "401", "403", "404", "429", "503"}
