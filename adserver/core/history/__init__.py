"""What other programs counted, as sums of days."""
