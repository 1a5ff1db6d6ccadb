"""A site's settings, and the lines to paste into its pages."""
