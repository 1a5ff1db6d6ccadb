"""An article of the magazine on a phone and on a wide screen: filling its slots moves nothing, and its ads are a small part of it."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

WATCH = """
window.shifts = [];
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts.push(entry.value); })
  .observe({type: "layout-shift", buffered: true});
"""
"""Before anything else runs: what Chromium counts as Cumulative Layout Shift."""
SHARE_MAX = 0.3
"""Of the content's height on a phone (Better Ads Standards, ad density)."""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("article", ["de/eigener-server.html", "en/sleep.html"])
def test_filled_slots_move_nothing_and_ads_are_a_small_part_of_an_article(browser: Browser, demo_server, article, width):
    # given an article whose slots are filled while it is looked at
    with browser.new_context(viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{demo_server.url}/{article}")
        expect(page.locator("aside.anzeige").first).to_be_visible()
        # the list came with the same answer, where there is one
        # when the frame with both is painted
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        # then nothing has moved, and the ads take a small part of what is read
        assert page.evaluate("window.shifts") == []
        heights = page.locator("aside.anzeige").evaluate_all("(ads) => ads.map((ad) => ad.getBoundingClientRect().height)")
        content = page.locator("article").evaluate("(article) => article.getBoundingClientRect().height")
        assert 0 < sum(heights) / content <= SHARE_MAX
