"""`litfass geo`: install, build, show."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mmdb_writer import MMDBWriter
from netaddr import IPSet

from adserver.cli.geo import geo
from adserver.sources.geo import Countries


@pytest.fixture
def country_file(tmp_path: Path) -> Path:
    """A country database as an operator downloads one."""
    writer = MMDBWriter(6, "DBIP-Country-Lite", languages=["en"], description="test", ipv4_compatible=True)
    writer.insert_network(IPSet(["203.0.113.0/24"]), {"country": {"iso_code": "DE"}})
    writer.insert_network(IPSet(["2001:db8::/32"]), {"country": {"iso_code": "CH"}})
    file = tmp_path / "dbip-country-lite.mmdb"
    writer.to_db_file(str(file))
    return file


def ran(*words: str | Path, data: Path) -> Result:
    """`litfass geo …` with a data folder of its own."""
    return CliRunner().invoke(geo, [str(word) for word in words], env={"LITFASS_DATA": str(data), "LITFASS_GEO_FILE": ""})


def test_an_installed_file_is_where_the_workers_look(country_file: Path, data: Path) -> None:
    result = ran("install", country_file, data=data)

    assert result.exit_code == 0, result.output
    assert "2 networks of 2 countries" in result.output
    assert Countries(data / "countries.mmdb").country("203.0.113.9") == "DE"
    assert ran("show", "2001:db8::1", data=data).output == "CH\n"


def test_an_installed_file_is_readable_by_the_service(country_file: Path, data: Path) -> None:
    ran("install", country_file, data=data)

    assert (data / "countries.mmdb").stat().st_mode & 0o777 == 0o644


def test_a_bad_file_is_left_out_and_the_installed_one_stays(country_file: Path, data: Path, tmp_path: Path) -> None:
    ran("install", country_file, data=data)
    bad = tmp_path / "bad.mmdb"
    bad.write_bytes(country_file.read_bytes()[:-30])

    result = ran("install", bad, data=data)

    assert result.exit_code == 1
    assert f"{bad} is left out" in result.output
    assert ran("show", "203.0.113.9", data=data).output == "DE\n"
    assert [file.name for file in data.iterdir()] == ["countries.mmdb"]


def test_a_file_without_countries_is_left_out(data: Path, tmp_path: Path) -> None:
    writer = MMDBWriter(6, "GeoLite2-ASN", languages=["en"], description="test")
    writer.insert_network(IPSet(["2001:db8::/32"]), {"autonomous_system_number": 64496})
    file = tmp_path / "asn.mmdb"
    writer.to_db_file(str(file))

    result = ran("install", file, data=data)

    assert result.exit_code == 1
    assert "it is a GeoLite2-ASN file" in result.output


def test_a_file_can_go_elsewhere(country_file: Path, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "etc" / "geo.mmdb"

    assert ran("install", country_file, "--to", target, data=data).exit_code == 0
    assert ran("show", "203.0.113.9", "--file", target, data=data).output == "DE\n"


def test_show_without_a_file_says_what_to_do(data: Path) -> None:
    result = ran("show", "203.0.113.9", data=data)

    assert result.exit_code == 1
    assert "litfass geo install FILE" in result.output


def test_a_database_is_built_of_the_registries_files(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "delegated-ripencc-extended-latest"
    file.write_text("2|ripencc|x\nripencc|DE|ipv4|193.99.144.0|512|19940202|allocated|h\n", "utf-8")
    out = tmp_path / "built" / "countries.mmdb"

    result = ran("build", file, "--out", out, data=data)

    assert result.exit_code == 0, result.output
    assert "1 blocks" in result.output
    assert Countries(out).country("193.99.145.1") == "DE"
    assert [made.name for made in out.parent.iterdir()] == ["countries.mmdb"]


def test_a_bad_registry_file_builds_nothing(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "delegated-ripencc-extended-latest"
    file.write_text("<html>\n", "utf-8")
    out = tmp_path / "countries.mmdb"

    result = ran("build", file, "--out", out, data=data)

    assert result.exit_code == 1
    assert "line 1" in result.output
    assert not out.exists()


def test_wrong_settings_are_told(data: Path) -> None:
    result = CliRunner().invoke(geo, ["show", "203.0.113.9"], env={"LITFASS_DATA": str(data), "LITFASS_NONSENSE": "1"})

    assert result.exit_code == 1
    assert "LITFASS_NONSENSE" in result.output


def test_a_place_that_cannot_be_written_is_told(country_file: Path, data: Path) -> None:
    (data / "taken").write_text("a file where a folder has to be", "utf-8")

    result = ran("install", country_file, "--to", data / "taken" / "geo.mmdb", data=data)

    assert result.exit_code == 1
    assert "taken" in result.output
    assert "Traceback" not in result.output
