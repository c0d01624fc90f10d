"""The objects of a deed: the places or documents that it touches."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from vanban.model import QUOTED, SELF, Locator, Reference, Span, Step
from vanban.text import to_roman

# Where new units go: "khoản 3 | vào sau khoản 2 Điều 58"
ANCHOR = re.compile(r"\b(?:vào\s+)?(?:sau|trước|tiếp\s+theo)\s+(?=\S)", re.IGNORECASE)
# Mẫu số 01, Mẫu số 02   mẫu số 3, 4 và 5
_FORM = re.compile(
    r"\bmẫu\s+(?:số\s+)?(?P<labels>\d+[a-zđ]?\b(?:\s*(?:,|và)\s*\d+[a-zđ]?\b)*)", re.IGNORECASE
)
# "Điều 66a | vào Mục 2 Chương IV"   "khoản 3 | sau khoản 2"
_GOES = re.compile(r"\b(?:vào|sau|trước|tiếp\s+theo)\s+$", re.IGNORECASE)
_JOINED = re.compile(
    r"(?:[,;:]|\bvà)\s*(?:các\s+)?(?:(?:quy\s+định|nội\s+dung)\s+tại\s+)?(?:các\s+)?$"
)
_SEMICOLON = re.compile(r";\s+(?:và\s+)?(?:các\s+)?$")
_LABEL = re.compile(r"\d+[a-zđ]?", re.IGNORECASE)
_START = attrgetter("span.start")


@dataclass(frozen=True, slots=True)
class Thing:
    """One document or place that a deed may touch, and where the text names it."""

    target: str
    locator: Locator | None
    span: Span


class Things:
    """The things named in a document, found by place."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._all = [
            Thing(r.target, r.locator, r.span) for r in references if r.target not in {SELF, QUOTED}
        ]
        self._annexes = [r for r in references if r.target == SELF and _is_annex(r.locator)]

    def within(self, span: Span) -> Sequence[Thing]:
        """Return the things whose names begin in *span*, in order."""
        return [thing for thing in within(self._all, span) if _is_labelled(thing.locator)]

    def carried(self, span: Span, target: str) -> Sequence[Thing]:
        """Return the act's own annexes named in *span*, as the annexes of *target* they become."""
        return [Thing(target, r.locator, r.span) for r in within(self._annexes, span)]


_Told = TypeVar("_Told", Thing, Reference)


def within(told: Sequence[_Told], span: Span) -> Sequence[_Told]:
    """Return those of *told*, which stand in order of the text, that begin in *span*."""
    low = bisect_left(told, span.start, key=_START)
    return told[low : bisect_left(told, span.end, low, key=_START)]


def _is_annex(locator: Locator | None) -> bool:
    return locator is not None and locator.steps[0].word == "phu-luc"


def _is_labelled(locator: Locator | None) -> bool:
    """``tên Điều`` without a number names no place of its own."""
    return locator is None or all(s.label or s.word in {"", "phu-luc"} for s in locator.steps)


def places(things: Sequence[Thing]) -> Sequence[Thing]:
    """Return the places among *things*; the whole documents if there are none."""
    return [thing for thing in things if thing.locator is not None] or things


def listed(things: Sequence[Thing], text: str) -> Sequence[Thing]:
    """Return the first of *things* and those that a comma or ``và`` joins to it.

    Documents behind other words belong to a title: "Quyết định số 5 đính chính Thông tư số …";
    so do places of another document than the one named last. A title ends with a document that
    the list holds already, or where a document of the list's own kind follows one of another:
    "Nghị định số 5 quy định chi tiết Luật Mưa và Nghị định số 6".
    """
    kept: list[Thing] = []
    previous: Thing | None = None
    for thing in things:
        joined = _JOINED.search(text[max(0, thing.span.start - 36) : thing.span.start])
        same = kept and thing.locator is not None and thing.target == kept[-1].target
        if not kept or same or (joined and previous and _goes_on(kept, previous, thing, text)):
            kept.append(thing)
        previous = thing
    return kept


def _goes_on(kept: Sequence[Thing], previous: Thing, thing: Thing, text: str) -> bool:
    """Say whether a list goes on with *thing*, which a joint sets behind *previous*."""
    start = thing.span.start
    is_document = thing.locator is None
    if kept[-1] is previous:
        return True
    if _SEMICOLON.search(text, max(0, start - 16), start):
        return kept[-1].locator is None or not is_document
    if text.startswith(("số", "Số"), start):
        return False  # các Quyết định số 5/…, số 6/…: the list of a title goes on
    if previous.target in {each.target for each in kept}:
        return True
    head, inner, kind = (_first_word(each, text) for each in (kept[-1], previous, thing))
    return head == kind != inner and is_document


def _first_word(thing: Thing, text: str) -> str:
    return thing.span.of(text).split(maxsplit=1)[0].lower()


_DEPTHS = ("dieu", "khoan", "diem")


def inside(things: Sequence[Thing], opening: Sequence[Thing]) -> Sequence[Thing]:
    """Put *things* without an article into the one place that opens the sentence.

    ``Tại khoản 2 Điều 7, bãi bỏ điểm c``: điểm c lies in khoản 2 Điều 7.
    """
    if len(opening) != 1 or opening[0].locator is None:
        return things
    holder = opening[0].locator
    return [
        replace(thing, target=opening[0].target, locator=Locator((*holder.steps, *steps)))
        if (steps := _steps(thing)) and _is_below(steps[0].word, holder.steps[-1].word)
        else thing
        for thing in things
    ]


def _steps(thing: Thing) -> tuple[Step, ...]:
    return thing.locator.steps if thing.locator else ()


def _is_below(word: str, holder: str) -> bool:
    known = word in _DEPTHS[1:] and holder in _DEPTHS
    return known and _DEPTHS.index(word) > _DEPTHS.index(holder)


def complete(things: Sequence[Thing], above: Thing | None) -> Sequence[Thing]:
    """Give a clause without an article the article named after it.

    ``khoản 1a vào sau khoản 1 và sửa đổi khoản 2 Điều 11``: all three lie in Điều 11. If none is
    named it is that of the unit *above*.
    """
    completed = []
    whole = above.locator if above else None
    for thing in reversed(things):
        locator = thing.locator
        is_part = locator and locator.steps[0].word in {"khoan", "diem"}
        if locator and is_part and whole and whole.article:
            holders = ("dieu", "khoan") if locator.steps[0].word == "diem" else ("dieu",)
            head = [s for s in whole.steps if s.word in holders]
            locator = Locator((*head, *locator.steps))
        completed.append(Thing(thing.target, locator, thing.span))
        if thing.locator and thing.locator.article:
            whole = thing.locator
    return completed[::-1]


def is_new(thing: Thing, text: str) -> bool:
    """Say whether *thing* is what is put in, not the unit after which it goes."""
    words = thing.span.of(text)
    anchor = ANCHOR.search(words)
    if anchor is None:
        return _GOES.search(text[max(0, thing.span.start - 12) : thing.span.start]) is None
    if thing.locator is None:
        return True
    label = _printed(thing.locator.steps[-1].label)
    return re.search(rf"\b(?:{label})\b", words[: anchor.start()], re.IGNORECASE) is not None


def _printed(label: str) -> str:
    """Return a pattern of how *label* may be printed: ``3a`` also as ``IIIa``, ``dd`` as ``đ``."""
    label = label.replace("dd", "đ")
    number = re.match(r"\d{1,3}", label)
    roman = to_roman(int(number[0])) + label[number.end() :] if number and int(number[0]) else label
    return f"{re.escape(label)}|{re.escape(roman).replace('I', '[Il]')}"  # a scan's VIla


def forms(words: str, start: int, holder: Thing) -> Iterator[Thing]:
    """Yield the forms that *words*, standing at *start*, name inside *holder*."""
    for match in _FORM.finditer(words):
        span = Span(start + match.start(), start + match.end())
        for label in _LABEL.findall(match["labels"]):
            steps = Locator.of("mau", label.lower().replace("đ", "dd")).steps
            above = holder.locator.steps if holder.locator else ()
            yield Thing(holder.target, Locator((*above, *steps)), span)
