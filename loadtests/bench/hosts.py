"""Two whole `litfass serve` that share a cluster, each in a network namespace of its own: does each view count once, whatever is cut?

    python loadtests/bench/hosts.py [--seconds 16]

Needs root, `ip` and `unshare`; without them both run side by side on loopback, which is said, and no cable is pulled. While readers
read on both hosts a primary of the cluster is killed, and then the second host's cable is pulled for a while.
"""

import argparse
import contextlib
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from cluster import Cluster, until
from stage import free_ports, litfass

SWITCH = "10.77.0.1"
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
INSIDE = "BENCH_HOSTS_INSIDE"
PAUSE_S = 0.01


@dataclass(frozen=True)
class Host:
    """One machine: `within` is what a command is put behind to run there."""

    name: str
    data: Path
    port: int
    desk_port: int
    within: tuple[str, ...] = ()

    def run(self, *command: str, **more: object) -> subprocess.Popen:
        """Start a command on this host."""
        return subprocess.Popen([*self.within, *command], text=True, **more)  # type: ignore[call-overload, no-any-return]

    def pull(self) -> None:
        """Pull its cable."""
        ip("link", "set", f"lf-{self.name}", "down")

    def plug(self) -> None:
        """Put it back."""
        ip("link", "set", f"lf-{self.name}", "up")


def ip(*arguments: str) -> None:
    """iproute2."""
    subprocess.run(["ip", *arguments], check=True)


@contextlib.contextmanager
def hosts(folder: Path, *, apart: bool) -> Iterator[list[Host]]:
    """Two hosts on a switch that leads nowhere else, or two services side by side."""
    ports = free_ports(4)
    made: list[subprocess.Popen] = []
    found: list[Host] = []
    try:
        for number, name in enumerate(("one", "two")):
            within: tuple[str, ...] = ()
            if apart:
                sleeper = subprocess.Popen(["unshare", "-n", "sleep", "infinity"])
                made.append(sleeper)
                within = ("nsenter", "-t", str(sleeper.pid), "-n")
                _cable(name, sleeper.pid, within, f"10.77.0.{10 + number}/24")
            (folder / name).mkdir()
            found.append(Host(name, folder / name, ports[2 * number], ports[2 * number + 1], within))
        yield found
    finally:
        for sleeper in made:
            sleeper.kill()
            sleeper.wait()


def _cable(name: str, pid: int, within: tuple[str, ...], address: str) -> None:
    """Between the switch and a host."""
    mine = Path("/proc/self/ns/net").readlink()
    until(lambda: Path(f"/proc/{pid}/ns/net").readlink() != mine, "the namespace is there")
    ip("link", "add", f"lf-{name}", "type", "veth", "peer", "name", "eth0", "netns", str(pid))
    ip("link", "set", f"lf-{name}", "master", "lf-switch", "up")
    for command in (("addr", "add", address, "dev", "eth0"), ("link", "set", "eth0", "up"), ("link", "set", "lo", "up")):
        subprocess.run([*within, "ip", *command], check=True)


def switch() -> None:
    """A bridge with an address: where the cluster is."""
    ip("link", "set", "lo", "up")
    ip("link", "add", "lf-switch", "type", "bridge")
    ip("addr", "add", f"{SWITCH}/24", "dev", "lf-switch")
    ip("link", "set", "lf-switch", "up")


def read(port: int, seconds: float) -> int:
    """A reader on the host itself; prints how many views were accepted."""
    accepted, connection = 0, http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Origin": "http://blog.test", "User-Agent": AGENT, "Content-Type": "text/plain"}
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        connection.request("POST", "/v1/view", json.dumps({"path": f"/{accepted % 30}"}), headers)
        with connection.getresponse() as reply:
            reply.read()
            if reply.status != 200 or reply.getheader("Litfass-Ignored"):
                raise SystemExit(f"a view was not accepted: {reply.status} {reply.getheader('Litfass-Ignored')}")
        accepted += 1
        time.sleep(PAUSE_S)
    print(accepted)
    return 0


def counted(url: str) -> int:
    """Views that the store holds; -1 where it does not answer."""
    done = subprocess.run(
        [litfass(), "stats", "blog", "--json"], env=os.environ | {"REDIS_URL": url}, capture_output=True, text=True, check=False
    )
    return int(json.loads(done.stdout)["views"]) if done.returncode == 0 else -1


def measure(folder: Path, seconds: float, *, apart: bool) -> dict:
    """The whole of it; the figures."""
    cluster = Cluster(folder / "cluster", host=SWITCH if apart else "127.0.0.1")
    services: list[subprocess.Popen] = []
    try:
        environ = os.environ | {"REDIS_URL": cluster.url, "LITFASS_FLOOD_VIEWS_PER_MINUTE": "0"}
        site = ["site", "add", "blog", "--host", "blog.test", "--origin", "http://blog.test"]
        subprocess.run([litfass(), *site, "--data", str(folder)], check=True, env=environ, stdout=subprocess.DEVNULL)
        with hosts(folder, apart=apart) as both:
            try:
                services += [_service(host, environ) for host in both]
                return _broken(cluster, both, seconds, apart=apart)
            finally:
                for service in services:
                    service.terminate()
                for service in services:
                    service.wait(30)
    finally:
        cluster.close()


def _service(host: Host, environ: dict[str, str]) -> subprocess.Popen:
    """`litfass serve`, once it answers."""
    mine = {"LITFASS_DATA": str(host.data), "LITFASS_PORT": str(host.port), "LITFASS_DESK_PORT": str(host.desk_port)}
    service = host.run(
        litfass(), "serve", env=environ | mine | {"LITFASS_PUBLIC_URL": f"http://127.0.0.1:{host.port}"}, stdout=subprocess.PIPE
    )
    if not any(line.startswith("ready ") for line in service.stdout or ()):
        raise SystemExit(f"host {host.name} did not start; its last lines say why")
    return service


def _broken(cluster: Cluster, both: list[Host], seconds: float, *, apart: bool) -> dict:
    me = [sys.executable, __file__, "--seconds", str(seconds), "--read"]
    readers = [host.run(*me, str(host.port), stdout=subprocess.PIPE) for host in both]
    time.sleep(seconds / 4)
    cluster.nodes[0].kill()
    time.sleep(seconds / 4)
    if apart:
        both[1].pull()
    time.sleep(seconds / 4)
    if apart:
        both[1].plug()
    accepted = [int(reader.communicate()[0] or 0) for reader in readers]
    ended = time.monotonic()
    with contextlib.suppress(TimeoutError):
        until(lambda: counted(cluster.url) == sum(accepted), "all is counted")
    return {"apart": apart, "accepted": accepted, "counted": counted(cluster.url), "counted_after_s": round(time.monotonic() - ended, 1)}


def main() -> int:
    """Measure; 1 where a view was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=16.0)
    parser.add_argument("--read", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read:
        return read(given.read, given.seconds)
    able = os.geteuid() == 0 and all(map(shutil.which, ("ip", "unshare", "nsenter")))
    if able and INSIDE not in os.environ:
        # A namespace of its own for all of it: nothing here can reach a network, and nothing is left behind.
        able = subprocess.run(["unshare", "-n", "true"], check=False).returncode == 0
        if able:
            return subprocess.run(["unshare", "-n", sys.executable, *sys.argv], env=os.environ | {INSIDE: "1"}, check=False).returncode
    if able:
        switch()
    else:
        print("NO NAMESPACES HERE (root, ip, unshare): both hosts side by side on loopback, no cable is pulled", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="litfass-hosts-") as folder:
        found = measure(Path(folder), given.seconds, apart=able)
    print(json.dumps(found))
    return 0 if found["counted"] == sum(found["accepted"]) else 1


if __name__ == "__main__":
    sys.exit(main())
