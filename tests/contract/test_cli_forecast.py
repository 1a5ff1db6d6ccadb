"""`litfass ads forecast` on a real store and real texts: as the indexer would match, so is it told."""

import json
import time

import pytest
from click.testing import CliRunner

from adserver import folder
from adserver.cli.main import main
from adserver.core.ads import Page, Site
from adserver.core.crawl.crawling import Document, Known
from adserver.stores.catalogue import Catalogue
from adserver.stores.documents import Documents
from adserver.stores.pages import Pages
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer

pytestmark = pytest.mark.redis

TEXTS = {
    "/kaffee": "Die Rösterei am Hafen röstet Kaffee wie früher. Wer Espresso mag, riecht die Kaffeebohnen schon auf der Brücke. " * 4,
    "/brand": "Bei einem Brand in der Rösterei sind drei Menschen gestorben. Das Feuer brach in der Nacht neben dem Kaffee aus. " * 4,
    "/fussball": "Der Verein gewinnt das Spiel in der letzten Minute, und die Fans singen auf dem Platz noch lange. " * 4,
}


@pytest.fixture
def read(store, data):
    """Three articles that were read and viewed."""
    Catalogue(store).put_site(Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test"))
    documents, now = Documents(folder.documents(data)), int(time.time())
    writer = Writer(data / "journal")
    for views, (path, text) in enumerate(TEXTS.items(), 5):
        documents.put(Known(site="blatt", path=path, url=path), Document(title=path[1:].title(), text=text, lang="de"))
        Pages(store).put(Page(site="blatt", path=path, title=path[1:], lang="de", version="1", fetched_at=now))
        for _ in range(views):
            writer.append(encode(Record(Kind.VIEW, now, (Entry("s:blatt", {"views:": 1, f"page:{path}": 1}),))), Kind.VIEW)
    writer.close()
    documents.close()
    counter = Counter(data / "journal", store, zone_of=lambda _: "Europe/Berlin")
    while counter.step(now).more:
        pass


@pytest.mark.usefixtures("read")
def test_a_forecast_tells_views_pages_words_and_what_keeps_it_away(store, data, monkeypatch):
    monkeypatch.setenv("REDIS_URL", f"unix://{store.connection_pool.connection_kwargs['path']}")
    monkeypatch.setenv("LITFASS_DATA", str(data))
    question = {"lang": "de", "keywords": ["Kaffee", "Espresso"], "text": "Frisch gerösteter Kaffee", "negative": ["Feuer"]}
    result = CliRunner().invoke(main, ["ads", "forecast", "--json"], input=json.dumps(question))
    assert result.exit_code == 0, result.output
    found = json.loads(result.output)
    assert (found["views"], found["looked_at"], found["fitted"], found["kept_away"]) == (18, 18, 5, 6)
    assert [page["path"] for page in found["pages"]] == ["/kaffee"]
    assert found["blocked"] == [["negative:Feuer", 6]]
    assert found["words"][0][0] in {"Kaffee", "Espresso"}
    told = CliRunner().invoke(main, ["ads", "forecast", "Kaffee"]).output
    assert "of 18 views in 30 days, 5 were on pages that it fits" in told
    assert CliRunner().invoke(main, ["ads", "forecast", "Kaffee", "--site", "elsewhere"]).output.startswith("of 0 views")
