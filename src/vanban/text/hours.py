"""Hours of a day in a text: "trước 17 giờ ngày 20/9", "chậm nhất 7h30"."""

from __future__ import annotations

import re
from datetime import time

_HOUR = re.compile(
    r"""(?<![\d/])(?P<hour>\d{1,2})\s*(?:giờ|h)(?:\s*(?P<minute>\d{2})(?!\d)(?:\s*(?:phút|['’]))?)?
    \s*(?P<part>sáng|trưa|chiều|tối|đêm)?(?!\w|\s*(?:một\s+lần|1\s+lần|01\s+lần|/\s*lần|làm\s+việc))""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTS = re.compile(
    r"(?:trong(?:\s+vòng)?|từ|sau|mỗi|cứ|không\s+quá|kéo\s+dài|mấy|24\s*/)\s*$", re.IGNORECASE
)


def find_hour(text: str) -> time | None:
    """Return the last hour of a day that *text* names as an end, or ``None``.

    >>> find_hour("trước 17 giờ ngày 20/9")
    datetime.time(17, 0)
    >>> find_hour("từ 12 giờ ngày 21/11 đến 6 giờ 30 chiều ngày 23/11")
    datetime.time(18, 30)
    >>> find_hour("06 giờ một lần, trong 24 giờ")
    """
    found = None
    for match in _HOUR.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        late = (match["part"] or "").lower() in {"chiều", "tối"} and hour < 12
        if not _COUNTS.search(text[: match.start()]) and hour + 12 * late < 24 and minute < 60:
            found = time(hour + 12 * late, minute)
    return found
