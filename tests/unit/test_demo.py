"""The demo's magazine and ads: complete, consistent, and made so that nothing from elsewhere is ever loaded."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from adserver.core.ads import Site
from adserver.sources.catalogue import Draft, read
from adserver.sources.extraction import document

CONFIG = Path(__file__).resolve().parents[2] / "config" / "demo"
MAGAZINE = CONFIG / "magazine"
PAGES = sorted(MAGAZINE.rglob("*.html"))
ARTICLES = [file for lang in ("de", "en") for file in sorted((MAGAZINE / lang).glob("*.html")) if file.stem != "index"]
LANDINGS = "https://saeule.example"


class Tags(HTMLParser):
    """The tags of a page with their attributes, and the text of some."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data):
        if self.tags:
            self.texts.setdefault(self.tags[-1][0], data)

    def all(self, name):
        return [attributes for tag, attributes in self.tags if tag == name]


def tags(file: Path) -> Tags:
    return Tags(file.read_text("utf-8"))


def named(files):
    return [pytest.param(file, id=str(file.relative_to(MAGAZINE))) for file in files]


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read([CONFIG / "site.toml", CONFIG / "ads.toml"], origin="http://127.0.0.1:8000")


@pytest.mark.parametrize("file", named(ARTICLES))
def test_an_article_is_what_the_indexer_and_the_plugin_need(file):
    page = tags(file)

    assert page.all("html")[0]["lang"] == file.parent.name
    assert page.texts["title"] == page.texts["h1"]
    assert len(page.all("article")) == 1
    assert [attributes.get("data-slot") for attributes in page.all("div") if "data-slot" in attributes] == ["ads", "trending"]
    assert {"src": "/plugin.js", "defer": ""} in page.all("script")
    assert any(meta.get("name") == "description" and len(meta["content"]) > 60 for meta in page.all("meta"))
    assert {"rel": "canonical", "href": f"/{file.parent.name}/{file.name}"} in page.all("link")


@pytest.mark.parametrize("file", named(ARTICLES))
def test_an_article_has_250_to_450_words(file):
    text = re.sub(r"<[^>]+>", " ", file.read_text("utf-8").split('<div class="text">')[1].split("</article>")[0])

    assert 250 <= len(text.split()) <= 450


@pytest.mark.parametrize("file", named(PAGES))
def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing_inline(file):
    html = file.read_text("utf-8")

    policy = next(meta["content"] for meta in tags(file).all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert not re.search(r'(?:src|href)="(?:https?:)?//', html)
    assert not re.search(r"<style|\sstyle=|\son\w+=", html)


@pytest.mark.parametrize("file", named(PAGES))
def test_links_and_files_of_a_page_exist(file):
    page = tags(file)
    targets = [attributes.get("src") or attributes.get("href", "") for tag in ("a", "img", "link") for attributes in page.all(tag)]

    missing = [target for target in targets if target.startswith("/") and not exists(target)]
    assert missing == []
    assert [image for image in page.all("img") if not {"width", "height", "alt"} <= image.keys()] == []


def exists(target: str) -> bool:
    path = MAGAZINE / target.lstrip("/")
    return (path / "index.html").is_file() if target.endswith("/") else path.is_file()


def test_the_sitemap_lists_the_articles():
    listed = re.findall(r"<loc>([^<]+)</loc>", (MAGAZINE / "sitemap.xml").read_text("utf-8"))

    assert all(exists(path) for path in listed)
    assert set(listed) == {f"/{file.parent.name}/{file.name}" for file in ARTICLES}


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in ("index.html", "de/index.html", "en/index.html")])
def test_fronts_do_not_count_so_that_trending_lists_articles(name):
    assert tags(MAGAZINE / name).all("script") == []


def test_there_are_articles_and_ads_enough_in_both_languages(draft):
    articles = Counter(file.parent.name for file in ARTICLES)
    ads = Counter(ad.lang for ad in draft.contents.ads)

    assert articles["de"] >= 8
    assert articles["en"] >= 6
    assert ads["de"] >= 18
    assert ads["en"] >= 14
    assert len(draft.contents.advertisers) >= 12
    assert sum(ad.image is not None for ad in draft.contents.ads) >= 10
    assert {campaign.kind for campaign in draft.contents.campaigns} == {"paid", "affiliate", "community", "own", "house"}


def test_every_ad_leads_to_a_page_of_its_advertiser(draft):
    advertisers = {campaign.id: campaign.advertiser for campaign in draft.contents.campaigns}

    for ad in draft.contents.ads:
        assert ad.landing == f"{LANDINGS}/kunden/{advertisers[ad.campaign]}.html"
        assert exists(ad.landing.removeprefix(LANDINGS))


def test_no_two_ads_say_the_same(draft):
    twice = [words for words, number in Counter((ad.headline, ad.text) for ad in draft.contents.ads).items() if number > 1]

    assert twice == []


def test_the_demos_site_is_known_by_the_names_that_the_readme_gives(draft):
    (site,) = draft.contents.sites

    assert site.hosts == ("127.0.0.1", "localhost", "publisher.test")
    assert site.profile == "standard"


@pytest.mark.parametrize("front", ["/", "/de", "/en"])
def test_the_magazines_fronts_are_no_articles_and_its_stories_are(front):
    site = Site(id="demo", name="Die Säule", hosts=("publisher.test",), origin="http://publisher.test")
    folder = MAGAZINE / front.strip("/")

    assert not document((folder / "index.html").read_text("utf-8"), site, front).is_article
    for file in folder.glob("*.html"):
        if file.name != "index.html":
            assert document(file.read_text("utf-8"), site, f"{front}/{file.name}").is_article, file.name
