"""A country database of what the registries publish."""

import sys
from pathlib import Path

import pytest

from adserver.sources import delegated
from adserver.sources.delegated import BadLine, Block, WriterMissing, blocks
from adserver.sources.geo import Countries, counted

RIPENCC = """2|ripencc|1721253600|7|19830705|20240717|+0200
ripencc|*|ipv4|*|4|summary
ripencc|*|asn|*|1|summary
ripencc|*|ipv6|*|2|summary
# a comment
ripencc|DE|asn|3320|1|19930901|allocated|h-1
ripencc|DE|ipv4|193.99.144.0|512|19940202|allocated|h-2
ripencc|AT|ipv4|193.170.0.0|768|19940202|assigned|h-3
ripencc||ipv4|193.200.0.0|256||available|
ripencc|EU|ipv4|193.201.0.0|256|20010101|assigned|h-4
ripencc|DE|ipv6|2a02:2e0::|32|20080729|allocated|h-2
ripencc|CH|ipv6|2a02:a90::|29|20080829|allocated|h-5
"""
APNIC = """2|apnic|20240717|2|19830613|20240716|+1000
apnic|JP|ipv4|1.0.16.0|4096|20110412|allocated|A92D9378
apnic|ZZ|ipv4|1.1.1.0|256||reserved|
"""
EARLIER = """2|arin|20240717|1|19700101|20240717|-0400
arin|US|ipv4|8.0.0.0|16777216|19921201|allocated|h|e-stats
"""


def test_blocks_are_read_as_networks() -> None:
    assert list(blocks(RIPENCC.splitlines())) == [
        Block("DE", ("193.99.144.0/23",)),
        Block("AT", ("193.170.0.0/23", "193.170.2.0/24")),
        Block("DE", ("2a02:2e0::/32",)),
        Block("CH", ("2a02:a90::/29",)),
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("<html><body>504 Gateway Time-out", "line 1: not in the registries' delegated format", id="a web page"),
        pytest.param("ripencc|DE|ipv4|193.99.144|512|19940202|allocated", "line 1: Expected 4 octets", id="half an address"),
        pytest.param("ripencc|DE|ipv4|193.99.144.0|many|19940202|allocated", "line 1: invalid literal", id="no number"),
        pytest.param("ripencc|DE|ipv4|255.255.255.0|512|19940202|allocated", "line 1: ", id="beyond the last address"),
        pytest.param("ripencc|DE|ipv4|193.99.144.0|0|19940202|allocated", "line 1: ", id="no addresses"),
        pytest.param("ripencc|DE|ipv6|2a02:2e0::1|32|20080729|allocated", "line 1: .* has host bits set", id="a host"),
        pytest.param("ripencc|DEU|ipv4|193.99.144.0|512|19940202|allocated", "line 1: 'DEU' is no country code", id="three letters"),
    ],
)
def test_a_line_in_another_format_is_named(line: str, said: str) -> None:
    with pytest.raises(BadLine, match=said):
        list(blocks([line]))


def test_five_registries_files_make_one_database(tmp_path: Path) -> None:
    files = []
    for name, text in (("ripencc", RIPENCC), ("apnic", APNIC), ("arin", EARLIER)):
        files.append(tmp_path / f"delegated-{name}-extended-latest")
        files[-1].write_text(text, "utf-8")
    out = tmp_path / "countries.mmdb"

    written = delegated.write(files, out)

    known = Countries(out)
    asked = (
        "193.99.144.80",
        "193.99.146.1",
        "193.170.2.255",
        "193.170.3.0",
        "2a02:2e0:1::1",
        "2a02:a97::1",
        "1.0.31.255",
        "8.8.8.8",
        "1.1.1.1",
        "193.201.0.1",
    )
    assert [known.country(address) for address in asked] == ["DE", "ZZ", "AT", "ZZ", "DE", "CH", "JP", "US", "ZZ", "ZZ"]
    assert written == 7
    assert counted(out)[1] == 5


def test_a_bad_file_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "delegated-lacnic"
    file.write_text("2|lacnic|x\n<html>\n", "utf-8")

    with pytest.raises(BadLine, match=r"delegated-lacnic: line 2"):
        delegated.write([file], tmp_path / "countries.mmdb")


def test_without_the_writer_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mmdb_writer", None)

    with pytest.raises(WriterMissing, match="pip install mmdb-writer"):
        delegated.write([], tmp_path / "countries.mmdb")
