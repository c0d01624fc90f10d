"""The deeds of one paragraph: clause after clause, each with its owner, partners and time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from vanban.model import Assignment, Document, Due, DueKind, Form, Locator, Span
from vanban.plan.agencies import Issuers
from vanban.plan.deeds import (
    Aside,
    Opening,
    Part,
    Predicate,
    answers_for,
    clauses,
    deeds,
    directed,
    gives_no_work,
    handed_on,
    hands_in,
    is_done_by,
    is_recurring_result,
    is_result,
    is_time_apart,
    overseers,
    product,
    read_aside,
    read_opening,
    read_predicate,
    report_to,
)
from vanban.plan.language import Words
from vanban.plan.owners import Owner, Relatives, Roles, inline_roles
from vanban.plan.paragraphs import Paragraph
from vanban.plan.times import Calendar, read_due, share_time

_UNLED = "Chưa nói rõ ai chủ trì: văn bản chỉ ghi phối hợp."
# Xem xét lại từng hồ sơ, trong đó cần lưu ý:   kiểm tra chợ, cụ thể:
_MINDS = re.compile(r"(?:lưu ý|chú ý)\s*:$", re.IGNORECASE)
_ENDS = " .,;:/"
_LONGEST_CLAUSE = 8_000
_LONGEST_LIST = 300  # characters of names divided by ";" before the last of them


class Bases(Protocol):
    """Knows which documents are named where."""

    def within(self, span: Span) -> tuple[str, ...]:
        """Return the numbers of the documents named inside *span*."""
        ...


@dataclass(slots=True)
class _Run:
    """The clauses of one paragraph so far: whose they are, what they gave.

    ``fresh`` is where the deeds of the clause before begin, ``before`` the mark that ended it,
    ``told`` how the sentence speaks: "Giao A lập …; B thẩm định …" orders both.
    """

    owner: Owner | None
    held: bool
    found: list[Assignment] = field(default_factory=list)
    fresh: int = 0
    sentence: int = 0  # where the deeds of the sentence at hand begin
    before: str = "."
    told: Form = Form.ORDER


class Works:
    """Reads the deeds of the paragraphs of one document."""

    def __init__(
        self, document: Document, calendar: Calendar, relatives: Relatives, bases: Bases
    ) -> None:
        self.text = document.text
        self.calendar = calendar
        self.relatives = relatives
        self.bases = bases
        self.issuers = Issuers(document)
        self.form = Form.ORDER  # how the text at hand speaks to those it names

    def lead_in(self, paragraph: Paragraph, owner: Owner | None) -> Owner | None:
        """Return whose the points below are if *paragraph* only leads in to them.

        "b) Phối hợp với Sở Y tế hướng dẫn:" makes Sở Y tế a partner in all points.
        """
        text = self.text[paragraph.start : paragraph.end].rstrip()
        if _MINDS.search(text):
            return None  # the work is said; the points tell what to mind in it
        open_end = text.endswith(":") or paragraph.opens_points
        if not open_end or len(text) > _LONGEST_CLAUSE:
            return None
        opening = Opening(owner, None)
        for first, last in clauses(self.text, paragraph.start, paragraph.end):
            words = Words.of(self.text, first, last)  # "Để đạt mục tiêu; Chính phủ yêu cầu các bộ:"
            opening = read_opening(words, opening.owner, issuers=self.issuers, form=self.form)
        if opening.owner is None or not opening.owner.lead:
            return None
        found = replace(opening.owner, lead=self.relatives.name(opening.owner.lead))
        if below := directed(words, opening.predicate):
            return Owner(self.relatives.name(below), found.form)
        partners = opening.predicate.partners if opening.predicate else ()
        return replace(found, partners=self.relatives.name(partners) or found.partners)

    def under(self, paragraph: Paragraph, owner: Owner | None) -> Iterator[Assignment]:
        """Yield the deeds of *paragraph*, which stands under *owner*."""
        short = paragraph.end - paragraph.start <= _LONGEST_CLAUSE
        aside = read_aside(self.text, paragraph.start, paragraph.end) if short else None
        held = owner is not None and not owner.overall
        said = inline_roles(self.text[paragraph.start : paragraph.end]) if short else None
        if said is not None:
            yield from self.set_apart(replace(paragraph, end=paragraph.start + said[0]), said[1])
            return
        if aside is not None and (not held or aside.end < paragraph.end):
            yield from self._aside(aside, paragraph.at)
            return
        yield from self._clauses(paragraph, owner)

    def set_apart(self, paragraph: Paragraph, roles: Roles) -> Iterator[Assignment]:
        """Yield the deeds of a paragraph whose owners and time are set apart from it."""
        owner = Owner(tuple(roles.lead), partners=tuple(roles.partners))
        due = read_due(roles.due, self.calendar, cell=True) if roles.due else None
        for deed in self._clauses(paragraph, owner, held=True):
            if deed.partners != owner.partners:  # its own partners come behind those of all works
                joined = (*owner.partners, *deed.partners)
                deed = replace(deed, partners=tuple(dict.fromkeys(joined)))
            if roles.overseers:
                deed = replace(deed, overseers=tuple(roles.overseers))
            if roles.product:
                deed = replace(deed, product=roles.product)
            own = deed.due.kind is not DueKind.NONE
            yield deed if own or due is None else replace(deed, due=due)

    def _clauses(
        self, paragraph: Paragraph, owner: Owner | None, *, held: bool = False
    ) -> list[Assignment]:
        """Return the deeds of all clauses; *held*: a name after ";" is no owner but an object."""
        run = _Run(owner, held)
        parts = list(clauses(self.text, paragraph.start, paragraph.end))
        for number, (first, last) in enumerate(parts):
            if last - first > _LONGEST_CLAUSE:  # noise: no sentence is so long
                continue
            words = Words.of(self.text, first, last)
            if run.before == ".":
                run.sentence = len(run.found)
            run.told = run.told if run.before in {";", ","} else self.form
            listed = paragraph.dashed or paragraph.labelled
            loose = number == 0 and not held and listed
            follows = run.before == ";" and bool(run.found) and not held
            loose = loose or (follows and not self._lists(paragraph.start, first))
            more = number + 1 < len(parts) and not held and last - first < _LONGEST_LIST
            if not self._adds_to_last(run, words, first, last):
                opening = read_opening(
                    words, run.owner, loose=loose, issuers=self.issuers, form=run.told
                )
                comma = None if held else handed_on(words, opening.predicate)
                if comma is not None:  # "…, Sở B thẩm định": the rest is a clause of its own
                    parts.insert(number + 1, (words.end(comma), last))
                    last = words.start(comma)
                    words = Words.of(self.text, first, last)
                    opening = read_opening(
                        words, run.owner, loose=loose, issuers=self.issuers, form=run.told
                    )
                run.told = opening.told or run.told
                if more and self._lacks_verb(opening, last):
                    parts[number + 1] = (first, parts[number + 1][1])
                    continue
                self._take(run, words, opening, last, paragraph.at)
            self.relatives.mention(words)
            run.before = self.text[last : last + 1]
        return run.found

    def _adds_to_last(self, run: _Run, words: Words, first: int, last: int) -> bool:
        """Say whether the clause only dates or hands in the deeds before it, and let it do so."""
        text = self.text[first:last]
        if not run.found:
            return False
        if is_time_apart(text):
            self._date(run.found, range(run.fresh, len(run.found)), text)
        elif is_recurring_result(words):
            run.found.append(self._report(run.found[-1], Span(first, last)))
        elif is_result(words) or (run.before == ";" and (is_done_by(text) or hands_in(words))):
            run.found[-1] = self._extended(run.found[-1], last)
            if is_done_by(text):  # "…; …; hoàn thành trong tháng 5" holds for all of it
                self._date(run.found, range(run.sentence, len(run.found)), text)
        else:
            return False
        return True

    def _take(
        self, run: _Run, words: Words, opening: Opening, last: int, at: Locator | None
    ) -> None:
        """Add the deeds of the clause that opens with *opening* to *run*."""
        listed = run.held and opening.named and run.before == ";"
        new = [] if listed else self._clause(words, opening, run.owner, at)
        speaks = opening.predicate is not None or not opening.named or opening.answers
        if not listed and opening.owner and speaks:
            run.owner = self._resolved(opening.owner)
        goes_on = run.found and run.before == ";" and self._goes_on(words, opening, run.held)
        if not new and goes_on:
            run.found[-1] = self._extended(run.found[-1], last)
        run.fresh = len(run.found) if new else run.fresh
        run.found += new

    def _clause(
        self, words: Words, opening: Opening, owner: Owner | None, at: Locator | None
    ) -> list[Assignment]:
        """Return the deeds of one clause, whose owner may stand behind the work."""
        if not opening.named and (opening.predicate is None or owner is None) and len(words):
            aside = read_aside(self.text, words.start(0), words.end(len(words) - 1))
            if aside is not None:
                return list(self._aside(aside, at))
        return self._deeds(words, opening, self._resolved(opening.owner), at)

    def _lists(self, start: int, end: int) -> bool:
        """Say whether the sentence before *end* opened a list: what follows ";" are its objects."""
        sentence = self.text[start:end]
        return ":" in sentence[max(sentence.rfind(". "), 0) :] or sentence.count(
            "("
        ) != sentence.count(")")

    def _lacks_verb(self, opening: Opening, end: int) -> bool:
        """Say whether the clause that ends at *end* names who acts but not what they do.

        "Thủ trưởng các sở; Chủ tịch các xã lập …", "Sở A căn cứ Đề án X; Đề án Y để lập …".
        """
        if self.text[end : end + 1] != ";":
            return False
        predicate = opening.predicate
        if predicate is None:
            return opening.named and not opening.answers
        return predicate.waits

    def _goes_on(self, words: Words, opening: Opening, held: bool) -> bool:
        """Say whether a clause without a deed goes on with the objects of the deed before it."""
        if not len(words) or (opening.predicate is not None and not held):
            return False
        if answers_for(words):
            return False  # "…; chịu trách nhiệm trước Chủ tịch nếu để tái diễn" is no part of it
        return held or (not opening.named and not words.has_capital(0))

    def _resolved(self, owner: Owner | None) -> Owner | None:
        """Return *owner* with relative names replaced by those they mean."""
        return replace(owner, lead=self.relatives.name(owner.lead)) if owner else None

    def _date(self, found: list[Assignment], indexes: range, text: str) -> None:
        """Give the time of *text*, a clause that only says it, to the deeds before it."""
        due = read_due(text, self.calendar, cell=True)
        for index in indexes:
            if found[index].due.kind is DueKind.NONE:
                found[index] = replace(found[index], due=due)

    def _report(self, deed: Assignment, span: Span) -> Assignment:
        """Return the report in *span* on *deed*, owed by the same authorities."""
        span = _trimmed(self.text, Span(span.start, span.end))
        whole = span.of(self.text)
        span = Span(span.start + len(whole) - len(whole.lstrip()), span.end)
        task = " ".join(span.of(self.text).split())
        return Assignment(
            deed.at, span, task, deed.lead, form=deed.form, due=read_due(task, self.calendar),
            report_to=report_to(task), basis=self.bases.within(span),
        )  # fmt: skip

    def _extended(self, deed: Assignment, end: int) -> Assignment:
        """Return *deed* with the words up to *end*."""
        span = _trimmed(self.text, Span(deed.span.start, end))
        task = " ".join(span.of(self.text).split())
        due = deed.due if deed.due.kind is not DueKind.NONE else read_due(task, self.calendar)
        return replace(
            deed, span=span, task=task, due=due, report_to=report_to(task),
            basis=self.bases.within(span),
        )  # fmt: skip

    def _aside(self, aside: Aside, at: Locator | None) -> Iterator[Assignment]:
        """Yield the deeds before an aside that says whose they are."""
        owner = Owner(self.relatives.name(aside.lead), partners=self.relatives.name(aside.partners))
        due = read_due(aside.times, self.calendar, cell=True) if aside.times else Due()
        colon = self.text.find(": ", aside.start, aside.end)
        start = aside.start
        if colon >= 0 and read_predicate(Words.of(self.text, colon + 1, aside.end), 0):
            start = colon + 1
        words = Words.of(self.text, start, aside.end)
        predicate = read_predicate(words, 0)
        parts = list(deeds(words, predicate)) if predicate else [Part(0, len(words))]
        for part in parts if len(words) else ():
            deed = self._deed(words, part, owner, at, "")
            if deed is not None:
                yield deed if deed.due.kind is not DueKind.NONE else replace(deed, due=due)

    def _deeds(
        self, words: Words, opening: Opening, owner: Owner | None, at: Locator | None
    ) -> list[Assignment]:
        if owner is None or not owner.lead or opening.predicate is None:
            return []
        predicate: Predicate = opening.predicate
        found = [
            self._deed(words, part, owner, at, f"{opening.times} {part.times}".strip())
            for part in deeds(words, predicate)
        ]
        return share_time([deed for deed in found if deed is not None])

    def _deed(
        self, words: Words, part: Part, owner: Owner, at: Locator | None, times: str
    ) -> Assignment | None:
        """Return the deed of *part*, or ``None`` if it is a formula that gives no work."""
        if part.first >= part.after:
            return None
        span = _trimmed(self.text, Span(words.start(part.first), words.end(part.after - 1)))
        task = " ".join(span.of(self.text).split())
        if not task or gives_no_work(task, at) or self._announces(task, owner):
            return None
        sentence = Span(words.start(0), span.end)
        return Assignment(
            at, span, task, owner.lead, self.relatives.name(part.partners) or owner.partners,
            self.relatives.name(overseers(task)), owner.form,
            read_due(f"{times} {task}".strip(), self.calendar),
            report_to=report_to(task), product=product(task), basis=self.bases.within(sentence),
            notes=(_UNLED,) if part.unled else (),
        )  # fmt: skip

    def _announces(self, task: str, owner: Owner) -> bool:
        """Say whether the issuer only tells what it will do: "Bộ Y tế sẽ lập đoàn kiểm tra"."""
        names = (name for name in owner.lead if " " in name)  # "Bộ sẽ có văn bản …" is the issuer
        return task.lower().startswith("sẽ ") and all(map(self.issuers, names))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    kept = words.rstrip(_ENDS + "\n")
    return Span(span.start, span.start + len(kept))
