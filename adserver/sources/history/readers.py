"""The programs whose exports are understood."""

from collections.abc import Callable

from adserver.core.history.sums import History
from adserver.sources.history import goatcounter, plausible

READERS: dict[str, Callable[..., History]] = {"plausible": plausible.read, "goatcounter": goatcounter.read}
"""`read(files, site, progress)`; each raises `ExportRefused`."""
NAMES = {"plausible": "Plausible", "goatcounter": "GoatCounter"}
