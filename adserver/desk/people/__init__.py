"""Who is asking: login, accounts, and what each may do."""
