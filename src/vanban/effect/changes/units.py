"""Deeds on units and whole documents: which are touched, put in, renamed or taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vanban.effect.changes.deed import Deed, fit_verb
from vanban.effect.changes.objects import ANCHOR, Thing, is_new, listed, places
from vanban.effect.changes.signals import Signal
from vanban.effect.changes.wording import (
    CARRIED,
    CONTENT,
    INTO,
    NAME,
    NAME_AND_TEXT,
    NOT_DIRECT,
    PARTLY,
    PIECE,
    SUBJECT_ONLY,
)
from vanban.model import Locator, Span, Verb

_PUT = re.compile(r"\s*(?:thêm\s+)?vào\s+(?!cuối)", re.IGNORECASE)
_PARTLY = 12  # letters of "một phần" before what is repealed in part


def unit_deeds(text: str, reach: Span, signal: Signal, named: Sequence[Thing]) -> Iterator[Deed]:
    words = reach.of(text)
    verb, is_put = signal.verb, False
    first = words[: named[0].span.start - reach.start] if named else ""
    if not signal.ends and NOT_DIRECT.search(first):
        return
    if verb is Verb.INSERT and (CONTENT.match(words) or INTO.search(first)):
        put = _put_into(named) is not named or _is_outside_in(named, text)
        is_put = _PUT.match(first) is not None and put
        verb = Verb.INSERT if is_put else Verb.AMEND
    if verb is Verb.REPEAL and named and named[0].locator is None and SUBJECT_ONLY.search(first):
        verb = Verb.AMEND
    anchor = ANCHOR.search(words) if verb is Verb.INSERT else None
    heading = NAME.search(words)
    if heading and named and heading.start() > named[0].span.start - reach.start:
        heading = None  # điểm a và tiêu đề khoản 2: the point itself is changed
    if verb is Verb.REPEAL and PARTLY.search(text, max(0, reach.start - _PARTLY), reach.start):
        named = places(named)
        verb = verb if any(thing.locator for thing in named) else Verb.AMEND
    if verb is Verb.RENAME:
        named = _renumbered(words, reach.start, named)
    objects = _carried(listed(named, text), first)
    if signal.verb is Verb.INSERT and _PUT.match(first):
        objects = _put_into(objects)
    if NAME_AND_TEXT.match(words):
        yield from (Deed(each, t) for t in objects for each in (Verb.RENAME, Verb.AMEND))
        return
    for index, thing in enumerate(objects):
        if verb is Verb.INSERT and not is_put and not is_new(thing, text):
            continue
        if heading and (not index or _is_division_like(thing, objects[0])):
            yield Deed(Verb.RENAME, _article(thing, words))
            continue
        is_first = thing.span not in [each.span for each in objects[:index]]
        is_piece = is_first and _is_piece(thing, text)
        does = Verb.AMEND if verb is Verb.REPEAL and is_piece else verb
        yield Deed(
            fit_verb(does, thing), thing, anchor=words[anchor.start() :].strip() if anchor else None
        )


def _is_piece(thing: Thing, text: str) -> bool:
    """``Bãi bỏ đoạn 2 khoản 3 Điều 6``: the clause itself stays in force."""
    before = text[max(0, thing.span.start - 40) : thing.span.start]
    return thing.locator is not None and PIECE.search(before) is not None


def _put_into(named: Sequence[Thing]) -> Sequence[Thing]:
    """``Bổ sung vào Điều 5 khoản 3``: the clause is new, the article holds it."""
    if len(named) < 2 or not (named[0].locator and named[1].locator):
        return named
    holder, inside = named[0].locator, named[1].locator
    return named[1:] if inside != holder and inside.starts_with(holder) else named


def _is_outside_in(named: Sequence[Thing], text: str) -> bool:
    """``Điều 5 khoản 3``: written from the holder inwards, the clause is what is put in."""
    locator = named[0].locator if named else None
    words = named[0].span.of(text).lower() if named else ""
    return locator is not None and len(locator.steps) > 1 and words.startswith("điều")


def _renumbered(words: str, start: int, named: Sequence[Thing]) -> Sequence[Thing]:
    """``khoản 3 thành khoản 4 Điều 5``: what gets another number stands before ``thành``."""
    into = re.search(r"\bthành\b", words)
    return [t for t in named if into is None or t.span.start < start + into.start()]


def _carried(objects: Sequence[Thing], first: str) -> Sequence[Thing]:
    """Return *objects*, the first one the text attached to it if *first*, the words before, say so.

    "Bãi bỏ Quy trình rửa ô tại Quyết định số 5/2029/QĐ-BM" leaves the decision itself in force.
    """
    found = CARRIED.fullmatch(first)
    if objects and objects[0].locator is None and found and not (found["rules"] and found["at"]):
        return [replace(objects[0], locator=Locator.of("phu-luc", "")), *objects[1:]]
    return objects


def _is_division_like(thing: Thing, first: Thing) -> bool:
    """``tên Mục 1, Mục 2`` renames both; in ``tên Điều, khoản 7 và khoản 8`` clauses follow."""
    if thing.locator is None or first.locator is None:
        return False
    word = thing.locator.steps[-1].word
    return word == first.locator.steps[-1].word and word not in {"khoan", "diem"}


def _article(thing: Thing, words: str) -> Thing:
    """``tên Điều và khoản 7 Điều 39`` renames Điều 39."""
    locator = thing.locator
    if locator and locator.article and re.search(r"tên\s+điều\b(?!\s+\d)", words, re.IGNORECASE):
        return replace(thing, locator=Locator.of("dieu", locator.article))
    return thing
