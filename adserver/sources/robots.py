"""Is this user agent a robot's? Decided by what a browser always says of itself and a robot mostly does not.

    Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0      names a system, carries no robot's word: a person
    Mozilla/5.0 (compatible; Anything/1.0)                                      "compatible" without an old browser's name: a robot
    Zapier                                                                      names no system: a robot

So unknown robots need no entry in a list; the words below are for those that wear a browser's whole string. In-app browsers (Instagram,
TikTok, LinkedIn …) do as well, but without such words: people read there. How it does on public lists, how PyPI's lists did, and what they
cost is in docs/decisions/robots.md.
"""

import re
from functools import lru_cache

REMEMBERED = 8192
"""Agents whose answer is remembered in a process, about 3 MB; robots that change theirs every time push out one another."""
LONGEST = 1024
"""No browser's or app's agent is longer; those that are carry something else in."""

_SYSTEMS = re.compile(
    # desktops
    r"windows|win(?:9[58x]|nt|32|64|10)|macintosh|mac[ _]|os=mac|darwin|x11|linux|cros|ubuntu|freebsd|openbsd|"
    r"netbsd|sunos|solaris|os/2|haiku|beos|"
    r"amiga|konqueror|morphos|risc os|syllable|inferno|"
    # phones and tablets
    r"android|iphone|ipad|ipod|\bios\b|tizen|harmony|kaios|kindle|\bbb10\b|blackberry|playbook|symbian|"
    r"series ?[346]0|\bs[46]0|maemo|meego|bada|"
    r"webos|web0s|palm|\bbrew\b|midp|cldc|j2me|ucweb|ucbrowser|up\.(?:browser|link)|netfront|obigo|teleca|maui|\bwap|mobile;|tablet;|"
    # televisions, consoles, cars
    r"smart-?tv|hbbtv|netcast|roku|apple ?tv|appletv|crkey|viera|bravia|aquos|nettv|playstation|nintendo|xbox|tesla|"
    # engines, for agents that were cut at the front
    r"applewebkit|gecko/\d|presto/|^opera/\d|^lynx|^e?links|^w3m|^ncsa_mosaic|quicktime|"
    # phones that begin with their maker
    r"^(?:nokia|samsung|sec-|lge?[-/]|mot-|sie-|sagem|sonyericsson|docomo|kddi|softbank|vodafone|j-phone|alcatel|"
    r"benq|panasonic|philips|sharp|zte|"
    r"huawei|micromax|lenovo|htc|karbonn|spice|fly|tianyu|lava|gionee|haier|portalmmm)"
).search

_COMPATIBLE = re.compile(
    r"compatible(?!.{0,60}(?:msie|konqueror|opera|amiga|ibrowse|abrowse|we?bpositive|netpositive|ms-office|icab|omniweb))"
).search
"""Robots took over Internet Explorer's "compatible;" and left out the browser behind it."""

_SAID = (
    # what robots call themselves
    "bot/ _bot crawl spider slurp scrape scrapi scrapy fetcher indexer archiv -agent agent/ validat check- check_ checker linkcheck "
    "scan/ scann monitor/ monitor) -monitor monitoring monitorss uptime synthetic thumbnail screenshot favicon preview/ linkpreview "
    "-preview transcoder proxy/ imageproxy inspect optimizer analyz extractor harvest grabber rss/ diagnostics feeder. feedparser "
    "subscribers partner_monitoring pagespeed :// www. "
    # Google's, which are no phones by Google
    "googleweblight googleother googleagent appengine mediapartners "
    # browsers without a reader
    "headless phantomjs slimerjs puppeteer playwright selenium webdriver cypress/ lighthouse htmlunit ptst/ gtmetrix dareboost pingdom "
    "catchpoint dejaclick dmbrowser thousandeyes speedcurve statuscake appinsights webkit2png wkhtmlto prerender electron-fetch qualys "
    # libraries
    "wget curl libwww urllib python php/ java/ httpclient http-client aiohttp axios node-fetch guzzle winhttp okhttp mechanize go-http "
    "jakarta httrack webcopier webzip powermarks xenu nutch "
    # attackers' tools
    "nikto nessus acunetix openvas sqlmap nmap zgrab burp netsparker dirbuster gobuster nuclei jorgee zmeu w3af arachni whatweb sucuri "
    # single ones that name themselves nowhere else
    "datanyze brandverity foregenix hardenize silktide hotjar linktiger marketgoo readable/ securityheaders testlocally abuse. "
    "watchtowr productfinder sindup newsai newsnow newsfox dlc/ manus-user collapsify cookiehub wappalyzer whatcms iplabel neustar "
    "penthouse biglotron chromeframe firephp genieo siteimprove turingos miniature.io remove.bg outbrain grapeshot yisou 360spider "
    "ezooms rexx; "
)
WORDS = (
    *_SAID.split(),
    "ylt ",
    "ptst ",
    "splash ",
    "web preview",
    "link preview",
    "page speed",
    "google favicon",
    "google search console",
    "google (+",
)
"""Parts of words that only robots carry in a browser's string, in small letters."""

_BOUNDED = re.compile(
    # robots, but not the maker of phones Cubot
    r"(?<!cu)bots?(?![a-z])|[a-z]agent\b|(?: |^)agent\)|\bcheck\b|scan\b|google-[a-z]|[a-z]-google\b|"
    # addresses of mail and of sites
    r"\bhttps?[:;]|@[a-z][\w-]+\.|[a-z0-9]\.(?:com|org|net|io|ai|biz|info)\b(?!\.)|"
    r"\bperl\b|\bruby\b|\bjava\)|\blwp|rigor\b|\brss|rss\b|\bdaum[ /]|\bbw/"
).search
"""The same where a part of another word would do wrong."""

_SIGNED = re.compile(r"safari/[\d.]+ (?!webappmanager|mobile|smart)[a-z][a-z-]*(?: [a-z][a-z-]*)*$").search
"""A name without a version behind a browser's whole string: browsers and apps give theirs with one, LG's televisions do not."""

_ATTACKS = re.compile(
    r"\$\{|<[a-z!/?]|\.\./|\(\)\s*\{|[`\x00-\x1f\x7f]|\\x[0-9a-f]{2}|%(?:00|0[ad]|27|22|3c|2e)|/etc/|/bin/|cmd\.exe|"
    r"\b(?:select|union|sleep|waitfor|benchmark|concat|extractvalue|load_file|order by)\b[\s(/*+]|['\"]\s*(?:\bor\b|"
    r"\band\b|\|\||\+|--|;|\))"
).search
"""What no browser says and attackers try: expressions for loggers, markup, paths, shells, SQL."""

_BARE = re.compile(r"mozilla/\d\.\d+(?: \((?!.*(?:compatible|msie|trident|rv:))[^()]*\))?").fullmatch
"""A browser's first words and nothing behind them."""

_UNHEARD = re.compile(r"fbcr/[^;\]]*|^user-agent:\s*|^\"|\"$")
"""Left out before looking: names of phone companies in Facebook's mark (FBCR/…), a header's name that was sent with it, quotes."""

_TEXT_BROWSERS = ("lynx/", "ncsa_mosaic/", "w3m/")
"""They name the library that they are made of."""


@lru_cache(REMEMBERED)
def is_robot(agent: str) -> bool:
    """Whether nobody reads behind this user agent: a robot, a library, an attack, or nothing that a browser would say."""
    if len(agent) > LONGEST:
        return True
    said = _UNHEARD.sub("", agent.strip().lower())
    if not _SYSTEMS(said) or _BARE(said) or _ATTACKS(said):
        return True
    if said.startswith(_TEXT_BROWSERS):
        return False
    return bool(_COMPATIBLE(said) or any(word in said for word in WORDS) or _BOUNDED(said) or _SIGNED(said))
