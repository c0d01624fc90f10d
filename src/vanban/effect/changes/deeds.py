"""The deeds of one statement: a verb, its object, words changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vanban.effect.changes.corrections import corrections
from vanban.effect.changes.days import When, when_of
from vanban.effect.changes.objects import (
    ANCHOR,
    Thing,
    Things,
    complete,
    forms,
    is_new,
    listed,
    places,
)
from vanban.effect.changes.phrases import OBJECT, Swap, swaps
from vanban.effect.changes.signals import Signal
from vanban.effect.changes.statements import Statement
from vanban.effect.changes.wording import (
    CARRIED,
    CONTENT,
    INSTEAD,
    INTO,
    NAME,
    NOT_DIRECT,
    PAPER,
    PIECE,
    SOME,
    SUBJECT,
    SUBJECT_ONLY,
)
from vanban.model import Locator, Span, Verb


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done to one place or document."""

    verb: Verb
    thing: Thing
    old: str | None = None
    new: str | None = None
    anchor: str | None = None
    when: When = When()


def deeds(
    text: str,
    statement: Statement,
    things: Things,
    above: Thing | None,
    issued_on: date | None = None,
) -> Iterator[Deed]:
    """Yield what *statement* does; objects it lacks come from its opening, then from *above*."""
    opening = _open_things(statement, things)
    said = complete([t for t in things.within(statement.span) if _is_said(t, statement)], above)
    if slips := list(corrections(statement.span.of(text))):
        found = places(said) or ([above] if above else [])
        yield from (Deed(Verb.CORRECT, at, *slip) for at in found for slip in slips)
        return
    for signal in statement.deeds:
        when = said_when(statement, signal, issued_on)
        objects = said
        if signal.verb is Verb.INSERT:
            objects = _with_annexes(things, signal, statement, said, above)
        for deed in _deeds_of(text, statement, signal, objects, opening, above):
            yield replace(deed, when=when)


def _with_annexes(
    things: Things,
    signal: Signal,
    statement: Statement,
    said: Sequence[Thing],
    above: Thing | None,
) -> Sequence[Thing]:
    """``Bổ sung Phụ lục IV ban hành kèm theo Thông tư này``: the annex goes into the other act."""
    reach = _shift(signal.reach, statement.span.start)
    holder = next((t for t in said if t.span.start in reach), above)
    if holder is None or (holder is not above and holder.locator is not None):
        return said
    return [*things.carried(reach, holder.target), *said]


def said_when(statement: Statement, signal: Signal, issued_on: date | None) -> When:
    """Return the days that *statement* gives the deed of *signal*."""
    words, span = statement.words, signal.span
    after = words[span.end :] if signal.ends else signal.reach.of(words)
    before = words[: span.start]
    return when_of(before, after, signal.verb, ends=signal.ends, issued_on=issued_on)


def _deeds_of(
    text: str,
    statement: Statement,
    signal: Signal,
    said: Sequence[Thing],
    opening: Sequence[Thing],
    above: Thing | None,
) -> Iterator[Deed]:
    reach = _shift(signal.reach, statement.span.start)
    named = [t for t in said if t.span.start in reach]
    words = reach.of(text)
    if signal.ends and not _is_subject(words, reach, named):
        return
    if OBJECT.search(words):
        found = named or _of_later_deeds(statement, signal, said) or opening
        yield from _phrases(text, reach, signal.verb, found, above)
    elif sheets := _forms(signal.verb, words, reach.start, named, above):
        yield from (Deed(fit_verb(signal.verb, sheet), sheet) for sheet in sheets)
    elif not SOME.match(words):
        found = named or opening or _renamed(words, above)
        yield from _units(text, reach, signal, found)


def _of_later_deeds(statement: Statement, signal: Signal, said: Sequence[Thing]) -> Sequence[Thing]:
    """``Thay cụm từ … bằng …, thay cụm từ … bằng … tại Điều 5``: both words stand in Điều 5."""
    for later in statement.deeds:
        if later.span.start > signal.span.start:
            reach = _shift(later.reach, statement.span.start)
            if found := [thing for thing in said if thing.span.start in reach]:
                return found
    return ()


def _is_subject(words: str, reach: Span, named: Sequence[Thing]) -> bool:
    """Say whether what is named is what ends, not what other things rest on.

    "Giấy phép cấp theo Thông tư số 5/2031/TT-BM hết hiệu lực": the permits end.
    """
    if not named:
        return False
    before = re.split(r"[.;]\s", words[: named[0].span.start - reach.start])[-1]
    if SUBJECT_ONLY.search(before) and not PAPER.search(before):
        return True
    return len(before) <= SUBJECT and not re.search(r"\b(?:theo|được|trước)\b", before)


def _forms(
    verb: Verb, words: str, start: int, named: Sequence[Thing], above: Thing | None
) -> Sequence[Thing]:
    """Return the forms that a deed touches: those before ``bằng``, inside the annex named.

    Of ``Mẫu số 23a vào sau Mẫu số 23`` only the first is new.
    """
    words = (ANCHOR if verb is Verb.INSERT else INSTEAD).split(words, maxsplit=1)[0]
    holder = next(iter(places(named)), None) or above
    return list(forms(words, start, holder)) if holder else []


def _open_things(statement: Statement, things: Things) -> Sequence[Thing]:
    """``Tại khoản 3 Điều 5, thay thế cụm từ …``: places before the first verb."""
    if not statement.deeds or not statement.deeds[0].span.start:
        return ()
    end = statement.span.start + statement.deeds[0].span.start
    return places([t for t in things.within(Span(statement.span.start, end)) if t.locator])


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _is_said(thing: Thing, statement: Statement) -> bool:
    """Say whether *thing* stands neither in quoted words nor in the history of the target."""
    at = thing.span.start - statement.span.start
    return statement.words[at : at + 1] not in {"·", " "}


def _phrases(
    text: str, reach: Span, verb: Verb, named: Sequence[Thing], above: Thing | None
) -> Iterator[Deed]:
    """Yield one deed for each phrase and place: places follow the phrases they hold for."""
    waiting: list[Swap] = []
    found = list(swaps(reach.of(text), verb))
    for index, swap in enumerate(found):
        waiting.append(swap)
        begin = reach.start + (waiting[0].start if index else 0)
        end = reach.start + found[index + 1].start if index + 1 < len(found) else reach.end
        here = [thing for thing in named if begin <= thing.span.start < end]
        last = index + 1 == len(found)
        if not here and not last:
            continue
        objects = places(here or named) or ([above] if above else [])
        told = verb if verb is Verb.CORRECT else Verb.PHRASE
        for each in waiting:
            yield from (Deed(told, thing, each.old, each.new) for thing in objects)
        waiting = []


def _renamed(words: str, above: Thing | None) -> Sequence[Thing]:
    return [above] if above and NAME.search(words) else []


def _units(text: str, reach: Span, signal: Signal, named: Sequence[Thing]) -> Iterator[Deed]:
    words = reach.of(text)
    verb = signal.verb
    first = words[: named[0].span.start - reach.start] if named else ""
    if not signal.ends and NOT_DIRECT.search(first):
        return
    if verb is Verb.INSERT and (CONTENT.match(words) or INTO.search(first)):
        verb = Verb.AMEND
    if verb is Verb.REPEAL and named and named[0].locator is None and SUBJECT_ONLY.search(first):
        verb = Verb.AMEND
    anchor = ANCHOR.search(words) if verb is Verb.INSERT else None
    heading = NAME.search(words)
    if verb is Verb.RENAME:
        named = _renumbered(words, reach.start, named)
    objects = _carried(listed(named, text), first)
    for index, thing in enumerate(objects):
        if verb is Verb.INSERT and not is_new(thing, text):
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


def renames(words: str) -> bool:
    """Say whether *words* speak of the name of a unit: ``Sửa tên Điều 23 như sau``."""
    return NAME.search(words) is not None


def fit_verb(verb: Verb, thing: Thing) -> Verb:
    """``replace`` is said of whole documents, ``amend`` of their units."""
    return Verb.AMEND if verb is Verb.REPLACE and thing.locator is not None else verb
