"""Who may change what of an order, and what becomes of an ad's review."""

import msgspec
import pytest

from adserver.core.accounts import Account
from adserver.core.ads import Ad, Campaign
from adserver.core.campaigns.reviewing import NotNow, done, paused
from adserver.core.campaigns.rights import review_after, why_no_campaign
from adserver.core.flights import Flight

ORDER = Campaign(id="herbst", advertiser="kaffee", name="Herbst", price_micros=4_000_000)
AD = Ad(id="eins", campaign="herbst", lang="de", headline="Kaffee", text="Frisch", landing="https://kaffee.example/", review="approved")
ADVERTISER = Account(name="kim", role="advertiser", advertiser="kaffee")
ADMIN = Account(name="ada", role="admin")


def changed(value, **fields):
    return msgspec.structs.replace(value, **fields)


@pytest.mark.parametrize(
    ("before", "after", "ads", "refused"),
    [
        pytest.param(None, ORDER, [], None, id="an order of one's own"),
        pytest.param(None, changed(ORDER, advertiser="rad"), [], "advertiser", id="an order for somebody else"),
        pytest.param(ORDER, changed(ORDER, price_micros=1), [changed(AD, review="draft")], None, id="a price that nobody agreed on"),
        pytest.param(ORDER, changed(ORDER, price_micros=1), [AD], "price", id="a price that was agreed on"),
        pytest.param(ORDER, changed(ORDER, name="Winter"), [AD], None, id="another name"),
    ],
)
def test_an_advertiser_changes_the_own_order_until_it_is_agreed_on(before, after, ads, refused):
    found = why_no_campaign(ADVERTISER, before, after, ads)
    assert (found and found[0]) == refused


@pytest.mark.parametrize(
    ("account", "before", "after", "review"),
    [
        pytest.param(ADVERTISER, AD, changed(AD, paused=True), "approved", id="shows the same"),
        pytest.param(ADVERTISER, AD, changed(AD, headline="Tee"), "draft", id="says something else"),
        pytest.param(ADMIN, AD, changed(AD, headline="Tee"), "approved", id="written by who reviews"),
        pytest.param(ADMIN, None, changed(AD, review="draft"), "approved", id="new from who reviews"),
        pytest.param(ADVERTISER, None, AD, "draft", id="new from an advertiser"),
    ],
)
def test_what_an_advertiser_changes_is_reviewed_again(account, before, after, review):
    assert review_after(account, before, after, ORDER).review == review


@pytest.mark.parametrize(
    ("review", "verb", "reason", "becomes"),
    [
        ("draft", "submit", "", "submitted"),
        ("refused", "submit", "", "submitted"),
        ("submitted", "withdraw", "", "draft"),
        ("submitted", "approve", "", "approved"),
        ("approved", "refuse", "  misleads ", "refused"),
        ("submitted", "refuse", " ", None),
        ("approved", "submit", "", None),
        ("draft", "withdraw", "", None),
    ],
)
def test_a_review_takes_its_steps_in_order(review, verb, reason, becomes):
    ad = changed(AD, review=review, refusal="was too loud")
    if becomes is None:
        with pytest.raises(NotNow):
            done(ad, verb, reason)
    else:
        after = done(ad, verb, reason)
        assert (after.review, after.refusal) == (becomes, reason.strip() or None)


def test_a_campaign_goes_on_with_its_flights_unless_each_was_stopped_by_itself():
    # given one of two flights that rests
    some = changed(ORDER, flights=(Flight(id="a", paused=True), Flight(id="b")), paused=True)
    # when the campaign goes on, the other one runs
    assert [flight.paused for flight in paused(some, pause=False).flights] == [True, False]
    # and where each of them rests, all go on
    each = changed(some, flights=(Flight(id="a", paused=True), Flight(id="b", paused=True)))
    assert [flight.paused for flight in paused(each, pause=False).flights] == [False, False]
