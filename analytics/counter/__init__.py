"""From the journals to the store: every accepted record is counted exactly once."""
