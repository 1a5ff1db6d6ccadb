"""What is wrong with a site's settings is told in the reader's language."""

import msgspec
import pytest
from flask_babel import force_locale

from adserver.core.ads import SectionBlock, Site, TrendingRules
from adserver.core.catalogue.naming import host_mistakes
from adserver.core.catalogue.vetting import site_mistakes
from adserver.desk.settings.sentences import mistake_in_words

pytestmark = pytest.mark.redis
GOOD = Site(id="demo", name="Die Säule", hosts=("publisher.test",), origin="http://publisher.test")
RULES = TrendingRules(include=("x",), pinned=("y",), sections=("/",), banned=tuple(f"/{n}" for n in range(1001)), character=9.0)
SECTION = SectionBlock(prefix="sport", words=("<b>",), families=("weather",), advertisers=("ä",))
BAD = Site(
    id="Ä",
    name="<b>",
    hosts=("A B", "publisher.test"),
    origin="http://elsewhere.test/path",
    language="deutsch",
    time_zone="Atlantis",
    sitemap="x y",
    feeds=("nowhere",),
    own_addresses=("nowhere",),
    blocked_advertisers=("ä",),
    blocked_words=("", "x" * 61),
    blocked_families=("weather",),
    trending=0,
    trending_rules=RULES,
    section_blocks=(SECTION, SECTION),
    revenue_share_percent=101,
    retention_months=26,
)
MORE = (msgspec.structs.replace(GOOD, hosts=()), msgspec.structs.replace(GOOD, origin="ftp://x", blocked_words=("w",) * 201, name=""))


def test_every_mistake_is_told_in_german(app):
    found = [*site_mistakes(BAD), *host_mistakes(BAD, [GOOD]), *(mistake for site in MORE for mistake in site_mistakes(site))]
    assert len(found) >= 30
    with app.test_request_context(), force_locale("de"):
        told = {sentence: mistake_in_words(field, sentence) for field, sentence in found}
    assert {sentence: text for sentence, text in told.items() if sentence in text} == {}
    assert "Netz" in told["'nowhere' is no network like 192.0.2.0/24 or 2001:db8::/32"]


def test_a_mistake_in_the_rules_is_told_in_german_on_the_page(logged_in):
    form = {"length": "5", "character": "9", "hold": "1", "minimum_readers": "0", "fresh_hours": "0", "keep": "1"}
    html = logged_in("chefin").post("/admin/sites/demo/trending", form, headers={"Accept-Language": "de"}).get_data(as_text=True)
    assert "Das liegt nicht zwischen 0 und 1." in html
