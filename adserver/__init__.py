"""Litfass' service: what browsers, editors and advertisers talk to. Free of imports, so that importing core pulls nothing in."""
