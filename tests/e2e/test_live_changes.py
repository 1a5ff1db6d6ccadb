"""An ad is imported, changed, paused, resumed and removed while the service runs: readers get each change, by whichever way it came."""

import contextlib
import json
import time
import urllib.request

import pytest
from click.testing import CliRunner

from adserver import folder
from adserver.cli.main import main
from adserver.core.accounts import Grant
from adserver.embedded import Embedded
from adserver.stores.accounts import Accounts
from adserver.stores.connect import connect
from adserver.stores.snapshot import Snapshot

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
ARTICLE = "/de/haushaltsbuch.html"
WITHIN_S = 60
IN_A_ROW = 4
"""Answers that must agree: one web worker may know of a change before the other does."""
ADS = """
[[advertiser]]
id = "kassensturz"
name = "Kassensturz"

[[campaign]]
id = "kassensturz-buch"
advertiser = "kassensturz"
name = "Das Buch"
kind = "affiliate"

[[ad]]
id = "kassensturz-buch-de"
campaign = "kassensturz-buch"
lang = "de"
headline = "Kassensturz für daheim"
text = "Ein Haushaltsbuch, das man gern führt."
landing = "https://kassensturz.example/"
keywords = {keywords}
"""


def test_a_change_by_file_command_or_api_reaches_readers_and_a_removed_ad_is_gone(demo_server, tmp_path):
    file = tmp_path / "ads.toml"
    file.write_text(ADS.format(keywords=json.dumps(words_of_the_article(demo_server))), "utf-8")

    run(demo_server, "import", str(file))
    wait_until(demo_server, "Kassensturz für daheim", is_there=True)

    call(demo_server, "PATCH", {"headline": "Kassensturz am Küchentisch"})
    wait_until(demo_server, "Kassensturz am Küchentisch", is_there=True)
    assert "Kassensturz für daheim" not in headlines(demo_server)

    run(demo_server, "pause", "kassensturz-buch-de")
    wait_until(demo_server, "Kassensturz am Küchentisch", is_there=False)
    run(demo_server, "resume", "kassensturz-buch-de")
    wait_until(demo_server, "Kassensturz am Küchentisch", is_there=True)

    call(demo_server, "DELETE")
    wait_until(demo_server, "Kassensturz am Küchentisch", is_there=False)


def words_of_the_article(demo) -> list[str]:
    snapshot = Snapshot(folder.snapshot(demo.data))
    with contextlib.closing(snapshot), snapshot.read() as reading:
        return [word for word, _ in reading.page("demo", ARTICLE).keywords]


def run(demo, *command: str) -> None:
    done = CliRunner().invoke(main, ["ads", *command, "--data", str(demo.data)])
    assert done.exit_code == 0, done.output


def call(demo, method: str, values: dict | None = None) -> None:
    with contextlib.closing(connect(Embedded(folder.valkey(demo.data)).url)) as client:
        token, _ = Accounts(client).add_token("admin", "live changes", int(time.time()), Grant(("read", "manage-campaigns")))
    address = f"{demo.desk_url}/api/v1/campaigns/kassensturz-buch/ads/kassensturz-buch-de"
    head = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    body = None if values is None else json.dumps(values).encode()
    with urllib.request.urlopen(urllib.request.Request(address, body, head, method=method)) as answer:
        answer.read()


def headlines(demo) -> list[str]:
    head = {"Origin": "http://publisher.test", "User-Agent": FIREFOX, "Content-Type": "text/plain"}
    body = json.dumps({"path": ARTICLE, "slots": 6}).encode()
    with urllib.request.urlopen(urllib.request.Request(demo.url + "/v1/view", body, head)) as answer:
        return [ad["headline"] for ad in json.load(answer)["ads"]]


def wait_until(demo, headline: str, *, is_there: bool) -> None:
    deadline, agreeing = time.monotonic() + WITHIN_S, 0
    while agreeing < IN_A_ROW:
        agreeing = agreeing + 1 if (headline in headlines(demo)) == is_there else 0
        assert time.monotonic() < deadline, f"{headline!r} is {'not ' if is_there else ''}served: {headlines(demo)}"
        time.sleep(0.25)  # slower than the limit of views a minute of one source
