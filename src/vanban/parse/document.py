"""A source to a document: regions, header, tree."""

from __future__ import annotations

from vanban.model import Document, Header, Line, Regions, Source, Span
from vanban.parse.annexes import grow_annexes
from vanban.parse.certified import read_certification
from vanban.parse.closing import read_closing
from vanban.parse.doubts import doubt
from vanban.parse.head import Head, read_head
from vanban.parse.identity import identify, identity_of
from vanban.parse.labels import find_label
from vanban.parse.marks import PHU_LUC, signs, starts_annex, starts_closing, starts_unannounced
from vanban.parse.second_head import find_second_head, second_head_finding
from vanban.parse.tree import grow


def parse(source: Source) -> Document:
    """Return the document that *source* holds; never refuses, loses nothing."""
    lines = source.lines
    if not lines:
        return Document(source, Header(), Regions(), ())
    if PHU_LUC.match(lines[0].text) and starts_annex(lines, 0):
        return _annex_alone(source)
    head = read_head(lines)
    body = _first_unit(source, head)
    growth = grow(lines, body, len(lines))
    second = find_second_head(lines, growth.next, head.number)
    own = lines[:second]
    closing_end = _closing_end(own, growth.next)
    annexes = grow_annexes(own, closing_end)
    closing = lines[growth.next : closing_end]
    certified = read_certification(lines[max(0, growth.next - 8) : closing_end])
    header, findings = identify(head, read_closing(closing), certified)
    header, doubts = doubt(header, (*lines[: head.preamble], *closing))
    identity, findings = identity_of(header), (*findings, *doubts)
    regions = Regions(
        header=_span(source, 0, head.title),
        title=_span(source, head.title, head.preamble),
        preamble=_span(source, head.preamble, body),
        closing=_span(source, growth.next, closing_end),
    )
    body_nodes = (*growth.nodes, *annexes)
    if second is None:
        return Document(source, header, regions, body_nodes, identity, findings)
    findings = (*findings, second_head_finding(lines, second))
    end = lines[second].span.start
    return Document(source, header, regions, body_nodes, identity, findings, end)


def _annex_alone(source: Source) -> Document:
    """Return the document of a file that holds a phụ lục without the act that it belongs to."""
    header, findings = identify(Head(0, 0), read_closing(()), None)
    nodes = grow_annexes(source.lines, 0)
    return Document(source, header, Regions(), nodes, identity_of(header), findings)


def _span(source: Source, first: int, stop: int) -> Span:
    lines = source.lines
    if first >= stop or first >= len(lines):
        at = lines[first].span.start if first < len(lines) else len(source.text)
        return Span(at, at)
    return Span(lines[first].span.start, lines[stop - 1].span.end)


def _first_unit(source: Source, head: Head) -> int:
    """Return the index of the first line with a label after the head and the căn cứ."""
    lines = source.lines
    for index in range(head.preamble, len(lines)):
        line = lines[index]
        if index > head.preamble and (starts_closing(lines, index) or starts_annex(lines, index)):
            return index
        if line.cell is not None and line.cell.column > 0:
            continue
        label = find_label(line.text)
        if label is not None and label.level != "gach":
            return index
    return len(lines)


def _closing_end(lines: tuple[Line, ...], start: int) -> int:
    """Return where the first attached text begins: announced, or titled behind the signature."""
    signed = False
    for index in range(start, len(lines)):
        if starts_annex(lines, index) or (signed and starts_unannounced(lines, index)):
            return index
        signed = signed or signs(lines, index)
    return len(lines)
