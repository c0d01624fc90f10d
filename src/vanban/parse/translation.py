"""A translation beside its text: which of its lines belong to which article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.model import Document, Level, Locator, Node, Span
from vanban.text import clean, label_slug, roman

# Article 5.   ARTICLE 12:   Article 5a - Fees   Article 3 (alone)
_ARTICLE = re.compile(
    r"(?:Article|Art\.)\s+(?P<n>\d{1,4}[a-z]?)(?!\w)(?!\s+(?:of|hereof|and|or|to|shall)\b)",
    re.IGNORECASE,
)
# I.   II/   IV -   (the parts of a plan)
_ROMAN = re.compile(r"(?P<n>[IVX]{1,6})\s?(?:[./)]|-\s)")

# Chapter II   PART ONE   Section 3: the name follows, in the same line or the next ones.
_DIVISION = re.compile(r"(?:Part|Chapter|Section|Sub-?section)\s+\w+", re.IGNORECASE)
_DIVISIONS = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})
_HEADING_LINES = 6  # of the chapter and the section that an article opens, with their names
_NAME = 160  # letters; a longer line is no name


@dataclass(frozen=True, slots=True)
class Pair:
    """A stretch of a text and its translation; ``locator`` is ``None`` before the first unit.

    ``span`` is the stretch in the document's text, ``None`` where the translation has a unit that
    the text lacks; ``words`` are empty where the text has a unit that is not translated.
    """

    locator: Locator | None
    span: Span | None
    words: str


def align(document: Document, translation: str) -> tuple[Pair, ...]:
    """Return *translation* (English) beside *document*, article by article, in order of the text.

    A plan is aligned by its Roman parts. The name of a chapter stands with the article that opens
    it. Nothing of either text is lost: what fits nowhere stands
    apart, and a text without any such unit is one pair.
    """
    units = _units(document)
    pattern = _ARTICLE if any(unit.level is Level.DIEU for unit in units) else _ROMAN
    pieces = dict(_pieces(clean(translation), pattern))
    starts = _starts(document, units)
    ends = [*starts[1:], len(document.text)]
    first = starts[0] if starts else len(document.text)
    pairs = [Pair(None, Span(0, first), pieces.pop("", ""))]
    for unit, start, end in zip(units, starts, ends, strict=True):
        pairs.append(Pair(unit.locator, Span(start, end), pieces.pop(unit.number, "")))
    pairs += [Pair(None, None, words) for words in pieces.values()]
    return tuple(pair for pair in pairs if pair.words or (pair.span and len(pair.span)))


def _units(document: Document) -> Sequence[Node]:
    """Return the articles of the text itself; of a text without articles its Roman parts."""
    for level in (Level.DIEU, Level.ROMAN):
        if found := [n for n in document.walk() if n.level is level and len(n.locator.steps) == 1]:
            return found
    return ()


def _starts(document: Document, units: Sequence[Node]) -> list[int]:
    """Return where the stretch of each unit begins: with the chapter that it opens, if it does."""
    places = {unit.span.start: unit.span.start for unit in units}
    for node in document.walk():
        if node.level in _DIVISIONS:
            opens = next((start for start in places if start >= node.span.start), None)
            if opens is not None and opens < node.span.end:
                places[opens] = min(places[opens], node.span.start)
    return list(places.values())


def _opened(lines: list[str]) -> int:
    """Return where among *lines* the names of chapters begin that the next article opens."""
    at = len(lines)
    for i in range(len(lines) - 1, max(-1, len(lines) - 1 - _HEADING_LINES), -1):
        if len(lines[i]) > _NAME:
            break
        if _DIVISION.match(lines[i].lstrip(" *#")):
            at = i
    return at


def _pieces(translation: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines of each unit by its number, first those before any ("")."""
    number, lines, seen = "", list[str](), {""}
    for line in translation.splitlines():
        match = pattern.match(line.lstrip(" *#"))
        new = label_slug(match["n"]) if match else ""
        if match and new not in seen and (pattern is _ARTICLE or roman(match["n"])):
            opened = _opened(lines)
            yield number, "\n".join(lines[:opened]).strip()
            number, lines = new, lines[opened:]
            seen.add(new)
        lines.append(line)
    yield number, "\n".join(lines).strip()
