"""A document composed of known parts, in many drafting habits, gives the tree of those parts."""

from collections.abc import Iterator
from html import escape

import pytest
from bench.shapes.office import docx_of
from bench.whole_files import write_odt, write_rtf

from tests.composed import Composed, Table, compose, nodes_as_tree
from vanban import ingest, parse
from vanban.ingest import Incoming
from vanban.model import Cell, Line, Source, Span, lay_out


def _source(document: Composed, form: str) -> Source:
    """Return what a reader gives of *document*; its tables are written in HTML and Word only."""
    if document.has_tables and form not in ("html", "docx"):
        text, lines = lay_out(_lines(document))
        return Source("", "text", text, lines)
    (source,) = ingest.read(Incoming(_written(document.lines, form), f"a.{form}"))
    return source


def _lines(document: Composed) -> Iterator[Line]:
    tables = 0
    for line in document.lines:
        if not isinstance(line, Table):
            yield Line(line, Span(0, 0))
            continue
        for row, cells in enumerate(line.rows):
            for column, words in enumerate(cells):
                yield Line(words, Span(0, 0), cell=Cell(tables, row, column))
        tables += 1


def _table(table: Table, row: str, cell: str) -> str:
    """Return the rows of *table* written with the forms *row* and *cell*."""
    return "".join(row.format("".join(cell.format(escape(w)) for w in r)) for r in table.rows)


def _written(lines: list[str], form: str) -> bytes:
    text = "\n".join(lines)
    if form == "rtf":
        return write_rtf(text)
    if form == "odt":
        return write_odt(text)
    if form == "html":
        paragraphs = "".join(
            f"<table>{_table(line, '<tr>{}</tr>', '<td>{}</td>')}</table>"
            if isinstance(line, Table)
            else f"<p>{escape(line)}</p>"
            for line in lines
        )
        return f"<html><body>{paragraphs}</body></html>".encode()
    if form == "docx":
        word = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
        blocks = (
            f"<w:tbl>{_table(line, '<w:tr>{}</w:tr>', f'<w:tc>{word}</w:tc>')}</w:tbl>"
            if isinstance(line, Table)
            else word.format(escape(line))
            for line in lines
        )
        return docx_of("", before="".join(blocks))(0)
    return text.encode()


def _check(seed: int, form: str) -> None:
    document = compose(seed)
    source = _source(document, form)
    parsed = parse.parse(source)

    assert source.text == document.text
    assert nodes_as_tree(parsed.body) == tuple(document.tree)
    assert str(parsed.header.number) == document.number
    assert parsed.header.signers[0].name == "Trần Văn Mây"
    assert parsed.header.recipients == ("Như trên", "Lưu: VT, XD")


@pytest.mark.parametrize("seed", range(40))
def test_the_tree_is_what_the_document_was_composed_of(seed: int) -> None:
    _check(seed, "txt")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["txt", "html", "rtf", "odt", "docx"])
def test_every_format_gives_the_tree_of_hundreds_of_composed_documents(form: str) -> None:
    for seed in range(400):
        _check(seed, form)
