"""What advertisers and publishers do with campaigns: book, review, pause, report, state what is owed."""
