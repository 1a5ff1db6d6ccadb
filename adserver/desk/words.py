"""What the desk calls things: reasons, devices, roles and refusals in words, translated where they are shown."""

from flask_babel import lazy_gettext as _

from adserver.desk.campaigns import words as campaign_words

DEVICES = {"desktop": _("Desktop"), "mobile": _("Mobile"), "tablet": _("Tablet")}

EMPTY = {
    "no-match": _("No ad's keywords fit the article"),
    "not-crawled": _("The page has not been read yet"),
    "budget": _("The fitting campaigns' budgets are used up"),
    "paused": _("The fitting ads are paused or not running today"),
    "blocked": _("The fitting ads must not stand beside this article"),
    "country": _("The fitting ads do not run in the reader's country"),
    "no-ads": _("No campaign may run on this site"),
    "no-keys": _("There is no key to sign ads with yet"),
    "old-state": _("The fitting campaigns' budgets were not heard of for a minute"),
    "pacing": _("The fitting campaigns are ahead of their plan and pause for a moment"),
    "daily-cap": _("The fitting campaigns have reached their day's limit"),
    "window": _("The fitting campaigns do not run at this hour"),
    "section": _("The fitting campaigns are booked for other parts of the site"),
    "same-advertiser": _("The other fitting ads are of an advertiser who has a slot on the page already"),
}
IGNORED = {
    "robot": _("Robots and monitors"),
    "prefetch": _("Loaded ahead by the browser, not looked at"),
    "own": _("From the publisher's own network"),
    "flood": _("Too many from one source in a minute"),
    "unknown-site": _("From a host that belongs to no site"),
    "repeat": _("The same page again within moments"),
}
REJECTED = {
    "malformed": _("Could not be read"),
    "too-large": _("Too long"),
    "unknown-site": _("From a host that belongs to no site"),
    "journal-full": _("The journal is full"),
}
INVALID = campaign_words.INVALID
TRENDING = {
    "rising": _("rising faster than expected"),
    "read": _("read a lot lately"),
    "held": _("keeps its place for a while"),
    "pinned": _("pinned by the editors"),
}
MOVES = {
    "new": _("new in the list"),
    "up": _("further up than an hour ago"),
    "down": _("further down than an hour ago"),
}
LEFT_OUT = {
    "not-read": _("has not been read by the server yet, or has no title"),
    "no-article": _("is no article, but a front page or a list"),
    "other-address": _("is another address of a page that is counted"),
    "few-readers": _("has fewer readers than the rules want"),
    "old": _("is older than the rules want"),
    "banned": _("is banned by the editors"),
    "excluded": _("fits a pattern that is left out"),
    "not-included": _("fits none of the patterns"),
}
"""Why a page is not in TRENDING."""
RULES = {
    "include": _("Only paths like these, a line each (* is any text); empty for all"),
    "exclude": _("No paths like these, a line each"),
    "sections": _("Sections with lists of their own, such as /sport, a line each"),
    "pinned": _("Pages that lead the list, in this order, a line each"),
    "banned": _("Pages that are never listed, a line each"),
}
RULE_NUMBERS = {
    "character": _("Window: 0 steady (20 minutes) to 1 breaking (2.5 minutes)"),
    "hold": _("Lead that takes a seat, in standard deviations"),
    "minimum_readers": _("Readers before a page appears"),
    "fresh_hours": _("Only pages of the last hours; 0 for all"),
}
SWITCHES = {
    "articles_only": _("Articles only, no front pages and lists"),
    "own_language": _("Each page lists pages in its own language"),
    "arrows": _("Say what is new, up and down"),
    "images": _("Send preview images along"),
}
EVENTS = {
    "terror": _("terror"),
    "massacre": _("a massacre"),
    "suicide": _("a suicide"),
    "murder": _("a murder"),
    "war": _("war"),
    "abuse": _("abuse"),
    "violence": _("violence"),
    "hate": _("hate"),
    "death": _("a death"),
    "accident": _("an accident"),
    "illness": _("an illness"),
    "disaster": _("a disaster"),
    "fire": _("a fire"),
    "cruelty": _("cruelty to animals"),
    "recall": _("a recall of goods"),
    "doping": _("doping"),
    "bankruptcy": _("a bankruptcy"),
    "layoffs": _("layoffs"),
    "strike": _("a strike"),
    "scandal": _("a scandal"),
    "hack": _("a hack or a data leak"),
    "crime": _("a crime"),
    "addiction": _("addiction"),
    "bad_news": _("bad news of some kind"),
}
"""Families of events in `adserver.core.relevance.lexicon.events`."""
COVERED = {
    "terror": _("bombings and attacks that are meant to frighten a country"),
    "massacre": _("rampages, mass shootings, genocide"),
    "suicide": _("attempts and thoughts of it too"),
    "murder": _("killings, manslaughter, the trials about them"),
    "war": _("battles, air raids, invasions, war crimes"),
    "abuse": _("rape, sexual assault, abuse of children"),
    "violence": _("riots, brawls, assaults, hooligans"),
    "hate": _("racism, antisemitism, incitement"),
    "death": _("whenever people died, whatever of"),
    "accident": _("on roads, rails, water, in the air, at work"),
    "illness": _("epidemics, outbreaks, people who are infected"),
    "disaster": _("earthquakes, storms, floods, avalanches"),
    "fire": _("burning houses and forests, arson, explosions"),
    "cruelty": _("animals that are tortured, poisoned or abandoned"),
    "recall": _("goods that are called back, faulty or spoilt"),
    "doping": _("banned substances in sport, failed tests"),
    "bankruptcy": _("insolvencies, receivers, liquidations"),
    "layoffs": _("jobs that are cut, people who are dismissed"),
    "strike": _("walkouts, and what is cancelled because of them"),
    "scandal": _("corruption, bribes, money laundering"),
    "hack": _("attacks on computers, stolen or leaked data"),
    "crime": _("burglary, theft, robbery, kidnapping"),
    "addiction": _("drugs, alcohol, gambling, drunken driving"),
}
"""What each family covers, for who blocks it."""
WINDOW = {
    "range": _("There is no such range. Choose one of those above."),
    "dates": _("Both dates must be given, as in 2026-11-01."),
    "order": _("The first day must not come after the last."),
    "future": _("The range lies in the future."),
    "too-old": _("Nothing is kept from so long ago."),
    "against": _("There is no such comparison."),
    "by": _("That step gives too few or too many bars for this range."),
    "rows": _("Lists have 1 to 100 rows."),
}
SITE_FIELDS = {
    "id": _("Id"),
    "name": _("Name"),
    "hosts": _("Host names"),
    "origin": _("Address its pages are read from"),
    "language": _("Language of pages that do not name theirs (de, en …)"),
    "time_zone": _("Time zone"),
    "profile": _("Privacy profile"),
    "opt_ins": _("Opt-ins"),
    "trending": _("Pages in the TRENDING list, 1 to 20"),
    "trending_rules": _("TRENDING rules"),
    "sitemap": _("Path of the sitemap; empty for none"),
    "feeds": _("Paths of RSS or Atom feeds, a line each"),
    "blocked_advertisers": _("Blocked advertisers"),
    "blocked_words": _("Blocked words"),
    "blocked_families": _("Blocked kinds of stories"),
    "section_blocks": _("Blocked in single sections"),
    "own_addresses": _("Your own networks"),
    "retention_months": _("Months that sums by day are kept, 1 to 25"),
    "political_ads": _("Ads of political advertisers"),
    "revenue_share_percent": _("The publisher's share of the earnings, in per cent"),
}
PROFILES = {
    "strict": (
        _("Strict."),
        _("Views only: nothing is read from the device but the page's own address, so no reading of ePrivacy 5(3) wants consent."),
    ),
    "standard": (
        _("Standard."),
        _("Also whether an ad came into view: looking where an ad stands is access to the device in the strict reading of ePrivacy 5(3)."),
    ),
}
OPT_INS = {
    "referrer": (
        _("Referring hosts."),
        _("The script reads document.referrer and sends its host alone: access to the device in the strict reading of ePrivacy 5(3)."),
    ),
    "campaign": (
        _("Campaign links."),
        _("The script reads utm_campaign out of the page's own address: the name of your campaign, nothing about the reader."),
    ),
    "readers": (
        _("Readers a day."),
        _("Estimated from bits in memory, gone each day: the address is used for a moment and kept nowhere (Art. 6(1)(f) GDPR)."),
    ),
    "countries": (
        _("Ads by country."),
        _("Campaigns may be booked for the country of the connection, which is looked up for a moment and not stored; such an ad says so."),
    ),
}
"""What each opt-in is called, and its legal meaning in one sentence."""
VERBS = {"created": _("created"), "changed": _("changed"), "deleted": _("deleted")}
RANGES = {
    "today": _("Today"),
    "7d": _("7 days"),
    "30d": _("30 days"),
    "90d": _("90 days"),
    "12mo": _("12 months"),
}
RANGE_KEYS = {"today": "D", "7d": "W", "30d": "M", "90d": "Q", "12mo": "Y"}
"""Keyboard shortcuts of the ranges."""
STEPS = {"hour": _("by hour"), "day": _("by day"), "week": _("by week"), "month": _("by month")}
DIMENSIONS = {
    "page": _("Pages"),
    "country": _("Countries"),
    "device": _("Device classes"),
    "referrer": _("Referrers"),
    "campaign": _("Campaign links"),
}
ROLES = {
    "admin": _("Administrator"),
    "publisher": _("Publisher"),
    "advertiser": _("Advertiser"),
    "reader": _("Reader of figures"),
}
ROLES_MAY = {
    "admin": _("everything"),
    "publisher": _("figures and settings of their sites"),
    "advertiser": _("their own campaigns"),
    "reader": _("figures of their sites"),
}
WITHOUT = {"country": _("without countries"), "referrer": _("without referrers and campaign links")}
"""What a share link leaves out."""
MAILS = {
    "address": _("One of these is no mail address."),
    "many": _("At most 20 addresses get a mail."),
    "factor": _("The factor is a number above 1, up to 1000; the views are a whole number."),
    "least": _("The views are a whole number above 0."),
}
ACCOUNT = {
    "name": _("A name has 1 to 40 small letters, digits, dots, hyphens and underscores."),
    "sites": _("A publisher or a reader of figures sees at least one site: choose it."),
    "advertiser": _("An advertiser sees somebody's campaigns: choose whose."),
    "self": _("Nobody takes their own rights away; ask another administrator."),
    "last-admin": _("Somebody must remain who can give rights: this is the last administrator."),
}
KINDS = {
    "paid": _("paid"),
    "affiliate": _("affiliate"),
    "community": _("community"),
    "own": _("the publisher's own"),
    "house": _("house ad"),
}
SCOPES = {
    "read": _("Read what you may see"),
    "write-pages": _("Send pages from a CMS"),
    "manage-sites": _("Change sites"),
    "manage-campaigns": _("Book and change campaigns"),
    "manage-tokens": _("Make and revoke tokens"),
}
WEAK = {
    "short": _("A password needs at least 10 characters."),
    "long": _("A password has at most 512 characters."),
    "name": _("A password must not be the user's name with a little added."),
}
