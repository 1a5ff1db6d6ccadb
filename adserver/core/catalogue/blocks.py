"""What a publisher blocks, added and taken away: for a whole site, or for the section that paths begin with."""

import msgspec

from adserver.core.ads import SectionBlock, Site


def blocked(site: Site, more: SectionBlock) -> Site:
    """The site with these blocks too; an empty prefix means all of it."""
    return _with(site, more.prefix, _joined(_of(site, more.prefix), more))


def unblocked(site: Site, less: SectionBlock) -> Site:
    """The site without these blocks; a section that blocks nothing more is gone."""
    held = _of(site, less.prefix)
    return _with(
        site,
        less.prefix,
        SectionBlock(
            prefix=less.prefix,
            advertisers=_without(held.advertisers, less.advertisers),
            words=_without(held.words, less.words),
            families=_without(held.families, less.families),
        ),
    )


def blocks_in(site: Site) -> tuple[SectionBlock, ...]:
    """All blocks, those of the whole site (prefix "") in front."""
    return (_of(site, ""), *site.section_blocks)


def _of(site: Site, prefix: str) -> SectionBlock:
    if not prefix:
        return SectionBlock(prefix="", advertisers=site.blocked_advertisers, words=site.blocked_words, families=site.blocked_families)
    return next((section for section in site.section_blocks if section.prefix == prefix), SectionBlock(prefix=prefix))


def _with(site: Site, prefix: str, after: SectionBlock) -> Site:
    if not prefix:
        return msgspec.structs.replace(
            site, blocked_advertisers=after.advertisers, blocked_words=after.words, blocked_families=after.families
        )
    others = [section for section in site.section_blocks if section.prefix != prefix]
    blocks = [*others, after] if after != SectionBlock(prefix=prefix) else others
    return msgspec.structs.replace(site, section_blocks=tuple(sorted(blocks, key=lambda section: section.prefix)))


def _joined(held: SectionBlock, more: SectionBlock) -> SectionBlock:
    return SectionBlock(
        prefix=held.prefix,
        advertisers=tuple(dict.fromkeys((*held.advertisers, *more.advertisers))),
        words=tuple(dict.fromkeys((*held.words, *more.words))),
        families=tuple(dict.fromkeys((*held.families, *more.families))),
    )


def _without(held: tuple[str, ...], less: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in held if one not in less)
