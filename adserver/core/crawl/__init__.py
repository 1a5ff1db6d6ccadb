"""Which pages are fetched, and when."""
