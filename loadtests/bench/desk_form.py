"""The desk's forms as a browser sends them: logged in, with all fields that the page holds."""

import urllib.parse
import urllib.request
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPResponse
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode
from stage import Stage


class _Stay(urllib.request.HTTPErrorProcessor):
    """A change is stored when the desk answers; the page that it then leads to is not waited for."""

    def http_response(self, request: urllib.request.Request, response: HTTPResponse) -> HTTPResponse:
        """The answer as it came, a redirect too."""
        del request
        return response


class DeskForm:
    """One administrator's browser."""

    def __init__(self, stage: Stage) -> None:
        self._desk = stage.desk
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(), _Stay())
        self._send("/admin/login", self._fields("/admin/login", "form") | {"username": "admin", "password": stage.password})

    def edit(self, campaign: str, ad: str, **values: str) -> Callable[[], None]:
        """Opens the ad's form now; sends it with these values when it is called."""
        path = f"/admin/campaigns/{campaign}/ads/{ad}/edit"
        fields = self._fields(path, "form.book") | values
        return lambda: self._send(path, fields)

    def _fields(self, path: str, form: str) -> dict[str, str]:
        with self._opener.open(self._desk + path, timeout=20) as reply:
            found = LexborHTMLParser(reply.read().decode()).css_first(form)
        if found is None:
            raise SystemExit(f"{path} shows no form: is the login wrong?")
        return {str(node.attributes["name"]): _value(node) for node in found.css("[name]") if _is_sent(node)}

    def _send(self, path: str, fields: dict[str, Any]) -> None:
        body = urllib.parse.urlencode(fields).encode()
        with self._opener.open(urllib.request.Request(self._desk + path, body), timeout=20) as reply:
            if reply.status not in {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER}:
                raise SystemExit(f"{path} was not stored: {reply.status}")


def _is_sent(node: LexborNode) -> bool:
    if node.tag == "input" and node.attributes.get("type") in {"checkbox", "radio"}:
        return "checked" in node.attributes
    return node.tag in {"input", "textarea", "select"} and node.attributes.get("type") != "file"


def _value(node: LexborNode) -> str:
    if node.tag == "textarea":
        return node.text().strip()
    if node.tag == "select":
        chosen = node.css_first("option[selected]") or node.css_first("option")
        return "" if chosen is None else str(chosen.attributes.get("value") or "")
    return str(node.attributes.get("value") or "")
