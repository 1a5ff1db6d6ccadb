"""Simulated readers of the demo: they take the real path, from loopback addresses, and the demo calls them simulated."""

import random
import re
import socket
import threading
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
)
FIRST_VIEWS = 150
"""Read at once, so that the lists are filled when the first page is opened."""
PAUSE_S = (0.2, 1.2)
COUNTRIES = (20, 20, 8, 6, 10, 6, 3, 3, 2, 2)
"""How many readers come from each network of the demo's country file (config/demo/countries.py): 127.0.0.x, 127.0.1.x, …"""
SEEN_SHARE = 0.7
CLICK_SHARE = 0.04
"""Far above the field's 0.1 to 1 %, so that a demo of some minutes shows clicks."""


@dataclass(slots=True)
class Crowd:
    """Readers that go on until told to stop."""

    address: str
    """The public side, http://127.0.0.1:<port>."""
    stop: threading.Event = field(default_factory=threading.Event)
    dice: random.Random = field(default_factory=random.Random)

    def run(self) -> None:
        """Read, pause, read."""
        pages = self._pages()
        self.dice.shuffle(pages)
        for number in range(2**31):
            try:
                self._read(pages)
            except httpx.HTTPError:
                self.stop.wait(1.0)  # the service restarts or ends
            if number >= FIRST_VIEWS and self.stop.wait(self.dice.uniform(*PAUSE_S)):
                return
            if self.stop.is_set():
                return

    def _pages(self) -> list[str]:
        """The articles' paths, from the magazine's own sitemap."""
        text = httpx.get(f"{self.address}/sitemap.xml").text
        paths = [urlsplit(location.strip()).path for location in re.findall(r"<loc>([^<]+)</loc>", text)]
        return [path for path in paths if path.endswith(".html") and "index" not in path]

    def _read(self, pages: list[str]) -> None:
        """One view of one reader; popularity falls with the place, as on a news site."""
        path = self.dice.choices(pages, [1 / (place + 1) for place in range(len(pages))])[0]
        headers = {"Origin": self.address, "User-Agent": self.dice.choice(AGENTS), "Content-Type": "text/plain;charset=UTF-8"}
        with httpx.Client(transport=httpx.HTTPTransport(local_address=_an_address(self.dice)), headers=headers, timeout=5) as reader:
            answer = reader.post(f"{self.address}/v1/view", json={"path": path, "slots": 1}, headers=headers).json()
            for ad in answer.get("ads", ()):
                if self.dice.random() < SEEN_SHARE:
                    reader.post(f"{self.address}/v1/seen", json={"tokens": [ad["token"]]}, headers=headers)
                if self.dice.random() < CLICK_SHARE:
                    reader.get(f"{self.address}{ad['go']}", headers=headers, follow_redirects=False)


def _an_address(dice: random.Random) -> str:
    """Some address of the loopback network where the system allows it (Linux); macOS knows 127.0.0.1 alone."""
    address = f"127.0.{dice.choices(range(len(COUNTRIES)), COUNTRIES)[0]}.{dice.randint(2, 250)}"
    with socket.socket() as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return "127.0.0.1"
    return address
