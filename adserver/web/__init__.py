"""The public side: fast lane, edge, routes, the tag."""
