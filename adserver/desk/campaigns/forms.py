"""The fields of the forms about advertisers, campaigns, flights and ads."""

from collections.abc import Iterable
from typing import Any

from adserver.core.accounts import Account
from adserver.core.ads import Advertiser, Site
from adserver.core.campaigns.rights import OWN_KINDS
from adserver.core.catalogue import vetting
from adserver.desk.campaigns import words
from adserver.desk.campaigns.fields import Field
from adserver.desk.campaigns.words import FIELDS, N_FIELDS

Fields = tuple[Field, ...]

PERIOD = (
    Field("starts", "day", FIELDS["starts"], empty=None),
    Field("ends", "day", FIELDS["ends"], empty=None),
)
MONEY = (
    Field("budget", "money", FIELDS["budget"], N_FIELDS["budget"], empty=None),
    Field("daily_budget", "money", FIELDS["daily_budget"], empty=None),
    Field("daily_impressions", "number", FIELDS["daily_impressions"], empty=None),
)
SPREAD = (
    Field("pacing", "choice", FIELDS["pacing"], choices=words.PACING, required=True, empty="even"),
    Field("priority", "number", FIELDS["priority"], N_FIELDS["priority"], required=True, empty=5),
)
TARGETING = (
    Field("sections", "words", FIELDS["sections"], N_FIELDS["sections"], empty=()),
    Field("page_types", "many", FIELDS["page_types"], N_FIELDS["page_types"], choices=words.PAGE_TYPES, empty=()),
    Field("weekdays", "many", FIELDS["weekdays"], N_FIELDS["weekdays"], choices=words.WEEKDAYS, empty=()),
    Field("hours", "words", FIELDS["hours"], N_FIELDS["hours"], empty=()),
    Field("countries", "words", FIELDS["countries"], N_FIELDS["countries"], empty=()),
)
FLIGHT: Fields = (
    Field("id", "text", FIELDS["id"], most=64),
    *PERIOD,
    Field("price", "money", FIELDS["price"], N_FIELDS["flight_price"], empty=0),
    *MONEY,
    Field("paused", "check", FIELDS["paused"]),
)
AD: Fields = (
    Field("headline", "text", FIELDS["headline"], most=vetting.HEADLINE_MAX, required=True),
    Field("text", "long", FIELDS["text"], most=vetting.TEXT_MAX, required=True),
    Field("cta", "text", FIELDS["cta"], N_FIELDS["cta"], most=vetting.CTA_MAX),
    Field("landing", "text", FIELDS["landing"], N_FIELDS["landing"], most=vetting.URL_MAX, required=True),
    Field("utm", "text", FIELDS["utm"], N_FIELDS["utm"]),
    Field("lang", "choice", FIELDS["lang"], N_FIELDS["lang"], choices=words.LANGUAGES, required=True, empty="de"),
    Field("keywords", "words", FIELDS["keywords"], N_FIELDS["keywords"], required=True, empty=()),
    Field("negative", "words", FIELDS["negative"], N_FIELDS["negative"], empty=()),
    Field("format", "choice", FIELDS["format"], choices=words.FORMATS, empty=None),
)


def advertiser_fields(account: Account) -> Fields:
    """An advertiser's fields; what is political is an administrator's to say."""
    own = (
        Field("name", "text", FIELDS["name"], most=vetting.NAME_MAX, required=True),
        Field("payer", "text", FIELDS["payer"], N_FIELDS["payer"], most=vetting.NAME_MAX, empty=None),
        Field("contact", "text", FIELDS["contact"], most=vetting.TEXT_MAX, empty=None),
        Field("address", "text", FIELDS["address"], most=vetting.TEXT_MAX, empty=None),
        Field("vat_id", "text", FIELDS["vat_id"], most=vetting.CTA_MAX, empty=None),
    )
    if account.role != "admin":
        return own
    return (
        *own,
        Field("political", "check", FIELDS["political"], N_FIELDS["political"]),
        Field("political_label", "text", FIELDS["political_label"], most=vetting.CTA_MAX, empty=None),
        Field("political_sponsor", "text", FIELDS["political_sponsor"], empty=None),
        Field("political_notice", "text", FIELDS["political_notice"], empty=None),
    )


def campaign_fields(account: Account, advertisers: Iterable[Advertiser], sites: Iterable[Site]) -> Fields:
    """A campaign's fields, with the choices that the account has."""
    kinds = {kind: text for kind, text in words.KINDS.items() if account.role == "admin" or kind in allowed_kinds(account)}
    return (
        Field("name", "text", FIELDS["name"], most=vetting.NAME_MAX, required=True),
        Field("advertiser", "choice", FIELDS["advertiser"], choices=named(advertisers), required=True),
        Field("kind", "choice", FIELDS["kind"], N_FIELDS["kind"], choices=kinds, required=True, empty=next(iter(kinds))),
        Field("pricing", "choice", FIELDS["pricing"], N_FIELDS["pricing"], choices=words.PRICING, required=True, empty="flat"),
        Field("price", "money", FIELDS["price"], empty=0),
        Field("currency", "text", FIELDS["currency"], most=3, required=True, empty="EUR"),
        *PERIOD,
        *MONEY,
        *SPREAD,
        Field("sites", "many", FIELDS["sites"], N_FIELDS["sites"], choices=named(sites), empty=()),
        *TARGETING,
        Field("time_zone", "text", FIELDS["time_zone"], required=True, empty="Europe/Berlin"),
        Field("auto_renew", "check", FIELDS["auto_renew"], N_FIELDS["auto_renew"]),
    )


def allowed_kinds(account: Account) -> frozenset[str]:
    """The classes that somebody who is no administrator may book."""
    return OWN_KINDS if account.role == "publisher" else frozenset({"paid", "affiliate", "community"})


def named(entries: Iterable[Any]) -> dict[str, str]:
    """Ids and names, by name."""
    return {entry.id: entry.name for entry in sorted(entries, key=lambda entry: (entry.name.casefold(), entry.id))}
