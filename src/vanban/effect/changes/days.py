"""The days that a deed names itself: from when, and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from vanban.effect.days import end_of
from vanban.model import Verb
from vanban.text import DAY, day_of, months_after

_FROM = r"(?:kể\s+)?từ\s+(?:hết\s+)?(?:ngày|thời\s+điểm)\s+"
# hết hiệu lực | thi hành kể từ ngày 01 tháng 9 năm 2031
_AT_ONCE = re.compile(rf"\s*(?:thi\s+hành\s+)?,?\s*{_FROM}(?P<rest>.{{1,90}})", re.IGNORECASE)
# Bãi bỏ Quyết định số … | kể từ ngày 01 tháng 9 năm 2031.   (days in titles stand further in)
_AT_END = re.compile(rf",?\s{_FROM}(?P<rest>(?:(?!\bđến\b)[^;.]){{1,60}})[.;]?\s*$", re.IGNORECASE)
# Kể từ ngày 01 tháng 9 năm 2031, Nghị định số … hết hiệu lực
_AT_HEAD = re.compile(rf"\s*{_FROM}(?P<rest>(?=\d).{{1,60}})", re.IGNORECASE)
# ngưng hiệu lực … | từ ngày 01/9/2031 đến hết ngày 31/12/2031
_ANYWHERE = re.compile(rf"\b{_FROM}(?P<rest>(?=\d).{{1,60}})", re.IGNORECASE)
# ngày Nghị định này được ký ban hành, ngày Luật này được thông qua
_SIGNED = re.compile(r"[^\d;.]{0,40}\bnày\s+được\s+(?:ký|ban\s+hành|thông\s+qua|công\s+bố)")
# đến hết ngày 31/12/2031   đến ngày 31/12/2031   đến trước ngày 01/01/2032
_UNTIL = re.compile(
    r"\bđến\s+(?P<how>hết\s+|trước\s+)?(?:ngày\s+)?(?=\d{1,2}\s*(?:tháng|[/.-])\s*\d)",
    re.IGNORECASE,
)
# tạm ngưng … | trong thời hạn 06 tháng kể từ ngày 01/9/2031
_FOR = re.compile(
    r"\btrong\s+(?:(?:thời\s+hạn|thời\s+gian|vòng)\s+)?(?P<n>\d{1,3})\s+(?:\([^)]{1,20}\)\s+)?"
    r"(?P<unit>ngày|tháng|năm)(?!\s+(?:gần|liền|trước|đầu|qua|\d))",
    re.IGNORECASE,
)
_HAS_AN_END = frozenset({Verb.SUSPEND, Verb.STAY, Verb.EXTEND})


@dataclass(frozen=True, slots=True)
class When:
    """From which day a deed works, and the day before which it stops; ``None`` where unsaid.

    ``lasts`` is how long it works, where that is said instead: so many days, months or years.
    """

    starts: date | None = None
    ends: date | None = None
    lasts: tuple[int, str] | None = None

    def ends_after(self, starts: date | None) -> date | None:
        """Return the day before which the deed stops, if it works from *starts*.

        A period ends on the day before that on which it began (Bộ luật Dân sự 91/2015/QH13, Điều
        147 and 148), the first day being one of it.
        """
        if self.ends is not None or self.lasts is None or starts is None:
            return self.ends
        count, unit = self.lasts
        if unit == "ngày":
            return _within(starts, count)
        months = count * (12 if unit == "năm" else 1)
        if starts.year + (starts.month - 1 + months) // 12 > date.max.year:
            return None
        return months_after(starts, months)


def _within(starts: date, days: int) -> date | None:
    return starts + timedelta(days=days) if days <= (date.max - starts).days else None


def when_of(before: str, after: str, verb: Verb, *, ends: bool, issued_on: date | None) -> When:
    """Return the days that a deed's own statement gives it.

    *before* and *after* are the words on both sides of the verb; *ends* says that the subject
    stands before it. Assumption "days of a title stand inside": behind ``bãi bỏ …`` only a day at
    the end of the statement is the deed's.
    """
    if verb in _HAS_AN_END:
        opening = _ANYWHERE.search(after) or _ANYWHERE.search(before)
    elif ends:
        opening = _AT_ONCE.match(after) or _AT_HEAD.match(before)
    else:
        opening = _AT_END.search(after) or _AT_HEAD.match(before)
    starts = _day_said(opening["rest"], issued_on) if opening else None
    if verb not in _HAS_AN_END:
        return When(starts)
    return When(starts, _until(after), _lasts(after))


def _lasts(words: str) -> tuple[int, str] | None:
    term = _FOR.search(words)
    return (int(term["n"]), term["unit"].lower()) if term else None


def _day_said(rest: str, issued_on: date | None) -> date | None:
    if day := DAY.match(rest):
        return day_of(day)
    return issued_on if _SIGNED.match(rest) else None


def _until(words: str) -> date | None:
    """Return the first day after the time that ``đến (hết) ngày …`` gives."""
    until = list(_UNTIL.finditer(words))
    day = DAY.match(words, until[-1].end()) if until else None
    last = day_of(day) if day else None
    if last is None and (period := end_of(words)) is not None:
        return period + timedelta(days=1) if period < date.max else None
    if last is None or (until[-1]["how"] or "").lower().startswith("trước"):
        return last
    return last + timedelta(days=1) if last < date.max else None
