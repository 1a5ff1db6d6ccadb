"""Runs wrk and reads what it says; reads what processes cost from /proc."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

UNITS_MS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
TICK_US = 1_000_000 / os.sysconf("SC_CLK_TCK")
MISSING = "This benchmark needs wrk: `apt-get install wrk` on Debian and Ubuntu, `brew install wrk` on macOS."


@dataclass(frozen=True)
class Run:
    """One run of wrk. Latencies in milliseconds; `errors` are answers that are no 2xx or 3xx, and broken connections."""

    requests: int
    per_second: float
    p50_ms: float
    p99_ms: float
    errors: int


def require() -> None:
    """End with a sentence where wrk is missing."""
    if shutil.which("wrk") is None:
        raise SystemExit(MISSING)


def run(url: str, script: Path | None, seconds: float, connections: int) -> Run:
    """Load `url` for so long from one thread; `script` (Lua) makes the requests."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--latency", *(["-s", str(script)] if script else []), url]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    errors = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", text)))
    errors += sum(map(int, re.findall(r"\b(?:connect|read|write|timeout) (\d+)", text)))
    return Run(
        requests=int(_found(r"(\d+) requests in", text)),
        per_second=float(_found(r"Requests/sec:\s+([\d.]+)", text)),
        p50_ms=_ms(_found(r"(?m)^\s+50%\s+(\S+)", text)),
        p99_ms=_ms(_found(r"(?m)^\s+99%\s+(\S+)", text)),
        errors=errors,
    )


def script(file: Path, route: str, bodies: Sequence[bytes], headers: dict[str, str] | Sequence[dict[str, str]]) -> Path:
    """A Lua script that posts the bodies in turn, with these headers or each with its own.

    Requests are made once, or wrk would measure Lua.
    """
    each = [headers] * len(bodies) if isinstance(headers, dict) else headers
    texts = [_lua_table(one) for one in each]
    heads = {text: number for number, text in enumerate(dict.fromkeys(texts), 1)}
    literals = ",".join(json.dumps(body.decode()) for body in bodies)
    numbers = ",".join(str(heads[text]) for text in texts)
    file.write_text(
        f"local bodies={{{literals}}}\nlocal heads={{{','.join(heads)}}}\nlocal head={{{numbers}}}\nlocal made={{}}\nlocal at=0\n"
        f"function init() for i,body in ipairs(bodies) do made[i]=wrk.format('POST','{route}',heads[head[i]],body) end end\n"
        "function request() at=at%#made+1 return made[at] end\n"
    )
    return file


def _lua_table(headers: dict[str, str]) -> str:
    return "{" + ",".join(f"[{json.dumps(name)}]={json.dumps(value)}" for name, value in headers.items()) + "}"


def cpu_us(pid: int, roles: Sequence[str]) -> dict[str, float]:
    """CPU microseconds used so far by a process and its descendants, by the role that a command line names; `{}` without /proc."""
    used: dict[str, float] = {}
    for process, role in _family(pid, "serve", roles):
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        used[role] = used.get(role, 0.0) + (int(fields[11]) + int(fields[12])) * TICK_US
    return used


def private_mb(pid: int, role: str, roles: Sequence[str]) -> float:
    """Private memory of the largest process of a role, in MB (1,000,000 bytes); 0 without /proc."""
    sizes = [0.0]
    for process, played in _family(pid, "serve", roles):
        if played == role:
            try:
                text = Path(f"/proc/{process}/smaps_rollup").read_text()
            except OSError:
                continue
            sizes.append(sum(map(int, re.findall(r"Private_(?:Clean|Dirty):\s+(\d+) kB", text))) * 1024 / 1e6)
    return max(sizes)


def _family(pid: int, role: str, roles: Sequence[str]) -> list[tuple[int, str]]:
    """A process and its descendants; a child plays its parent's role unless its own command line names another."""
    try:
        line = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    role = next((name for name in roles if name in line), role)
    # Threads other than the first have children too.
    for task in Path(f"/proc/{pid}/task").iterdir():
        if task.name != str(pid):
            try:
                children += (task / "children").read_text().split()
            except OSError:
                continue
    return [(pid, role), *(each for child in children for each in _family(int(child), role, roles))]


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise SystemExit(f"wrk said nothing that fits {pattern!r}:\n{text}")
    return match[1]


def _ms(text: str) -> float:
    match = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text)
    if match is None:
        raise SystemExit(f"wrk's latency {text!r} is none")
    return float(match[1]) * UNITS_MS[match[2]]
