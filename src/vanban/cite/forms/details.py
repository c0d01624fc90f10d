"""What follows a number: day of issue, issuer, title (trích yếu); read, not part of the quote."""

from __future__ import annotations

import re
from datetime import date

from vanban.text import CAPITALS, DAY, day_of

# ngày 05 tháng 3 năm 2020   , ngày 22/10/2018   ngày 11-1-1986
_ISSUED = re.compile(rf"\s*,?\s*\(?(?:ban hành\s+|ký\s+)?ngày\s+{DAY.pattern}", re.IGNORECASE)
_ISSUER = re.compile(
    rf"\s*,?\s+của\s+(?P<issuer>[{CAPITALS}l][^;.()\n]{{1,120}}?)"
    r"(?=\s+(?:về|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bãi bỏ|công bố|thực hiện|thi hành|"
    r"đã|được|có|do|và|thì|hết)(?!\w)|,|[;.()\n]|$)"
)
_TITLE = re.compile(
    r"\s*,?\s+(?P<title>(?:về|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bãi bỏ|công bố)(?!\w)"
    r"[^;()\n]{1,300}?)(?=\s*(?:[;()\n]|\.(?:\s|$)|$|\s(?:đã )?được sửa đổi))"
)


def read_details(text: str, end: int) -> tuple[date | None, str | None, str | None]:
    """Return day of issue, issuer and title as they follow a number that ends at *end*."""
    day, issuer, title = None, None, None
    if match := _ISSUED.match(text, end):
        day, end = day_of(match), match.end()
    if match := _ISSUER.match(text, end):
        issuer, end = match["issuer"], match.end()
    if match := _TITLE.match(text, end):
        title = match["title"]
    return day, issuer, title
