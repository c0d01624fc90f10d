"""What a reader hands over: the text of a document in lines, and all that stood around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from vanban.model.finding import Finding
from vanban.model.span import Span


class Absent(StrEnum):
    """Why a portal shows no value: hidden behind its sign-in, or not there yet."""

    MASKED = "masked"  # "Đã biết"
    MISSING = "missing"  # "Đang cập nhật", "--"


@dataclass(frozen=True, slots=True)
class Claim:
    """What the page around a text says of one attribute: the words shown, or why there are none."""

    shown: str
    absent: Absent | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table: table and row counted from 0, the grid column, its spans."""

    table: int
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is set, where the format tells: all of it bold, italic, centred; heading level."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int = 0


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the text: its words (clean, no line break), place and looks.

    ``span`` is its place in the source's text; the line break after it is outside.
    ``page`` counts from 1. ``confidence`` (0 to 1) comes from character recognition, for the whole
    line; ``doubted`` are its words that were recognised with little. ``raw`` is the line as the
    file holds it, where its letters had to be mended.
    """

    text: str
    span: Span
    cell: Cell | None = None
    style: Style = PLAIN
    page: int | None = None
    confidence: float | None = None
    raw: str | None = None
    doubted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one document as a reader found it.

    ``text`` is the lines joined by line breaks, without chrome, running heads and stamps, which
    stand in ``chrome`` and ``furniture`` as lists of lines. ``claims`` is what the page around the
    text says of the document, by attribute name (``number``, ``status``, ``effective_from`` …).
    ``footnotes`` maps a mark to its words.
    """

    digest: str
    reader: str
    text: str
    lines: tuple[Line, ...]
    claims: dict[str, Claim] = field(default_factory=dict)
    chrome: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def lay_out(lines: Iterable[Line]) -> tuple[str, tuple[Line, ...]]:
    """Return the text of *lines* joined by line breaks, and the lines with their spans in it.

    Whatever spans the lines had are replaced; a reader may give ``Span(0, 0)``.
    """
    placed, start = [], 0
    for line in lines:
        span = Span(start, start + len(line.text))
        placed.append(  # ``replace`` takes five times as long, and every line comes by here
            Line(
                line.text,
                span,
                line.cell,
                line.style,
                line.page,
                line.confidence,
                line.raw,
                line.doubted,
            )
        )
        start += len(line.text) + 1
    return "\n".join(line.text for line in placed), tuple(placed)
