"""Text gathered bit by bit into lines, each with its place in a table and its looks."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vanban.ingest.html.labels import is_labelled
from vanban.ingest.html.looks import Look
from vanban.ingest.length import MOST_LINES, raise_too_long
from vanban.ingest.repairs import Mend, Written, settle
from vanban.ingest.spelling import Run, spell
from vanban.model import PLAIN, Cell, Line, Span, Style

_NOWHERE = Span(0, 0)
_SIGNS = " \t\r\n\xa0.,:;-–—()"


class Paragraphs:
    """The lines of a page so far, and the one that is being gathered."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.repairs: dict[int, Mend] = {}
        self.cell: Cell | None = None
        self._parts: list[str] = []
        self._fonts: list[str] = []
        self._looks: list[Look] = []
        self._label = ""
        self._own: dict[int, array[int]] = {}  # by table, the indices of its lines

    def add(self, text: str, look: Look) -> None:
        """Add *text*, set as *look*, to the line that is being gathered."""
        self._parts.append(text)
        self._fonts.append(look.font)
        if text.strip(_SIGNS):
            self._looks.append(look)

    def label(self, label: str) -> None:
        """Print *label* before the next words."""
        self._label = label

    def mark(self) -> int:
        """Return where in the line the next text will stand, for ``cut``."""
        return len(self._parts)

    def cut(self, mark: int) -> str:
        """Take back and return the text added since *mark*, its looks staying."""
        taken = "".join(self._parts[mark:])
        del self._parts[mark:], self._fonts[mark:]
        return taken

    def so_far(self) -> str:
        """Return the end of the line that is being gathered."""
        return "".join(self._parts[-3:])

    def end(self) -> None:
        """End the line, if there is anything in it."""
        if not self._parts:
            return
        text, repairs = settle(self._spelt())
        looks = self._looks
        self._parts, self._fonts, self._looks = [], [], []
        if not text:
            return
        if self._label:
            text = text if is_labelled(text) else f"{self._label} {text}"
            self._label = ""
        if repairs:
            self.repairs[len(self.lines)] = repairs
        if self.cell is not None:
            self._own.setdefault(self.cell.table, array("L")).append(len(self.lines))
        self.lines.append(Line(text, _NOWHERE, cell=self.cell, style=_style(looks)))
        if len(self.lines) > MOST_LINES:
            raise_too_long()

    def _spelt(self) -> Written | str:
        if not any(self._fonts):
            return "".join(self._parts)
        return spell(map(Run, self._parts, self._fonts))

    def own_lines(self, table: int) -> Sequence[int]:
        """Return the indices of the lines of *table* itself, not of tables in it; once."""
        return self._own.pop(table, ())

    def unframe(self, own: Iterable[int]) -> None:
        """Take the lines at *own* out of their table: it was only a frame."""
        for index in own:
            self.lines[index] = replace(self.lines[index], cell=None)


def _style(looks: list[Look]) -> Style:
    first = looks[0] if looks else None
    if first is None:
        return PLAIN
    if len(looks) > 1 and any(look != first for look in looks):
        return _make_style(
            all(look.bold for look in looks),
            all(look.italic for look in looks),
            all(look.centred for look in looks),
            first.heading if all(look.heading for look in looks) else 0,
        )
    return _make_style(first.bold, first.italic, first.centred, first.heading)


def _make_style(bold: bool, italic: bool, centred: bool, heading: int) -> Style:
    if not (bold or italic or centred or heading):
        return PLAIN
    return Style(bold, italic, centred, heading)
