"""`python -m adserver` is the `litfass` command."""

from adserver.cli.main import main

main()
