"""What operators copy from config/: checked with the tool that will read it where that is installed, and against our own names everywhere.

A check whose tool is missing is skipped loudly: Docker, promtool, and (where they are not installed) nginx, caddy and systemd.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from adserver.desk.operations import exposition, metrics_of
from adserver.embedded import Embedded, ValkeyFailed
from adserver.settings import Settings
from adserver.stores.totals import Numbers

CONFIG = Path(__file__).parents[2] / "config"
TOKEN = re.compile(
    r"""\b(?:litfass_[a-z_]+|up|sum|rate|increase|min_over_time|and|offset|by)\b|\{job="litfass"\}|\[\d+[smhd]\]|\b\d+(?:\.\d+|[smhd])?\b|==|[<>+*()]|\s+"""
)
"""What the alerts' expressions are made of."""
METRIC = re.compile(r"\blitfass_[a-z_]+\b")


def needs(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return pytest.mark.skipif(bool(missing), reason=f"NOT CHECKED: {', '.join(missing)} is not installed here")


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)


def known_metrics():
    numbers = {name: 1 for name in Numbers.__struct_fields__} | {"ignored": {"robot": 1}, "rejected": {"malformed": 1}}
    text = exposition(metrics_of(Numbers(**numbers))).decode()
    return {line.split("{")[0].split(" ")[0] for line in text.splitlines() if not line.startswith("#")}


@pytest.mark.parametrize("file", ["grafana.json", "alerts.yaml"])
def test_each_metric_that_is_watched_is_told(file):
    named = set(METRIC.findall((CONFIG / file).read_text("utf-8"))) - {"litfass_exporter"}

    assert named
    assert named <= known_metrics()


def test_each_metric_that_is_told_is_on_the_dashboard():
    assert known_metrics() <= set(METRIC.findall((CONFIG / "grafana.json").read_text("utf-8")))


def test_the_dashboards_panels_do_not_overlap():
    taken = set()
    for panel in json.loads((CONFIG / "grafana.json").read_text("utf-8"))["panels"]:
        place = panel["gridPos"]
        cells = {(x, y) for x in range(place["x"], place["x"] + place["w"]) for y in range(place["y"], place["y"] + place["h"])}
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24
        taken |= cells


def test_each_alert_says_what_to_do():
    text = (CONFIG / "alerts.yaml").read_text("utf-8")

    assert text.count("- alert: ") == text.count("          action: ") == text.count("          summary: ") >= 5


def test_each_alert_is_one_that_prometheus_can_read():
    """Where promtool is missing, this stands in for it: the file's form, durations, and expressions token by token."""
    groups = yaml.safe_load((CONFIG / "alerts.yaml").read_text("utf-8"))["groups"]

    names = [rule["alert"] for group in groups for rule in group["rules"]]
    assert len(set(names)) == len(names)
    for rule in (rule for group in groups for rule in group["rules"]):
        assert rule.keys() <= {"alert", "expr", "for", "labels", "annotations"}, rule
        assert re.fullmatch(r"\d+[smhd]", rule.get("for", "1m")), rule
        assert rule["labels"].keys() == {"severity"}
        assert rule["annotations"].keys() == {"summary", "action"}
        unread = TOKEN.sub("", rule["expr"]).strip()
        assert not unread, f"{rule['alert']}: {unread}"
        assert all(rule["expr"].count(left) == rule["expr"].count(right) for left, right in ("()", "[]", "{}"))


@needs("promtool")
def test_promtool_takes_the_alerts():
    done = run("promtool", "check", "rules", str(CONFIG / "alerts.yaml"))

    assert done.returncode == 0, done.stderr


@pytest.fixture
def certificates(tmp_path):
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=example.org"]
    subprocess.run([*command, "-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"], check=True, capture_output=True)
    return tmp_path


@needs("nginx", "openssl")
def test_nginx_takes_its_config(certificates):
    text = (CONFIG / "nginx.conf").read_text("utf-8")
    text = re.sub(r"/etc/letsencrypt/live/[^/]+/fullchain\.pem", str(certificates / "cert.pem"), text)
    text = re.sub(r"/etc/letsencrypt/live/[^/]+/privkey\.pem", str(certificates / "key.pem"), text)
    file = certificates / "nginx.conf"
    file.write_text(text.replace("/run/nginx.pid", str(certificates / "nginx.pid")))

    done = run("nginx", "-t", "-c", str(file), "-p", str(certificates))

    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


@needs("caddy")
def test_caddy_takes_its_config(tmp_path):
    text = (CONFIG / "Caddyfile").read_text("utf-8")
    version = re.search(r"(\d+)\.(\d+)", run("caddy", "version").stdout)
    if version and (int(version[1]), int(version[2])) < (2, 7):
        # Debian 12's is older than the directive; the older one says the same.
        text = text.replace("request_buffers 8KiB", "buffer_requests")
    file = tmp_path / "Caddyfile"
    file.write_text(text)

    done = run("caddy", "validate", "--adapter", "caddyfile", "--config", str(file))

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("file", ["nginx.conf", "Caddyfile"])
def test_proxies_log_no_requests_and_keep_the_inner_side_in(file):
    text = (CONFIG / file).read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if not line.strip().startswith("#")]

    assert "/metrics" in " ".join(lines) or "metrics" in " ".join(lines)
    if file == "nginx.conf":
        assert "access_log off;" in lines
        assert "error_log stderr alert;" in lines
    else:
        assert "log" not in lines
        assert "exclude http.log.error http.handlers.reverse_proxy" in lines


@needs("systemd-analyze")
@pytest.mark.parametrize("unit", ["litfass.service", "litfass-backup.service", "litfass-backup.timer"])
def test_systemd_takes_the_units(tmp_path, unit):
    for name in ("litfass.service", "litfass-backup.service", "litfass-backup.timer"):
        text = (CONFIG / name).read_text("utf-8")
        (tmp_path / name).write_text(text.replace("/opt/litfass/bin/litfass", "/bin/true"))

    done = run("systemd-analyze", "verify", "--man=no", str(tmp_path / unit))

    assert done.returncode == 0, done.stderr
    assert unit not in done.stderr


@needs("systemd-analyze")
def test_the_service_is_exposed_as_little_as_systemd_knows(tmp_path):
    file = tmp_path / "litfass.service"
    file.write_text((CONFIG / "litfass.service").read_text("utf-8").replace("/opt/litfass/bin/litfass", "/bin/true"))

    # Ten times the figure that it prints: 1.2 of 10 is left, for the sockets it cannot do without.
    done = run("systemd-analyze", "security", "--offline=true", "--threshold=15", str(file))

    assert done.returncode == 0, done.stdout[-300:]


def test_valkey_starts_with_its_config(tmp_path):
    text = (CONFIG / "valkey.conf").read_text("utf-8")
    options = [line for line in text.splitlines() if line and not line.startswith("#")]
    file = tmp_path / "valkey.conf"
    file.write_text("\n".join(line for line in options if not line.startswith(("bind ", "port ", "logfile "))))
    # An option that a server does not know ends it; ours come after and give it a socket and a folder.
    server = Embedded(tmp_path / "valkey")
    server._command = [server._command[0], str(file), *server._command[1:]]

    try:
        server.start()
    except ValkeyFailed as exc:
        pytest.fail(str(exc))
    server.stop()


def test_each_line_of_valkeys_config_has_its_reason():
    above = ""
    for line in (CONFIG / "valkey.conf").read_text("utf-8").splitlines():
        assert line.startswith("#") or not line or above, f"no reason above: {line}"
        above = line


def test_the_container_runs_without_root_and_can_tell_whether_it_is_well():
    text = (CONFIG / "Dockerfile").read_text("utf-8")

    assert re.search(r"^USER 10001:10001$", text, re.MULTILINE)
    assert "HEALTHCHECK" in text
    assert "--require-hashes" in text
    assert not re.search(r"^ADD |:latest|apt-get install", text, re.MULTILINE)
    for copied in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
        for name in copied.split():
            assert (CONFIG.parent / name).exists(), name


def test_the_compose_file_sets_only_settings_that_there_are():
    text = (CONFIG / "compose.yaml").read_text("utf-8")
    named = {name.removeprefix("LITFASS_").lower() for name in re.findall(r"^      (LITFASS_[A-Z_]+):", text, re.MULTILINE)}

    assert named - {"public", "desk"} <= set(Settings.__struct_fields__)
    # `sh`, Valkey and Litfass: whatever can be taken from them is.
    assert text.count("read_only: true") == text.count('"no-new-privileges:true"') == text.count("image: ") + text.count("build: ")
