"""The Litfass that a load test asks: a fresh demo, with the accounts that its people need, on a store that can be stopped."""

import contextlib
import json
import os
import re
import secrets
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adserver import folder
from adserver.core.accounts import Grant
from adserver.embedded import Embedded
from adserver.stores.accounts import Accounts
from adserver.stores.connect import connect

PORTS = range(20000, 32000)
"""Below 32768: the system hands out the ones above to clients."""
ADVERTISER = "kaffeekontor"
SITE = "demo"


@dataclass(frozen=True)
class Stage:
    """A running demo. `store`: the Valkey that it uses."""

    data: Path
    port: int
    desk_port: int
    password: str
    token: str
    pid: int
    store: Embedded
    redis_url: str

    @property
    def public(self) -> str:
        """The public side's address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def desk(self) -> str:
        """The inner side's address."""
        return f"http://127.0.0.1:{self.desk_port}"

    def environ(self) -> dict[str, str]:
        """What locust's people must know."""
        return {
            "LITFASS_LOAD_DESK": self.desk,
            "LITFASS_LOAD_PASSWORD": self.password,
            "LITFASS_LOAD_ADVERTISER": f"{ADVERTISER} {self.password}",
            "LITFASS_LOAD_TOKEN": self.token,
        }

    def stats(self) -> dict:
        """The raw counters, by the command line."""
        command = [litfass(), "stats", SITE, "--json", "--data", str(self.data)]
        environ = os.environ | ({"REDIS_URL": self.redis_url} if self.redis_url else {})
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=environ).stdout)

    def api(self, path: str) -> dict:
        """An answer of the API."""
        request = urllib.request.Request(f"{self.desk}/api/v1{path}", headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=20) as reply:
            return json.load(reply)

    def metrics(self) -> dict[str, float]:
        """The numbers of /metrics by name and label."""
        with urllib.request.urlopen(f"{self.desk}/metrics", timeout=5) as reply:
            lines = reply.read().decode().splitlines()
        return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if line and line[0] != "#")}

    def breaking_article(self) -> str:
        """The article that locust's people call the breaking one: the last of the magazine's list."""
        with urllib.request.urlopen(f"{self.public}/sitemap.xml", timeout=10) as reply:
            paths = [urllib.parse.urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", reply.read().decode())]
        return [path for path in paths if path.endswith(".html") and "index" not in path][-1]

    def trending(self) -> list[str]:
        """The paths on the public list."""
        request = urllib.request.Request(f"{self.public}/v1/trending.json", headers={"Origin": self.public})
        with urllib.request.urlopen(request, timeout=5) as reply:
            answer = json.load(reply)
        return [item["path"] for item in (answer["trending"] if isinstance(answer, dict) else answer)]


def litfass() -> str:
    """The command of this environment."""
    return str(Path(sys.executable).with_name("litfass"))


def free_ports(number: int) -> list[int]:
    """Ports that nobody listens on."""
    found: list[int] = []
    for port in PORTS[secrets.randbelow(8000) :]:
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == number:
            return found
    raise SystemExit("no free port below 32000")


@contextlib.contextmanager
def set_up(where: Path, *, own_store: bool) -> Iterator[Stage]:
    """A fresh demo, ended afterwards. `own_store`: on a Valkey of the test's own, so that the test can stop it."""
    port, desk_port = free_ports(2)
    password, data = secrets.token_urlsafe(12), where / "data"
    store = Embedded(where / "store") if own_store else Embedded(folder.valkey(data))
    if own_store:
        store.start()
    environ = os.environ | {"LITFASS_ADMIN_PASSWORD": password} | ({"REDIS_URL": store.url} if own_store else {})
    command = [litfass(), "demo", "--port", str(port), "--desk-port", str(desk_port), "--data", str(data), "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ) as process:
        try:
            if not any(line.startswith("ready ") for line in process.stdout or ()):
                raise SystemExit("the demo did not start; its last lines say why")
            token = _accounts(store.url, password)
            yield Stage(data, port, desk_port, password, token, process.pid, store, store.url if own_store else "")
        finally:
            process.terminate()
            process.wait(30)
            if own_store:
                store.stop()


def _accounts(url: str, password: str) -> str:
    """An advertiser's account, and an API token of the administrator's."""
    environ = os.environ | {"REDIS_URL": url}
    command = [litfass(), "user", "add", ADVERTISER, "--role", "advertiser", "--advertiser", ADVERTISER, "--password", password]
    subprocess.run(command, check=True, capture_output=True, env=environ)
    secret, _ = Accounts(connect(url)).add_token("admin", "load test", int(time.time()), Grant(("read", "write-pages")))
    return secret


def dashboard_total(stage: Stage) -> int:
    """The number of views of all time as the overview shows it to an editor."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    opener.addheaders = [("Accept-Language", "en")]
    form = opener.open(f"{stage.desk}/admin/login", timeout=20).read().decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', form)
    fields = {"username": "admin", "password": stage.password, "csrf_token": token.group(1) if token else ""}
    opener.open(f"{stage.desk}/admin/login", urllib.parse.urlencode(fields).encode(), timeout=20).read()
    page = opener.open(f"{stage.desk}/admin/", timeout=20).read().decode()
    shown = re.search(r"([\d,.\s]+?)\s+views? of all time", page)
    return int(re.sub(r"\D", "", shown.group(1))) if shown else -1
