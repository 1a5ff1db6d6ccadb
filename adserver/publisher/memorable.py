"""What TRENDING lists are remembered by: each minute, which pages stand in each site's list goes into the hour that runs."""

from collections.abc import Mapping

from analytics.stores.listed import HOUR_S, Listed, Stays, with_minute

MINUTE_S = 60


class Remembering:
    """The running hour of each site's list."""

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._hours: dict[str, tuple[int, Stays]] = {}
        self._minute = -1

    def note(self, shown: Mapping[str, tuple[str, ...]], now: float) -> None:
        """Count a minute for the pages that each site's list holds, once a minute. Raises `StoreUnavailable`."""
        minute = int(now) // MINUTE_S
        if minute == self._minute:
            return
        hour = int(now) // HOUR_S * HOUR_S
        # Not lists that are empty: a site that nobody reads costs nothing.
        hours = {site: (hour, with_minute(self._stays(site, hour), paths)) for site, paths in shown.items() if paths}
        self._listed.put({(f"s:{site}", hour): stays for site, (hour, stays) in hours.items()})
        self._hours, self._minute = hours, minute

    def _stays(self, site: str, hour: int) -> Stays:
        before = self._hours.get(site)
        if before is not None:
            return before[1] if before[0] == hour else {}
        # After a restart the hour goes on.
        return self._listed.hour(f"s:{site}", hour)
