# ruff: noqa: E501  (verbose patterns: one alternative a line)
"""The words of a cycle together with the days of it: "hằng tháng, trước ngày 20".

What is due each month but says no day is due by the month's end: a day left out makes late reports
read as in time. So the words kept for a recurring duty hold every day that its clause names for it.
"""

from __future__ import annotations

import re

from vanban.plan.times.cycles import Cycle

# trước ngày 20   chậm nhất vào ngày 25   ngày 05/6 và ngày 05/12   trước 17 giờ ngày 28   vào thứ Sáu
# trước ngày 15 của tháng cuối quý   trước mùng 5 tháng sau   trước ngày 30/10/2026 và hằng năm
_LEADS = r"(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+(?:muộn|chậm|quá)(?:\s+hơn)?|vào|định\s+kỳ|là|đến(?:\s+hết)?|hạn(?:\s+cuối)?)"
_NAMED = r"""(?:(?:ngày\s+)?m[ồù]ng\s+\d{1,2} | ngày\s+\d{1,2} | \d{1,2}\s*/\s*\d{1,2} | \d{1,2}\s+tháng\s+\d{1,2}
    | (?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\b)
    (?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})?(?![\d/.-]*\d|\s*(?:năm\s+\d|tháng\s*\d))
    (?:(?:\s+(?:của|các|mỗi|tháng|đầu|cuối|giữa|quý|năm|kỳ|báo\s+cáo))*\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+(?:kề|sau)|cuối\s+quý|đầu\s+quý|cuối\s+kỳ))?"""
_DAY = re.compile(
    rf"(?:(?<!\w){_LEADS}\s+)+(?:ngày\s+)?\d{{1,2}}(?:/\d{{1,2}}/|\s+tháng\s+\d{{1,2}}\s+năm\s+)\d{{4}}"
    rf"|(?:(?<!\w){_LEADS}\s+)*(?:\d{{1,2}}\s*(?:giờ|h)\s*)?(?<!\w){_NAMED}"
    rf"(?:\s*(?:,|;|và)\s*(?:trước\s+)?{_NAMED})*",
    re.VERBOSE | re.IGNORECASE,
)
_STRONG = re.compile(r"(?:trước|nhất|hơn|vào|định\s+kỳ|hết|hạn)\b", re.IGNORECASE)
# What may stand between a cycle and a day of it: ", " " (" "của" "và" and further cycles.
_JOINT = re.compile(
    r"(?:[\s,;:()–-]|(?:của|và|hoặc|tháng|quý|năm|kỳ|6|06|sáu|một|1|cả|hằng|hàng|mỗi|định\s+kỳ|"
    r"báo\s+cáo|các|vào|chậm\s+nhất|trước)(?!\w))*",
    re.IGNORECASE,
)


def with_days(text: str, cycle: Cycle) -> str:
    """Return the words of *cycle* with the days that *text* names for it.

    >>> from vanban.plan.times.cycles import find_cycle
    >>> text = "định kỳ hằng tháng, trước ngày 20, báo cáo"
    >>> with_days(text, find_cycle(text))
    'hằng tháng, trước ngày 20'
    """
    start = max(text.find(cycle.text), 0)
    end = start + len(cycle.text)
    days = [match for match in _DAY.finditer(text) if not _is_start(text, match.start())]
    before = [d for d in days if d.end() <= start]
    for day in reversed(before):
        if _JOINT.fullmatch(text, day.end(), start):
            start = day.start()
    for day in days:
        if day.start() < end < day.end() or (
            day.start() >= end and _JOINT.fullmatch(text, end, day.start())
        ):
            end = day.end()
    if "(" in text[start:end] and (closing := re.match(r"\s*\)", text[end:])):
        end += closing.end()
    found = " ".join(text[start:end].split())
    apart = next((d for d in days if not start <= d.start() < end and _STRONG.match(d[0])), None)
    if apart is None or any(start <= d.start() < end for d in days):
        return found
    words = " ".join(apart[0].split())
    return f"{words} … {found}" if apart.start() < start else f"{found} … {words}"


def _is_start(text: str, at: int) -> bool:
    """Say whether the day at *at* is one from which something counts: "từ ngày 01"."""
    return bool(re.search(r"(?<!\w)(?:từ|sau)\s+$", text[:at], re.IGNORECASE))
