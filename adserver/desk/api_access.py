"""Bearer tokens of the API."""

from adserver.core.accounts import Account, ApiToken
from adserver.desk.services import services
from adserver.stores.accounts import TOKEN_PREFIX

LONGEST_TOKEN = 100


def bearer(header: str) -> tuple[ApiToken, Account] | None:
    """The token and its owner that an Authorization header names; None for anything else, expired ones too."""
    scheme, _, secret = header.partition(" ")
    secret = secret.strip()
    if scheme.lower() != "bearer" or not secret.startswith(TOKEN_PREFIX) or len(secret) > LONGEST_TOKEN or not secret.isascii():
        return None
    return services().accounts.token_account(secret, services().clock())
