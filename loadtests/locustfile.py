"""Readers, people who click, and an editor, for locust; all traffic stays on loopback.

    locust -f loadtests/locustfile.py --host http://127.0.0.1:8000          then open locust's own page
    make load                                                               20 seconds against a fresh demo, with a verdict

`LITFASS_LOAD_DESK` and `LITFASS_LOAD_PASSWORD` name the dashboard's address and admin password (no editor without them);
`LITFASS_LOAD_RESULT` names a file that the numbers of accepted views, seen ads and clicks are written to.
"""

import json
import os
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from locust import HttpUser, between, events, task
from requests import Response
from requests.adapters import HTTPAdapter

sys.path.insert(0, str(Path(__file__).parent))
from people import AGENTS, an_address, whole_loopback

accepted: Counter[str] = Counter()
"""What the service answered 2xx to and did not call ignored, by kind and page."""
_ANYWHERE = whole_loopback()
if urlsplit(os.environ.get("LITFASS_LOAD_DESK", "http://127.0.0.1")).hostname not in {"127.0.0.1", "localhost", "::1"}:
    raise SystemExit("load tests send traffic to loopback addresses only")


class SourceAdapter(HTTPAdapter):
    """Connects from a given address."""

    def __init__(self, address: str) -> None:
        self._source = (address, 0)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """As the library's, with the source address."""
        super().init_poolmanager(*args, source_address=self._source, **kwargs)


class Reader(HttpUser):
    """Opens articles by a news site's popularity curve, sees ads, follows one now and then, comes back through TRENDING."""

    weight = 12
    wait_time = between(0.5, 2.0)

    def on_start(self) -> None:
        """Take an address, an agent, and the list of articles."""
        self.dice = random.Random()
        if _ANYWHERE:
            self.client.mount("http://", SourceAdapter(an_address(self.dice)))
        self.client.headers["User-Agent"] = self.dice.choice(AGENTS)
        self.origin = self.host.rstrip("/")
        locations = re.findall(r"<loc>([^<]+)</loc>", self.client.get("/sitemap.xml", name="sitemap").text)
        paths = [urlsplit(location).path for location in locations]
        self.pages = [path for path in paths if path.endswith(".html") and "index" not in path] or paths
        self.list: list[str] = []

    @task(8)
    def read(self) -> None:
        """A page, by Zipf's law."""
        weights = [1 / (place + 1) for place in range(len(self.pages))]
        self._open(self.dice.choices(self.pages, weights)[0])

    @task(2)
    def follow_trending(self) -> None:
        """A page from the list seen before."""
        if self.list:
            self._open(self.dice.choice(self.list), via="trending")

    @task(1)
    def look_at_list(self) -> None:
        """The list as a static site embeds it."""
        self.client.get("/v1/trending.json", name="trending.json", headers={"Origin": self.origin})

    def _open(self, path: str, **more: str) -> None:
        self.client.get(path, name="article")
        body = json.dumps({"path": path, "slots": 1, **more})
        with self.client.post("/v1/view", body, name="view", headers=self._headers(), catch_response=True) as reply:
            if not _counted(reply, "view"):
                return
            accepted[f"view {path}"] += 1
            answer = reply.json()
        self.list = [item["path"] for item in answer["trending"]]
        for ad in answer["ads"]:
            self._look_at(ad)

    def _look_at(self, ad: dict[str, Any]) -> None:
        body = json.dumps({"tokens": [ad["token"]]})
        with self.client.post("/v1/seen", body, name="seen", headers=self._headers(), catch_response=True) as reply:
            accepted["seen"] += _counted(reply, "seen")
        if self.dice.random() < 0.1:
            self.client.get(ad["why"], name="why")
        if self.dice.random() < 0.1:
            with self.client.get(ad["go"], name="click", allow_redirects=False, catch_response=True) as reply:
                accepted["click"] += _counted(reply, "click")

    def _headers(self) -> dict[str, str]:
        return {"Origin": self.origin, "Content-Type": "text/plain;charset=UTF-8"}


class Editor(HttpUser):
    """Looks at the dashboard, as one does in the morning."""

    weight = 1
    wait_time = between(2, 5)
    # Addresses in full: `--host` is the public side and would take the place of a `host` here.
    desk = os.environ.get("LITFASS_LOAD_DESK")

    def on_start(self) -> None:
        """Log in with the form that people use."""
        self.ready = bool(self.desk and os.environ.get("LITFASS_LOAD_PASSWORD"))
        if not self.ready:
            return
        form = self.client.get(f"{self.desk}/admin/login", name="login form").text
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', form)
        fields = {"username": "admin", "password": os.environ["LITFASS_LOAD_PASSWORD"], "csrf_token": token.group(1) if token else ""}
        self.client.post(f"{self.desk}/admin/login", fields, name="login")

    @task(3)
    def overview(self) -> None:
        """All sites."""
        if self.ready:
            self.client.get(f"{self.desk}/admin/", name="dashboard")

    @task(2)
    def site(self) -> None:
        """The demo's own page."""
        if self.ready:
            self.client.get(f"{self.desk}/admin/sites/demo", name="dashboard site")


def _counted(reply: Response, kind: str) -> bool:
    if reply.status_code >= 400:
        reply.failure(f"{kind}: {reply.status_code} {reply.text[:200]}")
        return False
    reply.success()
    return "Litfass-Ignored" not in reply.headers


@events.quitting.add_listener
def write_result(**_: Any) -> None:
    """Leave the numbers behind for the conservation check."""
    if file := os.environ.get("LITFASS_LOAD_RESULT"):
        Path(file).write_text(json.dumps(accepted), "utf-8")
