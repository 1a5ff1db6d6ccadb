"""`litfass demo`: the magazine in config/demo with its ads, everything started, one command."""

import os
import secrets
import sys
import threading
import time
from pathlib import Path

import click
import msgspec

from adserver import folder
from adserver.cli.options import given_secret, loaded
from adserver.cli.readers import Crowd
from adserver.cli.serve import announce, is_free, run, say
from adserver.core.catalogue.joining import Contents
from adserver.serve import Service
from adserver.settings import ADMIN_PASSWORD, Settings
from adserver.sources.catalogue import read
from adserver.sources.images import store as store_image
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import connect
from adserver.stores.pages import Pages

FOLDER = Path(__file__).parents[2] / "config" / "demo"
PORTS_TRIED = 50
SITE = "demo"
CRAWLED_WITHIN_S = 30.0
LANDINGS = "https://saeule.example"
"""What the demo's ads lead to; the magazine itself has those pages, so that a click arrives."""


@click.command()
@click.option("--port", type=int, help="Port of the public side [8000, or the next free one]")
@click.option("--desk-port", type=int, help="Port of the dashboard [8001, or the next free one]")
@click.option("--data", help="Folder that the demo keeps its data in [data/demo]")
@click.option("--public-url", help="How browsers reach the public side [http://127.0.0.1:<port>]")
@click.option("--workers", type=int, help="Web worker processes [1]")
@click.option("--readers", is_flag=True, help="Let simulated readers, labelled as such, read, see and click")
@click.option("--folder", "source", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Another demo folder [config/demo]")
def demo(source: Path | None, *, readers: bool, **given: str | int | None) -> None:
    """Run the demo magazine with ads, TRENDING and dashboard; Ctrl-C ends all of it."""
    began = time.monotonic()
    settings = demo_settings(source or _found(), given)
    password, shown = _password()
    site_name = "Die Säule (demo, simulated readers)" if readers else "Die Säule (demo)"
    crowd = Crowd(settings.address if not settings.public_url else f"http://127.0.0.1:{settings.port}")

    def prepare(url: str) -> None:
        say("loading the magazine's ads")
        load_catalogue(settings, url, site_name)
        Accounts(connect(url)).ensure_admin(password)

    def ready() -> None:
        say("waiting until the magazine's pages are read")
        wait_until_crawled(settings)
        if readers:
            threading.Thread(target=crowd.run, daemon=True).start()
            say("simulated readers are reading (they are not people)")
        say(f"up after {time.monotonic() - began:.1f} s; magazine: {settings.address}/   log in to the dashboard as admin with {shown}")
        announce(settings)

    service = Service(settings, prepare=prepare, progress=say)
    try:
        run(service, settings, ready)
    finally:
        crowd.stop.set()


def demo_settings(source: Path, given: dict[str, str | int | None]) -> Settings:
    """The settings of a demo: its own files, private pages allowed, free ports where none were asked for."""
    settings = loaded(None, **given)
    chosen: dict[str, object] = {"private_pages": True, "headless_readers": True, "magazine": str(source / "magazine")}
    if "LITFASS_SEEN_AFTER_MS" not in os.environ and "LITFASS_CLICK_AFTER_MS" not in os.environ:
        # The demo's simulated readers, and who tries it out by hand or script, take no time to look.
        chosen |= {"seen_after_ms": 0, "click_after_ms": 0}
    if not settings.geo_file:
        chosen["geo_file"] = str(source / "countries.mmdb")
    if given.get("data") is None and "LITFASS_DATA" not in os.environ:
        chosen["data"] = "data/demo"
    if given.get("workers") is None and "LITFASS_WORKERS" not in os.environ:
        chosen["workers"] = 1
    if given.get("port") is None and "LITFASS_PORT" not in os.environ:
        chosen["port"] = _free_port(settings.host, settings.port, taken=settings.desk_port)
    if given.get("desk_port") is None and "LITFASS_DESK_PORT" not in os.environ:
        chosen["desk_port"] = _free_port(settings.desk_host, settings.desk_port, taken=int(str(chosen.get("port", settings.port))))
    return msgspec.structs.replace(settings, **chosen)


def load_catalogue(settings: Settings, url: str, site_name: str) -> None:
    """Put the demo's site and ads into the store; whatever else is there stays."""
    catalogue = Catalogue(connect(url))
    source = Path(settings.magazine).parent
    draft = read([source / "site.toml", source / "ads.toml"], held=Contents(), origin=f"http://127.0.0.1:{settings.port}")
    for image in draft.images.values():
        store_image(image, folder.media(settings.data_path))
    for site in draft.contents.sites:
        catalogue.put_site(msgspec.structs.replace(site, name=site_name) if site.id == SITE else site)
    ads = tuple(msgspec.structs.replace(ad, landing=ad.landing.replace(LANDINGS, settings.address, 1)) for ad in draft.contents.ads)
    catalogue.replace(draft.contents.advertisers, draft.contents.campaigns, ads)


def wait_until_crawled(settings: Settings) -> None:
    """Wait until every page of the magazine's sitemap was read, or say that it takes long."""
    wanted = (Path(settings.magazine) / "sitemap.xml").read_text("utf-8").count("<loc>")
    url = settings.redis_url or f"unix://{_socket(settings)}"
    pages = Pages(connect(url))
    deadline = time.monotonic() + CRAWLED_WITHIN_S
    while pages.count(SITE) < wanted and time.monotonic() < deadline:
        time.sleep(0.05)
    if pages.count(SITE) < wanted:
        say(f"only {pages.count(SITE)} of {wanted} pages were read within {CRAWLED_WITHIN_S:.0f} s; the indexer goes on")


def _socket(settings: Settings) -> Path:
    from adserver.embedded import Embedded

    return Embedded(folder.valkey(settings.data_path)).socket


def _password() -> tuple[str, str]:
    """The admin's password, and how to speak of it."""
    given = given_secret(ADMIN_PASSWORD)
    if given:
        return given, f"the password in {ADMIN_PASSWORD}"
    made = secrets.token_urlsafe(9)
    return made, f"password {made}"


def _found() -> Path:
    if not FOLDER.is_dir():
        raise click.ClickException("the demo's magazine is not part of the wheel; run this in a clone, or name its folder with --folder")
    return FOLDER


def _free_port(host: str, first: int, *, taken: int) -> int:
    for port in range(first, first + PORTS_TRIED):
        if port != taken and is_free(host, port):
            return port
    sys.exit(f"no free port between {first} and {first + PORTS_TRIED}; name one with --port and --desk-port")
