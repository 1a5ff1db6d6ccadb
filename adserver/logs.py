"""What our processes tell on standard error: one JSON object a line, or lines for people where that is a terminal.

Never an address, an agent, a token or a secret: what is logged are events of our own with few named fields. A URL's password is blanked
here all the same, whoever logged it.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_PASSWORD = re.compile(r"(\w+://[^\s:/@]*):[^\s@]*@")
Event = MutableMapping[str, Any]


def set_up(level: str) -> None:
    """From now on, in this process: events from `level` on (debug, info, warning, error)."""
    people = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_passwords,
            structlog.dev.ConsoleRenderer() if people else structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def without_passwords(_logger: Any, _method: str, event: Event) -> Event:
    """The event with every URL's password blanked: redis://:secret@host → redis://:…@host."""
    for name, value in event.items():
        if isinstance(value, str) and "@" in value:
            event[name] = blanked(value)
    return event


def blanked(text: str) -> str:
    """The text with every URL's password blanked."""
    return _PASSWORD.sub(r"\1:…@", text)
