"""Secrets that are none: words that stand in examples, in this documentation and others'."""

KNOWN = frozenset(
    {
        "admin",
        "administrator",
        "changeit",
        "changeme",
        "change-me",
        "default",
        "demo",
        "example",
        "foobared",
        "geheim",
        "litfass",
        "letmein",
        "passw0rd",
        "passwort",
        "password",
        "password1",
        "redis",
        "root",
        "secret",
        "test",
        "valkey",
        "welcome",
        "123456",
        "12345678",
        "123456789",
        "1234567890",
        "qwertyuiop",
        "correct horse battery staple",
        "a long enough password",
    }
)
SHORTEST = 10
"""Characters; what guards a dashboard or a store must not be tried out in a night."""


def why_unfit(secret: str) -> str | None:
    """Why a service for the public must not start with this secret; None: it may."""
    if secret.strip().lower() in KNOWN:
        return "it is a word that stands in examples"
    if len(secret) < SHORTEST:
        return f"it is shorter than {SHORTEST} characters"
    if len(set(secret)) == 1:
        return "it is one character again and again"
    return None
