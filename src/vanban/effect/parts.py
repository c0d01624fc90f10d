"""Parts of a document that take effect, or end, on another day than the whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vanban.effect.clauses import statements
from vanban.effect.days import end_of, start_of
from vanban.model import SELF, Document, Effect, Locator, Reference, Rule, Span
from vanban.text import DAY, day_of

# "Khoản 1 Điều 10 Thông tư này có hiệu lực thi hành kể từ ngày …"
# "…, trừ quy định tại Điều 9 Thông tư này được áp dụng từ …"   "Điều 10 được thực hiện đến hết …"
_VERB = re.compile(
    r"(?:có\s+hiệu\s+lực(?:\s+thi\s+hành)?|(?:được\s+)?(?:áp\s+dụng|thực\s+hiện)(?:\s+bắt\s+đầu)?)"
    r"\s+(?=(?:kể\s+)?từ\b|đến\s)"
)
# "…, thời gian áp dụng các quy định tại Điều 3 Thông tư này kể từ ngày …": the places inside
_TIME = re.compile(
    r"thời\s+(?:gian|điểm|hạn)\s+(?:áp\s+dụng|thực\s+hiện|có\s+hiệu\s+lực)\s+(?=[^;]{0,300}từ\b)"
)
_FROM = re.compile(r"(?:kể\s+)?từ\s+(?=ngày\s)")
_OVER = re.compile(r"hết\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?=(?:kể\s+)?từ\s)")
_EXCEPT = re.compile(r"\btrừ\b")
_LABEL = r"(?:Điều\s+\d+\w?\s*[.:]\s*[-–]?\s*|\d+[.)]\s*|[a-zđ]\)\s*)?"
_OPENING = re.compile(
    rf"{_LABEL}(?:riêng\s+)?(?:(?:các\s+)?quy\s+định\s+tại\s+)?"
    r"(?=(?:các\s+)?(?:điểm|khoản|điều(?!\s+\d+\w?\s*[.:])|chương|mục|phụ\s+lục)\b)",
    re.IGNORECASE,
)
# "Quy định về giá vé tại Điều 19 Nghị định này có hiệu lực …": some words of Điều 19
_SUBJECT = re.compile(
    rf"{_LABEL}(?:riêng\s+)?(?:các\s+)?(?:quy\s+định|nội\s+dung)\b", re.IGNORECASE
)
# "… từ ngày 15/4/2031; riêng khoản 3 Điều 5 có hiệu lực từ …": a sentence of its own, also
# "trừ Điều 1 có hiệu lực từ ngày 01/01/2032 và khoản 2 Điều 3 có hiệu lực từ …"
_NEXT = re.compile(
    r"(?:\d{4}|\bký|\bban\s+hành|\bthông\s+qua)(?P<joint>\s*(?:[.;,]|,?\s+và)\s+)(?=[Rr]iêng\s|(?:(?:[Cc]ác\s+)?[Qq]uy\s+định\s+tại\s+)?"
    r"(?:các\s+)?(?:điểm|khoản|điều|chương|mục|phụ\s+lục)\s+[\dA-Za-zđ])",
    re.IGNORECASE,
)
_PAPERS = re.compile(r"\b(?:giấy|chứng\s+(?:chỉ|thư|nhận)|hợp\s+đồng|thẻ)\b", re.IGNORECASE)
_SOME_WORDS = re.compile(
    r"\b(?:quy\s+định|nội\s+dung|điều\s+kiện)\s+(?!tại\b)[^;]{4,300}?\s(?:quy\s+định\s+)?tại\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Clause:
    """One sentence about parts: its places, the words of its day, where it ends.

    ``is_over`` says that it tells of an end, ``at_head`` that it opens with the places.
    """

    named: tuple[Reference, ...]
    tail: str
    end: int
    is_over: bool = False
    at_head: bool = True


def parts(document: Document, references: tuple[Reference, ...], whole: Effect) -> Iterator[Effect]:
    """Yield the effect of each part that a clause names with a day of its own.

    Assumption "a part's clause begins with its places": the places stand at the head of the
    sentence, or behind "trừ", and before the verb. A provision to which the clause of the whole
    refers ("trừ trường hợp quy định tại khoản 2 Điều này") may name them anywhere.
    """
    own = tuple(r for r in references if r.target == SELF and r.locator is not None)
    excepted = _excepted(document, own, whole)
    lines = [*statements(document), *_lines_of(document, excepted)]
    for start, text in _sentences(sorted(dict.fromkeys(lines))):
        at = document.place_at(start).locator
        clause = _read(document, own, start, text, is_excepted=_is_in(at, excepted))
        if clause is None and _stands_by(document, start, whole):
            clause = _told_by_subject(document, own, start, text)
        if clause is not None and _is_dated(document, clause):
            yield from _effects(document, whole, clause)


def _sentences(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines, divided where a day is said and other places follow."""
    for start, text in lines:
        begin = 0
        for joint in _NEXT.finditer(text):
            yield start + begin, text[begin : joint.start("joint")]
            begin = joint.end("joint")
        yield start + begin, text[begin:]


def _excepted(document: Document, own: Iterable[Reference], whole: Effect) -> frozenset[Locator]:
    """Return the provisions to which the clause of the whole leaves other days."""
    if whole.span is None:
        return frozenset()
    match = _EXCEPT.search(document.text, whole.span.start, whole.span.end)
    if match is None:
        return frozenset()
    behind = Span(match.end(), whole.span.end)
    return frozenset(r.locator for r in own if r.locator and r.span.start in behind)


def _is_in(at: Locator | None, provisions: frozenset[Locator]) -> bool:
    return at is not None and any(at.starts_with(provision) for provision in provisions)


def _lines_of(document: Document, provisions: frozenset[Locator]) -> Iterator[tuple[int, str]]:
    if not provisions:
        return
    for node in document.walk():
        if node.locator in provisions:
            for line in document.source.lines:
                if node.span.start <= line.span.start < node.span.end:
                    yield line.span.start, line.text


def _read(
    document: Document, own: Sequence[Reference], start: int, text: str, *, is_excepted: bool
) -> _Clause | None:
    """Return what the sentence *text*, standing at *start*, says of parts; ``None`` if nothing."""
    exception, opening, subject = _EXCEPT.search(text), _OPENING.match(text), _SUBJECT.match(text)
    head = opening or subject
    begin = head.end() if head else exception.end() if exception else 0
    over = _OVER.search(text, begin) if head or is_excepted else None
    verb = over or _VERB.search(text, begin)
    if subject and not opening and verb and "hiệu" not in verb[0] and not is_excepted:
        return None  # an amount paid "từ ngày …" (day of application) delays no provision
    stop, tail = (verb.start(), verb.end()) if verb else (0, 0)
    if is_excepted and (time := _TIME.search(text)) and (since := _FROM.search(text, time.end())):
        begin, stop, tail = time.end(), since.start(), since.start()
    elif verb is None or not (head or exception or is_excepted):
        return None
    named = tuple(own[_index(own, start + begin) : _index(own, start + stop)])
    if not named and text.rstrip().endswith(":"):
        named = _listed(document, own, start)
    clause = _Clause(
        named, text[tail:], start + len(text), over is not None, bool(head or exception)
    )
    return clause if named else None


def _stands_by(document: Document, start: int, whole: Effect) -> bool:
    """Say whether the line at *start* stands in the article that gives the *whole* its day."""
    if whole.span is None:
        return False
    here = document.place_at(start).locator
    clause = document.place_at(whole.span.start).locator
    return here is not None and clause is not None and here.article == clause.article is not None


def _told_by_subject(
    document: Document, own: Sequence[Reference], start: int, text: str
) -> _Clause | None:
    """``Các chế độ tại Điều 9 Nghị định này có hiệu lực từ ngày …``: places before the verb.

    Only beside the clause of the whole, and with a day: a permit granted under Điều 5 takes effect
    on a day of its own too.
    """
    verb = _VERB.search(text)
    if verb is None or "hiệu" not in verb[0] or _PAPERS.search(text, 0, verb.start()):
        return None
    named = tuple(own[_index(own, start) : _index(own, start + verb.start())])
    if not named or text[named[-1].span.end - start : verb.start()].strip():
        return None
    rule, day = start_of(text[verb.end() :], document.header.sure_day)
    if rule is not Rule.STATED or day is None:
        return None
    return _Clause(named, text[verb.end() :], start + len(text))


def _index(own: Sequence[Reference], offset: int) -> int:
    """Return the index of the first reference that begins at or behind *offset*."""
    return bisect_left(own, offset, key=lambda reference: reference.span.start)


def _is_dated(document: Document, clause: _Clause) -> bool:
    """Say whether a sentence gives a day: it must if it does not open with the places."""
    return clause.at_head or start_of(clause.tail, document.header.sure_day)[1] is not None


def _listed(document: Document, own: Iterable[Reference], start: int) -> tuple[Reference, ...]:
    """Return the places in the items below "Các quy định sau đây có hiệu lực từ ngày …:"."""
    path = document.place_at(start).path
    items = path[-1].children if path else ()
    return tuple(r for r in own if any(r.span.start in item.span for item in items))


def _effects(document: Document, whole: Effect, clause: _Clause) -> Iterator[Effect]:
    rule, day = start_of(clause.tail, document.header.sure_day)
    if clause.is_over:
        rule, day, last = whole.rule, whole.effective_from, _day_before(clause.tail)
    else:
        last = end_of(clause.tail)
        if rule is Rule.UNKNOWN and last:
            rule, day = whole.rule, whole.effective_from
    first = clause.named[0].span.start
    end = max(clause.end, clause.named[-1].span.end)
    span = Span(first, end)
    for reference in clause.named:
        before = document.text[max(first - 300, reference.span.start - 300) : reference.span.start]
        yield replace(
            whole, locator=reference.locator, effective_from=day, expires=last, rule=rule,
            quote=span.of(document.text), span=span, conditional=False,
            in_part=_SOME_WORDS.search(before.rpartition("\n")[2]) is not None,
        )  # fmt: skip


def _day_before(tail: str) -> date | None:
    day = DAY.search(tail)
    ended = day_of(day) if day else None
    return ended - timedelta(days=1) if ended and ended > date.min else None
