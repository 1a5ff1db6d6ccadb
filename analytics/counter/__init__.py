"""From the journals to the store: every accepted record is counted exactly once."""

from analytics.counter.counter import Counter
from analytics.counter.holding import Holding
from analytics.counter.report import Alarm, Applied
from analytics.counter.retention import Gap, accept_gap, gaps
from analytics.stores.hosts import Numbers

__all__ = ["Alarm", "Applied", "Counter", "Gap", "Holding", "Numbers", "accept_gap", "gaps"]
