"""Campaigns, ads, reports and statements through the API, by those who may."""

import base64
import io

import pytest
from PIL import Image as Pillow

from adserver.core.accounts import Grant
from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.desk.api.campaign_values import NewAd, NewAdvertiser, NewCampaign

pytestmark = pytest.mark.redis

ORDER = {"id": "winter", "advertiser": "kaffee", "name": "Winter", "pricing": "cpm", "price_micros": 4_500_000, "sites": ["demo"]}
ADVERT = {"id": "w1", "lang": "de", "headline": "Räder", "text": "Licht", "landing": "https://rad.example/", "keywords": ["Fahrrad"]}


@pytest.fixture
def call(app, filled):
    client, tokens = app.test_client(), {}

    def ask(method, address, body=None, name="chefin", **headers):
        if name not in tokens:
            scopes = ("read", "manage-campaigns") if name != "leserin" else ("read",)
            tokens[name] = filled.accounts.add_token(name, "test", 1, Grant(scopes=scopes))[0]
        header = {"Authorization": f"Bearer {tokens[name]}", **{key.replace("_", "-"): value for key, value in headers.items()}}
        return client.open(f"/api/v1{address}", method=method, json=body, headers=header)

    return ask


def picture(kind="PNG") -> str:
    out = io.BytesIO()
    Pillow.new("RGB", (300, 200), "teal").save(out, kind)
    return base64.b64encode(out.getvalue()).decode()


def test_a_campaign_is_booked_read_changed_listed_and_deleted(call, filled):
    made = call("POST", "/campaigns", ORDER)
    assert (made.status_code, made.headers["Location"]) == (201, "/api/v1/campaigns/winter")
    changed = call("PATCH", "/campaigns/winter", {"paused": True, "flights": [{"id": "a", "starts": "2026-12-01"}]})
    assert (changed.status_code, changed.json) == (200, call("GET", "/campaigns/winter").json)
    assert filled.catalogue.campaign("winter").flights[0].starts == "2026-12-01"
    entries = {entry["id"]: entry for entry in call("GET", "/campaigns?advertiser=kaffee").json["items"]}
    assert set(entries) == {"herbst", "winter"}
    assert entries["winter"]["state"] == "no-ads"
    assert call("DELETE", "/campaigns/winter").status_code == 204
    assert call("GET", "/campaigns/winter").status_code == 404
    assert [note.verb for note in filled.changes.history("campaign:winter")] == ["deleted", "changed", "created"]


def test_an_answer_holds_every_field_and_a_change_may_name_each(call):
    assert set(call("GET", "/campaigns/herbst").json) == set(Campaign.__struct_fields__)
    assert set(NewCampaign.__struct_fields__) == set(Campaign.__struct_fields__)
    assert set(NewAdvertiser.__struct_fields__) == set(Advertiser.__struct_fields__)
    assert set(NewAd.__struct_fields__) | {"campaign", "image", "review", "refusal"} == set(Ad.__struct_fields__)


@pytest.mark.parametrize(
    ("body", "status", "part"),
    [
        pytest.param({"id": "herbst"}, 409, "meanwhile", id="taken"),
        pytest.param({"name": ""}, 422, "name", id="no name"),
        pytest.param({"advertiser": "nobody"}, 422, "there is no advertiser", id="nobody"),
        pytest.param({"sites": ["nowhere"]}, 422, "there is no site", id="nowhere"),
        pytest.param({"starts": "2026-12-02", "ends": "2026-12-01"}, 422, "before the start", id="order"),
        pytest.param({"price_micros": -1}, 422, "price_micros", id="debt"),
        pytest.param({"colour": "red"}, 422, "colour", id="unknown field"),
    ],
)
def test_what_is_wrong_is_named(call, body, status, part):
    answer = call("POST", "/campaigns", ORDER | body)
    assert answer.status_code == status
    assert part in answer.get_data(as_text=True)


def test_an_ad_is_written_given_an_image_and_reviewed(call, filled):
    assert call("POST", "/campaigns/herbst/ads", ADVERT, name="kaffeehaus").json["review"] == "draft"
    image = {"data": picture(), "alt": "Ein Rad"}
    assert call("PUT", "/campaigns/herbst/ads/w1/image", image, name="kaffeehaus").json["image"]["alt"] == "Ein Rad"
    assert call("POST", "/campaigns/herbst/ads/w1/review", {"verb": "approve"}, name="kaffeehaus").status_code == 403
    assert call("POST", "/campaigns/herbst/ads/w1/review", {"verb": "submit"}, name="kaffeehaus").json["review"] == "submitted"
    assert call("POST", "/campaigns/herbst/ads/w1/review", {"verb": "refuse"}, name="redaktion").status_code == 422
    assert call("POST", "/campaigns/herbst/ads/w1/review", {"verb": "approve"}, name="redaktion").json["review"] == "approved"
    assert call("POST", "/campaigns/herbst/ads/w1/review", {"verb": "submit"}, name="kaffeehaus").status_code == 409
    assert call("PATCH", "/campaigns/herbst/ads/w1", {"headline": "Neu"}, name="kaffeehaus").json["review"] == "draft"
    assert call("DELETE", "/campaigns/herbst/ads/w1").status_code == 204
    assert filled.catalogue.ad("w1") is None


@pytest.mark.parametrize(
    ("body", "part"),
    [
        pytest.param({"landing": "javascript:alert(1)"}, "landing", id="javascript"),
        pytest.param({"headline": "<b>x</b>"}, "holds HTML", id="html"),
        pytest.param({"keywords": []}, "names no word", id="no keyword"),
    ],
)
def test_an_ad_that_cannot_be_shown_safely_is_refused(call, body, part):
    answer = call("POST", "/campaigns/herbst/ads", ADVERT | body)
    assert (answer.status_code, part in answer.get_data(as_text=True)) == (422, True)


def test_an_svg_is_no_image(call):
    data = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'/>").decode()
    answer = call("PUT", "/campaigns/herbst/ads/kaffee-1/image", {"data": data, "alt": "x"})
    assert (answer.status_code, "SVG" in answer.get_data(as_text=True)) == (422, True)


def test_a_change_of_what_was_not_seen_is_refused(call):
    mark = call("GET", "/campaigns/herbst").headers["ETag"]
    assert call("PATCH", "/campaigns/herbst", {"name": "Eins"}, If_Match=mark).status_code == 200
    assert call("PATCH", "/campaigns/herbst", {"name": "Zwei"}, If_Match=mark).status_code == 412


ROLES = ("leserin", "kaffeehaus", "redaktion", "chefin")


@pytest.mark.parametrize(
    ("method", "address", "body", "statuses"),
    [
        ("GET", "/campaigns/herbst", None, (200, 200, 200, 200)),
        ("GET", "/campaigns/tour", None, (404, 404, 404, 200)),
        ("GET", "/campaigns/tour/ads", None, (404, 404, 404, 200)),
        ("GET", "/campaigns/herbst/ads/kaffee-1", None, (200, 200, 200, 200)),
        ("GET", "/campaigns/herbst/report", None, (200, 200, 200, 200)),
        ("GET", "/campaigns/tour/report", None, (404, 404, 404, 200)),
        ("GET", "/advertisers/rad", None, (404, 404, 404, 200)),
        ("GET", "/advertisers/kaffee/statements", None, (404, 200, 404, 200)),
        ("GET", "/statements/2026-0001", None, (404, 404, 404, 404)),
        ("PATCH", "/campaigns/herbst", {"name": "X"}, (403, 200, 403, 200)),
        ("PATCH", "/campaigns/haus", {"name": "X"}, (403, 404, 200, 200)),
        ("PATCH", "/campaigns/haus", {"kind": "paid"}, (403, 404, 403, 200)),
        ("PATCH", "/campaigns/herbst", {"price_micros": 1}, (403, 403, 403, 200)),
        ("PATCH", "/advertisers/kaffee", {"contact": "x"}, (403, 200, 403, 200)),
        ("PATCH", "/advertisers/kaffee", {"political": True}, (403, 403, 403, 422)),
        ("POST", "/advertisers", {"id": "neu", "name": "Neu"}, (403, 403, 201, 409)),
    ],
)
def test_each_role_does_what_is_its(call, method, address, body, statuses):
    assert tuple(call(method, address, body, name=name).status_code for name in ROLES) == statuses


def test_a_report_of_named_days_tells_the_counters(call, count, moments):
    count(
        [("c:herbst", moments.now, {"served:kaffee-1": 12, "servedsite:demo": 12}), ("c:herbst", moments.yesterday, {"served:kaffee-1": 5})]
    )
    assert call("GET", "/campaigns/herbst/report").json["sums"]["served"] == 17
    assert call("GET", "/campaigns/herbst/report?first=2026-11-22&last=2026-11-22").json["sums"]["served"] == 12
    assert call("GET", "/campaigns/herbst/report?first=2026-11-23&last=2026-11-22").status_code == 400
    assert call("GET", "/campaigns/herbst/report?first=never").status_code in {400, 422}
