"""Changes of single entries of the catalogue, each with a line of history, in one atomic step.

The keys are the catalogue's own (`adserver.stores.catalogue`), and beside them:

    lf:{catalogue}:history:campaign:herbst   list of Note (JSON), the newest first, the last 200; likewise advertiser:…, site:…
    lf:{catalogue}:deleted                   hash: campaign's id → Deleted (JSON), for 30 days, 200 at most

A history that nobody adds to for two years goes by itself, so that what was deleted is forgotten some day.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.campaigns.history import Note, difference, scope_of, verb_of
from adserver.stores.asking import asking
from adserver.stores.catalogue import KINDS, PREFIX, CatalogueChanged
from adserver.stores.catalogue_log import BUMP
from adserver.stores.connect import Client

KEPT = 200
"""Lines of history a scope; the oldest go first."""
KEPT_S = 2 * 366 * 86_400
DELETED_S = 30 * 86_400
"""How long what was deleted can be brought back."""
DELETED_MOST = 200
_NAMES = ("version", "numbers", *KINDS, "log")
_KINDS = {"sites": "site", "advertisers": "advertiser", "campaigns": "campaign", "ads": "ad"}

_encode = msgspec.msgpack.Encoder().encode

# Sets or deletes (new value "") entries if each is still what the caller saw ("" = there was none), then adds lines of history.
# KEYS: version, numbers, sites, advertisers, campaigns, ads, log, then a list for each line.
# ARGV: entries, lines kept, seconds kept, then for each entry: its hash's place in KEYS, id, seen, new; then the lines.
_APPLY = f"""
{BUMP}
local n, last, names = tonumber(ARGV[1]), 3, {{}}
for i = 0, n - 1 do
  local at = 4 + 4 * i
  if (redis.call('HGET', KEYS[tonumber(ARGV[at])], ARGV[at + 1]) or '') ~= ARGV[at + 2] then return -1 end
  last = at + 3
end
for i = 0, n - 1 do
  local at = 4 + 4 * i
  local key = KEYS[tonumber(ARGV[at])]
  names[#names + 1] = string.match(key, '[^:]+$') .. ':' .. ARGV[at + 1]
  if ARGV[at + 3] ~= '' then redis.call('HSET', key, ARGV[at + 1], ARGV[at + 3])
  else
    redis.call('HDEL', key, ARGV[at + 1])
    if string.sub(key, -4) == ':ads' then redis.call('HDEL', KEYS[2], ARGV[at + 1]) end
  end
end
for i = 8, #KEYS do
  redis.call('LPUSH', KEYS[i], ARGV[last + i - 7])
  redis.call('LTRIM', KEYS[i], 0, ARGV[2] - 1)
  redis.call('EXPIRE', KEYS[i], ARGV[3])
end
if n == 0 then return tonumber(redis.call('GET', KEYS[1]) or '0') end
return bump(KEYS[1], KEYS[7], names)
"""


class Step(msgspec.Struct, frozen=True):
    """One entry before and after; None: it is not there. `verb` is told in the history, else created, changed or deleted."""

    before: Site | Advertiser | Campaign | Ad | None
    after: Site | Advertiser | Campaign | Ad | None
    verb: str = ""

    @property
    def entry(self) -> Site | Advertiser | Campaign | Ad:
        """The entry as it is now, or as it was last."""
        known = self.before if self.after is None else self.after
        if known is None:
            raise ValueError("a step without an entry")
        return known

    @property
    def kind(self) -> str:
        """The catalogue's name of such entries."""
        return next(name for name, type_ in KINDS.items() if isinstance(self.entry, type_))


class Deleted(msgspec.Struct, frozen=True):
    """A campaign that was deleted with its ads, and by whom."""

    campaign: Campaign
    ads: tuple[Ad, ...]
    account: str
    at: int


class Changes:
    """Changes through one client (bytes replies). Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    @asking()
    def apply(self, steps: Sequence[Step], account: str, now: int) -> int:
        """The catalogue's new version, after all of these steps; raises `CatalogueChanged` where one starts from what is no longer so."""
        arguments: list[str | bytes | int] = [len(steps), KEPT, KEPT_S]
        for step in steps:
            arguments += [_NAMES.index(step.kind) + 1, step.entry.id, self._seen(step), b"" if step.after is None else _encode(step.after)]
        told = [(scope_of(_KINDS[step.kind], step.entry), self._note(step, account, now)) for step in steps]
        return self._run(arguments, told)

    @asking()
    def delete(self, campaign: Campaign, ads: Sequence[Ad], account: str, now: int) -> None:
        """Delete a campaign with its ads; it can be brought back for 30 days. Raises `CatalogueChanged`."""
        held = self._deleted()
        kept = sorted((one for one in held.values() if one.at > now - DELETED_S), key=lambda one: -one.at)[: DELETED_MOST - 1]
        gone = held.keys() - {one.campaign.id for one in kept}
        if gone:
            self._client.hdel(PREFIX + "deleted", *gone)
        # Kept first: whatever dies in between, nothing is lost. What is in the catalogue still is not told as deleted.
        self._client.hset(PREFIX + "deleted", campaign.id, msgspec.json.encode(Deleted(campaign, tuple(ads), account, now)))
        self.apply([*(Step(ad, None) for ad in ads), Step(campaign, None)], account, now)

    @asking()
    def deleted(self, now: int = 0) -> tuple[Deleted, ...]:
        """What can be brought back, the newest first."""
        held = [one for one in self._deleted().values() if one.at > now - DELETED_S]
        there = set(self._client.hkeys(PREFIX + "campaigns")) if held else set()
        return tuple(sorted((one for one in held if one.campaign.id.encode() not in there), key=lambda one: -one.at))

    @asking()
    def restore(self, one: Deleted, account: str, now: int) -> None:
        """Bring a campaign back with its ads, paused. Raises `CatalogueChanged` where an id was given to another one."""
        campaign = msgspec.structs.replace(one.campaign, paused=True)
        self.apply([Step(None, campaign, "restored"), *(Step(None, ad, "restored") for ad in one.ads)], account, now)
        self._client.hdel(PREFIX + "deleted", campaign.id)

    @asking()
    def note(self, scope: str, note: Note) -> None:
        """Add a line of history to what was changed by another way."""
        self._run([0, KEPT, KEPT_S], [(scope, note)])

    def note_step(self, step: Step, account: str, now: int) -> None:
        """Add a line of history about a step that was stored by another way."""
        self.note(scope_of(_KINDS[step.kind], step.entry), self._note(step, account, now))

    @asking()
    def history(self, scope: str, most: int = KEPT) -> tuple[Note, ...]:
        """A scope's history (`campaign:herbst`), the newest line first."""
        found = self._client.lrange(f"{PREFIX}history:{scope}", 0, most - 1)
        return tuple(msgspec.json.decode(data, type=Note) for data in found)

    def _deleted(self) -> dict[str, Deleted]:
        found = self._client.hgetall(PREFIX + "deleted")
        return {id_.decode(): msgspec.json.decode(data, type=Deleted) for id_, data in found.items()}

    def _run(self, arguments: list[str | bytes | int], told: list[tuple[str, Note]]) -> int:
        # EVAL, not EVALSHA: after a fail-over the new server does not know the script.
        keys = [*(PREFIX + name for name in _NAMES), *(f"{PREFIX}history:{scope}" for scope, _ in told)]
        lines = [msgspec.json.encode(note) for _, note in told]
        version = int(self._client.eval(_APPLY, len(keys), *keys, *arguments, *lines))
        if version < 0:
            raise CatalogueChanged("somebody else changed this meanwhile; nothing was stored, look at it again")
        return version

    def _seen(self, step: Step) -> bytes:
        """The stored bytes of what the step starts from: an older version of the program may have written the same value differently."""
        stored = self._client.hget(PREFIX + step.kind, step.entry.id)
        held = None if stored is None else msgspec.msgpack.decode(stored, type=KINDS[step.kind])
        if held != step.before:
            raise CatalogueChanged("somebody else changed this meanwhile; nothing was stored, look at it again")
        return bytes(stored or b"")

    @staticmethod
    def _note(step: Step, account: str, now: int) -> Note:
        verb = step.verb or verb_of(step.before, step.after)
        fields = difference(step.before, step.after)
        return Note(at=now, account=account, kind=_KINDS[step.kind], id=step.entry.id, verb=verb, fields=fields)
