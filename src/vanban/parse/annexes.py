"""Texts after the closing: phụ lục, forms, attached regulations and plans, each a tree apart."""

from __future__ import annotations

from vanban.model import Level, Line, Locator, Node, Span
from vanban.parse.marks import MAU, PHU_LUC, starts_annex
from vanban.parse.tree import Grower
from vanban.text import label_slug


def grow_annexes(lines: tuple[Line, ...], first: int) -> tuple[Node, ...]:
    """Return a tree for each text attached from line *first* on."""
    starts = [i for i in range(first, len(lines)) if starts_annex(lines, i)]
    nodes = []
    owner = Locator.of(Level.PHU_LUC)
    stops = [*starts[1:], len(lines)] if starts else []
    for start, stop in zip(starts, stops, strict=True):
        node = _grow(lines, start, stop, owner)
        if node.level is Level.PHU_LUC:
            owner = node.locator
        nodes.append(node)
    return tuple(nodes)


def _grow(lines: tuple[Line, ...], start: int, stop: int, owner: Locator) -> Node:
    text = lines[start].text
    level, number, heading = Level.PHU_LUC, "", ""
    if match := PHU_LUC.match(text):
        number, heading = label_slug(match["n"] or ""), match["rest"]
    elif match := MAU.match(text):
        level, number, heading = Level.MAU, label_slug(match["n"]), match["rest"]
    else:
        heading = text
    locator = owner.then(level, number) if level is Level.MAU else Locator.of(level, number)
    if not heading and start + 1 < stop and lines[start + 1].text.isupper():
        heading = lines[start + 1].text
    span = Span(lines[start].span.start, lines[stop - 1].span.end)
    growth = Grower(lines, start + 1, stop, prefix=locator, stops=False).grow()
    label = (
        text
        if number or (level is Level.PHU_LUC and not heading)
        else text.split(heading)[0].strip()
    )
    return Node(level, number, label or text[:80], heading, span, locator, growth.nodes)
