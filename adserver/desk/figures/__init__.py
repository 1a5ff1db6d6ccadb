"""What is counted: overviews, pages, charts, exports."""
