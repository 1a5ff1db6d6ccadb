"""What `view.py` measures: an empty Flask 204, and a whole Litfass with as many live ads as it is told, each in processes of its own.

python loadtests/bench/rig.py flask PORT
python loadtests/bench/rig.py litfass PORT DATA ADS [REDIS_URL]
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from granian.constants import Interfaces
from granian.server import Server

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.serve import Service
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import connect

DEMO = Path(__file__).parents[2] / "config" / "demo"
SITE = "bench"
ADVERTISERS = 200
CAMPAIGNS = 1_000
KEYWORDS = """
Kaffee Rösterei Fahrrad Lastenrad Wärmepumpe Heizung Nachtzug Bahn Kompost Garten Sauerteig Brot Museum Kunst Fußball Verein Solar
Strom Server Haushalt Sparen Energie Familie Wasser Straße Küche Stadt Reise Schule Verkehr Musik Theater Gemüse Bücher
bike solar battery software server money kitchen city train garden books school music
""".split()  # noqa: SIM905 — as a list they take 50 lines
"""Words of the demo's articles, so that every page has as long a shortlist as the catalogue allows."""


def main() -> None:
    """Run what the arguments name until the process is told to end."""
    kind, port = sys.argv[1], int(sys.argv[2])
    if kind == "flask":
        run_flask(port)
    else:
        run_litfass(port, Path(sys.argv[3]), int(sys.argv[4]), "".join(sys.argv[5:6]))


def run_flask(port: int) -> None:
    """An empty answer by Flask, under the settings of our own web workers."""

    def loader(_target: str) -> Any:
        from flask import Flask

        app = Flask("empty", static_folder=None)
        app.add_url_rule("/", view_func=lambda: ("", 204))
        return app.wsgi_app

    server = Server("empty", address="127.0.0.1", port=port, interface=Interfaces.WSGI, workers=1, blocking_threads=1, log_enabled=False)
    server.serve(target_loader=loader)


def run_litfass(port: int, data: Path, ads: int, redis_url: str) -> None:
    """The service as an operator runs it, over the demo's articles: one worker, everything on, a limit that one source cannot reach."""
    settings = Settings(
        data=str(data),
        port=port,
        desk_port=port + 1,
        workers=1,
        redis_url=redis_url,
        flood_views_per_minute=1_000_000,
        trusted_proxies=("127.0.0.1/32",),
        geo_file=str(DEMO / "countries.mmdb"),
        private_pages=True,
        magazine=str(DEMO / "magazine"),
        log_level="warning",
    )
    Service(settings, prepare=filler(port, ads)).run(lambda: print("ready", flush=True))


def filler(port: int, ads: int) -> Callable[[str], None]:
    """Fills the store with a site and that many live ads."""

    def fill(url: str) -> None:
        catalogue = Catalogue(connect(url))
        site = Site(id=SITE, name="Bench", hosts=("bench.test", "127.0.0.1"), origin=f"http://127.0.0.1:{port}", profile="standard")
        catalogue.put_site(site)
        advertisers = [Advertiser(id=f"a-{number}", name=f"Advertiser {number}") for number in range(min(ads, ADVERTISERS))]
        campaigns = [campaign(number, len(advertisers)) for number in range(min(ads, CAMPAIGNS))]
        dice = random.Random(1)
        catalogue.replace(advertisers, campaigns, [ad(number, len(campaigns), dice) for number in range(ads)])

    return fill


def campaign(number: int, advertisers: int) -> Campaign:
    """Half of them paid by the thousand with a budget, half of them house ads."""
    paid = number % 2 == 0
    return Campaign(
        id=f"c-{number}",
        advertiser=f"a-{number % advertisers}",
        name=f"Campaign {number}",
        kind="paid" if paid else "house",
        pricing="cpm" if paid else "flat",
        price_micros=3_000_000 if paid else 0,
        budget_micros=10**15 if paid else None,
    )


def ad(number: int, campaigns: int, dice: random.Random) -> Ad:
    """An ad with three keywords of the demo's articles and three of its own."""
    words = dice.sample(KEYWORDS, 3)
    return Ad(
        id=f"ad-{number}",
        campaign=f"c-{number % campaigns}",
        lang="en" if words[0].islower() else "de",
        headline=f"Frisch aus der Nachbarschaft {number}",
        text="Jeden Tag, in jeder Stadt, und am Sonntag auch.",
        cta="Ansehen",
        landing=f"https://shop-{number}.example/",
        keywords=(*words, *(f"Eigenwort{number}x{place}" for place in range(3))),
    )


if __name__ == "__main__":
    # Not a parent's settings: what is measured is written here.
    for name in [name for name in os.environ if name.startswith("LITFASS_") or name == "REDIS_URL"]:
        del os.environ[name]
    main()
