"""Sites: what each is and what is set for it; making, changing and deleting them."""

from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import UNSET, Meta, UnsetType
from werkzeug.utils import secure_filename

from adserver.core.accounts import Account, may
from adserver.core.ads import OptIn, Profile, SectionBlock, Site, TrendingRules
from adserver.core.catalogue.naming import host_mistakes, hosts_of
from adserver.core.catalogue.vetting import FAMILIES, site_mistakes
from adserver.core.history.sums import History, summary
from adserver.desk.api.frame import (
    Asked,
    Attachment,
    Body,
    Created,
    Group,
    Listed,
    Paged,
    Query,
    Refused,
    paged,
    refuse_mistakes,
    refuse_outdated,
)
from adserver.desk.figures.everything import as_json, as_zip
from adserver.desk.figures.reading import site_unit, today_in
from adserver.desk.services import services
from adserver.desk.settings.uploads import read_export
from adserver.sources.history.tables import ExportRefused
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step
from adserver.stores.history import draft_of, keep
from analytics.stores.imports import ImportRefused

sites = Group("sites", "Publishers' sites and their settings.")

OPERATORS = ("hosts", "origin", "revenue_share_percent")
"""What decides whose views a site counts, what is fetched, and what the publisher gets: for administrators."""
CONFLICT = {409: "Somebody else changed it at the same moment, or the id is taken."}
EXPORT_BODY = 22 << 20
OUTDATED = {412: "It is no longer what If-Match names: read it again."}
Names = tuple[str, ...]
Families = Annotated[Names, Meta(description=f"No ad stands beside stories about these: {', '.join(FAMILIES)}.")]


class SiteEntry(msgspec.Struct, frozen=True):
    """A site that the token's owner may see."""

    id: str
    name: str
    hosts: Names
    language: str
    time_zone: str


class TrendingDetail(TrendingRules, frozen=True, omit_defaults=False):
    """What is set for the TRENDING list."""


class SectionDetail(SectionBlock, frozen=True, omit_defaults=False):
    """What is kept out of one section."""


class SiteDetail(Site, frozen=True, omit_defaults=False):
    """All that is set for a site."""

    trending_rules: TrendingDetail = TrendingDetail()
    section_blocks: tuple[SectionDetail, ...] = ()


class SiteChange(Body, frozen=True, kw_only=True):
    """Fields of a site that get other values; those that are not sent stay as they are, lists are replaced as a whole."""

    name: str | UnsetType = UNSET
    hosts: Annotated[Names, Meta(description="Host names that readers see it under.")] | UnsetType = UNSET
    origin: Annotated[str, Meta(description="Where its pages are fetched from: https://example.org.")] | UnsetType = UNSET
    language: str | UnsetType = UNSET
    time_zone: str | UnsetType = UNSET
    profile: Profile | UnsetType = UNSET
    opt_ins: tuple[OptIn, ...] | UnsetType = UNSET
    trending: Annotated[int, Meta(description="Length of the TRENDING list, 1–20.")] | UnsetType = UNSET
    trending_rules: TrendingRules | UnsetType = UNSET
    sitemap: str | UnsetType | None = UNSET
    feeds: Names | UnsetType = UNSET
    blocked_advertisers: Names | UnsetType = UNSET
    blocked_words: Names | UnsetType = UNSET
    blocked_families: Families | UnsetType = UNSET
    section_blocks: tuple[SectionBlock, ...] | UnsetType = UNSET
    own_addresses: Names | UnsetType = UNSET
    political_ads: bool | UnsetType = UNSET
    revenue_share_percent: int | UnsetType = UNSET
    retention_months: (
        Annotated[int | None, Meta(description="Months that dated sums are kept, 1–25; null: as the operator set.")] | UnsetType
    ) = UNSET


class NewSite(SiteChange, frozen=True, kw_only=True):
    """A new site; hosts are those of the origin, with and without www., where none are named."""

    id: Annotated[str, Meta(pattern="^[a-z0-9-]{1,40}$")]
    origin: Annotated[str, Meta(description="Where its pages are fetched from: https://example.org.")]


class ImportEntry(msgspec.Struct, frozen=True):
    """Days of another program's counting; `imported_at` in Unix seconds."""

    id: str
    source: str
    first: date
    last: date
    views: int
    imported_at: int


class NewImport(Body, frozen=True, kw_only=True):
    """Another program's export."""

    source: Literal["plausible", "goatcounter"]
    name: Annotated[str, Meta(description="The file's name, as exports are called: imported_visitors_….csv, export.zip, export.csv.gz.")]
    data: Annotated[bytes, Meta(description="The file, in base64; at most 16 MB.")]
    dry_run: Annotated[bool, Meta(description="Say what would be imported, and store nothing.")] = False


class ImportOutcome(msgspec.Struct, frozen=True):
    """What was imported, or would be; `id` takes it back, null where nothing was stored."""

    id: str | None
    first: date
    last: date
    days: int
    views: int
    members: dict[str, int]
    """How many pages, countries and so on."""
    left_out: dict[str, int]
    """Rows and days that are not taken, by reason."""


class ExportQuery(Query, frozen=True):
    """In which form."""

    format: Annotated[Literal["zip", "json"], Meta(description="CSV files in a ZIP, or JSON.")] = "zip"


@sites.get("/sites", needs="see-sites")
def list_sites(asked: Asked[Paged, None]) -> Listed[SiteEntry]:
    """The sites that the token's owner may see."""
    mine = (site for site in services().catalogue.sites() if may(asked.owner, "see-site", site.id))
    return paged((_entry(site) for site in mine), lambda entry: entry.id, asked.query)


@sites.post("/sites", needs="manage-sites", scope="manage-sites", refusals=CONFLICT)
def add_site(asked: Asked[None, NewSite]) -> Created[SiteDetail]:
    """A new site."""
    if services().catalogue.site(asked.body.id) is not None:
        raise Refused(409, f"There is a site {asked.body.id} already.")
    given = _given(asked.body)
    site = msgspec.convert({"name": given["id"], "hosts": hosts_of(asked.body.origin), **given}, Site, from_attributes=True)
    _store(None, site, asked.owner)
    return Created(detail_of(site), f"/sites/{site.id}")


@sites.get("/sites/{site}", needs="see-site")
def get_site(asked: Asked[None, None]) -> SiteDetail:
    """All that is set for a site."""
    return detail_of(asked.site)


@sites.patch("/sites/{site}", needs="edit-site", scope="manage-sites", refusals=CONFLICT | OUTDATED)
def change_site(asked: Asked[None, SiteChange]) -> SiteDetail:
    """Change some of a site's settings.

    Hosts, origin and the publisher's share are changed by administrators only.
    Send the ETag that you read as If-Match to change nothing that you have not seen.
    """
    refuse_outdated(detail_of(asked.site))
    given = _given(asked.body)
    if set(OPERATORS) & set(given) and not may(asked.owner, "manage-sites"):
        raise Refused(403, "Hosts, origin and share of a site are changed by administrators.")
    after = msgspec.structs.replace(asked.site, **given)
    _store(asked.site, after, asked.owner)
    return detail_of(after)


@sites.delete("/sites/{site}", needs="manage-sites", scope="manage-sites", refusals=CONFLICT | OUTDATED)
def delete_site(asked: Asked[None, None]) -> None:
    """Delete a site with its pages, sums, TRENDING and share links.

    Nothing brings them back; export the site first. Campaigns stay, with what they were billed.
    """
    refuse_outdated(detail_of(asked.site))
    services().deletions.delete_site(asked.site.id, services().clock())


@sites.get("/sites/{site}/export", needs="edit-site", media=("application/zip", "application/json"))
def export_site(asked: Asked[ExportQuery, None]) -> Attachment:
    """All that is kept of a site: settings, sums of all time and of each day, views by hour, pages with their words.

    A ZIP of CSV files with site.json, or one JSON object with the same tables.
    """
    kind = asked.query.format
    pieces = (as_zip if kind == "zip" else as_json)(services(), asked.site)
    # The first piece is made here, so that a store that does not answer is told as one.
    return Attachment(f"litfass-{asked.site.id}.{kind}", f"application/{kind}", chain([next(pieces)], pieces))


@sites.get("/sites/{site}/imports", needs="see-site")
def list_imports(asked: Asked[Paged, None]) -> Listed[ImportEntry]:
    """History that was imported from another program, beside what was counted here.

    `POST` imports another one.
    """
    held = services().counts.imports.all(site_unit(asked.site.id))
    entries = (ImportEntry(one.id, one.source, one.first, one.last, one.views, one.at) for one in held)
    return paged(entries, lambda entry: f"{entry.first} {entry.id}", asked.query)


@sites.post(
    "/sites/{site}/imports",
    needs="edit-site",
    scope="manage-sites",
    longest_body=EXPORT_BODY,
    refusals={409: "It is imported already, or another import holds days of it."},
)
def add_import(asked: Asked[None, NewImport]) -> ImportOutcome:
    """Import the daily sums of a Plausible or GoatCounter export: days before the first that was counted here.

    Larger exports are imported on the web or with `litfass stats import`.
    """
    try:
        history = exported(asked.site, asked.body.source, asked.body.name, asked.body.data)
    except ExportRefused as exc:
        refuse_mistakes([("data", str(exc))])
        raise
    made = None
    if not asked.body.dry_run:
        draft = draft_of(asked.body.source, history, services().clock(), asked.owner.name)
        try:
            made = keep(services().counts, asked.site, draft, history, services().settings.retention_months).id
        except ImportRefused as exc:
            raise Refused(409, f"{str(exc).capitalize()}.") from exc
    found = summary(history.days)
    members = {name: count for name, count in found.items() if name != "views"}
    return ImportOutcome(made, min(history.days), max(history.days), len(history.days), found["views"], members, history.left_out)


@sites.delete("/sites/{site}/imports/{import}", needs="edit-site", scope="manage-sites")
def undo_import(asked: Asked[None, None]) -> None:
    """Take an import back: nothing of it is left."""
    if not services().counts.imports.remove(site_unit(asked.site.id), asked.at["import"]):
        raise Refused(404, f"{asked.site.id} has no import {asked.at['import'][:40]}.")


def exported(site: Site, source: str, name: str, data: bytes) -> History:
    """What an export holds that can be stored; raises `ExportRefused`."""
    with TemporaryDirectory(prefix="litfass-import-") as folder:
        file = Path(folder) / (secure_filename(name[-80:]) or "export.csv")
        file.write_bytes(data)
        today = today_in(ZoneInfo(site.time_zone), services().clock())
        history = read_export(services(), site, (source, file), today, lambda _: None)
    if not history.days:
        raise ExportRefused("no day is left to import")
    return history


def detail_of(site: Site) -> SiteDetail:
    """A site with all fields, those too that are as by default."""
    return msgspec.convert(site, SiteDetail, from_attributes=True)


def _store(before: Site | None, after: Site, owner: Account) -> None:
    refuse_mistakes([*site_mistakes(after), *host_mistakes(after, services().catalogue.sites())])
    if before == after:
        return
    try:
        services().changes.apply([Step(before, after)], owner.name, int(services().clock()))
    except CatalogueChanged as exc:
        raise Refused(409, f"{str(exc).capitalize()}.") from exc


def _given(body: SiteChange) -> dict[str, Any]:
    return {name: value for name in body.__struct_fields__ if (value := getattr(body, name)) is not UNSET}


def _entry(site: Site) -> SiteEntry:
    return SiteEntry(site.id, site.name, site.hosts, site.language, site.time_zone)
