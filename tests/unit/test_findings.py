import msgspec
import pytest

from adserver.core.findings import StoreFacts, address_findings, alarm_findings, disk_finding, site_findings, store_findings

GOOD = StoreFacts(
    version=(9, 1),
    is_valkey=True,
    policy="noeviction",
    append_only=True,
    embedded=True,
    cluster=False,
    cluster_ok=True,
    clock_off_s=0.1,
    functions=True,
)


def bad(findings):
    return {finding.level for finding in findings} - {"ok"}


def test_a_store_as_the_embedded_one_is_all_right():
    assert bad(store_findings(GOOD)) == set()


@pytest.mark.parametrize(
    ("change", "level", "said"),
    [
        pytest.param({"is_valkey": False, "version": (6, 2)}, "error", "functions", id="Redis too old"),
        pytest.param({"functions": False}, "error", "functions", id="functions renamed away"),
        pytest.param({"policy": "allkeys-lru"}, "error", "evicts", id="evicting"),
        pytest.param({"policy": ""}, "warning", "policy", id="policy hidden"),
        pytest.param({"append_only": False}, "warning", "append-only", id="no append-only file"),
        pytest.param({"embedded": False}, "warning", "BGREWRITEAOF", id="external store's append-only file"),
        pytest.param({"clock_off_s": -90.0}, "warning", "clock", id="clock off"),
        pytest.param({"cluster": True, "cluster_ok": False}, "error", "slots", id="cluster down"),
    ],
)
def test_what_is_wrong_with_a_store_is_named_with_what_to_do(change, level, said):
    found = [finding for finding in store_findings(msgspec.structs.replace(GOOD, **change)) if finding.level != "ok"]

    assert [finding.level for finding in found] == [level]
    assert said in found[0].text + found[0].advice
    assert found[0].advice


@pytest.mark.parametrize(
    ("public_url", "desk_host", "proxies", "levels"),
    [
        pytest.param("https://plugin.example.org", "127.0.0.1", ("127.0.0.1/32",), set(), id="as it should be"),
        pytest.param("http://127.0.0.1:8000", "127.0.0.1", (), {"warning"}, id="this machine alone"),
        pytest.param("http://localhost:8000", "localhost", (), {"warning"}, id="this machine by name"),
        pytest.param("http://plugin.example.org", "127.0.0.1", (), {"error"}, id="no TLS"),
        pytest.param("https://plugin.example.org", "127.0.0.1", (), {"error"}, id="proxy not trusted"),
        pytest.param("https://plugin.example.org", "0.0.0.0", ("10.0.0.0/8",), {"warning"}, id="desk open to the world"),
    ],
)
def test_how_both_sides_are_reached_is_judged(public_url, desk_host, proxies, levels):
    assert bad(address_findings(public_url, desk_host, proxies)) == levels


def test_a_full_disk_a_site_without_pages_and_an_alarm_are_told():
    assert disk_finding(5 << 20).level == "warning"
    assert disk_finding(50 << 30).level == "ok"
    assert bad(site_findings({}, 3)) == {"error"}
    assert bad(site_findings({"blog": 0}, 0)) == {"warning"}
    assert bad(site_findings({"blog": 9}, 1)) == set()
    assert "--accept-gap s:blog" in alarm_findings({"s:blog": "the store lost 7 records"})[0].advice
