"""What a publisher keeps out of a site, and out of each of its sections."""

from collections.abc import Iterable, Sequence

import msgspec

from adserver.core.ads import Campaign, SectionBlock, Site
from adserver.core.flights import runs_on
from adserver.core.relevance.matching import Blocks


class SiteBlocks(msgspec.Struct, frozen=True):
    """The blocks of a whole site, and those of its sections by the beginning of their paths.

    With sections /sport and /sport/boxen a page /sport/boxen/kampf has the blocks of both.
    """

    whole: Blocks = Blocks()
    sections: tuple[tuple[str, Blocks], ...] = ()

    def at(self, path: str, section: str = "") -> Blocks:
        """The blocks of the page at this path, which the CMS may have put into a section."""
        found = self.whole
        for prefix, blocks in self.sections:
            if is_within(path, prefix) or is_within(section, prefix):
                found = _both(found, blocks)
        return found


NONE = SiteBlocks()


def is_within(path: str, prefix: str) -> bool:
    """Whether a page lies in a section: `/sport` holds /sport, /sport/derby and /sport?page=2, not /sportwagen."""
    return path.startswith(prefix) and path[len(prefix) : len(prefix) + 1] in {"", "/", "?"}


def blocks_of(site: Site, campaigns: Iterable[Campaign]) -> SiteBlocks:
    """What does not run on the site and in its sections: refused words, families, advertisers, and campaigns booked on other sites only."""
    held = tuple(campaigns)
    elsewhere = (campaign.id for campaign in held if not runs_on(campaign, campaign.flights, site.id))
    whole = Blocks(
        words=site.blocked_words,
        families=site.blocked_families,
        campaigns=tuple(sorted(elsewhere)),
        refused=_refused(site.blocked_advertisers, held),
    )
    return SiteBlocks(whole, tuple((section.prefix, _section_blocks(section, held)) for section in site.section_blocks))


def _section_blocks(section: SectionBlock, campaigns: Sequence[Campaign]) -> Blocks:
    return Blocks(words=section.words, families=section.families, refused=_refused(section.advertisers, campaigns))


def _refused(advertisers: Sequence[str], campaigns: Sequence[Campaign]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((campaign.id, campaign.advertiser) for campaign in campaigns if campaign.advertiser in advertisers))


def _both(some: Blocks, others: Blocks) -> Blocks:
    return Blocks(
        words=(*some.words, *others.words),
        families=(*some.families, *others.families),
        campaigns=some.campaigns,
        refused=(*some.refused, *others.refused),
    )
