"""From the journals to the store: every accepted record is counted exactly once."""

from analytics.counter.counter import Counter
from analytics.counter.report import Alarm, Applied, Numbers

__all__ = ["Alarm", "Applied", "Counter", "Numbers"]
