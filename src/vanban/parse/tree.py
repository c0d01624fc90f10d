"""Lines to tree: units by their labels, quoted new text as nodes apart from the structure."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanban.model import Level, Line, Locator, Node, Span
from vanban.parse.labels import Label, find_label
from vanban.parse.marks import starts_annex, starts_closing
from vanban.parse.quotes import (
    ORDER,
    announced_points,
    closes_line,
    depth_change,
    lists_orders,
    opens,
    stray_mark,
)
from vanban.parse.sequence import follows, may_follow, rank

_RANK = {
    Level.PHU_LUC: -2, Level.MAU: -1, Level.PHAN: 0, Level.CHUONG: 1, Level.MUC: 2,
    Level.TIEU_MUC: 3, Level.DIEU: 4, Level.LETTER_UPPER: 5, Level.ROMAN: 5, Level.ARABIC: 6,
    Level.KHOAN: 6, Level.DOTTED: 7, Level.LETTER: 8, Level.DIEM: 8, Level.GACH: 9,
}  # fmt: skip
_DIVISIONS = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})
_WORDED = frozenset({*_DIVISIONS, Level.DIEU, Level.KHOAN, Level.DIEM})
_LATE = 3  # places by which an article may stand too late
_LOOK_AHEAD = 3000  # lines that a quotation may run without its closing mark being found


@dataclass
class _Open:
    level: Level
    number: str
    label: str
    heading: str
    start: int
    locator: Locator
    children: list[Node] = field(default_factory=list)
    last: dict[Level, str] = field(default_factory=dict)  # last number of each level below
    dashes: int = 0
    tables: int = 0


@dataclass(frozen=True, slots=True)
class Growth:
    """A tree and the index of the first line that it leaves to others."""

    nodes: tuple[Node, ...]
    next: int


class Grower:
    """Grows the tree of some lines; stops where a closing or an attached text begins.

    ``inner`` says that the lines are quoted new text: any number may come first in it.
    """

    def __init__(
        self, lines: tuple[Line, ...], first: int, stop: int, *,
        prefix: Locator | None = None, inner: bool = False, stops: bool = True,
    ) -> None:  # fmt: skip
        self.lines, self.at, self.stop = lines, first, stop
        self.prefix, self.inner, self.stops = prefix, inner, stops
        self.root = _Open(Level.QUOTE, "", "", "", 0, prefix or Locator(()))
        self.stack: list[_Open] = []
        self.articles: set[str] = set()
        self.ordered = False
        self.order = ""  # words of the order right before the line
        self.listing = False  # the line before announced orders of the act itself
        self.end = lines[first].span.start if first < stop else 0
        self.skip = 0  # characters of the first line that belong to a quotation mark

    def grow(self, end: int | None = None) -> Growth:
        """Return the tree; its last unit ends at *end* or with the last line taken."""
        while self.at < self.stop:
            line = self.lines[self.at]
            if self.stops and self._is_over(line):
                break
            if line.cell is not None and self._take_table():
                continue
            if not self.inner and self._take_quote(line):
                continue
            self._take_line(line, self.skip)
            self.skip = 0
            self.end = line.span.end
            self.at += 1
        self._close(-9, self.end if end is None else end)
        return Growth(tuple(self.root.children), self.at)

    def _is_over(self, line: Line) -> bool:
        return (
            starts_closing(self.lines, self.at)
            or starts_annex(self.lines, self.at)
            or (line.cell is not None and self._signs_beside())
        )

    def _signs_beside(self) -> bool:
        """Say whether a table that begins here holds a signature in its other column."""
        cell = self.lines[self.at].cell
        for index in range(self.at + 1, min(self.at + 6, self.stop)):
            place = self.lines[index].cell
            if place is None or cell is None or place.table != cell.table or place.row > 1:
                return False
            if starts_closing(self.lines, index):
                return True
        return False

    # --- tables

    def _take_table(self) -> bool:
        """Take a table of several columns and rows as one node; its words are no structure."""
        cell = self.lines[self.at].cell
        assert cell is not None
        last, columns, rows = self.at, set(), set()
        while last < self.stop:
            place = self.lines[last].cell
            if place is None or place.table != cell.table:
                break
            columns.add(place.column)
            rows.add(place.row)
            last += 1
        if len(columns) < 2:
            return False
        owner = self.stack[-1] if self.stack else self.root
        start, end = self.lines[self.at].span.start, self.lines[last - 1].span.end
        if len(rows) > 1 and owner is not self.root and not self.inner:
            owner.tables += 1
            number = str(owner.tables)
            owner.children.append(
                Node(
                    Level.BANG, number, "", "", Span(start, end), owner.locator.then("bang", number)
                )
            )
        self.at, self.end, self.skip = last, end, 0
        return True

    # --- quotations

    def _take_quote(self, line: Line) -> bool:
        if self.listing and (stray := stray_mark(line.text)):
            self.skip = stray
            return False
        where = opens(line.text, ordered=self.ordered)
        if where is None:
            return False
        if where:
            self._take_line(line, 0)
        last, end = self._find_close(where)
        start = line.span.start + where
        owner = self.stack[-1] if self.stack else self.root
        end = max(end, start)
        locator = owner.locator
        inner = Grower(self.lines, self.at, last + 1, inner=True, stops=False)
        inner.skip = where + 1
        nodes = tuple(
            n for n in inner.grow(end).nodes if n.span.start >= start and n.span.end <= end
        )
        if owner is not self.root:
            owner.children.append(Node(Level.QUOTE, "", "", "", Span(start, end), locator, nodes))
        self.at, self.end = last + 1, max(self.lines[last].span.end, end)
        self.ordered = True
        return True

    def _find_close(self, where: int) -> tuple[int, int]:
        depth, weak = 0, None
        expected = announced_points(self.order)
        limit = min(self.stop, self.at + _LOOK_AHEAD)
        for index in range(self.at, limit):
            line = self.lines[index]
            is_new = _takes(expected, line.text[where + 1 :] if index == self.at else line.text)
            if index > self.at and not is_new and (strength := self._is_outer(line.text)):
                if strength == 2 or depth <= 0:
                    return index - 1, self.lines[index - 1].span.end
                weak = weak or index
            change, last = depth_change(line.text, where if index == self.at else 0)
            depth += change
            if depth <= 0 and last > 0 and closes_line(line.text, last):
                return index, line.span.end
            if index > self.at and starts_closing(self.lines, index) and line.cell is not None:
                weak = weak or index
                break
        last_line = (weak or limit) - 1
        return last_line, self.lines[last_line].span.end

    def _is_outer(self, text: str) -> int:
        """Say how surely a line is the next unit of the act itself: 2 an order, 1 its number."""
        label = find_label(text)
        if label is None or label.level is Level.GACH:
            return 0
        for depth, unit in enumerate(self.stack):
            level = self._level(label, depth)
            if level is unit.level and follows(level, unit.number, label.number):
                if level is Level.DIEU and unit.level is Level.DIEU:
                    return (
                        2
                        if ORDER.match(text[label.size :])
                        or "hiệu lực" in text
                        or "thi hành" in text.casefold()
                        else 1
                    )
                return 2 if ORDER.match(text[label.size :]) else 1
        return 0

    # --- units

    def _take_line(self, line: Line, skip: int) -> None:
        text = line.text[skip:].lstrip() if skip else line.text
        offset = len(line.text) - len(text)
        label = find_label(text)
        if label is not None:
            self._place(label, text, line, offset)
        elif self.stack and self.stack[-1].level in _DIVISIONS and not self.stack[-1].children:
            top = self.stack[-1]
            if not top.heading or (top.heading.isupper() and text.isupper()):
                top.heading = f"{top.heading} {text}".strip()
        elif self.stack and self.stack[-1].level is Level.GACH:
            self._close(_RANK[Level.GACH], self.end)
        rest = text[label.size :] if label else text
        asks = rest.rstrip().endswith((":", "sau")) and ORDER.search(rest)
        self.ordered = bool(asks or (label and ORDER.match(rest)))
        self.order = rest if self.ordered else ""
        self.listing = bool(asks) and lists_orders(rest)

    def _place(self, label: Label, text: str, line: Line, offset: int) -> None:
        level = self._level(label, len(self.stack))
        if level is Level.GACH:
            self._open_dash(label, text, line, offset)
            return
        found = self._position(label, level)
        if found is None:
            return
        depth, level = found
        while len(self.stack) > depth:
            self._close_top(self.end)
        parent = self.stack[-1] if self.stack else self.root
        parent.last[level] = label.number
        if level is Level.KHOAN:
            self.root.last[level] = label.number
        heading = text[label.size :].strip()
        if level not in _DIVISIONS and level is not Level.DIEU:
            heading = (
                heading if len(heading) < 160 and not heading.endswith((";", ".", ":")) else ""
            )
        self.stack.append(
            _Open(level, label.number, label.printed, heading,
                  line.span.start + offset, self._locator(parent, label, level))
        )  # fmt: skip

    def _level(self, label: Label, depth: int) -> Level:
        """``1.`` below a điều is a khoản, ``a)`` below a điều or in new text a điểm."""
        in_article = any(unit.level is Level.DIEU for unit in self.stack[:depth])
        if in_article or (self.inner and not self.stack):
            if label.level is Level.ARABIC:
                return Level.KHOAN
            if label.level is Level.LETTER:
                return Level.DIEM
        if (
            self.inner
            and label.level is Level.LETTER
            and any(u.level is Level.KHOAN for u in self.stack)
        ):
            return Level.DIEM
        if self.inner and label.level is Level.ARABIC:
            return Level.KHOAN
        return label.level

    def _position(self, label: Label, level: Level) -> tuple[int, Level] | None:
        """Return under how many open units the label belongs, or ``None`` if it is no unit here."""
        place = _RANK[level]
        depth = len(self.stack)
        while depth and _RANK[self.stack[depth - 1].level] >= place:
            depth -= 1
        parent = self.stack[depth - 1] if depth else self.root
        if level in _DIVISIONS:
            before = parent.last.get(level)
            return (
                (depth, level) if self._fits(level, before, label, gap=20) or label.number else None
            )
        if level is Level.DIEU:
            before = self.root.last.get(Level.DIEU)
            if not self._fits(level, before, label, gap=10) and not self._is_late(label, before):
                return None
            self.root.last[Level.DIEU] = label.number
            self.articles.add(label.number)
            return depth, level
        if level is Level.DOTTED:
            return self._dotted(label, depth)
        if level in (Level.ROMAN, Level.LETTER_UPPER) and any(
            u.level is Level.DIEU for u in self.stack
        ):
            open_article = next(i for i, u in enumerate(self.stack) if u.level is Level.DIEU)
            parent = self.stack[open_article]
            if follows(level, parent.last.get(level), label.number):
                return open_article + 1, level
            return None
        if level in (Level.ROMAN, Level.LETTER_UPPER):
            depth = self._big_depth(level, depth)
            parent = self.stack[depth - 1] if depth else self.root
        before = parent.last.get(level)
        if level is Level.KHOAN and before is None and self._runs_on(label):
            return depth, level
        gap = 3 if level in (Level.KHOAN, Level.DIEM) else 5
        return (depth, level) if self._fits(level, before, label, gap=gap) else None

    def _is_late(self, label: Label, before: str | None) -> bool:
        """An article may stand a few places too late: Điều 53, then Điều 52, never one twice."""
        if before is None or not label.marked or self.inner or label.number in self.articles:
            return False
        return 0 < rank(Level.DIEU, before) - rank(Level.DIEU, label.number) <= _LATE

    def _runs_on(self, label: Label) -> bool:
        """Clauses may run on through articles: Điều 1 ends with khoản 12, Điều 2 begins with 13."""
        last = self.root.last.get(Level.KHOAN)
        return (
            label.marked
            and last is not None
            and rank(Level.KHOAN, label.number) > 2
            and (follows(Level.KHOAN, last, label.number))
        )

    def _big_depth(self, level: Level, depth: int) -> int:
        """Return under how many units "I." or "A." belongs: either may hold the other.

        Whichever opened first is the outer one: "A. … I. … B. … I. …" and "I. … A. … II. …".
        """
        for index, unit in enumerate(self.stack):
            if unit.level is level:
                return index
        big = (Level.ROMAN, Level.LETTER_UPPER)
        held = next((i for i, unit in enumerate(self.stack) if unit.level in big), None)
        return depth if held is None else held + 1

    def _fits(self, level: Level, before: str | None, label: Label, *, gap: int) -> bool:
        if before is None and (self.inner or level in _DIVISIONS):
            return True
        if follows(level, before, label.number):
            return True
        if not label.marked:
            return False
        return may_follow(level, before, label.number, gap=gap)

    def _dotted(self, label: Label, depth: int) -> tuple[int, Level] | None:
        head = label.number.rpartition(".")[0]
        for index in range(len(self.stack) - 1, -1, -1):
            unit = self.stack[index]
            if unit.level is Level.GACH:
                continue
            if _is_numbered(unit, head):
                return index + 1, Level.DOTTED
        return depth, Level.DOTTED

    def _locator(self, parent: _Open, label: Label, level: Level) -> Locator:
        base = parent.locator
        if level is Level.DIEU:
            base = self.prefix or Locator(())
        if level in _WORDED:
            return base.then(level, label.number)
        if level is Level.DOTTED:
            return _dotted_locator(parent, base, label.number)
        return base.then("", label.number)

    def _open_dash(self, label: Label, text: str, line: Line, offset: int) -> None:
        while self.stack and self.stack[-1].level is Level.GACH:
            self._close_top(self.end)
        if not self.stack:
            return
        parent = self.stack[-1]
        parent.dashes += 1
        step = parent.locator.steps[-1]
        locator = Locator(
            (
                *parent.locator.steps[:-1],
                type(step)(step.word, f"{step.label}-{parent.dashes}".strip("-")),
            )
        )
        self.stack.append(
            _Open(
                Level.GACH, str(parent.dashes), label.printed, "", line.span.start + offset, locator
            )
        )

    def _close(self, until: int, at: int) -> None:
        while self.stack and _RANK[self.stack[-1].level] >= until:
            self._close_top(at)

    def _close_top(self, at: int) -> None:
        top = self.stack.pop()
        end = max(at, top.start, top.children[-1].span.end if top.children else 0)
        node = Node(
            top.level, top.number, top.label, top.heading, Span(top.start, end), top.locator,
            tuple(top.children),
        )  # fmt: skip
        (self.stack[-1] if self.stack else self.root).children.append(node)


def _takes(expected: set[str], text: str) -> bool:
    """Say whether *text* begins with one of the labels *expected*, and strike it off."""
    label = find_label(text) if expected else None
    if label is None or label.level is not Level.LETTER or label.number not in expected:
        return False
    expected.discard(label.number)
    return True


def _is_numbered(unit: _Open, head: str) -> bool:
    """Say whether *head* of a dotted label is the number of *unit*: the 2 of 2.1 is that of II."""
    return unit.number == head or (
        unit.level is Level.ROMAN and str(int(rank(Level.ROMAN, unit.number))) == head
    )


def _dotted_locator(parent: _Open, base: Locator, number: str) -> Locator:
    """II → 2 → 2.1 is ``ii.2.1``: a label that repeats its parent's number takes its place."""
    head, _, tail = number.rpartition(".")
    if _is_numbered(parent, head):
        return base.then("", tail)
    for part in number.split("."):
        base = base.then("", part)
    return base
