"""At every quiet moment dashboard, API, CSV, statements and raw counters tell the same of a campaign; a machine tries to part them."""

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
from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.core.campaigns.reports import Sums, sums_of
from adserver.desk.campaigns.stating import drafts_of
from adserver.desk.site import create
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter import Counter
from analytics.journal import Writer
from analytics.stores.money import Money

pytestmark = [pytest.mark.redis, pytest.mark.slow]

BERLIN = ZoneInfo("Europe/Berlin")
DAY_S = 86_400
START = int(datetime(2026, 10, 1, 12, tzinfo=BERLIN).timestamp())
PRICE = 123_457
NAMES = Sums.__struct_fields__
EVENTS = ("served", "seen", "clicked")


def machine(held, store, browser_of):  # noqa: C901 — a class of rules, each of them simple
    """A machine on the desk's services and store; each of its runs has a campaign of its own."""
    clock = {"now": START}
    services = dataclasses.replace(held, clock=lambda: float(clock["now"]))
    app = create(services)
    browser = browser_of(app)
    browser.login("chefin")
    bearer = {"Authorization": f"Bearer {services.accounts.add_token('chefin', 'test', 1, Grant(scopes=('read',)))[0]}"}
    client = app.test_client()

    class Told(RuleBasedStateMachine):
        @initialize(budget=st.none() | st.integers(0, 8 * PRICE))
        def book(self, budget):
            clock["now"] = START
            self.name = f"m{store.incr('machines')}"
            self.folder = tempfile.TemporaryDirectory()
            self.batches = self.bits = 0
            campaign = Campaign(id=self.name, advertiser=self.name, name=self.name, pricing="cpc", price_micros=PRICE, budget_micros=budget)
            ads = [Ad(id=f"{self.name}-1", campaign=self.name, lang="de", headline="x", text="x", landing="https://x.example/")]
            services.catalogue.replace([Advertiser(id=self.name, name=self.name)], [campaign], ads)
            Money(store).set_budget(f"c:{self.name}", budget)

        @rule(kind=st.sampled_from(EVENTS), number=st.integers(1, 12), days_ago=st.integers(0, 20), twice=st.booleans())
        def arrive(self, kind, number, days_ago, twice):
            """Ads are served, seen or clicked, some of them late; a click's token may be used twice."""
            at = max(START - DAY_S, clock["now"] - days_ago * DAY_S)
            cells = {f"{kind}:{self.name}-1": 1, f"{kind}site:demo": 1}
            amount = PRICE if kind == "clicked" else 0
            self.batches += 1
            writer = Writer(Path(self.folder.name) / str(self.batches))
            for _ in range(number):
                self.bits += 1
                once = Once(f"{self.name}.{kind}", self.bits, clock["now"] + 90 * DAY_S) if kind != "served" else None
                entry = Entry(f"c:{self.name}", cells, "", once, amount)
                for _ in range(1 + (twice and once is not None)):
                    writer.append(encode(Record(Kind.VIEW, at, (entry,))), Kind.VIEW)
            writer.close()
            counter = Counter(Path(self.folder.name) / str(self.batches), store, zone_of=lambda _: "Europe/Berlin")
            while counter.step(clock["now"]).more:
                pass

        @rule(days=st.sampled_from([1, 8, 31]))
        def wait(self, days):
            """Days pass."""
            clock["now"] += days * DAY_S

        @rule()
        def state(self):
            """The month before is stated, if it was not."""
            month = (datetime.fromtimestamp(clock["now"], BERLIN).replace(day=1).timestamp() - DAY_S) // 1
            name = datetime.fromtimestamp(month, BERLIN).strftime("%Y-%m")
            browser.post(f"/admin/advertisers/{self.name}/statements", {"month": name})

        @invariant()
        def all_tell_the_same(self):
            raw = sums_of(services.counts.totals(f"c:{self.name}", NAMES))
            expected = {name: getattr(raw, name) for name in NAMES}
            assert {"page": self.page(raw), "csv": self.csv(), "api": self.api(), "list": self.listed()} == dict.fromkeys(
                ("page", "csv", "api", "list"), expected
            )
            assert self.stated() == expected

        def window(self) -> str:
            today = datetime.fromtimestamp(clock["now"], BERLIN).date().isoformat()
            return f"from=2026-09-01&to={today}"

        def page(self, raw) -> dict[str, int]:
            """The page's figures, which are the raw ones where each of them stands in it as people read it."""
            address = f"/admin/campaigns/{self.name}/report?range=custom&{self.window()}"
            html = browser.get(address, headers={"Accept-Language": "en"}).get_data(as_text=True)
            served, seen, clicked = (int(re.sub(r"\D", "", text)) for text in re.findall(r"<dd><strong>([\d,]+)</strong>", html)[:3])
            spent = re.search(r"Spent</dt><dd><strong>€([\d.,]+)", html)[1]
            close = abs(float(spent.replace(",", "")) * 1_000_000 - raw.billed) <= 5_000
            return {"served": served, "seen": seen, "clicked": clicked, "billed": raw.billed if close else -1, "free": raw.free}

        def csv(self) -> dict[str, int]:
            answer = browser.get(f"/admin/campaigns/{self.name}/report.csv?range=custom&{self.window()}")
            line = next(line for line in csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))) if line[0] == "sum")
            billed, free = (round(float(line[at]) * 1_000_000) for at in (7, 9))
            return dict(zip(NAMES, (*map(int, line[2:5]), billed, free), strict=True))

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

        def teardown(self):
            if hasattr(self, "folder"):
                self.folder.cleanup()

    return Told


def test_dashboard_api_csv_statements_and_counters_agree_at_every_quiet_moment(filled, store, browser_of):
    limits = settings(
        max_examples=5, stateful_step_count=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(machine(filled, store, browser_of), settings=limits)
