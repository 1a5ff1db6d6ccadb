"""Curated words, German and English: data, split by subject."""
