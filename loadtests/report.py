"""The report of a run as one HTML file: verdict, table of kinds, charts as SVG; nothing is loaded from anywhere."""

from collections.abc import Sequence
from html import escape
from typing import Any

from verdict import Check

WIDTH, HEIGHT, LEFT, BOTTOM = 760, 200, 58, 24
COLOURS = ("#0b5fae", "#b4420f", "#2d7a3e", "#7a4a9e", "#8a6d00", "#5c5c5c")
STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:58rem;margin:2rem auto;padding:0 1rem;color:#1c1c1a;background:#fcfbf8}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ddd8cc}td.n,th.n{text-align:right}
.good{color:#22682f}.bad{color:#a3270f;font-weight:700}.verdict{font-size:1.3rem}svg{width:100%;height:auto}
svg text{font:11px system-ui,sans-serif;fill:currentColor}figure{margin:1.5rem 0}figcaption{font-weight:600}
@media(prefers-color-scheme:dark){body{color:#e8e5dc;background:#191917}th,td{border-color:#44423a}.good{color:#7fcf8d}.bad{color:#ff9a80}}
"""
Series = dict[str, list[tuple[float, float]]]


def page(title: str, checks: Sequence[Check], kinds: dict[str, dict[str, float]], charts: Sequence[tuple[str, str, Series]]) -> str:
    """The whole report. `charts`: caption, unit, series by name."""
    good = all(check.good for check in checks)
    lines = "".join(
        f'<tr><td class="{"good" if check.good else "bad"}">{"ok" if check.good else "FAILED"}</td><td>{escape(check.name)}</td>'
        f"<td>{escape(check.text)}</td></tr>"
        for check in checks
    )
    drawn = "".join(f"<figure><figcaption>{escape(name)}</figcaption>{chart(unit, series)}</figure>" for name, unit, series in charts)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title>"
        f'<style>{STYLE}</style><h1>{escape(title)}</h1><p class="verdict {"good" if good else "bad"}">'
        f"{'Nothing was lost, nothing was counted twice.' if good else 'The run FAILED.'}</p><table>{lines}</table>"
        f"<h2>Requests by kind</h2>{_kinds(kinds)}<h2>Over time</h2>{drawn}</html>"
    )


def _kinds(kinds: dict[str, dict[str, float]]) -> str:
    head = "".join(f'<th class="n">{name}</th>' for name in ("requests", "failures", "p50 ms", "p95 ms", "p99 ms"))
    rows = "".join(
        f"<tr><td>{escape(name)}</td>"
        + "".join(f'<td class="n">{kind[what]:,.0f}</td>' for what in ("requests", "failures", "p50", "p95", "p99"))
        + "</tr>"
        for name, kind in kinds.items()
    )
    return f"<table><tr><th>kind</th>{head}</tr>{rows}</table>"


def chart(unit: str, series: Series) -> str:
    """Lines over seconds, with a scale and a legend."""
    points = [point for line in series.values() for point in line]
    if not points:
        return "<p>nothing was measured</p>"
    end, top = max(at for at, _ in points) or 1, _round_up(max(value for _, value in points))
    drawn = [_scale(top, end, unit)]
    for (name, line), colour in zip(series.items(), COLOURS * 3, strict=False):
        path = " ".join(f"{_x(at, end):.1f},{_y(value, top):.1f}" for at, value in line)
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.6"><title>{escape(name)}</title></polyline>')
    legend = "".join(
        f'<rect x="{LEFT + place * 118}" y="{HEIGHT + 12}" width="10" height="10" fill="{colour}"/>'
        f'<text x="{LEFT + place * 118 + 14}" y="{HEIGHT + 21}">{escape(name)}</text>'
        for place, (name, colour) in enumerate(zip(series, COLOURS * 3, strict=False))
    )
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT + 30}" role="img">{"".join(drawn)}{legend}</svg>'


def _scale(top: float, end: float, unit: str) -> str:
    lines = []
    for part in range(5):
        value = top * part / 4
        y = _y(value, top)
        lines.append(f'<line x1="{LEFT}" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}" stroke="currentColor" stroke-opacity=".15"/>')
        lines.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value:,.4g}</text>')
    lines.append(f'<text x="0" y="11">{escape(unit)}</text>')
    lines += [f'<text x="{_x(end * n / 4, end):.0f}" y="{HEIGHT - 6}" text-anchor="middle">{end * n / 4:.0f} s</text>' for n in range(1, 4)]
    return "".join(lines)


def _x(at: float, end: float) -> float:
    return LEFT + (WIDTH - LEFT - 4) * at / end


def _y(value: float, top: float) -> float:
    return 16 + (HEIGHT - BOTTOM - 16) * (1 - value / top)


def _round_up(value: float) -> float:
    step = 1.0
    while step * 10 < value:
        step *= 10
    return next((step * times for times in (1, 2, 2.5, 5, 10) if step * times >= value), 10 * step)


def series_of(samples: list[dict[str, Any]], names: dict[str, float]) -> Series:
    """Lines of these fields, each divided by its number."""
    return {
        name.removesuffix("_bytes"): [(sample["at"], sample[name] / divisor) for sample in samples if name in sample]
        for name, divisor in names.items()
        if any(name in sample for sample in samples)
    }
