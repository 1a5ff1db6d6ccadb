"""From ranked pages to the lists that readers see, by a publisher's rules."""
