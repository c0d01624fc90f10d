"""The words of a clause of effect to days: from which on, and the last one in force."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from vanban.model import Rule
from vanban.text import DAY, count_word, day_of

_FROM = re.compile(r"(?:kể\s+từ|từ|vào|sau|cùng)\b", re.IGNORECASE)
# từ ngày ký   từ ngày Nghị quyết này được thông qua   từ ngày được Hội đồng nhân dân tỉnh thông qua
_SIGNING = re.compile(
    r"(?:kể\s+)?từ\s+(?:ngày\s+)?(?:[^\W\d]+(?:\s+[^\W\d]+){0,3}\s+này\s+)?(?:được\s+)?"
    r"(?:(?:Quốc\s+hội|Ủy\s+ban|Uỷ\s+ban|Hội\s+đồng|Chính\s+phủ|Thủ\s+tướng|Chủ\s+tịch|Bộ\s+trưởng)\b"
    r"[^\d.;,]{0,80}?\s)?(?:ký|ban\s+hành|thông\s+qua)\b",
    re.IGNORECASE,
)
# sau 45 ngày, kể từ ngày ký   sau 10 (mười) ngày   sau mười lăm ngày   sau bốn mươi lăm (45) ngày
_AFTER = re.compile(
    r"sau\s+(?:(?P<n>\d{1,3})|(?P<words>[^\W\d]+(?:\s+[^\W\d]+){0,3}?))\s+(?:\([^)]{1,40}\)\s+)?ngày\b"
    r"(?P<event>.{0,120})"
)
_BLANK = re.compile(r"ngày[\s.…_]*tháng[\s.…_]*(?:\d{0,2}\s*)năm")
_UNTIL = re.compile(r"đến\s+(?P<how>hết\s+|trước\s+)?(?:ngày\s+)?(?=\d)")
# đến hết năm 2035   đến hết tháng 6 năm 2035   đến hết tháng 6/2035
_UNTIL_PERIOD = re.compile(
    r"đến\s+hết\s+(?:tháng\s+(?P<month>\d{1,2})\s*(?:/|năm\s+)|năm\s+)(?P<year>\d{4})(?!\d)"
)
# được thực hiện trong 05 năm   trong thời hạn 3 năm kể từ ngày Nghị quyết này có hiệu lực
_TERM = re.compile(
    r"\btrong\s+(?:(?:thời\s+hạn|thời\s+gian|vòng)\s+)?(?P<n>\d{1,2})\s+(?:\([^)]{1,20}\)\s+)?năm"
    r"(?!\s+(?:gần|liền|trước|đầu|qua|\d))"
    r"(?=\s*(?:[.,;(]|$|,?\s*(?:kể\s+)?từ\s+(?:ngày|khi)\s+[^.;]{0,60}(?:có\s+hiệu\s+lực|ký)))"
)


def start_of(tail: str, issued_on: date | None) -> tuple[Rule, date | None]:
    """Return the rule and the day that the words after "có hiệu lực" give."""
    opening = _FROM.search(tail)
    if opening is None:
        return _named(tail)
    words = tail[opening.start() : opening.start() + 150]
    if (after := _AFTER.match(words)) and (count := _count(after)) is not None:
        counted = _SIGNING.search(after["event"])
        days = timedelta(days=count)
        return Rule.RELATIVE, issued_on + days if counted and issued_on else None
    words = words[:90]
    if _SIGNING.match(words):
        return Rule.SIGNING, issued_on
    if (day := DAY.search(words)) and day.start() < 40:
        return Rule.STATED, day_of(day)
    return (Rule.UNKNOWN, None) if _BLANK.search(words) else (Rule.RELATIVE, None)


def _named(tail: str) -> tuple[Rule, date | None]:
    """``Ngày có hiệu lực của Luật này là ngày …``: the day without a word for "from"."""
    day = DAY.search(tail[:40]) if re.match(r"\s*(?::|là\b|ngày\b)", tail) else None
    return (Rule.STATED, day_of(day)) if day else (Rule.UNKNOWN, None)


def _count(after: re.Match[str]) -> int | None:
    return int(after["n"]) if after["n"] else count_word(after["words"])


def end_of(tail: str) -> date | None:
    """Return the last day in force that "đến (hết, trước) ngày …" or "đến hết năm …" names."""
    until = _UNTIL.search(tail)
    day = DAY.match(tail, until.end()) if until else None
    last = day_of(day) if day else None
    if last is None:
        return _end_of_period(tail)
    before = until is not None and (until["how"] or "").startswith("trước")
    return last - timedelta(days=1) if before else last


def _end_of_period(tail: str) -> date | None:
    period = _UNTIL_PERIOD.search(tail)
    if period is None:
        return None
    year, month = int(period["year"]), int(period["month"] or 12)
    if not (1 <= month <= 12 and year):
        return None
    return date(year, month, calendar.monthrange(year, month)[1])


def last_day_of_a_term(tail: str, first: date | None) -> date | None:
    """Return the last day of "trong 05 năm", counted from *first*, the day of effect.

    A period in years ends on the day before that on which it began (Bộ luật Dân sự 91/2015/QH13,
    Điều 147 and 148, the day of effect being the first day in force).
    """
    term = _TERM.search(tail)
    if term is None or first is None or first.year + int(term["n"]) > date.max.year:
        return None
    year = first.year + int(term["n"])
    day = min(first.day, calendar.monthrange(year, first.month)[1])
    return date(year, first.month, day) - timedelta(days=1)
