"""Edges that read: catalogue files, pages, countries, robots."""
