"""The promises that hold for every document, whatever it is made of (DESIGN, 4)."""

from __future__ import annotations

import json

from vanban import ingest, pipeline, render
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Document, Node, Source, Span
from vanban.pipeline import Case


def sources_of(content: bytes, name: str) -> tuple[Source, ...]:
    """Return what bytes hold; an honest refusal is nothing."""
    try:
        return ingest.read(Incoming(content, name))
    except UnreadableError:
        return ()


def keep_the_tree(document: Document) -> None:
    """Promises 1 and 2: the text comes back, children lie inside their parent, in order."""
    assert render.text(document) == document.text
    assert document.text == "\n".join(line.text for line in document.source.lines)
    _keep_inside(document.body, Span(0, len(document.text)))


def keep_the_road(case: Case) -> None:
    """Promise 3: whatever was read quotes words that stand in the text; the JSON can be written."""
    text = case.parsed.text
    keep_the_tree(case.parsed)
    for reference in case.references:
        assert _words(reference.span.of(text)) == _words(reference.quote)
    for assignment in case.assignments:
        # a cell of a table is the place of its task, its full stop included
        assert _words(assignment.span.of(text)).strip(" .") == _words(assignment.task).strip(" .")
    for change in case.changes:
        assert _words(change.span.of(text)).startswith(_words(change.quote))
    spans = [effect.span for effect in case.effects] + [found.span for found in case.findings]
    assert all(span is None or span.end <= len(text) for span in spans)
    json.dumps(pipeline.case_json(case, "tep"), ensure_ascii=False).encode("utf-8")


def _words(text: str) -> str:
    return " ".join(text.split())


def _keep_inside(nodes: tuple[Node, ...], outer: Span) -> None:
    at = outer.start
    for node in nodes:
        assert at <= node.span.start
        assert node.span.end <= outer.end
        _keep_inside(node.children, node.span)
        at = node.span.end
