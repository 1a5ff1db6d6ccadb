"""Booking a campaign in the desk: forms, what they refuse and in which words, reviews, undo."""

import io
from html.parser import HTMLParser

import pytest
from PIL import Image as Pillow

from adserver import folder
from adserver.core.ads import Site
from adserver.core.catalogue.vetting import Mistake
from adserver.desk.campaigns.sentences import SENTENCES

pytestmark = pytest.mark.redis

ORDER = {"name": "Winterräder", "advertiser": "kaffee", "kind": "paid", "pricing": "cpm", "price": "4,50", "currency": "EUR"}
ORDER |= {
    "starts": "2026-11-20",
    "ends": "2026-12-19",
    "budget": "500",
    "pacing": "even",
    "priority": "5",
    "time_zone": "Europe/Berlin",
    "sites": "demo",
}
ADVERT = {
    "headline": "Räder für den Winter",
    "text": "Spikes und Licht.",
    "landing": "https://rad.example/w",
    "lang": "de",
    "keywords": "Fahrrad\nWinter, Licht",
}


class Fields(HTMLParser):
    """What a browser would send of a form."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._area = ""
        self._select = ""
        self.feed(html[html.index('class="book"') :].split("</form>", maxsplit=1)[0])

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "input" and given.get("type") not in {"checkbox", "file"}:
            self.values[given["name"]] = given.get("value") or ""
        elif tag == "input" and "checked" in given:
            self.values[given["name"]] = given.get("value", "on")
        elif tag == "textarea":
            self._area = given["name"]
            self.values[self._area] = ""
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and "selected" in given:
            self.values[self._select] = given["value"]

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._area = ""

    def handle_data(self, data):
        if self._area:
            self.values[self._area] += data


@pytest.fixture
def booked(logged_in):
    """The administrator's browser, and a campaign that was booked with it."""
    browser = logged_in("chefin")
    answer = browser.post("/admin/campaigns/new", ORDER)
    assert answer.status_code == 302, answer.get_data(as_text=True)
    return browser


def picture(kind="PNG") -> io.BytesIO:
    out = io.BytesIO()
    Pillow.new("RGB", (900, 600), "teal").save(out, kind)
    out.seek(0)
    return out


def test_a_campaign_is_booked_in_german_amounts(booked, filled):
    campaign = filled.catalogue.campaign("winterraeder")
    assert (campaign.price_micros, campaign.budget_micros, campaign.sites, campaign.starts) == (
        4_500_000,
        500_000_000,
        ("demo",),
        "2026-11-20",
    )
    html = booked.get("/admin/campaigns/winterraeder/", headers={"Accept-Language": "de"}).get_data(as_text=True)
    assert "hat noch keine Anzeigen" in html
    assert "4,50\xa0€" in html


def test_a_form_that_is_sent_back_as_it_is_changes_nothing(booked, filled):
    before = filled.catalogue.campaign("winterraeder")
    fields = Fields(booked.get("/admin/campaigns/winterraeder/edit").get_data(as_text=True)).values
    assert booked.post("/admin/campaigns/winterraeder/edit", fields).status_code == 302
    assert filled.catalogue.campaign("winterraeder") == before


@pytest.mark.parametrize(
    ("changed", "field", "english", "german"),
    [
        pytest.param({"name": ""}, "name", "This must not be empty.", "Das darf nicht leer sein.", id="no name"),
        pytest.param(
            {"name": "x" * 81}, "name", "This has 81 characters; at most 80 fit.", "Das hat 81 Zeichen; höchstens 80 passen.", id="long"
        ),
        pytest.param({"price": "1.000,50"}, "price", "This is no amount like 2.50.", "Das ist kein Betrag wie 2,50.", id="a guess"),
        pytest.param({"price": "1e3"}, "price", "This is no amount like 2.50.", "Das ist kein Betrag wie 2,50.", id="exponent"),
        pytest.param(
            {"price": "-1"}, "price", "This is not between 0 and 1,000,000,000.", "Das liegt nicht zwischen 0 und 1.000.000.000.", id="debt"
        ),
        pytest.param(
            {"ends": "2026-11-01"}, "ends", "The last day is before the first one.", "Der letzte Tag liegt vor dem ersten.", id="order"
        ),
        pytest.param(
            {"starts": "2026-02-30"}, "starts", "The calendar has no such day.", "Diesen Tag gibt es im Kalender nicht.", id="day"
        ),
        pytest.param({"priority": "11"}, "priority", "This is not between 1 and 10.", "Das liegt nicht zwischen 1 und 10.", id="priority"),
        pytest.param({"hours": "25-3"}, "hours", "is no range of hours like 8-12", "ist keine Spanne von Stunden wie 8-12", id="hours"),
        pytest.param(
            {"countries": "Germany"},
            "countries",
            "is no country; write it as DE or AT.",
            "ist kein Land; schreiben Sie es wie",
            id="country",
        ),
        pytest.param({"advertiser": "nobody"}, "advertiser", "This is none of the choices.", "Das steht nicht zur Wahl.", id="nobody"),
        pytest.param({"time_zone": "Mars/Olympus"}, "time_zone", "This is no time zone like", "Das ist keine Zeitzone wie", id="zone"),
    ],
)
def test_each_mistake_is_told_at_its_field_in_both_languages(logged_in, changed, field, english, german):
    browser = logged_in("chefin")
    for language, sentence in (("en", english), ("de", german)):
        answer = browser.post("/admin/campaigns/new", ORDER | changed, headers={"Accept-Language": language})
        html = answer.get_data(as_text=True)
        assert answer.status_code == 400
        assert f'href="#{field}"' in html
        assert sentence in html


def test_flights_are_added_without_a_script_and_kept(booked, filled):
    fields = Fields(booked.get("/admin/campaigns/winterraeder/edit").get_data(as_text=True)).values
    html = booked.post("/admin/campaigns/winterraeder/edit", fields | {"add-flight": "1"}).get_data(as_text=True)
    flight = {"flight-0-id": "advent", "flight-0-starts": "2026-12-01", "flight-0-ends": "2026-12-24", "flight-0-budget": "200"}
    fields = Fields(html).values | flight | {"starts": "", "ends": "", "budget": ""}
    assert booked.post("/admin/campaigns/winterraeder/edit", fields).status_code == 302
    (kept,) = filled.catalogue.campaign("winterraeder").flights
    assert (kept.id, kept.budget_micros, kept.price_micros) == ("advent", 200_000_000, 0)


def test_a_form_that_was_open_while_somebody_else_changed_it_overwrites_nothing(booked, filled):
    fields = Fields(booked.get("/admin/campaigns/winterraeder/edit").get_data(as_text=True)).values
    assert booked.post("/admin/campaigns/winterraeder/edit", fields | {"name": "Erste"}).status_code == 302
    answer = booked.post("/admin/campaigns/winterraeder/edit", fields | {"name": "Zweite"})
    assert answer.status_code == 409
    assert filled.catalogue.campaign("winterraeder").name == "Erste"


def test_an_ad_with_an_image_is_stored_encoded_anew_and_shown_as_readers_see_it(booked, filled):
    fields = ADVERT | {"image": (picture(), "rad.png"), "image_alt": "Ein Rad im Schnee"}
    assert booked.post("/admin/campaigns/winterraeder/ads/new", fields).status_code == 302
    ad = filled.catalogue.ad("winterraeder-1")
    assert (ad.keywords, ad.review, ad.image.alt) == (("Fahrrad", "Winter", "Licht"), "approved", "Ein Rad im Schnee")
    assert (folder.media(filled.settings.data_path) / f"{ad.image.hash}.webp").read_bytes()[8:12] == b"WEBP"
    html = booked.get("/admin/campaigns/winterraeder/").get_data(as_text=True)
    assert f"/admin/media/{ad.image.hash}.webp" in html
    with booked.get(f"/admin/media/{ad.image.hash}.webp") as shown:
        assert shown.mimetype == "image/webp"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        pytest.param({"landing": "javascript:alert(1)"}, "starts with http:// or https://", id="javascript"),
        pytest.param({"landing": "data:text/html,x"}, "starts with http:// or https://", id="data"),
        pytest.param({"landing": "//evil.example"}, "starts with http:// or https://", id="no scheme"),
        pytest.param({"landing": "https://good.example\\@evil.example/"}, "percent-encoded", id="backslash"),
        pytest.param({"headline": "<b>Rad</b>"}, "This holds HTML.", id="html in the headline"),
        pytest.param({"text": "<script>x</script>"}, "This holds HTML.", id="script in the text"),
        pytest.param({"keywords": " \n,"}, "Name at least one word", id="no keyword"),
        pytest.param(
            {"image": (io.BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "x.svg"), "image_alt": "x"}, "SVG and HTML", id="svg"
        ),
        pytest.param(
            {"image": (io.BytesIO(b"<html><script>1</script>"), "x.png"), "image_alt": "x"}, "SVG and HTML", id="html as an image"
        ),
        pytest.param({"image": (picture(), "x.png"), "image_alt": ""}, "Say what the image shows", id="no description"),
        pytest.param({"format": "image"}, "This format needs an image.", id="a format without its image"),
        pytest.param({"utm": "a=b"}, "utm_source=magazin", id="no utm"),
    ],
)
def test_what_cannot_be_shown_safely_is_refused_in_words(booked, filled, changed, sentence):
    answer = booked.post("/admin/campaigns/winterraeder/ads/new", ADVERT | changed, headers={"Accept-Language": "en"})
    assert answer.status_code == 400
    assert sentence in answer.get_data(as_text=True)
    assert filled.catalogue.ad("winterraeder-1") is None


def test_only_somebody_who_is_logged_in_may_send_much(browser, booked):
    address, form = "/admin/campaigns/winterraeder/ads/new", "multipart/form-data; boundary=x"

    def sent(somebody, length: int) -> int:
        return somebody.client.post(
            address, input_stream=io.BytesIO(b""), content_type=form, environ_overrides={"CONTENT_LENGTH": str(length)}
        ).status_code

    assert sent(browser, 100_000) == 413
    assert sent(booked, 100_000) == 400
    assert sent(booked, 6_100_000) == 413
    assert booked.client.post("/admin/language", data={"language": "x" * 50_000}).status_code == 413


@pytest.mark.usefixtures("booked")
def test_an_advertisers_ad_is_a_draft_until_it_is_approved(logged_in, filled):
    customer = logged_in("kaffeehaus")
    assert customer.post("/admin/campaigns/winterraeder/ads/new", ADVERT).status_code == 302
    assert filled.catalogue.ad("winterraeder-1").review == "draft"
    address = "/admin/campaigns/winterraeder/ads/winterraeder-1/do"
    assert customer.post(address, {"verb": "approve"}).status_code == 403
    assert customer.post(address, {"verb": "submit"}).status_code == 302
    reviewer = logged_in("redaktion")
    assert "Räder für den Winter" in reviewer.get("/admin/campaigns").get_data(as_text=True)
    assert reviewer.post(address, {"verb": "refuse"}).status_code == 400
    assert reviewer.post(address, {"verb": "refuse", "reason": "Zu laut"}).status_code == 302
    assert "Zu laut" in customer.get("/admin/campaigns/winterraeder/").get_data(as_text=True)
    assert customer.post(address, {"verb": "submit"}).status_code == 302
    assert reviewer.post(address, {"verb": "approve"}).status_code == 302
    assert (filled.catalogue.ad("winterraeder-1").review, filled.catalogue.ad("winterraeder-1").refusal) == ("approved", None)


def test_an_advertiser_changes_no_price_once_an_ad_is_approved_and_a_changed_ad_is_a_draft(booked, logged_in, filled):
    assert booked.post("/admin/campaigns/winterraeder/ads/new", ADVERT).status_code == 302
    customer = logged_in("kaffeehaus")
    fields = Fields(customer.get("/admin/campaigns/winterraeder/edit").get_data(as_text=True)).values
    assert customer.post("/admin/campaigns/winterraeder/edit", fields | {"name": "Neuer Name"}).status_code == 302
    fields = Fields(customer.get("/admin/campaigns/winterraeder/edit").get_data(as_text=True)).values
    answer = customer.post("/admin/campaigns/winterraeder/edit", fields | {"price": "0.01"})
    assert answer.status_code == 400
    assert filled.catalogue.campaign("winterraeder").price_micros == 4_500_000
    address = "/admin/campaigns/winterraeder/ads/winterraeder-1/edit"
    fields = Fields(customer.get(address).get_data(as_text=True)).values
    assert customer.post(address, fields | {"headline": "Ganz anders"}).status_code == 302
    assert filled.catalogue.ad("winterraeder-1").review == "draft"


def test_a_publisher_books_house_ads_on_own_sites_only(logged_in, filled):
    publisher = logged_in("redaktion")
    house = ORDER | {"kind": "house", "advertiser": "blatt", "name": "Abo"}
    assert publisher.post("/admin/campaigns/new", house).status_code == 302
    filled.catalogue.put_site(Site(id="third", name="Third", hosts=("third.test",), origin="http://third.test"))
    assert publisher.post("/admin/campaigns/new", house | {"sites": "third"}).status_code == 400
    assert publisher.post("/admin/campaigns/new", house | {"kind": "paid"}).status_code == 400


def test_pause_resume_copy_delete_and_bring_back(booked, filled):
    booked.post("/admin/campaigns/winterraeder/ads/new", ADVERT)
    address = "/admin/campaigns/winterraeder/do"
    assert booked.post(address, {"verb": "pause"}).status_code == 302
    assert filled.catalogue.campaign("winterraeder").paused
    assert "The campaign is paused." in booked.get("/admin/campaigns/winterraeder/").get_data(as_text=True)
    booked.post(address, {"verb": "resume"})
    booked.post(address, {"verb": "copy"})
    copy = filled.catalogue.campaign("winterraeder-copy")
    assert (copy.paused, [ad.review for ad in filled.catalogue.ads() if ad.campaign == copy.id]) == (True, ["draft"])
    assert "Delete" in booked.get("/admin/campaigns/winterraeder/delete").get_data(as_text=True)
    booked.post(address, {"verb": "delete"})
    assert filled.catalogue.campaign("winterraeder") is None
    assert "Bring back" in booked.get("/admin/campaigns").get_data(as_text=True)
    assert booked.post("/admin/campaigns/winterraeder/restore", {}).status_code == 302
    assert filled.catalogue.ad("winterraeder-1").headline == "Räder für den Winter"


def test_the_history_tells_who_changed_what(booked):
    fields = Fields(booked.get("/admin/campaigns/winterraeder/edit").get_data(as_text=True)).values
    booked.post("/admin/campaigns/winterraeder/edit", fields | {"name": "Andere Räder"})
    html = booked.get("/admin/campaigns/winterraeder/").get_data(as_text=True)
    assert "<del>Winterräder</del> → <ins>Andere Räder</ins>" in html
    assert "<strong>chefin</strong>" in html


def test_a_publisher_reads_no_sums_of_others_sites(logged_in, filled, count, moments):
    from msgspec.structs import replace

    shared = replace(filled.catalogue.campaign("herbst"), sites=("demo", "other"))
    filled.catalogue.replace(filled.catalogue.advertisers(), [shared], filled.catalogue.ads())
    cells = {"served:kaffee-1": 7, "servedsite:demo": 2, "servedsite:other": 5}
    count([("c:herbst", moments.now, cells)])
    shown = {name: logged_in(name).get("/admin/campaigns/herbst/").get_data(as_text=True) for name in ("redaktion", "chefin")}
    assert "<dd><strong>2</strong></dd>" in shown["redaktion"]
    assert "<dd><strong>7</strong></dd>" in shown["chefin"]
    assert "<dd><strong>7</strong></dd>" not in shown["redaktion"]


def test_every_refusal_of_the_catalogue_is_known_in_words():
    """Each mistake that the forms' fields can make is one of the sentences."""
    from adserver.core.ads import Ad, Advertiser, Campaign, Image
    from adserver.core.catalogue.bookings import campaign_mistakes
    from adserver.core.catalogue.vetting import ad_mistakes, advertiser_mistakes
    from adserver.core.flights import Flight

    long, html, control = "x" * 3000, "<b>", "a\nb"
    found: list[Mistake] = []
    for text in ("", long, html, control):
        found += ad_mistakes(
            Ad(
                id="x y",
                campaign="c",
                lang="D",
                headline=text,
                text=text,
                landing=text,
                cta=text or "x",
                keywords=(text,),
                negative=(text,),
            )
        )
        found += advertiser_mistakes(Advertiser(id="x", name=text, payer=text, contact=text, political=True, political_notice=text))
        found += campaign_mistakes(
            Campaign(id="x", advertiser="a", name=text, currency=text, time_zone=text or "x/y", starts=text, hours=(text,))
        )
    image = Image(hash="x", width=1, height=1, alt="")
    found += ad_mistakes(
        Ad(id="x", campaign="c", lang="de", headline="x", text="x", landing="http://x:99999/", utm="x", image=image, refusal="")
    )
    found += ad_mistakes(
        Ad(id="x", campaign="c", lang="de", headline="x", text="x", landing="http://a_b/", format="image", keywords=("x",) * 201)
    )
    flights = (Flight(priority=0), Flight(id="a b"), Flight(), Flight(daily_impressions=0, sections=("x",), countries=("x",), sites=("X",)))
    booked = Campaign(id="x", advertiser="a", name="x", starts="2026-02-30", budget_micros=-1, auto_renew=True, flights=flights)
    found += campaign_mistakes(booked)
    unknown = {
        sentence for field, sentence in found if field != "sites" and not any(pattern.fullmatch(sentence) for pattern, _ in SENTENCES)
    }
    assert {one for one in unknown if "is no site id" not in one} == set()
