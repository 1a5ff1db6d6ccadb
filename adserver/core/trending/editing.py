"""What an editor does to one page of a TRENDING list."""

from typing import Literal

import msgspec

from adserver.core.ads import TrendingRules
from analytics.core.paths import clean

Edit = Literal["pin", "unpin", "ban", "unban"]


def edited(rules: TrendingRules, edit: Edit, path: str) -> TrendingRules:
    """The rules after that. A pinned page stands behind those pinned before, and is banned no more; a banned one is not pinned."""
    pinned, banned = without(rules.pinned, path), without(rules.banned, path)
    match edit:
        case "pin":
            return msgspec.structs.replace(rules, pinned=(*pinned, path), banned=banned)
        case "ban":
            return msgspec.structs.replace(rules, pinned=pinned, banned=(*banned, path))
        case "unpin":
            return msgspec.structs.replace(rules, pinned=pinned)
        case "unban":
            pass
    return msgspec.structs.replace(rules, banned=banned)


def without(paths: tuple[str, ...], path: str) -> tuple[str, ...]:
    """The paths but this one, however they are written."""
    return tuple(one for one in paths if (clean(one) or one) != path)
