"""The desk's decisions over plain values: windows, charts, pauses, roles, cookies, safe cells."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adserver.core.accounts import ROLES, Account, may, why_weak
from adserver.core.ads import OptIn
from adserver.core.live import EmptyReason
from adserver.desk import words
from adserver.desk.cookies import cookie_needs_https
from adserver.desk.figures.charts import BASE, HEADROOM, bar_chart, round_scale, spark
from adserver.desk.figures.export import safe_cell
from adserver.desk.figures.site_report import sections
from adserver.desk.figures.windows import WindowRefused, window_of, window_query
from adserver.desk.people.backoff import LONGEST_S, MOST_SOURCES, Backoff, pause_s
from analytics.core.reports import Point, Span

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("args", "span", "step"),
    [
        pytest.param({}, Span(TODAY, TODAY), "hour", id="nothing asked: today by hour"),
        pytest.param({"range": "30d"}, Span(date(2026, 10, 24), TODAY), "day", id="30 days by day"),
        pytest.param({"range": "90d", "by": "week"}, Span(date(2026, 8, 25), TODAY), "week", id="90 days by week"),
        pytest.param({"range": "12mo"}, Span(date(2025, 11, 23), TODAY), "week", id="a year by week"),
        pytest.param(
            {"range": "custom", "from": "2026-11-20", "to": "2026-11-21"},
            Span(date(2026, 11, 20), date(2026, 11, 21)),
            "hour",
            id="two days",
        ),
    ],
)
def test_a_window_is_what_was_asked_for(args, span, step):
    window = window_of(args, TODAY)
    assert (window.span, window.step) == (span, step)
    assert window.before.days == span.days


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        pytest.param({"range": "always"}, "range", id="a range that there is not"),
        pytest.param({"range": "custom", "from": "x", "to": "y"}, "dates", id="no dates"),
        pytest.param({"range": "custom", "from": "2026-11-20", "to": "2026-11-01"}, "order", id="backwards"),
        pytest.param({"by": "month"}, "by", id="a step that gives one bar"),
        pytest.param({"range": "90d", "by": "hour"}, "by", id="a step that gives 2,160 bars"),
        pytest.param({"against": "hope"}, "against", id="a comparison that there is not"),
        pytest.param({"rows": "0"}, "rows", id="no rows"),
        pytest.param({"rows": "9" * 5000}, "rows", id="endless rows"),
        pytest.param({"rows": "²"}, "rows", id="a digit that is no number"),
    ],
)
def test_a_window_is_refused_with_its_reason(args, reason):
    with pytest.raises(WindowRefused) as refused:
        window_of(args, TODAY)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "args", [{}, {"range": "90d", "by": "week"}, {"range": "custom", "from": "2026-11-01", "to": "2026-11-20", "against": "year"}]
)
def test_a_windows_query_names_the_same_window(args):
    window = window_of(args, TODAY)
    assert window_of(window_query(window), TODAY) == window


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=100))
@example([999_993_751, 999_993_752])
def test_bars_stay_inside_the_picture_and_keep_their_order(counts):
    series = [Point(str(i), count) for i, count in enumerate(counts)]
    chart = bar_chart(series, series[::-1], str, str)
    assert [bar.count for bar in chart.bars] == counts
    assert all(HEADROOM - 0.01 <= bar.y <= BASE and bar.y + bar.height == pytest.approx(BASE, abs=0.01) for bar in chart.bars)
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.01 for bar in chart.bars)
    heights = [bar.height for bar in sorted(chart.bars, key=lambda bar: bar.count)]
    assert heights == sorted(heights)  # counts that differ by less than a hundredth of a pixel are drawn alike


@pytest.mark.parametrize(("highest", "top", "step"), [(0, 1, 1), (3, 3, 1), (4, 4, 2), (17, 20, 10), (999, 1000, 500), (1501, 2000, 1000)])
def test_scales_end_at_round_numbers(highest, top, step):
    assert round_scale(highest) == (top, step)


@given(st.integers(0, 10**12))
def test_a_scale_holds_its_highest_bar_with_at_most_four_lines(highest):
    top, step = round_scale(highest)
    assert top >= highest
    assert top // step <= 4
    assert str(step).strip("0") in {"1", "2", "5"}


def test_a_small_chart_shows_that_something_was_there():
    assert spark([Point("a", 0), Point("b", 1), Point("c", 1000)]) == ((100.0, 0.0), (96.0, 4.0), (0.0, 100.0))


def test_a_chart_of_nothing_is_empty():
    assert bar_chart([], [], str, str).bars == ()


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (3, 0), (4, 1), (5, 2), (8, 16), (12, 256), (13, LONGEST_S), (10_000, LONGEST_S)]
)
def test_pauses_grow_up_to_five_minutes(failures, seconds):
    assert pause_s(failures) == seconds


def test_a_pause_belongs_to_its_source_and_passes():
    backoff = Backoff()
    for _ in range(5):
        backoff.failed(("192.0.2.7", "admin"), 100.0)
    assert backoff.wait_s(("192.0.2.7", "admin"), 100.0) == 2
    assert backoff.wait_s(("192.0.2.7", "admin"), 101.5) == 1
    assert backoff.wait_s(("192.0.2.7", "admin"), 102.0) == 0
    assert backoff.wait_s(("192.0.2.8", "admin"), 100.0) == 0
    backoff.succeeded(("192.0.2.7", "admin"))
    assert backoff.wait_s(("192.0.2.7", "admin"), 100.0) == 0


def test_failures_of_made_up_sources_do_not_fill_the_memory():
    backoff = Backoff()
    for i in range(MOST_SOURCES + 10):
        backoff.failed((str(i), "admin"), 0.0)
    assert len(backoff._failed) == MOST_SOURCES


@pytest.mark.parametrize(
    ("public", "desk", "needed"),
    [
        pytest.param("http://127.0.0.1:8000", "http://127.0.0.1:8001/", False, id="all on loopback"),
        pytest.param("http://127.0.0.1:8000", "http://192.168.1.5:8001/", False, id="public URL on loopback, as documented"),
        pytest.param("https://plugin.example.org", "http://127.0.0.1:8001/", True, id="published over https"),
        pytest.param("http://127.0.0.1:8000", "https://desk.example.org/", True, id="the desk behind a proxy"),
        pytest.param("http://plugin.example.org", "http://desk.example.org/", True, id="plain http is no reason"),
        pytest.param("http://plugin.publisher.test:8000", "http://localhost:8001/", False, id="a test's host, the desk on loopback"),
    ],
)
def test_cookies_are_for_https_unless_all_is_on_loopback(public, desk, needed):
    assert cookie_needs_https(public, desk) is needed


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("http://x")'])
def test_a_cell_that_a_spreadsheet_would_run_is_text(text):
    assert str(safe_cell(text)).startswith("'")


@pytest.mark.parametrize("value", ["/artikel/x", "Im Hafen", "", 17, 0])
def test_other_cells_stay_as_they_are(value):
    assert safe_cell(value) == value


@pytest.mark.parametrize(
    ("role", "action", "site", "allowed"),
    [
        ("admin", "see-site", "any", True),
        ("admin", "manage-users", None, True),
        ("publisher", "see-site", "own", True),
        ("publisher", "see-site", "other", False),
        ("publisher", "manage-users", None, False),
        ("publisher", "see-metrics", None, False),
        ("advertiser", "see-site", "own", False),
        ("advertiser", "see-campaigns", None, True),
        ("reader", "see-site", "own", True),
        ("reader", "see-campaigns", None, True),
        ("reader", "manage-tokens", None, False),
    ],
)
def test_a_role_may_what_the_table_says(role, action, site, allowed):
    assert may(Account(name="x", role=role, sites=("own",)), action, site) is allowed


def test_everybody_may_change_their_own_password():
    assert all(may(Account(name="x", role=role), "own-account") for role in ROLES)


@pytest.mark.parametrize(
    ("password", "reason"),
    [("kurz", "short"), ("x" * 513, "long"), ("redaktion2026", "name"), ("zehn zeichen", None), ("redaktion liest gern morgens", None)],
)
def test_a_weak_password_is_refused_with_its_reason(password, reason):
    assert why_weak(password, "redaktion") == reason


def test_sections_are_the_first_part_of_paths():
    pages = {"/": 1, "/impressum": 2, "/politik/wahl": 4, "/politik/land/rat": 8, "/sport/": 16, "*": 32}
    assert sections(pages) == {"/": 3, "/politik/": 12, "/sport/": 16, "*": 32}


def test_every_opt_in_and_every_empty_slot_has_words():
    # given what sites may opt in to, and why slots stay empty
    # when the desk speaks of them
    # then it has words for each: a box that a form lacks would be taken away whenever the form is saved
    assert set(words.OPT_INS) == set(get_args(OptIn))
    assert set(words.EMPTY) == set(get_args(EmptyReason))
