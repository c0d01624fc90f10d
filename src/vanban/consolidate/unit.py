"""The units of a text while changes are applied to it: words, children, who brought them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.model import Document, Level, Locator, Node

DIVISIONS = frozenset({"phan", "chuong", "muc", "tieu-muc"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its own words (label and heading first), the units in it, words behind them.

    ``by`` are the acts that changed it, in order; ``is_new`` and ``is_gone`` say that one of them
    put it in or repealed it. ``corrected`` are the acts that put misprints in it right.
    """

    locator: Locator
    label: str
    heading: str
    own: str
    children: tuple[Unit, ...] = ()
    tail: str = ""
    by: tuple[str, ...] = ()
    is_new: bool = False
    is_gone: bool = False
    corrected: tuple[str, ...] = ()

    def walk(self) -> Iterator[Unit]:
        """Yield this unit and all in it, in order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def text(self) -> str:
        """The words of the unit, one paragraph a line."""
        parts = (self.own, *(child.text for child in self.children), self.tail)
        return "\n".join(part for part in parts if part)

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts that changed it or something in it, each once."""
        return tuple(dict.fromkeys(act for unit in self.walk() for act in unit.by))

    @property
    def corrections(self) -> tuple[str, ...]:
        """The acts that put misprints in it, or in something in it, right, each once."""
        return tuple(dict.fromkeys(act for unit in self.walk() for act in unit.corrected))

    @property
    def is_table(self) -> bool:
        """Whether it is a table."""
        return bool(self.locator.steps) and self.locator.steps[-1].word == "bang"


def units_of(document: Document) -> tuple[Unit, ...]:
    """Return the units of the body of *document*; annexes are units, too.

    The running text of a document without numbered units is one unit.
    """
    units = tuple(unit_of(document, node) for node in document.body)
    if any(node.level is not Level.PHU_LUC for node in document.body):
        return units
    words = document.regions.preamble.of(document.text).strip()
    return (Unit(Locator.parse("preamble"), "", "", words), *units) if words else units


def unit_of(document: Document, node: Node, at: Locator | None = None) -> Unit:
    """Return *node* of *document* as a unit, at the place *at* of another text if given."""
    place = at or node.locator
    inner = [child for child in node.children if child.level is not Level.QUOTE]
    nodes = inner if len(inner) == len(node.children) else []
    first = nodes[0].span.start if nodes else node.span.end
    made = []
    for child in nodes:
        made.append(unit_of(document, child, _moved(child, node, place) if at else None))
    text = document.text
    return Unit(
        place,
        node.label,
        node.heading,
        text[node.span.start : first].strip(),
        tuple(made),
        text[nodes[-1].span.end : node.span.end].strip() if nodes else "",
    )


def _moved(child: Node, node: Node, place: Locator) -> Locator:
    """Return the place of *child* once *node* stands at *place*."""
    if not child.locator.starts_with(node.locator):
        return child.locator
    return Locator((*place.steps, *child.locator.steps[len(node.locator.steps) :]))


def find(units: tuple[Unit, ...], place: Locator) -> Unit | None:
    """Return the unit at *place*; chapters and sections above an article don't count."""
    for unit in units:
        if unit.locator == place:
            return unit
        if (found := find(unit.children, place)) is not None:
            return found
    return None


def exchange(units: tuple[Unit, ...], old: Unit, *new: Unit) -> tuple[Unit, ...]:
    """Return *units* with *new* in the place of *old*, wherever it stands."""
    made: list[Unit] = []
    for unit in units:
        if unit is old:
            made.extend(new)
        elif unit.children:
            children = exchange(unit.children, old, *new)
            same = all(a is b for a, b in zip(children, unit.children, strict=False))
            is_same = same and len(children) == len(unit.children)
            made.append(unit if is_same else replace(unit, children=children))
        else:
            made.append(unit)
    return tuple(made)


def read_apart(units: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the articles, and the outermost units that hold none."""
    for unit in units:
        if any(_is_article(inner) for child in unit.children for inner in child.walk()):
            yield from read_apart(unit.children)
        else:
            yield unit


def _is_article(unit: Unit) -> bool:
    return bool(unit.locator.steps) and unit.locator.steps[-1].word == "dieu"
