"""The clause that says when a document takes effect, and the one that says when it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from vanban.model import Document, Effect, Level, Rule, Span
from vanban.text import DAY, day_of

_KINDS = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư(?: liên tịch)?"
    r"|Quyết định|Chỉ thị|Lệnh|Quy chế|Quy định|Kế hoạch|Hướng dẫn)"
)
_STARTS = r"(?:^|(?<=[.;]\s))(?:\d+[.)]\s*|[a-zđ]\)\s*|Điều\s\d+[.:]?[-–]?\s*)?"
# "1. Thông tư này có hiệu lực thi hành từ ngày …"
# "Nghị quyết này được … thông qua ngày … và có hiệu lực từ ngày …"
_BEGINS = re.compile(
    rf"{_STARTS}(?P<clause>{_KINDS}(?:\s+này)?\s(?:[^;]{{0,300}}?(?:\bvà|,)\s)?có\s+hiệu\s+lực\b"
    r"(?P<tail>[^;]*))"
)
# "Thông tư này hết hiệu lực kể từ ngày …"  "Nghị quyết này được thực hiện đến hết ngày …"
_ENDS = re.compile(
    rf"{_STARTS}(?P<clause>{_KINDS}\s+này\s(?:(?P<over>(?:hết|chấm dứt)\s+hiệu\s+lực)"
    r"|(?:được\s+)?(?:thực hiện|áp dụng|thi hành)|có\s+hiệu\s+lực)\b(?P<tail>[^;]*))"
)
# Before 1996 many acts said so without "hiệu lực": "Nghị định này thi hành từ ngày 1-4-1987"
_BEGINS_OLD = re.compile(
    rf"{_STARTS}(?P<clause>{_KINDS}\s+này\s+(?:(?:được|có\s+giá\s+trị|bắt\s+đầu)\s+)?thi\s+hành\s+"
    r"(?P<tail>(?:kể\s+)?từ\b[^;]*))"
)
_FROM = re.compile(r"(?:kể\s+từ|từ|vào|sau)\b", re.IGNORECASE)
_SIGNING = re.compile(
    r"(?:kể\s+)?từ\s+(?:ngày\s+)?(?:được\s+)?(?:ký|ban hành|thông qua)\b", re.IGNORECASE
)
# "sau 45 ngày, kể từ ngày ký"
_AFTER = re.compile(r"sau\s+(?P<n>\d{1,3})\s+(?:\([^)]{1,40}\)\s+)?ngày\b(?P<event>.{0,60})")
_BLANK = re.compile(r"ngày[\s.…_]*tháng[\s.…_]*(?:\d{0,2}\s*)năm")
_UNTIL = re.compile(r"đến\s+(?P<how>hết\s+|trước\s+)?(?:ngày\s+)?(?=\d)")
_CONDITIONAL = re.compile(r"trừ\s+(?:các\s+)?trường hợp\s+(?:luật|nghị quyết)", re.IGNORECASE)


def statements(
    document: Document, signs: tuple[str, ...] = ("hiệu lực", "đến hết ngày")
) -> Iterator[tuple[int, str]]:
    """Yield offset and words of each line with one of *signs* outside quoted new text."""
    for line in document.source.lines:
        if not any(sign in line.text for sign in signs):
            continue
        place = document.place_at(line.span.start)
        in_annex = bool(place.path) and place.path[0].level is Level.PHU_LUC
        if not place.quoted and not in_annex and not line.text.startswith(("“", '"')):
            yield line.span.start, line.text


def whole(document: Document) -> Effect | None:
    """Return the effect that a clause gives the whole document, ``None`` without such a clause."""
    for start, text in statements(document):
        if match := _BEGINS.search(text):
            return _effect(document, start, match)
    for start, text in statements(document, ("thi hành",)):
        if match := _BEGINS_OLD.search(text):
            effect = _effect(document, start, match)
            if effect.effective_from is not None:
                return effect
    return None


def _effect(document: Document, start: int, match: re.Match[str]) -> Effect:
    """Return the effect of the whole that the clause of *match*, in a line at *start*, gives."""
    rule, day = start_of(match["tail"], document.header.issued_on)
    clause = re.split(r"\.\s", match["clause"])[0]
    at = start + match.start("clause")
    last, conditional = _last_day(document)
    return Effect(None, day, last, rule, clause, Span(at, at + len(clause)), conditional)


def start_of(tail: str, issued_on: date | None) -> tuple[Rule, date | None]:
    """Return the rule and the day that the words after "có hiệu lực" give."""
    opening = _FROM.search(tail)
    if opening is None:
        return Rule.UNKNOWN, None
    words = tail[opening.start() : opening.start() + 90]
    if after := _AFTER.match(words):
        counted = _SIGNING.search(after["event"])
        days = timedelta(days=int(after["n"]))
        return Rule.RELATIVE, issued_on + days if counted and issued_on else None
    if _SIGNING.match(words):
        return Rule.SIGNING, issued_on
    if (day := DAY.search(words)) and day.start() < 40:
        return Rule.STATED, day_of(day)
    return (Rule.UNKNOWN, None) if _BLANK.search(words) else (Rule.RELATIVE, None)


def _last_day(document: Document) -> tuple[date | None, bool]:
    """Return the last day in force, and whether something else may end it before."""
    for _, text in statements(document):
        if (match := _ENDS.search(text)) is None:
            continue
        tail = re.split(r"\.\s|,?\s+trừ\b", match["tail"])[0]
        conditional = _CONDITIONAL.search(text) is not None
        if match["over"]:
            if (day := DAY.search(tail)) and (ended := day_of(day)):
                return ended - timedelta(days=1), conditional
        elif last := until_day(tail):
            return last, conditional
    return None, False


def until_day(tail: str) -> date | None:
    """Return the last day in force that "đến (hết, trước) ngày …" names in *tail*."""
    until = _UNTIL.search(tail)
    day = DAY.match(tail, until.end()) if until else None
    last = day_of(day) if day else None
    before = until is not None and (until["how"] or "").startswith("trước")
    return last - timedelta(days=1) if last and before else last
