"""Pages become shortlists: what the store says goes into the host's snapshot, pages are fetched, read, matched and matched again.

catalogue ──────┐                                  ┌─► snapshot (sites, live ads, token keys, pages)
wanted pages    ├─► step(now), again and again ────┤
sitemaps, feeds ┘                                  └─► store (pages with shortlists)
"""
