"""What may be booked, and what it becomes when ads are joined with it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.core.catalogue import vetting
from adserver.core.catalogue.bookings import campaign_mistakes
from adserver.core.catalogue.joining import Contents, live_ads, with_utm
from adserver.core.catalogue.renewing import renewed
from adserver.core.catalogue.windows import window_of
from adserver.core.flights import Booking, Flight
from adserver.core.live import LiveAd
from adserver.sources.catalogue import CatalogueMistakes, read
from adserver.sources.catalogue_writing import document

ADVERTISER = Advertiser(id="a", name="A")
CAMPAIGN = Campaign(id="c", advertiser="a", name="C", price_micros=4_000_000, sections=("/sport",))
AD = Ad(id="ad", campaign="c", lang="de", headline="H", text="T", landing="https://x.test/", keywords=("Rad",))
POLITICAL = Advertiser(
    id="a",
    name="A",
    political=True,
    political_label="Politische Anzeige",
    political_sponsor="Liste A, Beispielweg 1, 12345 Musterstadt",
    political_notice="https://a.example/hinweis",
)


def joined(campaign=CAMPAIGN, ad=AD, advertiser=ADVERTISER):
    return live_ads(Contents(advertisers=(advertiser,), campaigns=(campaign,), ads=(ad,)))[0]


def mistakes(**changes):
    return [field for field, _ in campaign_mistakes(msgspec.structs.replace(CAMPAIGN, **changes))]


def test_a_campaign_without_flights_is_one():
    (flight,) = CAMPAIGN.all_flights()
    assert (flight.id, flight.price_micros, flight.sections) == ("", 4_000_000, ("/sport",))


def test_a_flight_says_only_what_differs():
    # given a campaign with two flights
    fall = Flight(id="fall", budget_micros=5, starts="2026-10-01", ends="2026-10-31")
    spring = Flight(id="spring", price_micros=5_000_000, sections=("/kultur",))
    campaign = msgspec.structs.replace(CAMPAIGN, flights=(fall, spring))
    # when they are filled
    first, second = campaign.all_flights()
    # then price and sections come from the campaign where the flight has none, and budgets never do
    assert (first.price_micros, first.sections, first.budget_micros) == (4_000_000, ("/sport",), 5)
    assert (second.price_micros, second.sections, second.budget_micros) == (5_000_000, ("/kultur",), None)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        pytest.param({}, [], id="good"),
        pytest.param({"priority": 0}, ["priority"], id="priority"),
        pytest.param({"hours": ("8-8",)}, ["hours"], id="no hour"),
        pytest.param({"hours": ("8-25",)}, ["hours"], id="no such hour"),
        pytest.param({"hours": ("abends",)}, ["hours"], id="words"),
        pytest.param({"countries": ("de",)}, ["countries"], id="small country"),
        pytest.param({"sections": ("sport",)}, ["sections"], id="no path"),
        pytest.param({"daily_impressions": 0}, ["daily_impressions"], id="none a day"),
        pytest.param({"daily_budget_micros": -1}, ["daily_budget"], id="less than nothing a day"),
        pytest.param({"time_zone": "Mars"}, ["time_zone"], id="zone"),
        pytest.param({"auto_renew": True}, ["auto_renew"], id="renewed by no length"),
        pytest.param({"auto_renew": True, "starts": "2026-01-01", "ends": "2026-01-31"}, [], id="renewed monthly"),
        pytest.param({"flights": (Flight(id="x"), Flight(id="x"))}, ["flights.0.id", "flights.1.id"], id="one id twice"),
        pytest.param({"flights": (Flight(id="x:y"),)}, ["flights.0.id"], id="no id"),
        pytest.param({"flights": tuple(Flight(id=f"x{i}") for i in range(201))}, ["flights"], id="too many flights"),
        pytest.param({"flights": (Flight(id="x", starts="2026-02-02", ends="2026-01-01"),)}, ["flights.0.ends"], id="backwards"),
        pytest.param({"flights": (Flight(id="x"),), "budget_micros": 5}, ["budget"], id="a budget beside flights"),
    ],
)
def test_each_mistake_names_its_field(changes, fields):
    assert mistakes(**changes) == fields


def test_political_ads_need_label_sponsor_and_notice():
    # given a complete one, and one that lacks each
    assert list(vetting.advertiser_mistakes(POLITICAL)) == []
    for name in ("political_label", "political_sponsor", "political_notice"):
        lacking = msgspec.structs.replace(POLITICAL, **{name: None})
        # then it is refused with what is missing, and its ads never run, wherever they come from
        ((field, sentence),) = vetting.advertiser_mistakes(lacking)
        assert field == "political"
        assert name in sentence
        assert joined(advertiser=lacking).until == 0
    assert joined(advertiser=POLITICAL).label == "Politische Anzeige"


@pytest.mark.parametrize(("review", "runs"), [("draft", False), ("submitted", False), ("approved", True), ("refused", False)])
def test_only_approved_ads_run(review, runs):
    assert (joined(ad=msgspec.structs.replace(AD, review=review)).until > 0) is runs


def test_an_ad_may_belong_to_one_flight():
    campaign = msgspec.structs.replace(CAMPAIGN, flights=(Flight(id="fall"), Flight(id="spring"), Flight(id="off", paused=True)))
    assert [flight.id for flight in joined(campaign).flights] == ["fall", "spring"]
    assert [flight.id for flight in joined(campaign, msgspec.structs.replace(AD, flight="spring")).flights] == ["spring"]


@pytest.mark.parametrize(
    ("landing", "address"),
    [
        ("https://x.test/", "https://x.test/?utm_source=m&utm_medium=a"),
        ("https://x.test/?a=1", "https://x.test/?a=1&utm_source=m&utm_medium=a"),
        ("https://x.test/#top", "https://x.test/?utm_source=m&utm_medium=a#top"),
    ],
)
def test_utm_parameters_are_part_of_the_landing_page(landing, address):
    assert with_utm(landing, "utm_source=m&utm_medium=a") == address
    assert joined(ad=msgspec.structs.replace(AD, landing=landing, utm="utm_source=m&utm_medium=a")).landing == address


@pytest.mark.parametrize(
    "utm", ["x=1", "utm_source=a b", "utm_source=a#b", "utm_source=a&b=c", "utm_source=a&", "utm_source=//evil.test\r\n"]
)
def test_other_parameters_are_refused(utm):
    assert [field for field, _ in vetting.ad_mistakes(msgspec.structs.replace(AD, utm=utm))] == ["utm"]


def test_windows_are_hours_of_the_week():
    # given Monday mornings and the nights of Saturday
    window = window_of(Booking(weekdays=("mon", "sat"), hours=("8-10", "23-1")))
    # when each hour of a week is asked
    open_hours = [hour for hour in range(168) if window >> hour & 1]
    # then those are open
    assert open_hours == [0, 8, 9, 23, 120, 128, 129, 143]
    assert window_of(Booking()) is None
    assert window_of(Booking(weekdays=("sun",))).bit_count() == 24


TOML = """[[advertiser]]
id = "a"
name = "A"

[[campaign]]
id = "c"
advertiser = "a"
name = "C"
pricing = "cpm"
price = 4.00
daily_budget = 5
countries = ["DE"]

[[campaign.flights]]
id = "fall"
starts = 2026-10-01
budget = "100.50"

[[campaign.flights]]
id = "spring"
hours = ["8-12"]
price = 5
"""


def test_flights_are_tables_below_their_campaign_and_round_trip(tmp_path):
    # given a campaign with flights
    file = tmp_path / "ads.toml"
    file.write_text(TOML.replace("daily_budget = 5\n", ""), "utf-8")
    # when it is read
    contents = read([file]).contents
    # then money and days are kept as the model has them, and what is written is read back
    (campaign,) = contents.campaigns
    assert [flight.id for flight in campaign.flights] == ["fall", "spring"]
    assert (campaign.flights[0].budget_micros, campaign.flights[0].starts) == (100_500_000, "2026-10-01")
    file.write_text(document(contents), "utf-8")
    assert read([file]).contents == contents


def test_an_ads_flight_must_be_one_of_its_campaign(tmp_path):
    # given an ad of a flight that there is, and one of a flight that there is not
    plain = 'campaign = "c"\nlang = "de"\nheadline = "H"\ntext = "T"\nlanding = "https://x.test/"\nkeywords = ["Rad"]\n'
    ad = '[[ad]]\nid = "{0}"\nflight = "{0}"\n' + plain
    file = tmp_path / "ads.toml"
    file.write_text(TOML.replace("daily_budget = 5\n", "") + ad.format("fall") + ad.format("summer"), "utf-8")
    # when they are read
    with pytest.raises(CatalogueMistakes) as caught:
        read([file])
    # then the lost one is told
    assert [line.partition(": ")[2] for line in caught.value.mistakes] == ["ad 'summer': flight: campaign 'c' has no flight 'summer'"]


def test_a_flights_mistakes_have_its_lines(tmp_path):
    # given mistakes in both flights and beside them
    file = tmp_path / "ads.toml"
    file.write_text(TOML.replace('hours = ["8-12"]', 'hours = ["8-8"]\nsomething = 1').replace('"100.50"', '"viel"'), "utf-8")
    # when it is read
    with pytest.raises(CatalogueMistakes) as caught:
        read([file])
    # then each is told where it stands
    told = [line.removeprefix(f"{file}:") for line in caught.value.mistakes]
    assert [line.partition(": campaign 'c': ")[0] for line in told] == ["11", "17", "21", "22"]
    assert told[0].startswith("11: campaign 'c': daily_budget: is each flight's own")


def test_a_days_end_is_its_zones_midnight():
    live = joined(Campaign(id="c", advertiser="a", name="C", ends="2026-10-25"))
    assert datetime.fromtimestamp(live.until, ZoneInfo("Europe/Berlin")) == datetime(2026, 10, 26, tzinfo=ZoneInfo("Europe/Berlin"))
    assert datetime.fromtimestamp(live.until, UTC).hour == 23


MONTHLY = msgspec.structs.replace(CAMPAIGN, auto_renew=True, starts="2026-10-01", ends="2026-10-31", budget_micros=7)


@pytest.mark.parametrize(
    ("starts", "ends", "today", "added"),
    [
        pytest.param("2026-10-01", "2026-10-31", "2026-10-30", [], id="not yet"),
        pytest.param("2026-10-01", "2026-10-31", "2026-10-31", [("2026-11-01", "2026-11-30")], id="a month is a month"),
        pytest.param("2026-10-05", "2026-10-11", "2026-10-11", [("2026-10-12", "2026-10-18")], id="a week is a week"),
        pytest.param("2026-02-01", "2026-02-28", "2026-03-30", [("2026-03-01", "2026-03-31")], id="February too"),
        pytest.param(
            "2026-10-05",
            "2026-10-11",
            "2026-10-25",
            [(f"2026-10-{n}", f"2026-10-{n + 6}") for n in (12, 19)] + [("2026-10-26", "2026-11-01")],
            id="an outage is caught up",
        ),
    ],
)
def test_a_flight_is_followed_by_one_of_the_same_length(starts, ends, today, added):
    campaign = renewed(msgspec.structs.replace(MONTHLY, starts=starts, ends=ends), date.fromisoformat(today))
    assert [(flight.starts, flight.ends) for flight in campaign.flights[1:]] == added
    assert list(campaign_mistakes(campaign)) == []


def test_each_renewed_flight_has_the_same_budget_of_its_own():
    # given a campaign whose month ends today
    campaign = renewed(MONTHLY, date(2026, 10, 31))
    # when its flights are looked at
    first, second = campaign.all_flights()
    # then the first keeps its sums (it has no name), and the second begins with a whole budget
    assert [(one.id, one.budget_micros, one.price_micros) for one in (first, second)] == [("", 7, 4_000_000), ("2026-11-01", 7, 4_000_000)]
    assert campaign.budget_micros is None
    assert renewed(campaign, date(2026, 10, 31)) is campaign


def test_paused_and_endless_campaigns_are_not_renewed():
    for changes in ({"paused": True}, {"auto_renew": False}):
        campaign = msgspec.structs.replace(MONTHLY, **changes)
        assert renewed(campaign, date(2027, 1, 1)) is campaign


def test_all_that_is_booked_fits_into_the_snapshot():
    # given a flight with every field
    flight = Flight(
        id="x",
        price_micros=10**15,
        daily_budget_micros=10**15,
        starts="2026-01-01",
        ends="2026-12-31",
        pacing="front",
        sites=("a",),
        sections=("/s",),
        page_types=("list",),
        countries=("DE",),
        weekdays=("sun",),
        hours=("22-2",),
    )
    live = joined(msgspec.structs.replace(CAMPAIGN, flights=(flight,)))
    # when it is written and read
    # then it is the same
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(live), type=LiveAd) == live
    assert live.flights[0].open_hours.bit_length() == 168
