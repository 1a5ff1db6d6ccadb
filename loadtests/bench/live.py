"""How soon readers get what changed: an ad is written, changed, paused and deleted among many, and a page is asked for it all the while.

python loadtests/bench/live.py [--ads 50000] [--rounds 5] [--json]

A whole demo runs, with a store of its own; changes take the ways that people take: the API, the desk's form, commands, an import of a
file. What is measured begins when the change is asked for and ends when `/v1/view` answers with it. Commands are told a second time
without what they run themselves: from their end on.
"""

import argparse
import contextlib
import json
import os
import random
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
from desk_form import DeskForm
from stage import SITE, Stage, litfass, set_up

ROUNDS = 5
GOAL_S = 2.0
POLL_S = 0.01
PATIENCE_S = 60
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
WORKERS_AGREE = 10
"""Answers in a row: of two web workers, one may know earlier than the other."""
CAMPAIGN = "live"
AD = "marker"
COMMAND = "by command"
NOWHERE = "Zwetschgenwasserbrennerei"
"""A keyword that no article has."""

Took = tuple[float, float]
"""Seconds from asking for a change until a reader got it, and from the end of asking."""


class Changing:
    """One ad that changes among many, beside one article."""

    def __init__(self, stage: Stage, adverts: Sequence[dict[str, Any]]) -> None:
        self._stage = stage
        self._path = stage.breaking_article()
        client = connect(stage.store.url)
        self._token, _ = Accounts(client).add_token("admin", "bench", int(time.time()), Grant(("read", "manage-campaigns")))
        self._article = self._read()
        self._file = stage.data / "changed.toml"
        self._form = DeskForm(stage)
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

    def _words(self) -> list[str]:
        return [word for word, _ in self._article.keywords]

    def _marker(self) -> dict[str, Any]:
        text = {"headline": "Round 0", "text": "One of many.", "landing": "https://shop.example/"}
        return {"id": AD, "lang": self._article.lang, **text, "keywords": self._words()}

    def shown(self) -> str:
        """The headline of the ad that a reader of the article gets now, or nothing."""
        body = json.dumps({"path": self._path, "slots": 1}).encode()
        head = {"Origin": self._stage.public, "Content-Type": "text/plain", "User-Agent": BROWSER}
        request = urllib.request.Request(f"{self._stage.public}/v1/view", body, head)
        with urllib.request.urlopen(request, timeout=20) as reply:
            found = json.load(reply)["ads"]
        return found[0]["headline"] if found else ""

    def took(self, change: Callable[[], object], headline: str, *, there: bool = True) -> Took:
        """How long it took until readers got the change: this headline, or another one."""
        began = time.perf_counter()
        change()
        asked = time.perf_counter()
        first, agreeing = asked, 0
        while agreeing < WORKERS_AGREE:
            agreeing = agreeing + 1 if (self.shown() == headline) == there else 0
            if agreeing == 1:
                first = time.perf_counter()
            if time.perf_counter() - began > PATIENCE_S:
                raise SystemExit("the change never reached a reader")
            time.sleep(POLL_S)
        return first - began, first - asked

    def call(self, method: str, path: str, values: dict[str, Any] | None = None) -> None:
        """Ask the API."""
        body = None if values is None else json.dumps(values).encode()
        head = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self._stage.desk}/api/v1/campaigns/{CAMPAIGN}/ads{path}", body, head, method=method)
        with urllib.request.urlopen(request, timeout=20) as reply:
            reply.read()

    def patch(self, **values: Any) -> Callable[[], None]:
        """A change by the API, to be asked for."""
        return lambda: self.call("PATCH", f"/{AD}", values)

    def command(self, verb: str, name: str = AD) -> Callable[[], None]:
        """A command, to be run."""
        words = [litfass(), "ads", verb, name, "--data", str(self._stage.data)]
        return lambda: subprocess.run(words, check=True, capture_output=True) and None

    def imported(self, headline: str) -> Callable[[], None]:
        """An import of a file that holds the one ad, to be run."""
        fields = self._marker() | {"campaign": CAMPAIGN, "headline": headline}
        # A JSON string, or a list of them, is one of TOML too.
        self._file.write_text("\n".join(["[[ad]]", *(f"{name} = {json.dumps(value)}" for name, value in fields.items())]), "utf-8")
        return self.command("import", str(self._file))

    def once(self, number: int) -> dict[str, Took]:
        """Each change."""
        api, form, file = f"Round {number}", f"Form {number}", f"File {number}"
        return {
            "headline changed by the API": self.took(self.patch(headline=api), api),
            "keywords taken away by the API": self.took(self.patch(keywords=[NOWHERE]), api, there=False),
            "keywords given back by the API": self.took(self.patch(keywords=self._words()), api),
            "paused by the API": self.took(self.patch(paused=True), api, there=False),
            "resumed by the API": self.took(self.patch(paused=False), api),
            "headline changed in the desk's form": self.took(self._form.edit(CAMPAIGN, AD, headline=form), form),
            f"paused {COMMAND}": self.took(self.command("pause"), form, there=False),
            f"resumed {COMMAND}": self.took(self.command("resume"), form),
            f"imported from a file {COMMAND}": self.took(self.imported(file), file),
            "deleted by the API": self.took(lambda: self.call("DELETE", f"/{AD}"), file, there=False),
            "written by the API": self.took(lambda: self.call("POST", "", self._marker()), "Round 0"),
        }


def measured(adverts: Sequence[dict[str, Any]], rounds: int = ROUNDS) -> dict[str, float]:
    """Medians and the longest of some rounds, seconds."""
    with _no_flood_limit(), tempfile.TemporaryDirectory() as folder_name, set_up(Path(folder_name), own_store=False) as stage:
        changing = Changing(stage, adverts)
        all_at_once, _ = changing.took(lambda: None, "Round 0")
        found = [changing.once(number) for number in range(1, rounds + 1)]
    return {**_told(found), "all ads changed at once, until live (s)": all_at_once}


def _told(found: Sequence[dict[str, Took]]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name in found[0]:
        whole, after = zip(*(one[name] for one in found), strict=True)
        figures |= {f"an ad {name}, live: median (s)": median(whole), f"an ad {name}, live: slowest (s)": max(whole)}
        if COMMAND in name:
            figures |= {f"… from its end on, {name}: median (s)": median(after), f"… from its end on, {name}: slowest (s)": max(after)}
    slowest = max(after for one in found for _, after in one.values())
    return figures | {f"slowest of all without commands' own time, goal {GOAL_S:.0f} (s)": slowest}


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


def main() -> None:
    """Prints the table."""
    # Imported here: that benchmark imports this one.
    from relevance import made_up, printed

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ads", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    catalogue, _ = made_up(random.Random(7), arguments.ads, 0)
    printed(measured(catalogue, arguments.rounds), as_json=arguments.json, head=f"{arguments.ads} ads, {arguments.rounds} rounds")


if __name__ == "__main__":
    main()
