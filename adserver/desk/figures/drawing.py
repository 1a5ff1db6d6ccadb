"""A series as a chart whose dates are written in the reader's language."""

from functools import partial

from adserver.desk import formats
from adserver.desk.figures.charts import Chart, bar_chart
from analytics.core.reports import Point, Step


def chart_of(series: tuple[Point, ...], before: tuple[Point, ...], step: Step) -> Chart:
    """A series as bars, its dates in the reader's language."""
    return bar_chart(series, before, partial(formats.long_start, step=step), partial(formats.short_start, step=step))
