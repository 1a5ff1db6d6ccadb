"""For operators' programs: metrics, whether the desk lives and is ready, and that GPC is honoured."""

from collections.abc import Mapping, Sequence

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector

from adserver.core.accounts import may
from adserver.core.ads import CounterReport
from adserver.desk.api_access import bearer
from adserver.desk.client import is_local
from adserver.desk.problems import problem
from adserver.desk.services import services
from adserver.stores.accounts import AWAY
from adserver.stores.totals import Numbers

operations = Blueprint("operations", __name__)
TEXT = "text/plain; version=0.0.4; charset=utf-8"
GPC_SINCE = "2026-11-22"


@operations.get("/livez")
def livez() -> ResponseReturnValue:
    """The process answers."""
    return Response("ok\n", mimetype="text/plain")


@operations.get("/readyz")
def readyz() -> ResponseReturnValue:
    """The store answers too."""
    try:
        services().accounts.ping()
    except AWAY:
        return Response("the store does not answer\n", 503, mimetype="text/plain")
    return Response("ok\n", mimetype="text/plain")


@operations.get("/.well-known/gpc.json")
def gpc() -> ResponseReturnValue:
    """Global Privacy Control is honoured (https://privacycg.github.io/gpc-spec/)."""
    return jsonify(gpc=True, lastUpdate=GPC_SINCE)


@operations.get("/metrics")
def metrics() -> ResponseReturnValue:
    """Prometheus' text format: for programs on this machine, from elsewhere with an administrator's API token."""
    found = None if is_local() else bearer(request.headers.get("Authorization", ""))
    if not is_local() and (found is None or not may(found[1], "see-metrics")):
        answer = problem(401, "From another machine, /metrics needs an administrator's API token: Authorization: Bearer lfdesk_…")
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    try:
        found_now = metrics_of(services().numbers())
    except AWAY:
        with services().snapshot.read() as reading:
            found_now = metrics_without_store(reading.report())
    return Response(exposition(found_now), content_type=TEXT)


def exposition(given: Sequence[Metric]) -> bytes:
    """The metrics as Prometheus reads them."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Given(given))
    return bytes(generate_latest(registry))


class _Given(Collector):
    """Numbers that are kept elsewhere."""

    def __init__(self, given: Sequence[Metric]) -> None:
        self._given = given

    def collect(self) -> Sequence[Metric]:
        """All metrics."""
        return self._given


def metrics_of(given: Numbers) -> list[Metric]:
    """All metrics: of the installation, whichever host is asked."""
    return [
        CounterMetricFamily("litfass_views_received", "Views that were asked to be counted.", given.received),
        CounterMetricFamily("litfass_views_accepted", "Views that are in a journal and were answered 2xx.", given.accepted),
        _by_reason("litfass_views_ignored", "Views that were answered 2xx and not counted, by reason.", given.ignored),
        _by_reason("litfass_views_rejected", "Views that were answered 4xx or 5xx, by reason.", given.rejected),
        CounterMetricFamily(
            "litfass_views_unheard_proxy", "Views with X-Forwarded-For from no trusted proxy: not believed.", given.unheard
        ),
        CounterMetricFamily("litfass_views_applied", "Views that are counted in the store.", given.applied),
        CounterMetricFamily("litfass_journal_damaged", "Journal records that were found damaged and left out.", given.damaged),
        *_how_it_stands(store_up=1, waiting=given.waiting, stopped=given.stopped),
    ]


def metrics_without_store(report: CounterReport) -> list[Metric]:
    """What this host alone can tell: sums would fall and rise again if a part of them were told."""
    return _how_it_stands(store_up=0, waiting=report.waiting, stopped=sum(1 for unit, _ in report.alarms if unit))


def _how_it_stands(*, store_up: int, waiting: int, stopped: int) -> list[Metric]:
    return [
        GaugeMetricFamily("litfass_store_up", "Whether the store answers; without it only gauges of this host are told.", store_up),
        GaugeMetricFamily("litfass_journal_waiting", "Views in a journal that are not in the store yet.", waiting),
        GaugeMetricFamily("litfass_units_stopped", "Sites and campaigns that wait for `litfass doctor --accept-gap`.", stopped),
    ]


def _by_reason(name: str, text: str, sums: Mapping[str, int]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, text, labels=["reason"])
    for reason, count in sorted(sums.items()):
        family.add_metric([reason], count)
    return family
