"""The `litfass` command, one file a group of commands."""
