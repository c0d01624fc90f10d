"""The clause that says when a document takes effect, and the one that says when it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from vanban.effect.days import end_of, last_day_of_a_term, start_of
from vanban.model import Document, Effect, Level, Span
from vanban.text import DAY, day_of

_KINDS = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư(?: liên tịch)?"
    r"|Quyết định|Chỉ thị|Lệnh|Quy chế|Quy định|Kế hoạch|Hướng dẫn)"
)
_STARTS = r"(?:^|(?<=[.;]\s))(?:\d+[.)]\s*|\d+\s?[-–]\s*|[a-zđ]\)\s*|Điều\s\d+[.:]?[-–]?\s*)?"
# "1. Thông tư này có hiệu lực thi hành từ ngày …"
# "Nghị quyết này được … thông qua ngày … và có hiệu lực từ ngày …"
_BEGINS = re.compile(
    rf"{_STARTS}(?P<clause>{_KINDS}(?:\s+này)?\s(?:[^;]{{0,300}}?(?:\bvà|,)\s)?(?:bắt\s+đầu\s+)?"
    r"có\s+hiệu\s+lực\b(?P<tail>[^;]*))"
)
# "Hiệu lực của Thông tư này kể từ ngày …"   "Thời điểm có hiệu lực của Luật này là ngày …"
_BEGINS_BY_NOUN = re.compile(
    rf"{_STARTS}(?P<clause>(?:Ngày\s+có\s+hiệu|Thời\s+điểm\s+có\s+hiệu|Hiệu)\s+lực(?:\s+thi\s+hành)?"
    rf"\s+của\s+{_KINDS}\s+này\b(?P<tail>[^;]*))"
)
# The last article of many decisions: "… chịu trách nhiệm thi hành Quyết định này kể từ ngày ký."
_CARRIED_OUT = re.compile(
    rf"(?P<clause>chịu\s+trách\s+nhiệm\s+(?:thi\s+hành|thực\s+hiện)\s+{_KINDS}\s+này,?\s+"
    r"(?P<tail>(?:kể\s+)?từ\s+ngày\s+(?:ký|ban\s+hành)\b[^;]*))"
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
_CONDITIONAL = re.compile(r"trừ\s+(?:các\s+)?trường hợp\s+(?:luật|nghị quyết)", re.IGNORECASE)


def statements(
    document: Document, signs: tuple[str, ...] = ("hiệu lực", "đến hết")
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
    for pattern in (_BEGINS_BY_NOUN, _BEGINS_OLD, _CARRIED_OUT):
        for start, text in statements(document, ("iệu lực", "thi hành")):
            if match := pattern.search(text):
                effect = _effect(document, start, match)
                if effect.effective_from is not None:
                    return effect
    return None


def _effect(document: Document, start: int, match: re.Match[str]) -> Effect:
    """Return the effect of the whole that the clause of *match*, in a line at *start*, gives."""
    rule, day = start_of(match["tail"], document.header.sure_day)
    clause = re.split(r"\.\s", match["clause"])[0]
    at = start + match.start("clause")
    last, conditional = _last_day(document, day)
    return Effect(None, day, last, rule, clause, Span(at, at + len(clause)), conditional)


def _last_day(document: Document, first: date | None) -> tuple[date | None, bool]:
    """Return the last day in force, and whether something else may end it before."""
    for _, text in statements(document, ("hiệu lực", "đến hết", " trong ")):
        if (match := _ENDS.search(text)) is None:
            continue
        tail = re.split(r"\.\s|,?\s+trừ\b", match["tail"])[0]
        conditional = _CONDITIONAL.search(text) is not None
        if match["over"]:
            if (day := DAY.search(tail)) and (ended := day_of(day)):
                return ended - timedelta(days=1), conditional
        elif last := end_of(tail) or last_day_of_a_term(tail, first):
            return last, conditional
    return None, False
