"""A read document to the ``Act`` that a library keeps of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vanban.effect.validity.act import DIVISIONS, Act, Clause, Impact, Words
from vanban.effect.validity.clauses import clauses_in
from vanban.effect.validity.inserted import inserted_ends
from vanban.effect.validity.relations import hearsay, parents
from vanban.effect.validity.targets import Mentions, paragraph, stretch
from vanban.model import (
    SELF,
    Change,
    Document,
    Effect,
    Level,
    Locator,
    Node,
    Reference,
    Rule,
    Span,
    Verb,
)
from vanban.text import DAY

_EXCEPT = re.compile(r"\b(?:ngoại\s+)?trừ\b", re.IGNORECASE)
_THIS = re.compile(r"\s*(?:của\s+)?[\w\s]{0,30}\bnày\b", re.IGNORECASE)
_DIVISIONS = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})
# Điều 2 Nghị định số 5 tiếp tục có hiệu lực đến hết ngày …
_GOES_ON = re.compile(r"\btiếp\s+tục\s+(?:có\s+hiệu\s+lực|được\s+áp\s+dụng|áp\s+dụng|thực\s+hiện)")
# Tàu đã đăng ký trước ngày … (thì) tiếp tục áp dụng (Điều 4 …)   được tiếp tục thực hiện theo (…)
_FOR_CASES = re.compile(
    r"(?<=\w)\s+(?:thì\s+|được\s+)*tiếp\s+tục\s+(?:được\s+)?(?:áp\s+dụng|thực\s+hiện)"
    r"(?:\s+theo)?(?:\s+(?:các\s+)?quy\s+định(?:\s+(?:tại|của))?)?[^.;:]{0,80}$",
    re.IGNORECASE,
)
_LONG_NEW_TEXT = 4000  # letters: a clause of effect stands in short units


def act_of(
    document: Document,
    references: Sequence[Reference],
    effects: Sequence[Effect],
    changes: Sequence[Change],
) -> Act:
    """Return what the validity of *document*, and of those that it touches, hangs on."""
    header, identity = document.header, document.identity
    mentions = Mentions(references)
    return Act(
        id=str(identity) if identity else f"khong-dinh-danh/{document.source.digest[:16]}",
        identity=identity,
        number=str(header.number) if header.number else header.number_printed,
        kind=header.kind,
        issuers=tuple(issuer.slug for issuer in header.issuers),
        issuer_names=tuple(issuer.name for issuer in header.issuers),
        issued_on=header.sure_day,
        title=header.trich_yeu or "",
        clauses=tuple(_clause(document, effect) for effect in effects),
        impacts=tuple(
            _impact(document, mentions, change)
            for change in (*changes, *inserted_ends(document, references, changes))
        ),
        parents=parents(document, references),
        hearsay=hearsay(document, references),
        articles=tuple(_articles(document)),
        annexes=tuple(n.locator for n in document.body if n.level is Level.PHU_LUC),
        attached=tuple(
            n.locator
            for annex in document.body
            if annex.level is Level.PHU_LUC
            for n in annex.walk()
            if n.level is Level.DIEU
        ),
        divisions=tuple(_divisions(document.body, None)),
        richness=len(document.text),
    )


def _clause(document: Document, effect: Effect) -> Clause:
    if effect.span is None:
        return Clause(effect, _day_of_issue(document, effect))
    at = document.place_at(effect.span.start).locator
    return Clause(effect, Words(at, effect.quote, effect.span))


def _day_of_issue(document: Document, effect: Effect) -> Words:
    """Return the line that dates the document: it proves an effect from the day of signing."""
    head = document.regions.header
    day = DAY.search(document.text, head.start, head.end) if effect.rule is Rule.SIGNING else None
    return paragraph(document, day.start()) if day else Words(None, "", None)


def _impact(document: Document, mentions: Mentions, change: Change) -> Impact:
    index, reference = mentions.described(change)
    if change.verb is Verb.CORRECT:  # a row of a table, a line for what was printed and one more
        words = stretch(document, change.span)
    else:
        words = paragraph(document, reference.span.start if index >= 0 else change.span.start)
    spared, in_cases = (
        _spared(document, mentions, change, reference) if _ends(change) else ((), False)
    )
    if at := change.target_locator:
        spared = tuple(_inside(at, spared))
        in_cases = in_cases and not spared
    kept = replace(change, new=_short(change))
    return Impact(kept, reference, index, words, spared, in_cases, _new_clauses(document, change))


def _short(change: Change) -> str | None:
    """Return the new words if they are a phrase; new units are read here and not kept."""
    return change.new if change.verb is Verb.PHRASE else None


def _new_clauses(document: Document, change: Change) -> tuple[Clause, ...]:
    new = change.new
    if new is None or "hiệu lực" not in new or len(new) > _LONG_NEW_TEXT:
        return ()
    found = clauses_in(new, document.header.kind)
    return tuple(_place_in(document, change, clause) for clause in found)


def _place_in(document: Document, change: Change, clause: Clause) -> Clause:
    """Return *clause* of new text with its place in the act that brings it."""
    at = document.text.find(clause.effect.quote, change.span.start, change.span.end)
    span = Span(at, at + len(clause.effect.quote)) if at >= 0 else change.span
    return replace(clause, words=Words(change.at, clause.effect.quote, span))


def _spared(
    document: Document, mentions: Mentions, change: Change, target: Reference
) -> tuple[tuple[Locator, ...], bool]:
    """Return the places that an exception behind the target leaves in force, and if of cases.

    “…, trừ Điều 5 và khoản 2 Điều 6” leaves places; “trừ trường hợp quy định tại khoản 2 Điều
    này” leaves cases, and so does an exception without any place, unless that provision says of
    places that they go on.
    """
    line = paragraph(document, target.span.start).span or change.span
    end = change.span.end if document.text[line.end - 1 : line.end] == ":" else line.end
    found = _EXCEPT.search(document.text, target.span.end, end)
    if found is None:
        return (), False
    places: list[Locator] = []
    in_cases = False
    for reference in mentions.within(found.end(), end):
        if reference.locator is None:
            continue
        is_this = _is_this(document, reference)
        if reference.target == SELF and is_this:
            going_on = tuple(_going_on(document, mentions, reference.locator, change))
            places += going_on
            in_cases = in_cases or not going_on
        own = reference.target == SELF and not is_this
        if own or reference.target == change.target:
            places.append(reference.locator)
    return tuple(dict.fromkeys(places)), in_cases or not places


def _going_on(
    document: Document, mentions: Mentions, at: Locator, change: Change
) -> Iterator[Locator]:
    """Yield the places of the target that the provision *at* says go on, if it says so.

    “Tàu đã đăng ký … tiếp tục áp dụng Điều 4 Thông tư …” lets no place go on, but cases.
    """
    node = next((n for n in document.walk() if n.locator == at), None)
    if node is None or at == change.at or not _GOES_ON.search(document.words(node)):
        return
    for reference in mentions.within(node.span.start, node.span.end):
        if reference.target != change.target or reference.locator is None:
            continue
        line = paragraph(document, reference.span.start).span or node.span
        if not _FOR_CASES.search(document.text[line.start : reference.span.start]):
            yield reference.locator


def _ends(change: Change) -> bool:
    return change.verb in {Verb.REPEAL, Verb.REPLACE}


def _inside(at: Locator, spared: Sequence[Locator]) -> Iterator[Locator]:
    """Yield the places that an exception leaves of *at*: “Điều 2, trừ khoản 2”."""
    for place in spared:
        if place != at and place.starts_with(at):
            yield place
        elif place.article is not None and at.steps[0].word in DIVISIONS:
            yield place  # which articles a chapter holds only the target says
        elif place.article is None and at.article is not None:
            yield Locator((*at.steps, *place.steps))


def _is_this(document: Document, reference: Reference) -> bool:
    """Say whether a place is said to lie in this document: ``Điều 5 Nghị định này``."""
    return reference.quote.endswith("này") or bool(
        _THIS.match(document.text[reference.span.end : reference.span.end + 40])
    )


def _divisions(nodes: Sequence[Node], around: Locator | None) -> Iterator[tuple[Locator, Locator]]:
    """Yield each article that stands in a chapter, section or part, with the innermost of them."""
    for node in nodes:
        if node.level is Level.DIEU:
            if around is not None and len(node.locator.steps) == 1:
                yield node.locator, around
        elif node.level in _DIVISIONS:
            yield from _divisions(node.children, node.locator)


def _articles(document: Document) -> Iterator[Locator]:
    for node in document.walk():
        if node.level is Level.DIEU and len(node.locator.steps) == 1:
            yield node.locator
