"""Walk the provisions of an act down and read what each does to other documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from vanban.effect.changes.attached import is_in_attached
from vanban.effect.changes.days import When
from vanban.effect.changes.deed import Deed, fit_verb, renames
from vanban.effect.changes.deeds import deeds, is_said, said_when
from vanban.effect.changes.errata import is_errata, slips
from vanban.effect.changes.heading import Headings
from vanban.effect.changes.loose import paragraphs
from vanban.effect.changes.new_text import new_words
from vanban.effect.changes.objects import Thing, Things, forms, listed, places
from vanban.effect.changes.statements import Statement, statements
from vanban.effect.changes.taken_up import TakenUp
from vanban.effect.changes.wording import EXCEPT
from vanban.model import Change, Document, Effect, Level, Locator, Node, Reference, Span, Verb

_QUOTE_WORDS = 12
_OF_WORDS = frozenset({Verb.CORRECT, Verb.PHRASE})
_AMENDING_TITLE = re.compile(r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)\b", re.IGNORECASE)
# a) Trường hợp quy định tại điểm a khoản 2 Điều 5 …: cases in which something is done
_NOT_LISTED = re.compile(
    r"\b(?:trường\s+hợp|đối\s+tượng|hồ\s+sơ|thủ\s+tục|giấy|người|tổ\s+chức|cá\s+nhân|hành\s+vi|theo|việc)\b",
    re.IGNORECASE,
)
_NEW_SENTENCE = re.compile(r"\.\s+$")
_LIST_HEAD = 40  # letters between the label of an item and the document that it names


@dataclass(frozen=True, slots=True)
class _Lead:
    """What provisions below inherit: the deed announced, the document and the unit named last."""

    verb: Verb | None = None
    thing: Thing | None = None
    when: When = When()
    said: str = ""  # the words that announce it: "hết hiệu lực"
    names: bool = False  # what is announced are new names: "Sửa đổi tên Điều 5, Điều 6 như sau"


@dataclass(frozen=True, slots=True)
class _Reading:
    document: Document
    things: Things
    effects: tuple[Effect, ...]
    taken_up: TakenUp

    @property
    def is_errata(self) -> bool:
        """Whether the document puts misprints right, by its title."""
        return is_errata(self.document)

    @property
    def corrected(self) -> Thing | None:
        """The document whose misprints an erratum puts right: the first that its title names."""
        regions = self.document.regions
        told = [*self.things.within(regions.header), *self.things.within(regions.title)]
        whole = (thing for thing in told if thing.locator is None)
        opening = self.things.within(Span(0, len(self.document.text)))
        named = (thing for thing in opening if self._is_corrected(thing))
        return next(whole, None) or next(named, None)

    def _is_corrected(self, thing: Thing) -> bool:
        before = self.document.text[max(0, thing.span.start - 120) : thing.span.start]
        return thing.locator is None and "đính chính" in before.lower()


def read_changes(
    document: Document, references: tuple[Reference, ...], effects: tuple[Effect, ...]
) -> tuple[Change, ...]:
    """Return what *document* does to other documents, in order of the text."""
    reading = _Reading(document, Things(references), effects, TakenUp(document, references))
    lead = _Lead(thing=_title_thing(reading))
    nodes = paragraphs(document) or document.body
    found = tuple(change for node in nodes for change in _read(reading, node, lead))
    return _with_slips(reading, found) if reading.is_errata else found


def _with_slips(reading: _Reading, found: Sequence[Change]) -> tuple[Change, ...]:
    """Return the changes of an erratum: those *found*, and the misprints that it lists.

    Where no misprint can be made out, that something is corrected is told all the same.
    """
    thing = reading.corrected
    told = list(_slips(reading, thing)) if thing else []
    read = {change.at for change in told}
    kept = [c for c in found if c.at not in read or c.verb not in _OF_WORDS]
    kept = [c for c in kept if c.verb is not Verb.CORRECT or c.old]
    if not told and not kept and thing is not None:
        kept = [c for c in found if c.verb is Verb.CORRECT] or [_unread(reading, thing)]
    return tuple(sorted((*kept, *told), key=lambda change: change.span.start))


def _slips(reading: _Reading, thing: Thing) -> Iterator[Change]:
    for slip in slips(reading.document):
        yield Change(
            at=slip.at, verb=Verb.CORRECT, target=slip.target or thing.target,
            target_locator=slip.place, old=slip.old, new=slip.new,
            starts=_starts(reading.effects, slip.at or Locator(()), slip.place),
            quote=_first_words(slip.span.of(reading.document.text)), span=slip.span,
        )  # fmt: skip


def _unread(reading: _Reading, thing: Thing) -> Change:
    """Return that *thing* is corrected, in words that could not be made out."""
    at = reading.document.place_at(thing.span.start).locator
    text = reading.document.text
    end = text.find("\n", thing.span.end)
    span = Span(text.rfind("\n", 0, thing.span.start) + 1, len(text) if end < 0 else end)
    starts = _starts(reading.effects, Locator(()), None)
    words = _first_words(span.of(text))
    return Change(at, Verb.CORRECT, thing.target, None, None, None, starts, words, span)


def _first_words(words: str) -> str:
    return " ".join(words.split(maxsplit=_QUOTE_WORDS)[:_QUOTE_WORDS])


def _title_thing(reading: _Reading) -> Thing | None:
    """Return the document that the title says is amended: a provision may leave it unnamed."""
    title = reading.document.regions.title
    if not _AMENDING_TITLE.match(title.of(reading.document.text).lstrip()):
        return None
    return next(iter(reading.things.within(title)), None)


def _read(reading: _Reading, node: Node, lead: _Lead) -> Iterator[Change]:
    """Yield the changes of *node*: of the provisions below it, or else its own.

    Assumption "a lead with deeds below it does nothing itself"; an exception
    (``trừ các nội dung sau``) takes nothing back and adds nothing.
    """
    if node.level in {Level.QUOTE, Level.BANG, Level.PHU_LUC}:
        return
    said = list(statements(reading.document, node))
    own = list(_own_deeds(reading, node, said, lead))
    below: list[Change] = []
    if not any(statement.is_exception for statement in said):
        inherited = _lead_of(reading, said, own, lead)
        below = [c for child in node.children for c in _read(reading, child, inherited)]
    yield from below or _changes(reading, node, own)


def _own_deeds(
    reading: _Reading, node: Node, said: Sequence[Statement], lead: _Lead
) -> Sequence[Deed]:
    """Return the deeds that the words of *node* tell; below a heading those of its text first."""
    text, issued_on = reading.document.text, reading.document.header.sure_day
    found: list[list[Deed]] = []
    above = lead.thing
    for statement in said:
        told = deeds(
            text, statement, reading.things, above, issued_on,
            is_errata=reading.is_errata, taken_up=reading.taken_up,
        )  # fmt: skip
        found.append(list(told))
        if statement.is_lead and found[-1]:
            above = found[-1][-1].thing
        elif found[0]:  # "Điều 5. Bỏ cụm từ tại Điều 6" holds for the paragraphs below it
            above = found[0][-1].thing
        elif node.level is Level.DIEU or statement.words.startswith("Tại"):
            above = _named(reading, statement) or above
    for index, statement in enumerate(said):
        opens = statement.is_lead or (not index and node.level is Level.DIEU)
        if opens and any(found[index + 1 :]):
            found[index] = []
    own = [deed for some in found for deed in some]
    if own or not said:
        return own
    if lead.verb is None and said[0].verb and len(said) > 1 and node.level is Level.DIEU:
        announcing = said[0].deeds[-1]
        when = said_when(said[0], announcing, issued_on)
        words = announcing.span.of(said[0].words)
        return _listed(reading, said[1], _Lead(said[0].verb, lead.thing, when, words))
    puts_in = said[0].verb is Verb.INSERT  # an item that names only where something goes
    return _listed(reading, said[0], lead) if lead.verb and not puts_in else ()


def _listed(reading: _Reading, first: Statement, lead: _Lead) -> Sequence[Deed]:
    """Return the deed of an item in a list: its verb stands in the lead, its object opens it."""
    verb = Verb.RENAME if renames(first.words) else lead.verb or Verb.AMEND
    things = _said_in(reading, first)
    begin = first.span.start
    if not things and lead.thing:
        sheets = forms(first.words, first.span.start, lead.thing)
        return [Deed(fit_verb(verb, s), s, when=lead.when, said=lead.said) for s in sheets]
    if not things or things[0].span.start > begin + _LIST_HEAD:
        return ()
    text = reading.document.text
    if _NOT_LISTED.search(text, begin, things[0].span.start):
        return ()
    named = [thing for some in _sentences(things, text) for thing in listed(some, text)]
    if lead.names and all(t.locator and t.locator.steps[-1].word == "dieu" for t in named):
        verb = Verb.RENAME
    return [Deed(fit_verb(verb, t), t, when=lead.when, said=lead.said) for t in named]


def _said_in(reading: _Reading, item: Statement) -> Sequence[Thing]:
    """Return the things that *item* names, without those that it excepts or tells as history."""
    left_out = EXCEPT.search(item.words)
    end = item.span.start + left_out.start() if left_out else item.span.end
    things = reading.things.within(Span(item.span.start, end))
    return [thing for thing in things if is_said(thing, item)] or things  # a) “Điều 5. Tên mới”


def _sentences(things: Sequence[Thing], text: str) -> Iterator[Sequence[Thing]]:
    """Yield *things* by sentence: ``Khoản 2 Điều 3 Nghị định số 5. Phụ lục III …``."""
    some: list[Thing] = []
    for thing in things:
        if some and _NEW_SENTENCE.search(text, max(0, thing.span.start - 12), thing.span.start):
            yield some
            some = []
        some.append(thing)
    yield some


def _lead_of(
    reading: _Reading, said: Sequence[Statement], own: Sequence[Deed], lead: _Lead
) -> _Lead:
    announcing = next((s for s in reversed(said) if s.verb), None)
    verb, when, words, names = lead.verb, lead.when, lead.said, lead.names
    if announcing:
        issued_on = reading.document.header.sure_day
        deed = announcing.deeds[-1]
        verb, when = deed.verb, said_when(announcing, deed, issued_on)
        words = deed.span.of(announcing.words)
        names = renames(announcing.words)
    if own:
        return _Lead(verb, own[-1].thing, when, words, names)
    named = (_named(reading, statement) for statement in said)
    return _Lead(verb, next(filter(None, named), lead.thing), when, words, names)


def _named(reading: _Reading, statement: Statement) -> Thing | None:
    """Return the first place that *statement* names, or else the first document."""
    return next(iter(places(reading.things.within(statement.span))), None)


def _changes(reading: _Reading, node: Node, own: Sequence[Deed]) -> Iterator[Change]:
    quote = _first_words(reading.document.words(node))
    seen: set[object] = set()
    units = [deed for deed in own if deed.verb is not Verb.PHRASE]
    headings = Headings(reading.document.text, node)
    carried = cache(partial(is_in_attached, reading.document, node))
    for deed in own:
        whole_words = deed.verb is Verb.PHRASE and deed.thing.locator is None  # title, basis
        told = replace(deed, said="")
        key = told if whole_words else replace(told, thing=replace(deed.thing, span=node.span))
        if key in seen:
            continue
        seen.add(key)
        locator, new = deed.thing.locator, deed.new
        starts = deed.when.starts or _starts(reading.effects, node.locator, locator)
        if deed.verb in {Verb.AMEND, Verb.INSERT, Verb.RENAME}:
            new = new_words(reading.document, node, locator, alone=len(units) == 1)
        yield Change(
            at=node.locator, verb=deed.verb, target=deed.thing.target, target_locator=locator,
            old=deed.old, new=new, starts=starts, quote=quote,
            span=node.span, ends=deed.when.ends_after(starts), anchor=deed.anchor,
            in_attached=locator is not None and carried(deed.thing.target),
            is_expiry=deed.verb is Verb.REPEAL and "hiệu lực" in deed.said.lower(),
            in_heading=deed.verb is Verb.PHRASE and headings.are_changed(deed),
        )  # fmt: skip


def _starts(effects: Sequence[Effect], at: Locator, target: Locator | None) -> date | None:
    """Return the day from which the provision *at* works on *target*: of the innermost part named.

    "mục số 7 điểm a khoản 3 Điều 1" delays what điểm a does to mục 7 of the act that it changes. A
    part of which only some words are delayed keeps the general day.
    """
    holding = [e for e in effects if not e.in_part and _covers(e.locator, at, target)]
    if not holding:
        return None
    return max(holding, key=lambda e: len(e.locator.steps) if e.locator else 0).effective_from


def _covers(part: Locator | None, at: Locator, target: Locator | None) -> bool:
    if part is None or at.starts_with(part):
        return True
    rest = part.steps[len(at.steps) :]
    return part.starts_with(at) and target is not None and target.steps[-len(rest) :] == rest
