"""Counting without a web framework and without ads. Free of imports, so that importing core pulls nothing in."""
