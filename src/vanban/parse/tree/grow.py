"""The walk over the lines: each opens a unit, belongs to one, or is quoted or tabled."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vanban.model import Level, Line, Locator, Node, Span
from vanban.parse.labels import Label, find_label
from vanban.parse.marks import starts_annex, starts_closing
from vanban.parse.quotes import opens, stray_mark
from vanban.parse.tree.placing import dash_locator, depth_of, level_of, locator_of
from vanban.parse.tree.quotation import Order, find_quotation_end, read_order
from vanban.parse.tree.tables import measure_table, signs_beside
from vanban.parse.tree.units import DIVISIONS, OpenUnits, Unit

_HEADING = 160  # characters; a longer line after "1." is its text and not its heading


@dataclass(frozen=True, slots=True)
class Growth:
    """A tree and the index of the first line that it leaves to others."""

    nodes: tuple[Node, ...]
    next: int


def grow(
    lines: tuple[Line, ...], first: int, stop: int, *,
    prefix: Locator | None = None, ends_itself: bool = True,
) -> Growth:  # fmt: skip
    """Return the tree of *lines* from *first* to before *stop*.

    *prefix* is the place that all places begin with (``phu-luc``). Unless *ends_itself* is false
    (an attached text), the tree ends where a closing or an attached text begins.
    """
    return _Grower(lines, first, stop, OpenUnits(prefix, inner=False), ends_itself).grow()


class _Grower:
    """The state of one walk."""

    def __init__(
        self, lines: tuple[Line, ...], first: int, stop: int, units: OpenUnits, ends_itself: bool
    ) -> None:
        self.lines, self.at, self.stop, self.units = lines, first, stop, units
        self.ends_itself = ends_itself
        self.order = Order()
        self.end = lines[first].span.start if first < stop else 0
        self.skip = 0  # characters of the next line that belong to a quotation mark

    def grow(self, end: int | None = None) -> Growth:
        """Return the tree; its last unit ends at *end* or with the last line taken."""
        while self.at < self.stop:
            line = self.lines[self.at]
            if self.ends_itself and self._is_over(line):
                break
            if line.cell is not None and self._take_table():
                continue
            if not self.units.inner and self._take_quotation(line):
                continue
            self._take_line(line, self.skip)
            self.skip = 0
            self.end = line.span.end
            self.at += 1
        self.units.close_to(0, self.end if end is None else end)
        return Growth(tuple(self.units.root.children), self.at)

    def _is_over(self, line: Line) -> bool:
        return (
            starts_closing(self.lines, self.at)
            or starts_annex(self.lines, self.at)
            or (line.cell is not None and signs_beside(self.lines, self.at, self.stop))
        )

    def _take_table(self) -> bool:
        """Take a table of several columns and rows as one node; its words are no structure."""
        table = measure_table(self.lines, self.at, self.stop)
        if table.columns < 2:
            return False
        owner = self.units.innermost
        span = Span(self.lines[self.at].span.start, self.lines[table.stop - 1].span.end)
        if table.rows > 1 and owner is not self.units.root and not self.units.inner:
            owner.tables += 1
            number = str(owner.tables)
            locator = owner.locator.then("bang", number)
            owner.children.append(Node(Level.BANG, number, "", "", span, locator))
        self.at, self.end, self.skip = table.stop, span.end, 0
        return True

    def _take_quotation(self, line: Line) -> bool:
        """Take quoted new text as one node with a tree of its own."""
        if self.order.lists_orders and (stray := stray_mark(line.text)):
            self.skip = stray
            return False
        where = opens(line.text, ordered=self.order.stands)
        if where is None:
            return False
        if where:
            self._take_line(line, 0)
        last, end = find_quotation_end(
            self.lines, self.at, self.stop, where, self.units, self.order
        )
        span = Span(line.span.start + where, max(end, line.span.start + where))
        owner = self.units.innermost
        if owner is not self.units.root:
            nodes = self._grow_inner(span, last + 1, where + 1)
            owner.children.append(Node(Level.QUOTE, "", "", "", span, owner.locator, nodes))
        self.at, self.end = last + 1, max(self.lines[last].span.end, span.end)
        self.order = replace(self.order, stands=True)
        return True

    def _grow_inner(self, span: Span, stop: int, skip: int) -> tuple[Node, ...]:
        inner = _Grower(self.lines, self.at, stop, OpenUnits(None, inner=True), ends_itself=False)
        inner.skip = skip
        return tuple(
            node
            for node in inner.grow(span.end).nodes
            if node.span.start >= span.start and node.span.end <= span.end
        )

    def _take_line(self, line: Line, skip: int) -> None:
        text = line.text[skip:].lstrip() if skip else line.text
        label = find_label(text)
        if label is not None:
            self._place(label, text, line.span.start + len(line.text) - len(text))
        else:
            self._add_heading(text)
        rest = text[label.size :] if label else text
        self.order = read_order(rest, labelled=label is not None)

    def _add_heading(self, text: str) -> None:
        """A line without a label may be the heading of the division that has just opened."""
        top = self.units.innermost
        if top.level in DIVISIONS and not top.children:
            if not top.heading or (top.heading.isupper() and text.isupper()):
                top.heading = f"{top.heading} {text}".strip()
        else:
            self.units.close_dashes(self.end)

    def _place(self, label: Label, text: str, start: int) -> None:
        units = self.units
        level = level_of(label, units, len(units.stack))
        if level is Level.GACH:
            self._open_dash(label, start)
            return
        depth = depth_of(label, level, units)
        if depth is None:
            return
        units.close_to(depth, self.end)
        locator = locator_of(label, level, units)
        heading = _heading(text[label.size :].strip(), level)
        units.open(Unit(level, label.number, label.printed, heading, start, locator))

    def _open_dash(self, label: Label, start: int) -> None:
        self.units.close_dashes(self.end)
        if not self.units.stack:
            return
        parent = self.units.innermost
        parent.dashes += 1
        number, locator = parent.dashes, dash_locator(parent, parent.dashes)
        self.units.open(Unit(Level.GACH, str(number), label.printed, "", start, locator))


def _heading(words: str, level: Level) -> str:
    """Divisions and articles have a heading; what is long or ends as a sentence is text."""
    if level in DIVISIONS or level is Level.DIEU:
        return words
    return words if len(words) < _HEADING and not words.endswith((";", ".", ":")) else ""
