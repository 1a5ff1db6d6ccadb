"""Pure rules of counting: events, buckets, trending, repeats, reports."""
