"""The catalogue's refusals in the reader's language.

Core says what is wrong in English sentences, for files, programs and logs; each pattern here knows one of them. What none knows is shown as
it stands, so that nobody is left without a reason.
"""

import re

from flask_babel import gettext

_Q = r"(?P<value>'.*'|\".*\")"


def N_(text: str) -> str:  # noqa: N802 — the name by which translators' tools find texts that are translated later
    """The text itself."""
    return text


SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), text)
    for pattern, text in (
        (r"is empty", N_("This must not be empty.")),
        (_Q + r" is empty", N_("An empty word fits nothing.")),
        (r"has (?P<n>\d+) characters; at most (?P<most>\d+) fit", N_("This has %(n)s characters; at most %(most)s fit.")),
        (_Q + r" has (?P<n>\d+) characters; at most (?P<most>\d+) fit", N_("%(value)s has %(n)s characters; at most %(most)s fit.")),
        (r"holds HTML; .*", N_("This holds HTML. Write plain text; it is shown as it stands.")),
        (_Q + r" holds HTML; .*", N_("%(value)s holds HTML. Write plain text.")),
        (r"holds line breaks or control characters", N_("This holds line breaks or control characters.")),
        (_Q + r" holds line breaks or control characters", N_("%(value)s holds control characters.")),
        (r"has (?P<n>\d+) words; at most (?P<most>\d+) are used", N_("These are %(n)s words; at most %(most)s are used.")),
        (r"names no word; .*", N_("Name at least one word; the ad is shown beside articles that hold one of them.")),
        (r"the address is longer than (?P<most>\d+) characters", N_("The address is longer than %(most)s characters.")),
        (_Q + r" holds blanks, backslashes .*", N_("The address holds blanks, backslashes or characters that must be percent-encoded.")),
        (_Q + r" is no address that starts .*", N_("Write an address that starts with http:// or https:// and names a host.")),
        (_Q + r" names a port that does not exist", N_("The address names a port that does not exist.")),
        (_Q + r" is no host name: .*", N_("The address names no host that there could be.")),
        (_Q + r" is no language; .*", N_("Choose a language.")),
        (_Q + r" is no day like .*", N_("This is no day like 2026-03-31.")),
        (_Q + r" is no day of the calendar", N_("The calendar has no such day.")),
        (r"(?P<day>\S+) is before the start on (?P<start>\S+)", N_("The last day is before the first one.")),
        (r"is not between 0 and 1,000,000,000", N_("This is not between 0 and 1,000,000,000.")),
        (r"(?P<value>-?\d+) is not between (?P<low>\d+) and (?P<high>\d+)", N_("This is not between %(low)s and %(high)s.")),
        (_Q + r" is no currency like EUR", N_("This is no currency like EUR.")),
        (_Q + r" is no country; .*", N_("%(value)s is no country; write it as DE or AT.")),
        (_Q + r" is no time zone like .*", N_("This is no time zone like Europe/Berlin.")),
        (_Q + r" is no path like .*", N_("%(value)s is no path; a section is written as /sport.")),
        (_Q + r" is no range of hours .*", N_("%(value)s is no range of hours like 8-12 or 22-2.")),
        (r"(?P<value>-?\d+) is no number of ads; .*", N_("At least one ad a day; to stop it, pause it.")),
        (r"needs a flight with a first and a last day; .*", N_("To renew itself it needs a first and a last day.")),
        (r"is each flight's own .*", N_("Each flight has its own where there are flights; write it there.")),
        (_Q + r" is the id of two flights", N_("Two flights are called %(value)s.")),
        (r"only one flight may be without an id", N_("Only one flight may be without a name.")),
        (r"has (?P<n>\d+) flights; at most (?P<most>\d+) are kept", N_("These are %(n)s flights; at most %(most)s are kept.")),
        (_Q + r" is no id: .*", N_("Letters without umlauts, digits, points, lines and hyphens, at most 64.")),
        (r"political advertising needs .*", N_("Political advertising needs label, sponsor and notice too (EU 2024/900).")),
        (r"is image, and there is no image", N_("This format needs an image.")),
        (_Q + r" is no list of utm parameters .*", N_("Write parameters like utm_source=magazin&utm_medium=anzeige.")),
        (r"is no PNG, JPEG, WebP or GIF .*", N_("This is no PNG, JPEG, WebP or GIF. SVG and HTML are not taken: they can hold scripts.")),
        (r"has (?P<n>[\d,]+) bytes; at most (?P<most>[\d,]+) are taken", N_("The file has %(n)s bytes; at most %(most)s are taken.")),
        (
            r"has (?P<n>\d+ × \d+) pixels; at most (?P<most>[\d,]+) are decoded",
            N_("The image has %(n)s pixels; at most %(most)s are decoded."),
        ),
        (r"cannot be decoded: .*", N_("The image is damaged.")),
        (r"sentence-alt", N_("Say what the image shows; those who do not see it read that.")),
        (r"there is no (?P<what>\w+) .*", N_("There is no such entry.")),
    )
)


def in_words(sentence: str) -> str:
    """The sentence in the reader's language, with the values that it names."""
    for pattern, text in SENTENCES:
        if found := pattern.fullmatch(sentence):
            return str(gettext(text, **found.groupdict()))
    return sentence
