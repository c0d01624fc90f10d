"""Words inside a paragraph: links, labels and highlights, each letter escaped."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from vanban.model import Span

# What HTML forbids or what would turn text around on the screen: controls and overrides.
_UNSHOWN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(8234, 8239)))
_UNSHOWN |= dict.fromkeys(range(0x2066, 0x206A))


@dataclass(frozen=True, slots=True)
class Mark:
    """Words set off for the reader: the id of their first piece, a class for their looks."""

    id: str
    css: str
    span: Span


@dataclass(frozen=True, slots=True)
class Atom:
    """Words that one tag holds whole: a link, a label; an empty span is a bare anchor."""

    span: Span
    opening: str
    closing: str


def shown(text: str) -> str:
    """Return *text* as HTML shows it: escaped, without control characters."""
    return escape(text.translate(_UNSHOWN))


class Words:
    """Writes any stretch of the text with the atoms and marks that stand in it."""

    def __init__(self, text: str, atoms: Iterable[Atom], marks: Iterable[Mark]) -> None:
        self._text = text
        self._atoms = _apart(atoms)
        self._starts = [atom.span.start for atom in self._atoms]
        self._marks = sorted(marks, key=lambda m: (m.span.start, -m.span.end))
        self._next = 0
        self._open: list[Mark] = []
        self._named: set[str] = set()

    def write(self, span: Span) -> str:
        """Return the HTML of the words at *span*; call in order of the text."""
        marks = self._marks_in(span)
        if not marks:
            return self._plain(span.start, span.end)
        pieces = []
        cuts = self._cuts(span, marks)
        for start, end in pairwise(cuts):
            holding = [m for m in marks if m.span.start < end and start < m.span.end]
            pieces.append(self._marked(start, end, holding))
        return "".join(pieces)

    def _marks_in(self, span: Span) -> list[Mark]:
        while self._next < len(self._marks) and self._marks[self._next].span.start < span.end:
            self._open.append(self._marks[self._next])
            self._next += 1
        self._open = [mark for mark in self._open if mark.span.end > span.start]
        return list(self._open)

    def _cuts(self, span: Span, marks: Sequence[Mark]) -> list[int]:
        """Return where the marking changes, moved out of atoms: a link is never cut in two."""
        cuts = {span.start, span.end}
        for mark in marks:
            for cut in (mark.span.start, mark.span.end):
                if span.start < cut < span.end:
                    cuts.add(self._before_atom(cut))
        return sorted(cut for cut in cuts if span.start <= cut <= span.end)

    def _before_atom(self, cut: int) -> int:
        index = bisect_left(self._starts, cut) - 1
        if index >= 0 and cut < self._atoms[index].span.end:
            return self._starts[index]
        return cut

    def _marked(self, start: int, end: int, marks: Sequence[Mark]) -> str:
        opening = "".join(self._opening(mark) for mark in marks)
        return opening + self._plain(start, end) + "</span>" * len(marks)

    def _opening(self, mark: Mark) -> str:
        name = shown(mark.id)
        identity = "" if mark.id in self._named else f' id="{name}"'
        self._named.add(mark.id)
        return f'<span class="mark {shown(mark.css)}"{identity} data-mark="{name}">'

    def _plain(self, start: int, end: int) -> str:
        pieces: list[str] = []
        at = start
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end - 1)
        for atom in self._atoms[low:high]:
            stop = min(atom.span.end, end)
            pieces += (
                shown(self._text[at : atom.span.start]),
                atom.opening,
                shown(self._text[atom.span.start : stop]),
                atom.closing,
            )
            at = stop
        pieces.append(shown(self._text[at:end]))
        return "".join(pieces)


def _apart(atoms: Iterable[Atom]) -> list[Atom]:
    """Return *atoms* in order without overlap: of two that overlap the first, longer one stays."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.span.start, len(a.span) > 0, -a.span.end)):
        if not kept or atom.span.start >= kept[-1].span.end:
            kept.append(atom)
    return kept
