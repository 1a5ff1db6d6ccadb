"""Countries of addresses: from any country database, from a new one without a restart, and never an error."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from mmdb_writer import MMDBWriter
from netaddr import IPSet

from adserver.sources import geo
from adserver.sources.geo import Countries

GEOLITE = {
    "203.0.113.0/24": {"country": {"iso_code": "DE", "names": {"en": "Germany"}}, "registered_country": {"iso_code": "US"}},
    "198.51.100.0/24": {"country": {"iso_code": "AT"}},
    "192.0.2.0/24": {"registered_country": {"iso_code": "US"}},
    "2001:db8::/32": {"country": {"iso_code": "CH"}},
}

Made = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Writes a database of networks and entries."""

    def make(entries: Mapping[str, Any], name: str = "made.mmdb", ip_version: int = 6) -> Path:
        writer = MMDBWriter(ip_version, "Test-Country", languages=["en"], description="test", ipv4_compatible=ip_version == 6)
        for network, entry in entries.items():
            writer.insert_network(IPSet([network]), entry)
        file = tmp_path / name
        writer.to_db_file(str(file))
        return file

    return make


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("203.0.113.9", "DE", id="IPv4"),
        pytest.param("::ffff:203.0.113.9", "DE", id="IPv4 mapped into IPv6"),
        pytest.param("2001:db8::9", "CH", id="IPv6"),
        pytest.param("192.0.2.1", "ZZ", id="registered there, but used where nobody knows"),
        pytest.param("8.8.8.8", "ZZ", id="not in the file"),
        pytest.param("::1", "ZZ", id="loopback"),
        pytest.param("", "ZZ", id="nothing"),
        pytest.param("localhost", "ZZ", id="a name"),
        pytest.param("203.0.113.9\x00", "ZZ", id="a NUL behind it"),
        pytest.param("fe80::1%eth0", "ZZ", id="a zone"),
        pytest.param("999.1.1.1", "ZZ", id="no address"),
    ],
)
def test_an_address_has_a_country_or_none(made: Made, address: str, expected: str) -> None:
    assert Countries(made(GEOLITE)).country(address) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param({"country": {"iso_code": "DE"}}, "DE", id="GeoLite2 and DB-IP"),
        pytest.param({"country_code": "DE", "continent_code": "EU"}, "DE", id="country_code"),
        pytest.param({"country": "DE", "country_name": "Germany"}, "DE", id="IPinfo"),
        pytest.param("DE", "DE", id="the entry itself"),
        pytest.param("de", "DE", id="small letters"),
        pytest.param("203.0.113.0/24", "ZZ", id="another text"),
        pytest.param({"country": {"iso_code": 49}}, "ZZ", id="a number"),
        pytest.param({"country": {"iso_code": "ß1"}}, "ZZ", id="no letters of a code"),
        pytest.param({"country": True}, "ZZ", id="true"),
        pytest.param({"asn": 7, "ok": False, "country_code": "DE"}, "DE", id="behind numbers and booleans"),
        pytest.param(
            {"names": [{"a": "b"}, ["c"]], "country": {"geoname_id": 2**40, "names": {"de": "D" * 400}, "iso_code": "DE"}},
            "DE",
            id="behind lists",
        ),
        pytest.param({"location": {"latitude": 52.5}, "note": "x" * 70_000, "country": {"iso_code": "DE"}}, "DE", id="behind a long text"),
        pytest.param({}, "ZZ", id="an empty map"),
        pytest.param(["DE"], "ZZ", id="a list"),
    ],
)
def test_entries_of_all_makers_are_read(made: Made, entry: object, expected: str) -> None:
    known = Countries(made({"203.0.113.0/24": entry, "198.51.100.0/24": {"country": {"iso_code": "AT"}}}))

    assert known.country("203.0.113.9") == expected
    assert known.country("198.51.100.9") == "AT"


def test_a_file_of_ipv4_alone_knows_no_ipv6(made: Made) -> None:
    known = Countries(made({"203.0.113.0/24": {"country": {"iso_code": "DE"}}}, ip_version=4))

    assert known.country("203.0.113.9") == "DE"
    assert known.country("2001:db8::9") == "ZZ"


def test_without_a_file_every_country_is_unknown() -> None:
    assert Countries(None).country("203.0.113.9") == "ZZ"


def test_a_new_file_is_picked_up(made: Made) -> None:
    clock = Clock()
    file = made(GEOLITE)
    known = Countries(file, clock)
    assert known.country("203.0.113.9") == "DE"

    made({"203.0.113.0/24": {"country_code": "FR"}}, "new.mmdb").replace(file)

    clock.now = geo.CHECK_S - 0.1
    assert known.country("203.0.113.9") == "DE"
    clock.now = geo.CHECK_S
    assert known.country("203.0.113.9") == "FR"
    assert known.problem is None


def test_an_unchanged_file_is_not_read_again(made: Made) -> None:
    clock = Clock()
    known = Countries(made(GEOLITE), clock)
    known.country("203.0.113.9")
    first = known._known

    clock.now += geo.CHECK_S

    assert known.country("203.0.113.9") == "DE"
    assert known._known is first


def test_the_file_is_where_the_setting_says_else_where_install_puts_it(tmp_path: Path) -> None:
    assert geo.place("/srv/geo.mmdb", tmp_path) == Path("/srv/geo.mmdb")
    assert geo.place("", tmp_path) == tmp_path / "countries.mmdb"


def test_a_file_that_comes_later_is_picked_up(made: Made, tmp_path: Path) -> None:
    clock = Clock()
    known = Countries(tmp_path / "later.mmdb", clock)
    assert known.country("203.0.113.9") == "ZZ"
    assert "cannot be read" in str(known.problem)

    made(GEOLITE, "later.mmdb")

    clock.now += geo.CHECK_S
    assert known.country("203.0.113.9") == "DE"
    assert known.problem is None


BROKEN: list[Any] = [
    pytest.param(lambda _: b"", id="emptied"),
    pytest.param(lambda good: good[: len(good) // 2], id="cut in the middle"),
    pytest.param(lambda good: good[:-20], id="cut at the end"),
    pytest.param(lambda _: b"<html>504 Gateway Time-out</html>", id="a web page"),
    pytest.param(lambda good: b"\xff" * 200 + good[200:], id="a search tree of noise"),
    pytest.param(lambda good: good.replace(b"iso_code", b"\xff\xff\xff_code"), id="keys that are no UTF-8"),
    pytest.param(lambda good: good.replace(b"iso_code", b"asn_code"), id="no countries in it"),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_the_old_file_stays_in_use_when_a_bad_one_is_written_over_it(made: Made, broken: Callable[[bytes], bytes]) -> None:
    clock = Clock()
    file = made(GEOLITE)
    known = Countries(file, clock)
    assert known.country("203.0.113.9") == "DE"

    # in place, as cp does: a reader that had mapped the file itself would die of SIGBUS here
    file.write_bytes(broken(file.read_bytes()))

    clock.now += geo.CHECK_S
    assert known.country("203.0.113.9") == "DE"
    assert known.country("2001:db8::9") == "CH"
    assert known.problem is not None
    assert str(file) in known.problem


@pytest.mark.parametrize("broken", BROKEN)
def test_a_bad_file_is_unknown_and_no_error(made: Made, broken: Callable[[bytes], bytes]) -> None:
    file = made(GEOLITE)
    file.write_bytes(broken(file.read_bytes()))
    known = Countries(file)

    assert {known.country(address) for address in ("203.0.113.9", "2001:db8::9", "8.8.8.8", "")} == {"ZZ"}
    assert known.problem is not None


def test_any_flipped_byte_ends_in_a_country_or_unknown(made: Made, tmp_path: Path) -> None:
    good = made(GEOLITE).read_bytes()
    file = tmp_path / "flipped.mmdb"
    for place in range(0, len(good), 3):
        flipped = bytearray(good)
        flipped[place] ^= 0xA5
        file.write_bytes(flipped)

        assert len(Countries(file).country("203.0.113.9")) == 2


def test_an_entry_that_breaks_later_is_unknown(made: Made) -> None:
    entries = {f"10.{high}.{low}.0/24": {"country": {"iso_code": f"A{chr(65 + low % 26)}"}} for high in range(5) for low in range(250)}
    entries["203.0.113.0/24"] = {"marker": 1, "country": {"iso_code": "XQ"}}
    file = made(entries)
    # \x46 is a text of six bytes, \xc6 a number: maxminddb's C reader dies of a key that is no text
    file.write_bytes(file.read_bytes().replace(b"\x46marker", b"\xc6marker"))
    known = Countries(file)

    assert known.country("10.0.0.1") == "AA"
    assert known.country("203.0.113.9") == "ZZ"


def test_a_whole_file_is_counted(made: Made) -> None:
    assert geo.counted(made(GEOLITE)) == (4, 3)


def test_a_whole_file_with_one_bad_entry_is_refused(made: Made) -> None:
    entries: dict[str, Any] = {
        f"10.{high}.{low}.0/24": {"country": {"iso_code": f"A{chr(65 + low % 26)}"}} for high in range(5) for low in range(250)
    }
    entries["203.0.113.0/24"] = {"marker": 1, "country": {"iso_code": "XQ"}}
    file = made(entries)
    # \x46 is a text of six bytes, \xc6 a number: maxminddb's C reader dies of a key that is no text
    file.write_bytes(file.read_bytes().replace(b"\x46marker", b"\xc6marker"))

    with pytest.raises(geo.BadFile, match="damaged"):
        geo.counted(file)


def test_nothing_is_left_in_the_temporary_folder(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    file = made(GEOLITE)
    bad = tmp_path / "bad.mmdb"
    shutil.copy(file, bad)
    bad.write_bytes(bad.read_bytes()[:100])

    assert Countries(file).country("203.0.113.9") == "DE"
    assert Countries(bad).country("203.0.113.9") == "ZZ"

    assert not list(folder.iterdir())
