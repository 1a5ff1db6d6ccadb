"""What all values of the catalogue are made of."""

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen value with named fields; an unknown field is an error, a default one is not written."""
