"""What is wrong with a site's settings and rules, in the reader's language.

As in `campaigns.sentences`: core says it in English, each pattern knows one sentence, and what none knows is told as it stands.
"""

import re

from flask_babel import gettext

from adserver.desk import words
from adserver.desk.campaigns.sentences import N_, in_words

_Q = r"(?P<value>'.*?'|\".*?\")"
SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), text)
    for pattern, text in (
        (_Q + r" is no site id: .*", N_("%(value)s is no site id: small letters without umlauts, digits and hyphens, at most 40.")),
        (_Q + r" is no host name: .*", N_("%(value)s is no host name: small letters without scheme, port or path (umlauts as xn--…).")),
        (_Q + r" is no language; .*", N_("%(value)s is no language; write it as de or en.")),
        (_Q + r" is no path like /sitemap\.xml", N_("%(value)s is no path like /sitemap.xml.")),
        (_Q + r" is no network like .*", N_("%(value)s is no network like 192.0.2.0/24 or 2001:db8::/32.")),
        (_Q + r" is no family of events; .*", N_("%(value)s is no kind of story that is known here.")),
        (
            _Q + r" is no beginning of paths .*",
            N_("%(value)s is no beginning of paths: write /sport, without a slash at the end."),
        ),
        (
            _Q + r" is more than an origin: .*",
            N_("%(value)s is more than an origin: scheme, host and port only, as in https://example.org."),
        ),
        (_Q + r" stands there twice", N_("%(value)s stands there twice.")),
        (_Q + r", the origin's host, is not one of them; .*", N_("%(value)s is missing: pages are read from the site's own hosts only.")),
        (r"names no host; .*", N_("Name a host: a site is known by its host names.")),
        (r"names (?P<n>\d+) sections; at most (?P<most>\d+) are used", N_("These are %(n)s sections; at most %(most)s are used.")),
        (r"(?P<host>\S+) belongs to site (?P<site>\S+) already", N_("%(host)s belongs to site %(site)s already.")),
        (r"'/' is the whole site, .*", N_("“/” is the whole site, which has its list already.")),
        (r"has (?P<n>\d+) entries; at most (?P<most>\d+) are used", N_("These are %(n)s entries; at most %(most)s are used.")),
        (_Q + r" is no pattern like .*", N_("%(value)s is no pattern like /sport/*.")),
        (_Q + r" is no path like /sport/derby", N_("%(value)s is no path like /sport/derby.")),
        (r"must be (?P<low>\S+) to (?P<high>\S+)", N_("This is not between %(low)s and %(high)s.")),
        (r"Expected .*", N_("This value does not fit here.")),
    )
)


IMPORTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), text)
    for pattern, text in (
        (r"of another host", N_("rows of another host")),
        (r"with an address that is no page's", N_("rows with an address that is no page's")),
        (r"that are events", N_("rows that are events")),
        (r"of robots", N_("rows of robots")),
        (r"days before (?P<year>\d+)", N_("days before %(year)s")),
        (r"(?P<file>.*): has no column (?P<column>\w+); .*", N_("%(file)s has no column %(column)s; export it anew.")),
        (r"(?P<file>.*): (?P<value>'.*').* is no .*", N_("%(file)s holds %(value)s where a date or a number is to be.")),
        (r"days that were counted here already", N_("days that were counted here already")),
        (r"(?P<file>.*): is no file of Plausible's export; .*", N_("%(file)s is no file of Plausible's export.")),
        (r"imported_visitors.* is missing: .*", N_("imported_visitors_….csv is missing: it holds the views of each day.")),
        (r"(?P<file>.*): begins with .*; GoatCounter's export .*", N_("%(file)s is no export of GoatCounter.")),
        (r"(?P<file>.*): there are two files .*", N_("%(file)s is there twice; import one export at a time.")),
        (r"there is no view in these files", N_("There is no view in this file.")),
        (r"(?P<file>.*): is no CSV file .*", N_("%(file)s is no CSV file as exports have them.")),
        (r"(?P<file>.*): cannot be read: .*", N_("%(file)s is damaged, or no ZIP, CSV or CSV.GZ.")),
        (r"(?P<file>.*): holds more than (?P<n>\d+) MB", N_("%(file)s holds more than %(n)s MB; use the command line for it.")),
        (r"this is imported already, .*", N_("This is imported already; nothing was stored.")),
        (r"import (?P<id>\S+) from .* holds days of it .*", N_("Another import holds days of it; take that back first.")),
        (r"the store does not answer", N_("The store does not answer; send it again in a moment.")),
    )
)


def import_in_words(sentence: str) -> str:
    """What is wrong with an export, or why a row of it is left out."""
    return _told(sentence, IMPORTS) or sentence


def mistake_in_words(field: str, sentence: str) -> str:
    """The field's name and what is wrong with it."""
    name = field.removeprefix("trending_rules.")
    told = words.RULES.get(name) or words.RULE_NUMBERS.get(name) or words.SWITCHES.get(name) or words.SITE_FIELDS.get(name) or name
    return f"{told}: {_told(sentence, SENTENCES) or in_words(sentence)}"


def _told(sentence: str, patterns: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    for pattern, text in patterns:
        if found := pattern.fullmatch(sentence):
            return str(gettext(text, **found.groupdict()))
    return None
