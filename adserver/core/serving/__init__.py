"""Which of the fitting ads are served, and what proves it."""
