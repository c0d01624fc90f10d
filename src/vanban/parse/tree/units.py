"""The units that are open at a line, from the outermost to the innermost."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanban.model import Level, Locator, Node, Span

RANK = {
    Level.PHU_LUC: -2, Level.MAU: -1, Level.PHAN: 0, Level.CHUONG: 1, Level.MUC: 2,
    Level.TIEU_MUC: 3, Level.DIEU: 4, Level.LETTER_UPPER: 5, Level.ROMAN: 5, Level.ARABIC: 6,
    Level.KHOAN: 6, Level.DOTTED: 7, Level.LETTER: 8, Level.DIEM: 8, Level.GACH: 9,
}  # fmt: skip
DIVISIONS = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})
_OUTERMOST = min(RANK.values())
# their numbers may run on through the units above them: khoản 13 may begin Điều 2
_RUNNING = frozenset({Level.DIEU, Level.KHOAN})


@dataclass
class Unit:
    """A unit whose last line has not come yet."""

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
    has_articles: bool = False
    with_articles: set[Level] = field(default_factory=set)  # of closed divisions below


class OpenUnits:
    """The open units below a root that is never closed.

    *prefix* is the place of the text itself (``phu-luc``); *inner* says that the text is quoted
    new text, in which any number may come first.
    """

    def __init__(self, prefix: Locator | None, *, inner: bool) -> None:
        self.prefix, self.inner = prefix or Locator(()), inner
        self.root = Unit(Level.QUOTE, "", "", "", 0, self.prefix)
        self.stack: list[Unit] = []
        self.articles: set[str] = set()  # numbers of all articles that came
        self.anew: Level | None = None  # the divisions in which articles are numbered anew

    @property
    def innermost(self) -> Unit:
        """The unit that a line without a label belongs to."""
        return self.stack[-1] if self.stack else self.root

    def parent_at(self, depth: int) -> Unit:
        """Return the unit that one more than *depth* units deep would belong to."""
        return self.stack[depth - 1] if depth else self.root

    def holds(self, level: Level) -> bool:
        """Say whether a unit of *level* is open."""
        return any(unit.level is level for unit in self.stack)

    def division_anew(self) -> Unit | None:
        """Return the open division that holds no article yet, unlike one of its sort before it."""
        for holder, unit in zip((self.root, *self.stack), self.stack, strict=False):
            if unit.level in holder.with_articles and not unit.has_articles:
                return unit
        return None

    @property
    def holder_of_articles(self) -> Locator:
        """The place that the address of an article begins with."""
        divisions = [unit for unit in self.stack if unit.level in DIVISIONS]
        if self.anew is None or not divisions:
            return self.prefix
        return next((u for u in divisions if u.level is self.anew), divisions[-1]).locator

    def open(self, unit: Unit) -> None:
        """Open *unit* below the innermost one; remember its number for those that follow."""
        for holder in (self.innermost, *([self.root] if unit.level in _RUNNING else ())):
            holder.last[unit.level] = unit.number
        if unit.level is Level.DIEU:
            self.articles.add(unit.number)
            for holder in self.stack:
                holder.has_articles = True
        self.stack.append(unit)

    def close_innermost(self, at: int) -> None:
        """Close the innermost unit, which ends at *at* or with its last child."""
        top = self.stack.pop()
        end = max(at, top.start, top.children[-1].span.end if top.children else 0)
        node = Node(
            top.level, top.number, top.label, top.heading, Span(top.start, end), top.locator,
            tuple(top.children),
        )  # fmt: skip
        self.innermost.children.append(node)
        if top.has_articles and top.level in DIVISIONS:
            self.innermost.with_articles.add(top.level)

    def close_dashes(self, at: int) -> None:
        """Close the dash items that are open innermost."""
        while self.stack and self.stack[-1].level is Level.GACH:
            self.close_innermost(at)

    def close_to(self, depth: int, at: int) -> None:
        """Close units until only *depth* are open."""
        while len(self.stack) > depth:
            self.close_innermost(at)
