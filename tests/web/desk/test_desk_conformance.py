"""At every quiet moment dashboard, API, CSV, statements and counters agree on a site and a campaign; a machine tries to part them."""

import csv
import dataclasses
import io
import re
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from adserver.core.accounts import Grant
from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.campaigns.reports import Sums, sums_of
from adserver.desk.campaigns.stating import drafts_of
from adserver.desk.site import create
from adserver.publisher.charging import Charging
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.money import Money

pytestmark = [pytest.mark.redis, pytest.mark.slow]

BERLIN = ZoneInfo("Europe/Berlin")
DAY_S = 86_400
START = int(datetime(2026, 10, 1, 12, tzinfo=BERLIN).timestamp())
PRICE = 123_457
NAMES = Sums.__struct_fields__
SITE_NAMES = ("views", "served", "seen", "clicked")
EVENTS = ("served", "seen", "clicked")
PRICINGS = {"cpc": {}, "flat": {"starts": "2026-09-30", "ends": "2026-11-10"}}


def machine(held, store, browser_of):  # noqa: C901 — a class of rules, each of them simple
    """A machine on the desk's services and store; each of its runs has a site and a campaign of its own."""
    clock = {"now": START}
    services = dataclasses.replace(held, clock=lambda: float(clock["now"]))
    app = create(services)
    browser = browser_of(app)
    browser.login("chefin")
    bearer = {"Authorization": f"Bearer {services.accounts.add_token('chefin', 'test', 1, Grant(scopes=('read',)))[0]}"}
    client = app.test_client()

    class Told(RuleBasedStateMachine):
        @initialize(budget=st.none() | st.integers(0, 8 * PRICE), pricing=st.sampled_from(sorted(PRICINGS)))
        def book(self, budget, pricing):
            clock["now"] = START
            self.name = f"m{store.incr('machines')}"
            self.folder = tempfile.TemporaryDirectory()
            self.batches = self.bits = 0
            self.came = dict.fromkeys((*EVENTS, "repeat"), 0)
            self.campaign = Campaign(
                id=self.name, advertiser=self.name, name=self.name, pricing=pricing, price_micros=PRICE, budget_micros=budget,
                **PRICINGS[pricing],
            )  # fmt: skip
            ads = [Ad(id=f"{self.name}-1", campaign=self.name, lang="de", headline="x", text="x", landing="https://x.example/")]
            services.catalogue.put_site(Site(id=self.name, name=self.name, hosts=(f"{self.name}.test",), origin="http://x.test"))
            services.catalogue.replace([Advertiser(id=self.name, name=self.name)], [self.campaign], ads)
            Money(store).set_budget(f"c:{self.name}", None if pricing == "flat" else budget)
            self.charging = Charging(store)

        @rule(kind=st.sampled_from(EVENTS), number=st.integers(1, 12), days_ago=st.integers(0, 20), twice=st.booleans())
        def arrive(self, kind, number, days_ago, twice):
            """Ads are served, seen or clicked, some of them late; a token may be used twice."""
            at = max(START - DAY_S, clock["now"] - days_ago * DAY_S)
            self.batches += 1
            writer = Writer(Path(self.folder.name) / str(self.batches))
            for _ in range(number):
                self.bits += 1
                record = encode(Record(Kind.VIEW, at, self.entries(kind)))
                self.came[kind] += 1
                for again in range(1 + (twice and kind != "served")):
                    writer.append(record, Kind.VIEW)
                    self.came["repeat"] += again
            writer.close()
            counter = Counter(Path(self.folder.name) / str(self.batches), store, zone_of=lambda _: "Europe/Berlin")
            while counter.step(clock["now"]).more:
                pass

        def entries(self, kind):
            """What one event adds to the site and to the campaign."""
            cells = {f"{kind}:{self.name}-1": 1, f"{kind}site:{self.name}": 1, f"{kind}word:Tee": 1}
            if kind == "served":
                site = {"views:": 1, "page:/a": 1, "slots:": 1, f"served:{self.name}-1": 1}
                return Entry(f"s:{self.name}", site), Entry(f"c:{self.name}", cells | {"servedflight:": 1})
            once = Once(f"{self.name}.{kind}", self.bits, clock["now"] + 90 * DAY_S, 0, "invalid:repeat")
            price = PRICE if (kind, self.campaign.pricing) == ("clicked", "cpc") else 0
            return Entry(f"s:{self.name}", {f"{kind}:{self.name}-1": 1}, "", once), Entry(f"c:{self.name}", cells, "", once, price)

        @rule(days=st.sampled_from([1, 8, 31]))
        def wait(self, days):
            """Days pass; flat rates are billed for those that are over."""
            clock["now"] += days * DAY_S
            self.charging.charge([self.campaign], clock["now"])

        @rule()
        def state(self):
            """The month before is stated, if it was not."""
            month = (datetime.fromtimestamp(clock["now"], BERLIN).replace(day=1).timestamp() - DAY_S) // 1
            name = datetime.fromtimestamp(month, BERLIN).strftime("%Y-%m")
            browser.post(f"/admin/advertisers/{self.name}/statements", {"month": name})

        @invariant()
        def all_tell_the_same_of_the_campaign(self):
            raw = sums_of(services.counts.totals(f"c:{self.name}", NAMES))
            expected = {name: getattr(raw, name) for name in NAMES}
            told = {"page": self.page(raw), "csv": self.csv(), "api": self.api(), "list": self.listed(), "stated": self.stated()}
            assert told == dict.fromkeys(told, expected)
            assert {name: expected[name] for name in EVENTS} == {name: self.came[name] for name in EVENTS}
            assert {"earned": self.earned(), "ads": self.by("ad"), "sites": self.by("site"), "words": self.by("keyword")} == dict.fromkeys(
                ("earned", "ads", "sites", "words"), raw.billed
            )
            assert self.lines_of("invalid") == ([["repeat", str(self.came["repeat"])]] if self.came["repeat"] else [])

        @invariant()
        def all_tell_the_same_of_the_site(self):
            totals = services.counts.totals(f"s:{self.name}")
            expected = {name: sum(totals.get(name, {}).values()) for name in SITE_NAMES}
            assert {"dashboard": self.dashboard(), "csv": self.site_csv(), "api": self.site_api()} == dict.fromkeys(
                ("dashboard", "csv", "api"), expected
            )
            assert expected == {"views": self.came["served"], **{name: self.came[name] for name in EVENTS}}
            assert totals.get("invalid", {}).get("repeat", 0) == self.came["repeat"]

        def window(self) -> str:
            today = datetime.fromtimestamp(clock["now"], BERLIN).date().isoformat()
            return f"range=custom&from=2026-09-01&to={today}"

        def page(self, raw) -> dict[str, int]:
            """The page's figures, which are the raw ones where each of them stands in it as people read it."""
            html = browser.get(f"/admin/campaigns/{self.name}/report?{self.window()}", headers=ENGLISH).get_data(as_text=True)
            served, seen, clicked = (int(re.sub(r"\D", "", text)) for text in re.findall(r"<dd><strong>([\d,]+)</strong>", html)[:3])
            spent = re.search(r"Spent</dt><dd><strong>€([\d.,]+)", html)[1]
            close = abs(float(spent.replace(",", "")) * 1_000_000 - raw.billed) <= 5_000
            return {"served": served, "seen": seen, "clicked": clicked, "billed": raw.billed if close else -1, "free": raw.free}

        def csv(self) -> dict[str, int]:
            (line,) = self.lines_of("sum")
            billed, free = (round(float(line[at]) * 1_000_000) for at in (6, 8))
            return dict(zip(NAMES, (*map(int, line[1:4]), billed, free), strict=True))

        def by(self, table) -> int:
            """What the CSV's lines of a table were billed together."""
            return sum(round(float(line[6]) * 1_000_000) for line in self.lines_of(table))

        def lines_of(self, table) -> list[list[str]]:
            lines = rows_of(browser.get(f"/admin/campaigns/{self.name}/report.csv?{self.window()}"))
            return [[cell for cell in line[1:] if cell] if table == "invalid" else line[1:] for line in lines if line[0] == table]

        def api(self) -> dict[str, int]:
            today = datetime.fromtimestamp(clock["now"], BERLIN).date().isoformat()
            answer = client.get(f"/api/v1/campaigns/{self.name}/report?first=2026-09-01&last={today}", headers=bearer)
            return {name: answer.json["sums"].get(name, 0) for name in NAMES}

        def listed(self) -> dict[str, int]:
            clock["now"] += 1
            entries = client.get(f"/api/v1/campaigns?advertiser={self.name}", headers=bearer).json["items"]
            return {name: entries[0]["sums"].get(name, 0) for name in NAMES}

        def stated(self) -> dict[str, int]:
            """All statements, and what a statement of this very month would add."""
            month = datetime.fromtimestamp(clock["now"], BERLIN).strftime("%Y-%m")
            held = (*services.statements.of(self.name), *drafts_of(services, services.catalogue.advertiser(self.name), month))
            return {name: sum(getattr(line.sums, name) for one in held for line in one.lines) for name in NAMES}

        def earned(self) -> int:
            """What the site's publisher reads that its ads earned."""
            lines = rows_of(browser.get(f"/admin/sites/{self.name}/earnings.csv?{self.window()}"))[1:]
            return sum(round(float(line[6]) * 1_000_000) for line in lines)

        def dashboard(self) -> dict[str, int]:
            html = browser.get(f"/admin/sites/{self.name}/?{self.window()}", headers=ENGLISH).get_data(as_text=True)
            ever = re.search(r'id="views-ever">([\d,]+)<', html)[1]
            told = {name: int(re.search(rf'id="{name}">([\d,]+)<', html)[1].replace(",", "")) for name in SITE_NAMES}
            return told if ever == f"{told['views']:,}" else {"views of all time": ever}

        def site_csv(self) -> dict[str, int]:
            lines = rows_of(browser.get(f"/admin/sites/{self.name}/export.csv?{self.window()}"))
            return {line[1]: int(line[3]) for line in lines if line[0] == "sum" and line[1] in SITE_NAMES}

        def site_api(self) -> dict[str, int]:
            report = client.get(f"/api/v1/sites/{self.name}/stats?{self.window()}", headers=bearer).json
            return {name: report[name]["now"] for name in SITE_NAMES}

        def teardown(self):
            if hasattr(self, "folder"):
                self.folder.cleanup()

    return Told


ENGLISH = {"Accept-Language": "en"}


def rows_of(answer) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))


def test_dashboard_api_csv_statements_and_counters_agree_at_every_quiet_moment(filled, store, browser_of):
    limits = settings(
        max_examples=6, stateful_step_count=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(machine(filled, store, browser_of), settings=limits)
