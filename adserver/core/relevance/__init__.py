"""Which ads fit an article, and why."""
