"""Those who ask the public side: readers with and without scripts, robots, and one who floods."""

import json
from typing import Any

from asking import PROFILE, SECONDS, Someone, finished, share_over
from locust import between, constant, task
from people import AGENTS, ROBOTS
from profiles import breaking_share


class Reader(Someone):
    """Comes, reads a few articles by a news site's popularity curve, sees ads, follows one now and then, and goes; the next one comes."""

    wait_time = between(0.5, 2.0)
    loads_pages = True

    def on_start(self) -> None:
        """As everybody, with a browser."""
        super().on_start()
        self.arrive()

    def arrive(self) -> None:
        """Another reader: address, browser, perhaps one who asks for privacy; no list seen yet."""
        self.move()
        self.client.headers["User-Agent"] = self.dice.choice(AGENTS)
        self.client.headers["Sec-GPC"] = "1" if self.dice.random() < 0.1 else "0"
        self.left = 1 + int(self.dice.expovariate(1 / 3))
        self.list: list[str] = []

    @task(12)
    @finished
    def read(self) -> None:
        """The breaking article, one from the list, or any by Zipf's law."""
        self.left -= 1
        if self.dice.random() < breaking_share(PROFILE, share_over(), SECONDS):
            self.open_page(self.pages[-1])
        elif self.list and self.dice.random() < 0.2:
            self.open_page(self.dice.choice(self.list), via="trending")
        else:
            weights = [1 / (place + 1) for place in range(len(self.pages) - 1)]
            self.open_page(self.dice.choices(self.pages[:-1], weights)[0])
        if self.left <= 0:
            self.arrive()

    @task(1)
    def look_at_list(self) -> None:
        """The list as a static site embeds it."""
        self.client.get("/v1/trending.json", name="trending.json", headers={"Origin": self.origin})

    def open_page(self, path: str, **more: str) -> None:
        """The article, and the script's one request for it."""
        if self.loads_pages:
            self.client.get(path, name="article")
        body = json.dumps({"path": path, "slots": 1, **more})
        with self.client.post("/v1/view", body, name="view", headers=self.script_headers(), catch_response=True) as reply:
            if not self.note(reply, "view", f"view {path}"):
                return
            answer = reply.json()
        self.list = [item["path"] for item in answer["trending"]]
        for ad in answer["ads"]:
            self.look_at(ad)

    def look_at(self, ad: dict[str, Any]) -> None:
        """Seven of ten ads come into view; one in twenty of them is followed."""
        if self.dice.random() > 0.7:
            return
        body = json.dumps({"tokens": [ad["token"]]})
        with self.client.post("/v1/seen", body, name="seen", headers=self.script_headers(), catch_response=True) as reply:
            self.note(reply, "seen", "seen")
        if self.dice.random() < 0.02:
            self.client.get(ad["why"], name="why")
        if self.dice.random() < 0.05:
            with self.client.get(ad["go"], name="click", allow_redirects=False, catch_response=True) as reply:
                self.note(reply, "click", "click")

    def script_headers(self) -> dict[str, str]:
        """What a browser sends with a script's request."""
        return {"Origin": self.origin, "Content-Type": "text/plain;charset=UTF-8"}


class SinglePageReader(Reader):
    """Reads a site whose pages are changed by a script: the article itself is not fetched again."""

    loads_pages = False


class NoScriptReader(Someone):
    """Reads without scripts: the page's own image counts the view."""

    wait_time = between(1.0, 4.0)

    @task
    @finished
    def read(self) -> None:
        """An article and its image."""
        path = self.dice.choice(self.pages)
        self.client.headers["User-Agent"] = self.dice.choice(AGENTS)
        self.client.get(path, name="article")
        page = {"Referer": self.origin + path}
        with self.client.get("/v1/view", params={"path": path}, headers=page, name="view without script", catch_response=True) as reply:
            self.note(reply, "view", f"view {path}")


class Robot(Someone):
    """Calls itself by its name, reads all there is, and must not be counted."""

    wait_time = between(0.5, 1.5)

    @task
    @finished
    def crawl(self) -> None:
        """An article, and its view as a robot with scripts sends it."""
        path = self.dice.choice(self.pages)
        self.client.headers["User-Agent"] = self.dice.choice(ROBOTS)
        headers = {"Origin": self.origin, "Content-Type": "text/plain;charset=UTF-8"}
        with self.client.post("/v1/view", json.dumps({"path": path}), name="robot's view", headers=headers, catch_response=True) as reply:
            if self.note(reply, "view", f"view {path}"):
                reply.failure("a robot was counted as a reader")


class Flooder(Someone):
    """One address and one browser that ask for views as fast as they are answered."""

    wait_time = constant(0)

    def on_start(self) -> None:
        """The same address for all of its kind."""
        super().on_start()
        self.move("127.0.99.99")
        self.client.headers["User-Agent"] = AGENTS[0]

    @task
    @finished
    def flood(self) -> None:
        """Another view of the same article."""
        body, headers = json.dumps({"path": self.pages[0]}), {"Origin": self.origin, "Content-Type": "text/plain;charset=UTF-8"}
        with self.client.post("/v1/view", body, name="flooder's view", headers=headers, catch_response=True) as reply:
            self.note(reply, "view", f"view {self.pages[0]}")
