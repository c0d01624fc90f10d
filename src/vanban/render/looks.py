"""How lines of a document are set on paper, where the format of its source leaves them plain.

Nghị định 30/2020/NĐ-CP, Phụ lục I: what stands in the middle, what is bold, what is italic, and
that an annex begins a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.model import Document, Level, Line, Node, Style

_DIVISIONS = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})
_ANNEXES = frozenset({Level.PHU_LUC, Level.MAU})
_NAME = 160  # letters; a longer line is no name
_LINES_OF_A_NAME = 5  # between the word "Phụ lục" and the act that it goes with
_STATE = re.compile(r"CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]")
_DAY = re.compile(r"ngày .* tháng .* năm", re.IGNORECASE)
_BASIS = re.compile(r"(Căn cứ|Theo đề nghị|Xét đề nghị)\b")
_GOES_WITH = re.compile(r"\((Ban hành )?[Kk]èm theo .*\)?")


def looks(document: Document) -> dict[int, Style]:
    """Return the look of each line that has one, by the line's start in the text."""
    found: dict[int, Style] = {}
    for line in document.source.lines:
        if look := _look(document, line):
            found[line.span.start] = replace(look, heading=line.style.heading)
    for node in document.walk():
        if node.level in _DIVISIONS:
            found[node.span.start] = Style(bold=True, centred=True)
        elif node.level in _ANNEXES:
            found.update(_name_of_annex(document, node))
    return found


def page_starts(document: Document) -> frozenset[int]:
    """Return where in the text a page begins: each annex that is not inside another."""
    return frozenset(node.span.start for node in document.body if node.level is Level.PHU_LUC)


def _look(document: Document, line: Line) -> Style | None:
    """Return the look that the place of a line in the document gives it."""
    text, regions, style = line.text.strip(), document.regions, line.style
    if regions.header and regions.header.holds(line.span):
        is_day = bool(_DAY.search(text))
        return replace(style, centred=True, bold=bool(_STATE.match(text)), italic=is_day)
    if regions.title and regions.title.holds(line.span):
        return replace(style, centred=True, bold=True)
    if regions.preamble and regions.preamble.holds(line.span) and _BASIS.match(text):
        return replace(style, italic=True)
    if text in {signer.name for signer in document.header.signers if signer.name}:
        return replace(style, centred=True, bold=True)
    if text.isupper() and len(text) <= _NAME:
        return replace(style, centred=True, bold=True)
    if text[:5] == "Điều " and len(text) <= _NAME and not text.endswith((".", ";", ":")):
        return replace(style, bold=True)
    return None


def _name_of_annex(document: Document, node: Node) -> Iterator[tuple[int, Style]]:
    """Yield the looks of an annex's label, its name, and the line on the act that it goes with.

    A name ends where the tree says, or at that line; without either only the label is a name.
    """
    inside = (line for line in document.source.lines if node.own_span.holds(line.span))
    lines = [line for line, _ in zip(inside, range(_LINES_OF_A_NAME), strict=False)]
    goes_with = next((i for i, line in enumerate(lines) if _GOES_WITH.match(line.text)), None)
    yield node.span.start, Style(bold=True, centred=True)
    for i, line in enumerate(lines[1:], 1):
        if i == goes_with:
            yield line.span.start, Style(italic=True, centred=True)
            return
        if goes_with is not None or (node.heading and line.text.strip() in node.heading):
            yield line.span.start, Style(bold=True, centred=True)
