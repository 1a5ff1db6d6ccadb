"""Which days a request asks for: `?range=7d`, or `?range=custom&from=2026-11-01&to=2026-11-20`, `&by=week`, `&against=year`."""

from collections.abc import Mapping
from datetime import date

from adserver.desk.figures.site_report import LIST_ROWS, LONG_LIST_ROWS, Window
from analytics.core import reports
from analytics.core.reports import Span, Step

DEFAULT = "today"
AGAINST = ("before", "year")
PARAMETERS = ("range", "from", "to", "by", "against", "rows")


class WindowRefused(Exception):
    """The request asks for no window that there is; `reason` is a key of `words.WINDOW`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def window_of(args: Mapping[str, str], today: date) -> Window:
    """The window that these parameters name; raises `WindowRefused`."""
    name = args.get("range", DEFAULT)
    span = _span(name, args, today)
    against = args.get("against", "before")
    if against not in AGAINST:
        raise WindowRefused("against")
    step = _step(args.get("by"), span)
    before = reports.span_before(span) if against == "before" else reports.span_year_before(span)
    return Window(name=name, span=span, before=before, against=against, step=step, rows=_rows(args))


def window_query(window: Window, **changed: str) -> dict[str, str]:
    """The parameters that name this window, without those that would be chosen anyway."""
    query = {"range": window.name}
    if window.name == "custom":
        query |= {"from": window.span.first.isoformat(), "to": window.span.last.isoformat()}
    if window.step != reports.step_for(window.span):
        query["by"] = window.step
    if window.against != "before":
        query["against"] = window.against
    return query | changed


def _span(name: str, args: Mapping[str, str], today: date) -> Span:
    if name != "custom":
        span = reports.named_span(name, today)
        if span is None:
            raise WindowRefused("range")
        return span
    custom = reports.custom_span(args.get("from", ""), args.get("to", ""), today)
    if isinstance(custom, str):
        raise WindowRefused(custom)
    return custom


def _step(asked: str | None, span: Span) -> Step:
    if not asked:
        return reports.step_for(span)
    for step in reports.steps_allowed(span):
        if step == asked:
            return step
    raise WindowRefused("by")


def _rows(args: Mapping[str, str]) -> int:
    asked = args.get("rows", str(LIST_ROWS))
    if not asked.isdecimal() or not asked.isascii() or not 1 <= int(asked[:6]) <= LONG_LIST_ROWS:
        raise WindowRefused("rows")
    return int(asked)
