"""A time at the end of a series of like works holds for all of them.

"Xử lý thực bì, làm mới đường băng trước ngày 31/01" dates both; the time of a report or of a
hand-in at the end dates only what is handed in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from vanban.model import Assignment, DueKind

_HANDS = re.compile(r"(?<!\w)(?:báo cáo|trình|gửi|nộp|công bố|thông báo|phản ánh)(?!\w)", re.I)


def share_time(deeds: list[Assignment]) -> list[Assignment]:
    """Return the *deeds* of one clause, those without a time given the day that ends the clause."""
    if len(deeds) < 2:
        return deeds
    last = deeds[-1]
    words = last.due.text or ""
    dated = last.due.kind is DueKind.DATE or words.startswith("trước ")
    ends = dated and bool(words) and last.task.endswith(words)
    if not ends or _HANDS.search(last.task):
        return deeds
    return [d if d.due.kind is not DueKind.NONE else replace(d, due=last.due) for d in deeds]
