"""What a document gives to the reading of its references: its kind, its places, what it amends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from vanban.cite.atoms import RANKS
from vanban.cite.attach import attach
from vanban.cite.forms.kinds import KIND_WORDS
from vanban.cite.join import Mention
from vanban.cite.place import Inserted, above, inserted_units, locate
from vanban.cite.register import Register
from vanban.model import DocKind, Document, Level, Locator, Node, Place, Step
from vanban.text import to_roman
from vanban.text.line_ends import LineEnds

# 1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:   a) Bãi bỏ điểm b khoản 3;   … được sửa đổi như sau:
_AMENDS = re.compile(
    r"(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay cụm từ|Thay từ|Hủy bỏ|Bỏ|Đính chính|Ngưng hiệu lực|"
    r"Đình chỉ|Chuyển)(?!\w)|được (?:sửa đổi|bổ sung|thay thế|thay)[^.;\n]{0,60} như sau",
)
_TITLE_AMENDS = re.compile(r"sửa đổi|bổ sung|bãi bỏ|đính chính|ngưng hiệu lực", re.IGNORECASE)
_SAME_KIND = (
    {DocKind.LUAT, DocKind.BO_LUAT},
    {DocKind.THONG_TU, DocKind.THONG_TU_LIEN_TICH},
    {DocKind.NGHI_QUYET, DocKind.NGHI_QUYET_LIEN_TICH},
)
# Bổ sung cụm từ “và hợp đồng” vào sau cụm từ “Luật Dân sự”: no document that is amended
_QUOTED_WORDS = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
# khoản 2 Điều 4 (đã được sửa đổi tại Nghị định số 9/2031/NĐ-CP): its history is not amended
_HISTORY = re.compile(
    r"\((?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)[^)]{0,600}\)", re.IGNORECASE
)
_LEAD = 3000  # letters; a longer heading is a misreading
_DIVISIONS = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})
OUTLINE_LEVELS = frozenset({Level.ROMAN, Level.ARABIC, Level.LETTER_UPPER, Level.DOTTED})
_MOST_RANGES = 500  # in one document; codes that are full of ranges have some dozens
_START = attrgetter("start")
_PLACES_OUTSIDE = frozenset({"header", "title", "preamble", "closing"})


@dataclass
class Scope:
    """What an amending provision touches: the document, and the place in it if one is said."""

    target: str | None = None
    base: Locator | None = None


@dataclass
class Ground:
    """One document as its references see it."""

    document: Document
    mentions: Sequence[Mention]
    register: Register
    own_kinds: frozenset[DocKind] = frozenset()
    known: Inserted = field(default_factory=dict)  # the document's own inserted units
    is_outline: bool = False
    title_target: str | None = None
    details: dict[int, int] = field(default_factory=dict)  # by line, where "quy định chi tiết" ends
    leads: dict[tuple[int, int], str | None] = field(default_factory=dict)  # what each details
    has_units: bool = True
    _ranges: set[int] = field(default_factory=set)
    _units: frozenset[Locator] | None = None
    _naming: list[int] | None = None  # where mentions stand that name a document
    _scopes: dict[tuple[int, Level], Scope] = field(default_factory=dict)

    @cached_property
    def lines(self) -> LineEnds:
        """Where its lines end."""
        return LineEnds(self.document.text)

    def place(self, offset: int) -> Place:
        """Return where *offset* stands."""
        return self.document.place_at(offset)

    def may_count(self, mention: Mention) -> bool:
        """Say whether the places between the ends of ranges are named too: not in too many.

        Some thousands of ``từ Điều 1 đến Điều 290`` would give a million references.
        """
        self._ranges.add(mention.start)
        return len(self._ranges) <= _MOST_RANGES

    def first_amended(self, start: int, end: int) -> str | None:
        """Return the document named first in [start, end) by number or name."""
        if self._naming is None:
            self._naming = [i for i, m in enumerate(self.mentions) if self.amended(m)]
        next_one = bisect_left(self._naming, start, key=lambda i: self.mentions[i].start)
        if next_one == len(self._naming):
            return None
        mention = self.mentions[self._naming[next_one]]
        return self.amended(mention) if mention.start < end else None

    def printed(self, locator: Locator | None) -> Locator | None:
        """Return *locator* with the label that the outline prints: "điểm 2 mục I" is ``i.2``."""
        if locator is None or not locator.steps[0].label.isdigit():
            return locator
        if self._units is None:
            self._units = frozenset(node.locator for node in self.document.walk())
        first = Step("", to_roman(int(locator.steps[0].label)).lower())
        roman = Locator((first, *locator.steps[1:]))
        return roman if locator not in self._units and roman in self._units else locator

    def scope(self, path: Sequence[Node]) -> Scope:
        """Return what the innermost amending unit of *path* touches, completed by those above."""
        scope = Scope()
        for node in path:
            if node.level is Level.QUOTE:
                break
            scope = self._scope_of(node, scope)
        return scope

    def loose_target(self, position: int) -> str | None:
        """Return what a text without units amends or corrects where *position* stands.

        It is the document named last before it, in a line that says so; then that of the title.
        """
        if self.has_units:
            return None
        text = self.document.text
        for mention in reversed(self.within(max(0, position - _LEAD), position)):
            if found := self.amended(mention):
                start, _ = self.lines.around(mention.start, mention.start)
                if _TITLE_AMENDS.search(text, start, mention.start):
                    return found
        return self.title_target

    def here(self, place: Place) -> Locator | None:
        """Return the place that relative words count from: in the text, or in the amended text."""
        if not place.quoted:
            outside = place.locator and str(place.locator) in _PLACES_OUTSIDE
            return None if outside else place.locator
        base = self.scope(place.path).base
        if place.inner is None:
            return base
        first = place.inner.steps[0]
        head = above(base, first.word) if first.word in RANKS else ()
        if first.word == "dieu":
            head = tuple(step for step in head if step.word == "phu-luc")
        return Locator((*head, *place.inner.steps))

    def _scope_of(self, node: Node, outer: Scope) -> Scope:
        key = (node.span.start, node.level)
        if key not in self._scopes:
            self._scopes[key] = self._read_scope(node, outer)
        return self._scopes[key]

    def _read_scope(self, node: Node, outer: Scope) -> Scope:
        lead = node.own_span.of(self.document.text)[:_LEAD]
        amends = _TITLE_AMENDS
        if node.level not in _DIVISIONS:  # a chapter's heading stands below its label, in capitals
            lead, amends = _instruction(lead), _AMENDS
        if not amends.search(lead):
            return outer
        quoted = [m.span() for words in (_QUOTED_WORDS, _HISTORY) for m in words.finditer(lead)]
        mentions = [
            mention
            for mention in self.within(node.span.start, node.span.start + len(lead))
            if not any(a <= mention.start - node.span.start < b for a, b in quoted)
        ]
        target = outer.target
        for mention in mentions:
            if found := self.amended(mention):
                target = found
                break
        else:
            target = target or self.title_target
        base = outer.base if target == outer.target else None
        if target is None:
            return outer
        units = next((m.units for m in reversed(mentions) if m.units and _is_bare(m)), ())
        for mention in mentions:
            if mention.units and mention.document and self.amended(mention):
                units = mention.units
        if units:
            chain = attach(units)[-1][0]
            base = locate(chain, base) or base
        return Scope(target, base)

    def amended(self, mention: Mention) -> str | None:
        """Return the document that *mention* names by number or name, ``None`` if by neither."""
        named = mention.document
        if named is None or named.form in {"this", "above", "taken_up", "ordinal"}:
            return None
        if named.number:
            return named.number
        return self.register.number_of(named) or named.name

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in [start, end), in order."""
        low = bisect_left(self.mentions, start, key=_START)
        high = bisect_left(self.mentions, end, low, key=_START)
        return self.mentions[low:high]


def _instruction(words: str) -> str:
    """Return the first paragraph up to ``như sau``: what follows is the new text itself."""
    line = words[: words.find("\n")] if "\n" in words else words
    cut = line.find("như sau:")
    return line[:1500] if cut < 0 else line[: cut + len("như sau:")]


def _is_bare(mention: Mention) -> bool:
    return mention.document is None and not any(unit.this for unit, _ in mention.units)


def make_ground(document: Document, mentions: Sequence[Mention], register: Register) -> Ground:
    """Return the ground of *document*: kinds that ``này`` may mean, inserted labels, the title."""
    nodes = list(document.walk())
    ground = Ground(
        document,
        mentions,
        register,
        own_kinds=_own_kinds(document),
        known=inserted_units(node.locator for node in nodes if not node.number.isdigit()),
        has_units=any(node.level is not Level.PHU_LUC for node in nodes),
        is_outline=not any(n.level is Level.DIEU for n in nodes)
        and any(n.level in OUTLINE_LEVELS for n in nodes),
    )
    ground.title_target = _title_target(ground)
    return ground


def _own_kinds(document: Document) -> frozenset[DocKind]:
    kind = document.header.kind or _printed_kind(document)
    if kind is None:
        return frozenset()
    return frozenset(next((group for group in _SAME_KIND if kind in group), {kind}))


def _printed_kind(document: Document) -> DocKind | None:
    """Return the kind printed on a line of its own near the head: NGHỊ ĐỊNH."""
    for line in document.source.lines[:60]:
        if line.text.isupper() and (kind := KIND_WORDS.get(line.text.strip().lower())):
            return kind
    return None


def _title_target(ground: Ground) -> str | None:
    """Return the first document named in a title that says it amends."""
    body = ground.document.body
    region = ground.document.regions.title
    start, end = (
        (region.start, region.end) if len(region) else (0, body[0].span.start if body else 0)
    )
    title = ground.document.text[start:end]
    if not _TITLE_AMENDS.search(title):
        return None
    first = next((m for m in ground.within(start, end) if ground.amended(m)), None)
    if first is None or not _TITLE_AMENDS.search(title[: first.start - start]):
        return None
    return ground.amended(first)


def annex_of(place: Place) -> Step | None:
    """Return the step of the annex in which *place* stands, ``None`` outside annexes."""
    if place.locator and place.locator.steps and place.locator.steps[0].word == "phu-luc":
        return place.locator.steps[0]
    return None
