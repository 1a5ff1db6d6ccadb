"""Links by which somebody without an account reads one report or dashboard, until a day that was set."""

from adserver.core.values import Value

LONGEST_DAYS = 400
"""A link that nobody remembers ends by itself."""


class Share(Value, frozen=True):
    """A link as it is kept; its secret is kept nowhere. `kind` and `subject` say what it shows: a site's dashboard, a campaign's report."""

    id: str
    kind: str
    """`site`, `campaign` or `advertiser`."""
    subject: str
    """Its id."""
    name: str
    """What its maker calls it."""
    owner: str
    created_at: int
    expires_at: int
    """Unix seconds."""
    without: tuple[str, ...] = ()
    """Parts that are left out, such as `country` and `referrer`."""
    embeddable: bool = False
    """Whether other sites may show it in a frame."""


def is_open(share: Share, now: float) -> bool:
    """Whether the link still works."""
    return now < share.expires_at
