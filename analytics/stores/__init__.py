"""Counts, positions and TRENDING scores in Redis."""
