"""What a browser says it runs on, in three classes."""

import pytest

from adserver.core.readers.devices import device_class

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        pytest.param(
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/126.0.0.0 Safari/537.36", "desktop", id="Chrome on Windows"
        ),
        pytest.param("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "desktop", id="Firefox on Linux"),
        pytest.param(f"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {WEBKIT} Chrome/126.0.0.0 Safari/537.36", "desktop", id="Chromebook"),
        pytest.param(
            f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {APPLE} Version/17.5 Safari/605.1.15",
            "desktop",
            id="Safari on a Mac, and on an iPad that says it is one",
        ),
        pytest.param(
            f"Mozilla/5.0 (Linux; Android 10; K) {WEBKIT} Chrome/126.0.0.0 Mobile Safari/537.36", "mobile", id="Chrome on Android"
        ),
        pytest.param(f"Mozilla/5.0 (Linux; Android 13; SM-X700) {WEBKIT} Chrome/126.0.0.0 Safari/537.36", "tablet", id="Android tablet"),
        pytest.param("Mozilla/5.0 (Android 14; Tablet; rv:127.0) Gecko/127.0 Firefox/127.0", "tablet", id="Firefox on a tablet"),
        pytest.param("Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0", "mobile", id="Firefox on a phone"),
        pytest.param(
            f"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) {APPLE} Version/17.5 Mobile/15E148 Safari/604.1",
            "mobile",
            id="iPhone",
        ),
        pytest.param(
            f"Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) {APPLE} Version/12.1.2 Mobile/15E148 Safari/604.1",
            "tablet",
            id="iPad that says so",
        ),
        pytest.param(
            f"Mozilla/5.0 (Linux; Android 9; KFMAWI) {WEBKIT} Silk/108.4 like Chrome/108.0 Safari/537.36", "tablet", id="Fire tablet"
        ),
        pytest.param(f"Mozilla/5.0 (Linux; Android 11; BRAVIA 4K) {WEBKIT} Chrome/114.0 Safari/537.36", "desktop", id="television"),
        pytest.param(f"Mozilla/5.0 (Linux; Android 9; AFTMM) {WEBKIT} Silk/108.4 Safari/537.36", "desktop", id="Fire TV"),
        pytest.param(
            "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/191.283; U; en) Presto/2.12.423 Version/12.16", "mobile", id="Opera Mini"
        ),
        pytest.param("Mozilla/5.0 (Mobile; Nokia_800; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2", "mobile", id="KaiOS"),
        pytest.param("", "desktop", id="nothing"),
    ],
)
def test_an_agent_has_a_device_class(agent: str, expected: str) -> None:
    assert device_class(agent) == expected
