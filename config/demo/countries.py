# ruff: noqa: INP001 — a script of its own; nothing imports config/
"""Makes countries.mmdb beside it: loopback ranges that stand for countries, so that the demo's simulated readers come from somewhere.

Run it with the project's Python after a change: python config/demo/countries.py
"""

from pathlib import Path

from mmdb_writer import MMDBWriter
from netaddr import IPSet

RANGES = {
    "127.0.0.0/24": "DE",
    "127.0.1.0/24": "DE",
    "127.0.2.0/24": "AT",
    "127.0.3.0/24": "CH",
    "127.0.4.0/24": "GB",
    "127.0.5.0/24": "US",
    "127.0.6.0/24": "FR",
    "127.0.7.0/24": "NL",
    "127.0.8.0/24": "PL",
    "127.0.9.0/24": "IT",
    "::1/128": "DE",
}


def main() -> None:
    """Write the file."""
    writer = MMDBWriter(6, "Litfass-Demo-Country", languages=["en"], description="Loopback ranges as countries", ipv4_compatible=True)
    for network, country in RANGES.items():
        writer.insert_network(IPSet([network]), {"country": {"iso_code": country}})
    writer.to_db_file(str(Path(__file__).with_name("countries.mmdb")))


if __name__ == "__main__":
    main()
