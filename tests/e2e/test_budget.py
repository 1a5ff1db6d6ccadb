"""A campaign's money through the whole of it: imported, served, seen by 64 at once, billed to the last micro unit and no further."""

import json
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import redis

from adserver import folder
from adserver.embedded import Embedded
from analytics.stores.counts import Counts
from analytics.stores.money import Money

pytestmark = pytest.mark.e2e
AT_ONCE = 64
WITHIN_S = 60
ARTICLE = {"path": "/de/filterkaffee.html", "slots": 1}
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
CATALOGUE = """
[[advertiser]]
id = "probe"
name = "Probe"

[[campaign]]
id = "probe"
advertiser = "probe"
name = "Zehn Ansichten"
pricing = "cpm"
price = 10
priority = 10

[[campaign.flights]]
id = "jetzt"
budget = "0.10"
pacing = "asap"
hours = ["0-24"]

[[campaign.flights]]
id = "nie"
budget = "5"
countries = ["DE"]  # the demo's site has not opted in

[[ad]]
id = "probe-1"
campaign = "probe"
lang = "de"
headline = "Probe"
text = "Zehn Ansichten lang."
landing = "https://probe.example/"
keywords = ["Filterkaffee", "Röstung", "Kaffeebohnen", "Mahlgrad"]
format = "line"
"""


def post(demo, route, body):
    headers = {"Origin": demo.url, "User-Agent": BROWSER}
    asked = urllib.request.Request(demo.url + route, data=json.dumps(body).encode(), headers=headers)
    with urllib.request.urlopen(asked, timeout=WITHIN_S) as answer:
        return answer.headers.get("Litfass-Ignored"), json.loads(answer.read() or b"{}")


def served(demo):
    """The token of the campaign's ad, or None when another one is served."""
    return next((ad["token"] for ad in post(demo, "/v1/view", ARTICLE)[1]["ads"] if ad["headline"] == "Probe"), None)


def until(true):
    deadline = time.monotonic() + WITHIN_S
    while not (found := true()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return found


def test_a_budget_for_ten_seen_by_64_at_once_is_billed_exactly_and_then_serves_no_more(start_demo, tmp_path):
    # given a demo with a campaign that has money for ten viewable impressions
    demo = start_demo("--workers", "2", LITFASS_FLOOD_VIEWS_PER_MINUTE="0")
    file = tmp_path / "probe.toml"
    file.write_text(CATALOGUE, "utf-8")
    command = [str(Path(sys.executable).with_name("litfass")), "ads", "import", str(file), "--data", str(demo.data)]
    subprocess.run(command, check=True, capture_output=True)
    until(lambda: served(demo))
    # when 64 that were served are seen at once, and one of them 64 times more
    tokens = [until(lambda: served(demo)) for _ in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as readers:
        told = list(readers.map(lambda token: post(demo, "/v1/seen", {"tokens": [token]})[0], [*tokens, *tokens[:1] * AT_ONCE]))
    # then all of the 64 count once, ten are billed, 54 were given away, and the ad is served no more
    assert set(told) == {None}
    store = redis.Redis(unix_socket_path=str(Embedded(folder.valkey(demo.data)).socket))
    until(lambda: Counts(store).totals("c:probe", ("seen",)).get("seen", {}).get("probe-1", 0) >= AT_ONCE)
    until(lambda: served(demo) is None)
    totals = Counts(store).totals("c:probe")
    assert totals["seen"] == {"probe-1": AT_ONCE}
    assert (totals["billed"], totals["free"]) == ({"jetzt": 100_000}, {"jetzt": 540_000})
    for dimension in ("$seen", "$seensite", "$seencountry", "$seenword"):
        assert sum(totals[dimension].values()) == 100_000
    assert Money(store).accounts(["c:probe"])["c:probe"]["jetzt"].billed == 100_000
    store.close()
