"""The commands site, ads and pages against a real store and a real server of pages."""

import http.server
import threading
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from adserver.cli.main import main
from adserver.core.ads import Advertiser
from adserver.stores.catalogue import Catalogue
from adserver.stores.pages import Pages
from analytics.stores.splits import Splits

ADS = """
[[advertiser]]
id = "roesterei"
name = "Rösterei"
[[campaign]]
id = "herbst"
advertiser = "roesterei"
name = "Herbst"
price = "2.50"
[[ad]]
id = "kaffee-1"
campaign = "herbst"
lang = "de"
headline = "Frisch geröstet"
text = "Röstungen aus der Speicherstadt."
landing = "https://roesterei.example/"
keywords = ["Kaffee", "Espresso"]
image = "tasse.png"
image_alt = "Eine Tasse"
"""
TEXT = (
    "In der Speicherstadt wird wieder Kaffee geröstet, und wer am Morgen vorbeigeht, riecht Espresso bis zur Brücke. Drei Familien haben "
    "die alte Halle gemietet. Sie prüfen jede Lieferung, bevor sie in die Trommel kommt, und am Abend ist Ruhe."
)
PAGE = f"<!doctype html><html lang=de><title>Kaffee | Blatt</title><article><h1>Kaffee</h1><p>{TEXT}</p></article></html>"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def site_url(tmp_path):
    """A publisher's server with a sitemap and one article."""
    root = tmp_path / "site"
    root.mkdir()
    (root / "sitemap.xml").write_text("<urlset><url><loc>/kaffee.html</loc></url></urlset>", "utf-8")
    (root / "kaffee.html").write_text(PAGE, "utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def litfass(store, data, monkeypatch):
    """Runs the command on the test's store; what it says, or its error."""
    monkeypatch.setenv("REDIS_URL", f"unix://{store.connection_pool.connection_kwargs['path']}")
    monkeypatch.setenv("LITFASS_DATA", str(data))
    monkeypatch.setenv("LITFASS_PRIVATE_PAGES", "true")

    def run(*arguments, ok=True, **options):
        result = CliRunner().invoke(main, [str(one) for one in arguments], **options)
        assert (result.exit_code == 0) is ok, result.output
        return result.output

    return run


@pytest.fixture
def ads_file(tmp_path):
    Image.new("RGB", (80, 60), "brown").save(tmp_path / "tasse.png")
    file = tmp_path / "ads.toml"
    file.write_text(ADS, "utf-8")
    return file


def test_a_site_blocks_and_unblocks_for_all_pages_and_for_a_section(litfass, store):
    litfass("site", "add", "blatt", "--origin", "https://blatt.test")
    Catalogue(store).replace([Advertiser(id="roesterei", name="Rösterei")], (), ())

    litfass("site", "block", "blatt", "--family", "war", "--word", "Wein")
    told = litfass("site", "block", "blatt.test", "--section", "/genuss", "--advertiser", "roesterei", "--family", "accident")

    assert told.splitlines() == [
        "everywhere\tads with the words\tWein",
        "everywhere\tall ads beside\twar",
        "/genuss\tadvertisers\troesterei",
        "/genuss\tall ads beside\taccident",
    ]
    assert litfass("site", "blocks", "blatt") == told
    assert "there is no advertiser nobody" in litfass("site", "block", "blatt", "--advertiser", "nobody", ok=False)
    assert "'genuss' is no beginning of paths" in litfass("site", "block", "blatt", "--section", "genuss", "--word", "x", ok=False)
    assert "say what" in litfass("site", "block", "blatt", "--section", "/genuss", ok=False)
    litfass("site", "unblock", "blatt", "--section", "/genuss", "--advertiser", "roesterei", "--family", "accident")
    litfass("site", "unblock", "blatt", "--family", "war", "--word", "Wein")
    assert litfass("site", "blocks", "blatt") == "blatt blocks nothing.\n"


def test_a_site_is_added_shown_changed_and_removed(litfass, store):
    litfass("site", "add", "blatt", "--origin", "https://blatt.test", "--profile", "standard", "--feed", "/feed")
    litfass("site", "add", "blatt", "--name", "Das Blatt", "--sitemap", "none")

    (site,) = Catalogue(store).sites()
    assert (site.name, site.hosts, site.profile, site.feeds, site.sitemap) == ("Das Blatt", ("blatt.test",), "standard", ("/feed",), None)
    assert "Das Blatt" in litfass("site", "list")
    assert '"profile": "standard"' in litfass("site", "show", "blatt.test")
    assert "say --yes" in litfass("site", "remove", "blatt", ok=False)
    assert "is removed" in litfass("site", "remove", "blatt", "--yes")
    assert Catalogue(store).sites() == ()


def test_a_hot_site_is_split_told_about_and_joined_again(litfass, store):
    litfass("site", "add", "blatt", "--origin", "https://blatt.test")
    assert litfass("site", "split", "blatt") == "blatt was never split\n"

    told = litfass("site", "split", "blatt", "4")
    again = litfass("site", "split", "blatt", "1", ok=False)

    ((since, units),) = Splits(store).all()["s:blatt"]
    assert (units, since % 3600) == (4, 0)
    assert "on counted in 4 units" in told
    assert litfass("site", "split", "blatt") == told
    assert "another split of this site begins then or later" in again
    assert "65 is not in the range" in litfass("site", "split", "blatt", "65", ok=False)


BAD_SITES = {
    "no-origin": (["neu"], "needs --origin"),
    "bad-origin": (["neu", "--origin", "blatt.test"], "origin: 'blatt.test' is no address"),
    "bad-id": (["Neu!", "--origin", "https://a.test"], "id: 'Neu!' is no site id"),
    "foreign-origin": (["neu", "--origin", "https://a.test", "--host", "b.test"], "hosts: 'a.test', the origin's host"),
    "taken-host": (["neu", "--origin", "https://blatt.test"], "hosts: blatt.test belongs to site blatt already"),
    "bad-zone": (["neu", "--origin", "https://a.test", "--time-zone", "Mars/Olympus"], "time_zone: 'Mars/Olympus' is no time zone"),
    "long-list": (["neu", "--origin", "https://a.test", "--trending", "21"], "trending: 21 is not between 1 and 20"),
}


@pytest.mark.parametrize(("arguments", "said"), BAD_SITES.values(), ids=BAD_SITES)
def test_a_wrong_site_is_refused_with_its_reasons(litfass, store, arguments, said):
    litfass("site", "add", "blatt", "--origin", "https://blatt.test")

    assert said in litfass("site", "add", *arguments, ok=False)
    assert [site.id for site in Catalogue(store).sites()] == ["blatt"]


def test_ads_are_imported_with_their_images_and_exported_again(litfass, store, ads_file, data, tmp_path):
    litfass("ads", "check", ads_file)
    assert "ads: 1 new, 0 changed, 0 removed" in litfass("ads", "import", ads_file)

    (ad,) = Catalogue(store).ads()
    assert (data / "media" / f"{ad.image.hash}.webp").exists()
    litfass("ads", "export", "--to", tmp_path / "out")
    assert "ads: 0 new, 0 changed, 0 removed" in litfass("ads", "import", tmp_path / "out" / "ads.toml", "--replace")
    assert Catalogue(store).ads() == (ad,)
    assert 'price = "2.5"' in litfass("ads", "export")


def test_a_dry_run_stores_nothing(litfass, store, ads_file, data):
    said = litfass("ads", "import", ads_file, "--dry-run")

    assert "ads: 1 new" in said
    assert "nothing was stored" in said
    assert Catalogue(store).version() == 0
    assert not (data / "media").exists()


def test_a_catalogue_with_mistakes_leaves_everything_as_it_was(litfass, store, ads_file):
    litfass("ads", "import", ads_file)
    before = Catalogue(store).contents()
    ads_file.write_text(ADS.replace("https://roesterei", "javascript:roesterei").replace('name = "Herbst"', 'nam = "Herbst"'), "utf-8")

    said = litfass("ads", "import", ads_file, ok=False)

    assert "3 mistakes, nothing is stored:" in said
    for line in (
        "ads.toml:5: campaign 'herbst': name: is missing",
        "ads.toml:8: campaign 'herbst': nam: is no field",
        "ads.toml:16: ad 'kaffee-1': landing:",
    ):
        assert line in said
    assert Catalogue(store).contents() == before


def test_an_import_adds_and_replaces_unless_told_to_remove_the_rest(litfass, store, ads_file, tmp_path):
    litfass("ads", "import", ads_file)
    more = tmp_path / "more.toml"
    more.write_text('[[advertiser]]\nid = "werft"\nname = "Werft"\n', "utf-8")

    litfass("ads", "import", more)
    both = [one.id for one in Catalogue(store).advertisers()]
    litfass("ads", "import", more, "--replace")

    assert both == ["roesterei", "werft"]
    assert [one.id for one in Catalogue(store).advertisers()] == ["werft"]
    assert Catalogue(store).ads() == ()


def test_ads_are_listed_with_their_state(litfass, ads_file):
    litfass("ads", "import", ads_file)
    running = litfass("ads", "list")
    ads_file.write_text(ADS.replace('price = "2.50"', "paused = true"), "utf-8")
    litfass("ads", "import", ads_file)

    assert running == "kaffee-1\therbst\tde\trunning\tFrisch geröstet\n"
    assert "paused" in litfass("ads", "list", "--campaign", "herbst")
    assert litfass("ads", "list", "--campaign", "anders") == ""


def test_pages_are_crawled_listed_and_explained(litfass, ads_file, site_url):
    litfass("ads", "import", ads_file)
    litfass("site", "add", "blatt", "--origin", site_url)

    assert "2 fetched, 0 refused, 1 pages known" in litfass("pages", "crawl", "blatt")
    assert litfass("pages", "list", "blatt") == "/kaffee.html\tde\t1 ads\tKaffee\n"
    said = litfass("pages", "show", "127.0.0.1", "/kaffee.html?utm_source=x")
    assert "kaffee-1" in said
    assert "Espresso" in said
    assert "was not read yet" in litfass("pages", "show", "blatt", "/anders", ok=False)


def test_a_page_that_could_not_be_read_says_why(litfass, store, site_url, tmp_path):
    (tmp_path / "site" / "bild.html").write_bytes(b"x" * 1_000_001)
    litfass("site", "add", "blatt", "--origin", site_url)
    Pages(store).want("blatt", ["/weg.html", "/bild.html"])

    assert "4 fetched, 1 refused, 1 pages known" in litfass("pages", "crawl", "blatt")
    assert "/bild.html is not known: longer than 1,000,000 bytes; next try after" in litfass(
        "pages", "show", "blatt", "/bild.html", ok=False
    )
    assert "/weg.html is not known: it was not there" in litfass("pages", "show", "blatt", "/weg.html", ok=False)


def test_a_page_is_pushed_instead_of_fetched(litfass, store, ads_file):
    litfass("ads", "import", ads_file)
    litfass("site", "add", "blatt", "--origin", "https://blatt.test")

    said = litfass("pages", "push", "blatt", "/neu/", "-", "--title", "Ein Abend", "--keyword", "Espresso", input=f"Zeile\n{TEXT}")

    assert "kaffee-1" in said
    page = Pages(store).get("blatt", "/neu")
    assert (page.title, page.lang) == ("Ein Abend", "de")


def test_what_is_not_known_is_said(litfass):
    assert "there is no site x; sites are: none yet" in litfass("pages", "crawl", "x", ok=False)
    assert "there is no site x" in litfass("site", "show", "x", ok=False)


@pytest.mark.parametrize("arguments", [["ads"], ["site"], ["pages"], ["ads", "match"], ["ads", "import"], ["pages", "crawl"]], ids=" ".join)
def test_every_command_explains_itself(arguments):
    assert "Usage:" in CliRunner().invoke(main, [*arguments, "--help"]).output


def test_the_demos_files_have_no_mistakes(litfass):
    folder = Path(__file__).parents[2] / "config" / "demo"

    assert "no mistakes: 0 sites, " in litfass("ads", "check", folder / "ads.toml")
