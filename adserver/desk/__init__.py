"""The inner side: dashboards and API on their own port."""
