"""The forecast's page asks a process of its own, which finds store and texts by the desk's settings."""

import dataclasses
import re

import pytest

from adserver.desk.campaigns import forecasting
from adserver.desk.site import create
from adserver.settings import Settings

pytestmark = [pytest.mark.redis, pytest.mark.slow]

ASKED = "/admin/campaigns/forecast?lang=de&keywords=Kaffee%0AHafen"


@pytest.fixture
def asking(filled, store, browser_of):
    """A browser on a desk whose settings lead to the test's store."""
    address = f"unix://{store.connection_pool.connection_kwargs['path']}"
    held = dataclasses.replace(filled, settings=Settings(data=filled.settings.data, redis_url=address))
    browser = browser_of(create(held))
    browser.login("chefin")
    return browser


def test_the_page_tells_views_and_what_would_have_fitted(asking, count, moments):
    count([("s:demo", moments.now, {"views:": 7, "page:/hafen": 7})])
    answer = asking.get(ASKED, headers={"Accept-Language": "en"})
    html = answer.get_data(as_text=True)
    assert answer.status_code == 200, html
    # The article's text is not on this host, so that it cannot be looked at; nothing is made up for it.
    assert re.search(r"Of \d+ views, 0 would have fitted", html)
    assert "Nothing that was read fits." in html


def test_one_forecast_is_made_at_a_time(asking):
    with forecasting._one_at_a_time:
        assert asking.get(ASKED).status_code == 429
    assert asking.get("/admin/campaigns/forecast").status_code == 200
