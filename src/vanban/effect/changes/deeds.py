"""The deeds of one statement: a verb, its object, words changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from vanban.effect.changes.corrections import corrections
from vanban.effect.changes.days import When, when_of
from vanban.effect.changes.deed import Deed, fit_verb
from vanban.effect.changes.objects import (
    ANCHOR,
    Thing,
    Things,
    complete,
    forms,
    inside,
    places,
    within,
)
from vanban.effect.changes.phrases import OBJECT, Swap, anchor_of, swaps
from vanban.effect.changes.signals import Signal, blank
from vanban.effect.changes.statements import Statement
from vanban.effect.changes.taken_up import TakenUp
from vanban.effect.changes.units import unit_deeds
from vanban.effect.changes.word_places import word_places
from vanban.effect.changes.wording import (
    CONTRARY,
    EXCEPT,
    INSTEAD,
    NAME,
    PAPER,
    RULES_OF,
    SOME,
    SUBJECT,
    SUBJECT_ONLY,
)
from vanban.model import Span, Verb

# Bãi bỏ | điểm c khoản 3 | , cụm từ “…”
_DIRECT = re.compile(r"\s*(?:các\s+)?")
_OF_MANY = frozenset({Verb.REPEAL, Verb.EXTEND, Verb.SUSPEND, Verb.STAY})
_MOST_LATER = 50  # deeds of one sentence that may wait for their place
# … từ ngày ký. | Những quy định trước đây trái với Quy định này đều bãi bỏ
_SENTENCE = re.compile(r"(?:[a-zà-ỹ\d”)]{2,}|[-/][A-ZĐ]{2,}\d*)\.\s+(?=[A-ZĐÀ-Ỹ])")
_JOINED = re.compile(r"\s*(?:,|;|,?\s*và)\s*(?:(?:bãi\s+)?bỏ\s+)?(?:các\s+)?", re.IGNORECASE)


def deeds(
    text: str,
    statement: Statement,
    things: Things,
    above: Thing | None,
    issued_on: date | None = None,
    *,
    is_errata: bool = False,
    taken_up: TakenUp | None = None,
) -> Iterator[Deed]:
    """Yield what *statement* does; objects it lacks come from its opening, then from *above*.

    *is_errata* says that the document puts misprints right; *taken_up* tells which documents
    several are that are named together ("các Quyết định nêu trên").
    """
    opening = _open_things(statement, things)
    said = complete([t for t in things.within(statement.span) if is_said(t, statement)], above)
    if slips := list(corrections(statement.span.of(text), is_errata=is_errata)):
        found = places(said) or ([above] if above else [])
        yield from (Deed(Verb.CORRECT, at, *slip) for at in found for slip in slips)
        return
    for index, signal in enumerate(statement.deeds):
        when = said_when(statement, signal, issued_on)
        named = within(said, _shift(_reach(statement, signal), statement.span.start))
        if signal.verb is Verb.INSERT:
            named = [*_own_annexes(things, signal, statement, named, above), *named]
        reach = _shift(_reach(statement, signal), statement.span.start)
        if signal.verb in _OF_MANY and taken_up and (many := taken_up.within(reach)):
            if not signal.ends or _is_subject(reach.of(text), reach, many):
                words = signal.span.of(statement.words)
                yield from (Deed(signal.verb, thing, when=when, said=words) for thing in many)
            continue
        named = inside(named, opening)
        for deed in _deeds_of(text, statement, index, named, said, opening, above):
            yield replace(deed, when=when, said=signal.span.of(statement.words))


def _own_annexes(
    things: Things,
    signal: Signal,
    statement: Statement,
    named: Sequence[Thing],
    above: Thing | None,
) -> Sequence[Thing]:
    """``Bổ sung Phụ lục IV ban hành kèm theo Thông tư này``: the annex goes into the other act."""
    holder = next(iter(named), above)
    if holder is None or (holder is not above and holder.locator is not None):
        return ()
    return things.carried(_shift(signal.reach, statement.span.start), holder.target)


def said_when(statement: Statement, signal: Signal, issued_on: date | None) -> When:
    """Return the days that *statement* gives the deed of *signal*."""
    words, span = statement.words, signal.span
    after = words[span.end :] if signal.ends else signal.reach.of(words)
    before = words[: span.start]
    return when_of(before, after, signal.verb, ends=signal.ends, issued_on=issued_on)


def _deeds_of(
    text: str,
    statement: Statement,
    index: int,
    named: Sequence[Thing],
    said: Sequence[Thing],
    opening: Sequence[Thing],
    above: Thing | None,
) -> Iterator[Deed]:
    signal = statement.deeds[index]
    reach = _shift(_reach(statement, signal), statement.span.start)
    words = reach.of(text)
    if signal.ends and not _is_subject(words, reach, named):
        return
    if opening_words := OBJECT.search(words):
        units = _units_before(words, reach, signal, named, opening_words.start())
        if units:
            yield from unit_deeds(text, Span(reach.start, units[-1].span.end), signal, units)
            named = [thing for thing in named if thing not in units]
        found = named or _of_later_deeds(statement, index, said) or opening
        yield from _phrases(text, reach, signal.verb, found, above)
    elif sheets := _forms(signal.verb, words, reach.start, named, above):
        yield from (Deed(fit_verb(signal.verb, sheet), sheet) for sheet in sheets)
    elif not SOME.match(words):
        found = named or opening or _renamed(words, above)
        yield from unit_deeds(text, reach, signal, found)


def _units_before(
    words: str, reach: Span, signal: Signal, named: Sequence[Thing], end: int
) -> Sequence[Thing]:
    """``Bãi bỏ điểm c khoản 3, cụm từ “…” tại Điều 9``: the point goes, and the words elsewhere."""
    before = [t for t in named if t.locator and t.span.end <= reach.start + end]
    if signal.verb is not Verb.REPEAL or not before:
        return ()
    opens = _DIRECT.fullmatch(words[: before[0].span.start - reach.start])
    joined = _JOINED.fullmatch(words[before[-1].span.end - reach.start : end])
    return before if opens and joined else ()


def _reach(statement: Statement, signal: Signal) -> Span:
    """``Bãi bỏ Thông tư số 5/2029/TT-BM, trừ Điều 4``: what is left out stays in force."""
    reach = signal.reach
    if signal.ends and (breaks := list(_SENTENCE.finditer(statement.words, *_ends(reach)))):
        return Span(breaks[-1].end(), reach.end)  # its subject stands in its own sentence
    left_out = EXCEPT.search(statement.words, reach.start, reach.end)
    if signal.verb is not Verb.REPEAL or left_out is None or signal.ends:
        return reach
    return Span(reach.start, left_out.start())


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _of_later_deeds(statement: Statement, index: int, said: Sequence[Thing]) -> Sequence[Thing]:
    """``Thay cụm từ … bằng …, thay cụm từ … bằng … tại Điều 5``: both words stand in Điều 5."""
    for later in statement.deeds[index + 1 : index + 1 + _MOST_LATER]:
        if found := within(said, _shift(later.reach, statement.span.start)):
            return found
    return ()


def _is_subject(words: str, reach: Span, named: Sequence[Thing]) -> bool:
    """Say whether what is named is what ends, not what other things rest on.

    "Giấy phép cấp theo Thông tư số 5/2031/TT-BM hết hiệu lực": the permits end.
    """
    if not named:
        return False
    before = re.split(r"[.;]\s", words[: named[0].span.start - reach.start])[-1]
    if CONTRARY.search(words) and RULES_OF.search(before):
        return False
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


def is_said(thing: Thing, statement: Statement) -> bool:
    """Say whether *thing* stands neither in quoted words nor in the history of the target."""
    at = thing.span.start - statement.span.start
    return statement.words[at : at + 1] not in {"·", " "}


def _phrases(
    text: str, reach: Span, verb: Verb, named: Sequence[Thing], above: Thing | None
) -> Iterator[Deed]:
    """Yield one deed for each phrase and place: places follow the phrases they hold for."""
    waiting: list[Swap] = []
    words, whole = blank(reach.of(text)), next(iter(named), None) or above
    found = list(swaps(reach.of(text), verb))
    in_order = sorted(named, key=lambda thing: thing.span.start)
    for index, swap in enumerate(found):
        waiting.append(swap)
        begin = reach.start + (waiting[0].start if index else 0)
        end = reach.start + found[index + 1].start if index + 1 < len(found) else reach.end
        here = within(in_order, Span(begin, max(begin, end)))
        last = index + 1 == len(found)
        objects = word_places(words[begin - reach.start : end - reach.start], begin, here, whole)
        if not objects and not last:
            continue
        objects = objects or places(named) or ([above] if above else [])
        told = verb if verb is Verb.CORRECT else Verb.PHRASE
        for each in waiting:
            anchor = anchor_of(reach.of(text), each) if verb is Verb.INSERT else None
            yield from (Deed(told, thing, each.old, each.new, anchor) for thing in objects)
        waiting = []


def _renamed(words: str, above: Thing | None) -> Sequence[Thing]:
    return [above] if above and NAME.search(words) else []
