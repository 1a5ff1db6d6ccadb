"""What a campaign, an advertiser or a site gets to read about ads: one sum each by day, ad, site, country and keyword, never two crossed.

A campaign's unit counts, for each of `served`, `seen` and `clicked`, the cells `served:<ad>`, `servedsite:<site>`, `servedcountry:<code>`
and `servedword:<keyword>`; beside each cell `$<cell>` sums what was billed for it, in micro units.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from adserver.core.values import Value
from analytics.core import reports
from analytics.core.reports import Bucket, Cells, Listing, count_in, ratio

VERBS = ("served", "seen", "clicked")
BY = ("", "site", "country", "word")
"""What follows a verb in a dimension's name: nothing for ads."""
DIMENSIONS = (*(f"{paid}{verb}{by}" for paid in ("", "$") for verb in VERBS for by in BY), "billed", "free", "invalid")
SITE_DIMENSIONS = tuple(f"{paid}{verb}site" for paid in ("", "$") for verb in VERBS)


class Sums(Value, frozen=True):
    """One line of a report. Money in micro units; `free` is what was shown beyond the budget and is billed to nobody."""

    served: int = 0
    seen: int = 0
    clicked: int = 0
    billed: int = 0
    free: int = 0

    @property
    def viewability(self) -> float | None:
        """Viewable of served."""
        return ratio(self.seen, self.served)

    @property
    def ctr(self) -> float | None:
        """Clicks of served."""
        return ratio(self.clicked, self.served)

    @property
    def ecpm_micros(self) -> int | None:
        """What 1,000 served ads were billed at."""
        return None if self.served == 0 else round(self.billed * 1000 / self.served)


class Line(Value, frozen=True):
    """An ad's, site's or keyword's sums."""

    name: str
    sums: Sums


class Hidden(Value, frozen=True):
    """A country's sums; None where the number would be below 10, or would tell another that is. "" are all others together."""

    name: str
    served: int | None
    seen: int | None
    clicked: int | None
    billed: int | None = None


class Day(Value, frozen=True):
    """One day of the campaign's time zone."""

    day: date
    sums: Sums


class CampaignReport(Value, frozen=True):
    """All of a campaign's, or of several campaigns', figures over a span of days."""

    first: date
    last: date
    currency: str
    sums: Sums
    days: tuple[Day, ...]
    ads: tuple[Line, ...]
    sites: tuple[Line, ...]
    words: tuple[Line, ...]
    countries: tuple[Hidden, ...]
    invalid: Listing
    """What was not counted as served, seen or clicked, by reason: robots, floods, timings that no reader has."""
    strict_sites: tuple[str, ...] = ()
    """Sites in the strict profile: CPM is billed on served ads there, because nobody hears of seen ones."""


def campaign_report(days: Mapping[date, Bucket], span: reports.Span, currency: str, strict_sites: Iterable[str] = ()) -> CampaignReport:
    """The report of what the days of one or several campaigns hold."""
    total = reports.sum_buckets(days.values())
    return CampaignReport(
        first=span.first,
        last=span.last,
        currency=currency,
        sums=sums_of(total),
        days=tuple(Day(day=day, sums=sums_of(bucket)) for day, bucket in sorted(days.items())),
        ads=lines(total, ""),
        sites=lines(total, "site"),
        words=lines(total, "word"),
        countries=countries(total),
        invalid=reports.top(total.get("invalid", {}), 20),
        strict_sites=tuple(sorted(site for site in strict_sites if site in total.get("servedsite", {}))),
    )


def confined_report(report: CampaignReport, sites: Iterable[str]) -> CampaignReport:
    """What a publisher reads of a campaign that runs on others' sites too: the sums of the own sites and nothing else."""
    mine = frozenset(sites)
    own = tuple(line for line in report.sites if line.name in mine)
    return replace(report, sums=added(line.sums for line in own), sites=own, days=(), ads=(), words=(), countries=(), invalid=Listing())


def sums_of(bucket: Bucket) -> Sums:
    """The sums over all ads of a bucket."""
    served, seen, clicked = (count_in(bucket, verb) for verb in VERBS)
    return Sums(served=served, seen=seen, clicked=clicked, billed=count_in(bucket, "billed"), free=count_in(bucket, "free"))


def added(sums: Iterable[Sums]) -> Sums:
    """Several sums as one."""
    held = list(sums)
    return Sums(**{name: sum(getattr(one, name) for one in held) for name in Sums.__struct_fields__})


def lines(bucket: Bucket, by: str) -> tuple[Line, ...]:
    """The sums by ad, site or keyword, the most served first."""
    cells = [bucket.get(f"{verb}{by}", {}) for verb in VERBS]
    paid = [bucket.get(f"${verb}{by}", {}) for verb in VERBS]
    names = {name for each in (*cells, *paid) for name in each}
    found = [Line(name=name, sums=_line_sums(name, cells, paid)) for name in names]
    return tuple(sorted(found, key=lambda line: (-line.sums.served, -line.sums.clicked, line.name)))


def _line_sums(name: str, cells: list[Cells], paid: list[Cells]) -> Sums:
    served, seen, clicked = (each.get(name, 0) for each in cells)
    return Sums(served=served, seen=seen, clicked=clicked, billed=sum(each.get(name, 0) for each in paid))


def countries(bucket: Bucket) -> tuple[Hidden, ...]:
    """The sums by country, no number of which is below 10 or lets one be worked out; what is hidden stands together at the end.

    Each of served, seen and clicked is hidden by its own numbers: a country with 500 served and 3 clicked ads shows the 500 only.
    """
    shown = [_visible(bucket.get(f"{verb}country", {})) for verb in VERBS]
    paid = [bucket.get(f"${verb}country", {}) for verb in VERBS]
    rows = []
    for name in sorted({name for each, _ in shown for name in each}, key=lambda name: (-(shown[0][0].get(name) or 0), name)):
        numbers = [each.get(name) for each, _ in shown]
        billed = sum(each.get(name, 0) for each in paid) if None not in numbers else None
        rows.append(Hidden(name=name, served=numbers[0], seen=numbers[1], clicked=numbers[2], billed=billed))
    rest = [other for _, other in shown]
    return (*rows, Hidden(name="", served=rest[0], seen=rest[1], clicked=rest[2])) if any(rest) else tuple(rows)


def _visible(cells: Cells) -> tuple[dict[str, int], int]:
    listing = reports.top_hiding_small(cells, len(cells))
    return {row.name: row.count for row in listing.rows}, listing.other
