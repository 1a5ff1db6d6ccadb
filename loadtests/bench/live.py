"""How soon readers get what changed: an ad is written, changed, paused and deleted among many, and a page is asked for it all the while.

A whole demo runs, with a store of its own; changes take the ways that people take, the API and the command line. What is measured begins
when the change is asked for and ends when `/v1/view` answers with it.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from adserver import folder
from adserver.core.accounts import Grant
from adserver.core.ads import Ad, Advertiser, Campaign, Page
from adserver.core.catalogue.joining import Contents
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import connect
from adserver.stores.snapshot import Snapshot

sys.path.append(str(Path(__file__).parents[1]))
from stage import SITE, Stage, litfass, set_up

ROUNDS = 5
POLL_S = 0.01
PATIENCE_S = 60
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
WORKERS_AGREE = 10
"""Answers in a row: of two web workers, one may know earlier than the other."""
CAMPAIGN = "live"
AD = "marker"


class Changing:
    """One ad that changes among many, beside one article."""

    def __init__(self, stage: Stage, adverts: Sequence[dict[str, Any]]) -> None:
        self._stage = stage
        self._path = stage.breaking_article()
        client = connect(stage.store.url)
        self._token, _ = Accounts(client).add_token("admin", "bench", int(time.time()), Grant(("read", "manage-campaigns")))
        self._article = self._read()
        catalogue = Catalogue(client)
        version, held = catalogue.contents()
        catalogue.replace_contents(_contents(held, adverts, self._marker()), expected=version)

    def _read(self) -> Page:
        snapshot = Snapshot(folder.snapshot(self._stage.data))
        with contextlib.closing(snapshot):
            deadline = time.monotonic() + PATIENCE_S
            while time.monotonic() < deadline:
                with snapshot.read() as reading:
                    page = reading.page(SITE, self._path)
                if page is not None and page.shortlist:
                    return page
                time.sleep(POLL_S)
        raise SystemExit("the article was not read")

    def _marker(self) -> dict[str, Any]:
        text = {"headline": "Round 0", "text": "One of many.", "landing": "https://shop.example/"}
        return {"id": AD, "lang": self._article.lang, **text, "keywords": [word for word, _ in self._article.keywords]}

    def shown(self) -> str:
        """The headline of the ad that a reader of the article gets now, or nothing."""
        body = json.dumps({"path": self._path, "slots": 1}).encode()
        head = {"Origin": self._stage.public, "Content-Type": "text/plain", "User-Agent": BROWSER}
        request = urllib.request.Request(f"{self._stage.public}/v1/view", body, head)
        with urllib.request.urlopen(request, timeout=20) as reply:
            found = json.load(reply)["ads"]
        return found[0]["headline"] if found else ""

    def took(self, change: Callable[[], object], done: Callable[[str], bool]) -> float:
        """Seconds from asking for the change until readers get it."""
        began = time.perf_counter()
        change()
        first, agreeing = 0.0, 0
        while agreeing < WORKERS_AGREE:
            agreeing = agreeing + 1 if done(self.shown()) else 0
            if agreeing == 1:
                first = time.perf_counter()
            if time.perf_counter() - began > PATIENCE_S:
                raise SystemExit("the change never reached a reader")
            time.sleep(POLL_S)
        return first - began

    def call(self, method: str, path: str, values: dict[str, Any] | None = None) -> None:
        """Ask the API."""
        body = None if values is None else json.dumps(values).encode()
        head = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self._stage.desk}/api/v1/campaigns/{CAMPAIGN}/ads{path}", body, head, method=method)
        with urllib.request.urlopen(request, timeout=20) as reply:
            reply.read()

    def command(self, verb: str) -> None:
        """Ask the command line."""
        subprocess.run([litfass(), "ads", verb, AD, "--data", str(self._stage.data)], check=True, capture_output=True)

    def once(self, number: int) -> dict[str, float]:
        """Seconds of each change."""
        headline = f"Round {number}"
        return {
            "changed by the API": self.took(lambda: self.call("PATCH", f"/{AD}", {"headline": headline}), lambda seen: seen == headline),
            "paused on the command line": self.took(lambda: self.command("pause"), lambda seen: seen != headline),
            "resumed on the command line": self.took(lambda: self.command("resume"), lambda seen: seen == headline),
            "deleted by the API": self.took(lambda: self.call("DELETE", f"/{AD}"), lambda seen: seen != headline),
            "written by the API": self.took(lambda: self.call("POST", "", self._marker()), lambda seen: seen == "Round 0"),
        }


def measured(adverts: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Medians and the longest of some rounds, seconds."""
    with _no_flood_limit(), tempfile.TemporaryDirectory() as folder_name, set_up(Path(folder_name), own_store=False) as stage:
        changing = Changing(stage, adverts)
        all_at_once = changing.took(lambda: None, lambda seen: seen == "Round 0")
        rounds = [changing.once(number) for number in range(1, ROUNDS + 1)]
    figures = {f"an ad {name}, until a reader gets it (s)": median(one[name] for one in rounds) for name in rounds[0]}
    longest = max(seconds for one in rounds for seconds in one.values())
    return {**figures, "the longest of all these changes (s)": longest, "all ads changed at once, until live (s)": all_at_once}


def _contents(held: Contents, adverts: Sequence[dict[str, Any]], marker: dict[str, Any]) -> Contents:
    campaigns = (
        Campaign(id="many", advertiser="many", name="Many", kind="house"),
        Campaign(id=CAMPAIGN, advertiser="live", name="Live", kind="affiliate"),
    )
    many = (_ad(advert) for advert in adverts)
    ads = (*many, Ad(campaign=CAMPAIGN, **{**marker, "keywords": tuple(marker["keywords"])}))
    return Contents(held.sites, (Advertiser(id="many", name="Many"), Advertiser(id="live", name="Live")), campaigns, ads)


def _ad(advert: dict[str, Any]) -> Ad:
    words = {name: tuple(advert[name]) for name in ("keywords", "negative")}
    return Ad(advert["id"], "many", advert["lang"], advert["headline"], advert["body"], "https://shop.example/", **words)


@contextlib.contextmanager
def _no_flood_limit() -> Iterator[None]:
    """One reader asks all the time."""
    os.environ["LITFASS_FLOOD_VIEWS_PER_MINUTE"] = "0"
    try:
        yield
    finally:
        del os.environ["LITFASS_FLOOD_VIEWS_PER_MINUTE"]
