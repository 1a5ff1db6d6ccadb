"""What the pages about campaigns call things."""

from flask_babel import lazy_gettext as _

KINDS = {
    "paid": _("paid"),
    "affiliate": _("affiliate"),
    "community": _("community"),
    "own": _("the publisher's own"),
    "house": _("house"),
}
PRICING = {
    "cpm": _("per 1,000 viewable impressions (CPM)"),
    "cpc": _("per click (CPC)"),
    "flat": _("flat rate for the period"),
}
PRICED = {"cpm": _("per 1,000 viewable"), "cpc": _("per click"), "flat": _("flat rate")}
PACING = {
    "even": _("evenly over the days"),
    "front": _("two thirds in the first half"),
    "asap": _("as fast as it goes"),
}
PAGE_TYPES = {"article": _("articles"), "list": _("front pages and lists")}
WEEKDAYS = {
    "mon": _("Monday"),
    "tue": _("Tuesday"),
    "wed": _("Wednesday"),
    "thu": _("Thursday"),
    "fri": _("Friday"),
    "sat": _("Saturday"),
    "sun": _("Sunday"),
}
LANGUAGES = {"de": _("German"), "en": _("English")}
FORMATS = {
    "": _("image and text where there is an image, else text"),
    "text": _("text"),
    "image": _("image and text"),
    "line": _("one line"),
}
REVIEW = {"draft": _("draft"), "submitted": _("waits for a review"), "approved": _("approved"), "refused": _("refused")}
STATES = {
    "running": _("running"),
    "paused": _("paused"),
    "scheduled": _("begins later"),
    "ended": _("ended"),
    "used-up": _("budget used up"),
    "no-ads": _("has no ads yet"),
    "draft": _("draft"),
    "in-review": _("waits for a review"),
    "refused": _("refused"),
}
WHY_NOT = {
    "no-ads": _("It has no ads. Write one; without an ad nothing is shown."),
    "campaign-paused": _("The campaign is paused."),
    "flights-paused": _("All of its flights are paused."),
    "scheduled": _("Its first day has not come yet."),
    "ended": _("Its last day is over."),
    "used-up": _("The budget is used up."),
    "ads-paused": _("All of its ads are paused."),
    "in-review": _("No ad is approved yet; at least one waits for a review."),
    "draft": _("No ad is approved yet; submit one for a review."),
    "refused": _("All ads were refused. Read why below, change them and submit them again."),
    "site-blocks": _("The publisher of every site it is booked on has blocked this advertiser."),
    "political": _("Political advertising runs on sites only whose publishers allow it, and with label, sponsor and notice (EU 2024/900)."),
    "window": _("It runs on other weekdays or at other hours."),
    "no-sites": _("There is no site yet that it could run on."),
}
VERBS = {
    "created": _("added"),
    "changed": _("changed"),
    "deleted": _("deleted"),
    "restored": _("restored"),
    "copied": _("copied"),
    "paused": _("paused"),
    "resumed": _("resumed"),
    "submit": _("submitted for a review"),
    "withdraw": _("taken back from the review"),
    "approve": _("approved"),
    "refuse": _("refused"),
    "pause": _("paused"),
    "resume": _("resumed"),
    "imported": _("imported from a file"),
    "issued": _("statement issued"),
}
THINGS = {"advertiser": _("advertiser"), "campaign": _("campaign"), "ad": _("ad"), "site": _("site")}
NOT_NOW = {
    "state": _("That cannot be done in the state that the ad is in."),
    "reason": _("A refusal needs a reason; the advertiser reads it."),
}
RIGHTS = {
    "kind": _("Publishers book campaigns of their own, of their house and of communities; others are an administrator's."),
    "sites": _("Name at least one of your sites, and none of others."),
    "advertiser": _("You can book for yourself only."),
    "agreed": _("This was agreed on when the ads were approved; ask the administrator for a change."),
}
FIELDS = {
    "name": _("Name"),
    "advertiser": _("Advertiser"),
    "kind": _("Class"),
    "pricing": _("Paid"),
    "price": _("Price"),
    "price_micros": _("Price"),
    "budget": _("Budget"),
    "budget_micros": _("Budget"),
    "daily_budget": _("Most spent a day"),
    "daily_budget_micros": _("Most spent a day"),
    "daily_impressions": _("Most ads served a day"),
    "currency": _("Currency"),
    "starts": _("First day"),
    "ends": _("Last day"),
    "pacing": _("Spread"),
    "priority": _("Priority, 1 to 10"),
    "sites": _("Sites"),
    "sections": _("Sections, a line each"),
    "page_types": _("Pages"),
    "countries": _("Countries, as DE or AT, a line each"),
    "weekdays": _("Weekdays"),
    "hours": _("Hours, as 8-12 or 22-2, a line each"),
    "time_zone": _("Time zone of its days"),
    "auto_renew": _("Renew by itself"),
    "flights": _("Flights"),
    "paused": _("Paused"),
    "lang": _("Language"),
    "headline": _("Headline"),
    "text": _("Text"),
    "cta": _("Call to action"),
    "landing": _("Landing page"),
    "keywords": _("Keywords and phrases, a line each"),
    "negative": _("Never beside these words, a line each"),
    "image": _("Image"),
    "image_alt": _("What the image shows, for those who do not see it"),
    "format": _("Format"),
    "flight": _("Flight"),
    "utm": _("utm parameters"),
    "review": _("Review"),
    "refusal": _("Reason of the refusal"),
    "payer": _("Paid for by, if somebody else"),
    "contact": _("Contact"),
    "political": _("Political advertising"),
    "political_label": _("Label"),
    "political_sponsor": _("Sponsor, with an address"),
    "political_notice": _("Address of the transparency notice"),
    "address": _("Address for statements"),
    "vat_id": _("VAT id"),
    "id": _("Short name"),
    "revenue_share_percent": _("Revenue share"),
}
"""Fields of entries, in forms and in the history."""

N_FIELDS = {
    "budget": _("What may be billed in all; empty: no limit"),
    "flight_price": _("Empty: as the campaign"),
    "priority": _("Inside its class, all ads of a higher priority come first"),
    "sections": _("By the beginning of their paths, as /sport; empty: everywhere"),
    "page_types": _("None marked: all pages"),
    "weekdays": _("None marked: every day"),
    "hours": _("In the site's time zone; empty: all day"),
    "countries": _("Of the connection, which is not stored; on sites only that have turned this on. Empty: everywhere"),
    "cta": _("As on a button: Ansehen"),
    "landing": _("http:// or https://; readers who click get there"),
    "utm": _("Added to the landing page's address: utm_source=magazin&utm_medium=anzeige"),
    "lang": _("It stands beside articles in this language"),
    "keywords": _("It stands beside articles that are about these. Phrases are words with blanks between them"),
    "negative": _("Words, phrases, or events such as accident, war, crime, death, disaster"),
    "payer": _("Shown with each ad (DSA Art. 26)"),
    "political": _("Refused unless label, sponsor and notice are complete (EU 2024/900)"),
    "kind": _("Classes are served strictly in this order"),
    "pricing": _("On sites in the strict profile nobody hears of seen ads; CPM is billed on served ones there, and reports say so"),
    "sites": _("None marked: all sites"),
    "auto_renew": _("When it ends, another period of the same length, price and budget follows"),
}
"""Hints below fields."""

INVALID = {
    "robot": _("Robots and monitors"),
    "prefetch": _("Loaded ahead by the browser, not looked at"),
    "flood": _("Too many from one source in a minute"),
    "expired": _("Later than a day after it was served"),
    "altered": _("With a token that was not made here, or was altered"),
    "too-soon": _("Sooner than anybody can read"),
    "repeat": _("Counted already"),
    "other-site": _("From another site than it was served on"),
}
"""Why a seen or clicked ad does not count."""

NO_STATEMENT = {
    "month": _("Name a month like 2026-11."),
    "not-over": _("The month is not over yet."),
    "stated": _("This month, or a later one, is stated already. What came in late is in the next one."),
    "nothing": _("There is nothing to state."),
}
"""Why no statement is issued."""
