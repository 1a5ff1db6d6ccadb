"""What an operation gave, as an HTTP answer."""

from typing import Any
from urllib.parse import quote, urlencode

import msgspec
from flask import Response, request

from adserver.desk.api.frame import Accepted, Attachment, Created, Listed

PREFIX = "/api/v1"
JSON = "application/json"


def answered(value: Any) -> Response:
    """The answer; its status is the one that `frame.status_of` tells of the operation."""
    match value:
        case None:
            return Response(status=204)
        case Attachment():
            return _file(value)
        case Created():
            answer = _json(value.value, 201)
            answer.headers["Location"] = PREFIX + value.at
            return answer
        case Accepted():
            return _json(value.value, 202)
        case Listed():
            return _list(value)
        case _:
            return _json(value, 200)


def _json(value: Any, status: int) -> Response:
    return Response(msgspec.json.encode(value), status, mimetype=JSON)


def _list(value: Listed[Any]) -> Response:
    answer = _json(value, 200)
    if value.next is not None:
        query = urlencode({**request.args, "cursor": value.next})
        answer.headers["Link"] = f'<{quote(request.path)}?{query}>; rel="next"'
    return answer


def _file(value: Attachment) -> Response:
    answer = Response(value.chunks, mimetype=value.media)
    answer.headers["Content-Disposition"] = f'attachment; filename="{value.name}"'
    return answer
