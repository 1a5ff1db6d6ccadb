"""The one `Settings`: defaults, then a TOML file, then the environment; every mistake is told at once."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

PREFIX = "LITFASS_"
ADMIN_PASSWORD = "LITFASS_ADMIN_PASSWORD"  # noqa: S105 — its name
NOT_SETTINGS = (ADMIN_PASSWORD, "LITFASS_LOAD_", "LITFASS_TEST_")
"""A secret, and what load tests and tests are told."""


class SettingsError(Exception):
    """All that is wrong with the settings, a line each."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What an operator may set. In the environment a name is `LITFASS_` and the name in capitals; `REDIS_URL` is known as that too."""

    data: str = "data"
    """Folder of journals, snapshot, media and the embedded Valkey's files; locked by `litfass serve`."""
    host: str = "127.0.0.1"
    port: int = 8000
    """The public side's address."""
    desk_host: str = "127.0.0.1"
    desk_port: int = 8001
    """The inner side's address; keep it on loopback or behind a proxy with TLS."""
    public_url: str = ""
    """How browsers reach the public side, e.g. https://plugin.example.org; empty: http://127.0.0.1:<port>."""
    workers: int = 2
    """Web worker processes, 1–64."""
    redis_url: str = ""
    """redis://, rediss:// or unix://; empty: the embedded Valkey. A cluster is recognised; name several of its nodes, with commas."""
    trusted_proxies: tuple[str, ...] = ()
    """Networks (CIDR) whose X-Forwarded-For is believed."""
    flood_views_per_minute: int = 300
    """Views a source may have counted each minute; 0 = no limit."""
    seen_after_ms: int = 1000
    """An ad that is reported as seen sooner after it was served is invalid traffic (MRC: viewable for a second); 0 = never."""
    click_after_ms: int = 300
    """The same for a click: nobody reads and clicks so fast."""
    headless_readers: bool = False
    """Count browsers without a window as readers (demo, browser tests); they are robots otherwise."""
    geo_file: str = ""
    """A country MMDB; empty: the one of `litfass geo install`, and without that the country is unknown."""
    durability: Literal["process", "power"] = "process"
    """process: a 2xx survives the death of every process; power: also a power cut (fdatasync before the 2xx)."""
    journal_hours: int = 24
    """How long journal segments are kept at most once applied, 1–24."""
    journal_max_mb: int = 0
    """Views are refused with 503 when the journals reach this size."""
    retention_months: int = 25
    """How long dated sums are kept, 1–25."""
    private_pages: bool = False
    """Fetch pages of sites on private and loopback addresses too (demo, tests, intranets)."""
    desk_url: str = ""
    """How people reach the desk, e.g. https://desk.example.org: links in mails. Empty: mails have no links."""
    smtp_host: str = ""
    """The mail server for weekly reports and alerts; empty: no mail is sent."""
    smtp_port: int = 587
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    """none is for a server on this machine."""
    smtp_user: str = ""
    """Empty: no login."""
    smtp_password: str = ""
    """Better in the environment than in a file."""
    mail_from: str = "litfass@localhost"
    """The sender's address."""
    fast_lane: bool = True
    """Answer /v1/view and /v1/seen before Flask; the answers are the same."""
    invoice_issuer: str = ""
    """Who states: the name on monthly statements (§ 14 UStG), and below it the address, tax number and VAT id."""
    invoice_address: str = ""
    invoice_tax_number: str = ""
    invoice_vat_id: str = ""
    invoice_tax_percent: float = 19.0
    """The rate of tax on statements, 0–100."""
    invoice_prefix: str = ""
    """What stands before a statement's running number."""
    invoice_note: str = ""
    """A sentence at the end of each statement: payment terms, or why no tax is charged."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    magazine: str = ""
    """Folder of the demo's magazine, served under / of the public side; empty: none."""

    @property
    def data_path(self) -> Path:
        """The data folder."""
        return Path(self.data)

    @property
    def address(self) -> str:
        """The public side's URL without a trailing slash."""
        return (self.public_url or f"http://127.0.0.1:{self.port}").rstrip("/")


RANGES = {
    "port": (1, 65535),
    "desk_port": (1, 65535),
    "smtp_port": (1, 65535),
    "workers": (1, 64),
    "flood_views_per_minute": (0, 1_000_000),
    "seen_after_ms": (0, 60_000),
    "click_after_ms": (0, 60_000),
    "journal_hours": (1, 24),
    "journal_max_mb": (0, 1_000_000),
    "retention_months": (1, 25),
    "invoice_tax_percent": (0, 100),
}
_LISTS = {"trusted_proxies"}


def load(file: Path | None = None, environ: Mapping[str, str] | None = None, **given: Any) -> Settings:
    """The settings from defaults, `file`, `environ` and `given` (the command line), later ones winning.

    Raises `SettingsError` that names every unknown key, wrong type and number out of range.
    """
    mistakes: list[str] = []
    values = _from_file(file, mistakes) if file else {}
    values |= _from_environ(os.environ if environ is None else environ, mistakes)
    values |= {name: value for name, value in given.items() if value is not None}
    checked = {name: _checked(name, value, mistakes) for name, value in values.items()}
    if mistakes:
        raise SettingsError("\n".join(mistakes))
    return Settings(**checked)


def secret(name: str, environ: Mapping[str, str]) -> str:
    """A secret from the variable `name`, or from the file that `name`_FILE names (systemd's and Docker's way); "" where neither is set.

    Raises `SettingsError` where both are set, or the file cannot be read or is empty.
    """
    file = environ.get(f"{name}_FILE", "")
    if not file:
        return environ.get(name, "")
    if environ.get(name):
        raise SettingsError(f"environment: {name} and {name}_FILE are both set; set one of them")
    try:
        text = Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsError(f"environment: {name}_FILE: {file} cannot be read: {exc}") from exc
    if not text:
        raise SettingsError(f"environment: {name}_FILE: {file} is empty")
    return text


def _from_file(file: Path, mistakes: list[str]) -> dict[str, Any]:
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except OSError as exc:
        mistakes.append(f"{file}: cannot be read: {exc.strerror}")
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        mistakes.append(f"{file}: {exc}")
        return {}
    unknown = values.keys() - set(Settings.__struct_fields__)
    mistakes.extend(f"{file}: unknown setting {name!r}" for name in sorted(unknown))
    return {name: value for name, value in values.items() if name not in unknown}


def _from_environ(environ: Mapping[str, str], mistakes: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    try:
        url = secret("REDIS_URL", environ)
    except SettingsError as exc:
        mistakes.append(str(exc))
    else:
        values |= {"redis_url": url} if url else {}
    for name, value in environ.items():
        if not name.startswith(PREFIX) or name.startswith(NOT_SETTINGS):
            continue
        key = name.removeprefix(PREFIX).lower()
        if key in Settings.__struct_fields__:
            values[key] = value.split(",") if key in _LISTS else value
        else:
            mistakes.append(f"environment: unknown setting {name}")
    return values


def _checked(name: str, value: Any, mistakes: list[str]) -> Any:
    kind = {field.name: field.type for field in msgspec.structs.fields(Settings)}[name]
    try:
        value = msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as exc:
        mistakes.append(f"{name}: {exc}")
        return value
    low, high = RANGES.get(name, (None, None))
    if low is not None and high is not None and not low <= value <= high:
        mistakes.append(f"{name}: {value} is not between {low} and {high}")
    return value
