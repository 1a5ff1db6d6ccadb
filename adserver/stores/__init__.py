"""What the service keeps: the catalogue, pages and accounts in Redis, and the snapshot of this host."""
