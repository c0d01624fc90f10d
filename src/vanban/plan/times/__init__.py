"""When a deed is due: days, cycles, what never ends."""

from vanban.plan.times.cycles import find_cycle
from vanban.plan.times.due import Calendar, read_due
from vanban.plan.times.series import share_time

__all__ = ["Calendar", "find_cycle", "read_due", "share_time"]
