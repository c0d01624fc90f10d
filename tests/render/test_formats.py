"""Markdown, DOCX, a page of HTML: the words stay, signs are escaped, bytes don't change."""

from __future__ import annotations

import re
import time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from vanban import render
from vanban.cli import app
from vanban.ingest import Incoming, read
from vanban.model import Cell, Document, Line, Source, Span, lay_out
from vanban.parse import parse

_TEXT = (
    "LUẬT",
    "VƯỜN CÂY",
    "Chương I",
    "QUY ĐỊNH",
    "Điều 1. Phạm vi",
    "1. Về *cây*.",
)


def _document(*lines: Line) -> Document:
    text, placed = lay_out(lines)
    return parse(Source("", "text", text, placed))


def _read(*texts: str) -> Document:
    return _document(*(Line(text, Span(0, 0)) for text in texts))


def test_markdown_has_headings_and_no_accidental_lists() -> None:
    written = render.markdown(_read(*_TEXT))
    assert "## Chương I\n" in written
    assert "#### Điều 1. Phạm vi\n" in written
    assert "1\\. Về \\*cây\\*." in written


def test_markdown_writes_tables() -> None:
    lines = [
        Line(t, Span(0, 0), Cell(0, r, c)) for t, r, c in (("TT", 0, 0), ("A|B", 0, 1), ("1", 1, 0))
    ]
    assert "| TT | A\\|B |\n| --- | --- |\n| 1 |  |" in render.markdown(_document(*lines))


def test_docx_reads_back_with_the_same_words_and_tree() -> None:
    document = _read(*_TEXT)
    again = parse(read(Incoming(render.docx_bytes(document), "x.docx"))[0])
    assert again.text == document.text
    assert [n.locator for n in again.walk()] == [n.locator for n in document.walk()]


def test_notes_stand_at_the_end_whatever_is_written() -> None:
    text, placed = lay_out(Line(t, Span(0, 0)) for t in ("Điều 1. Bến[1]", "Đò."))
    document = parse(Source("", "text", text, placed, footnotes=(("1", "Được sửa."),)))
    assert render.markdown(document).endswith("\n\\[1\\] Được sửa.\n")
    (again,) = read(Incoming(render.docx_bytes(document), "x.docx"))
    assert again.text == f"{text}\n[1] Được sửa."


def test_docx_is_the_same_bytes_at_any_time() -> None:
    first = render.docx_bytes(_read(*_TEXT))
    time.sleep(2.1)  # a ZIP counts in steps of two seconds
    assert render.docx_bytes(_read(*_TEXT)) == first


def test_a_page_stands_alone() -> None:
    written = render.page(_read(*_TEXT))
    assert written.startswith("<!doctype html>")
    assert "<script" not in written
    assert not re.search(r'(?:src|href)="https?:', written)


def test_convert_writes_every_format(tmp_path: Path) -> None:
    path = tmp_path / "luat.txt"
    path.write_text("\n".join(_TEXT), encoding="utf-8")
    for name in ("akn", "html", "md", "txt", "docx"):
        done = CliRunner().invoke(app, ["convert", str(path), "--to", name])
        assert done.exit_code == 0
        assert done.stdout_bytes
    done = CliRunner().invoke(app, ["convert", str(tmp_path / "không-có.txt"), "--to", "md"])
    assert done.exit_code == 1


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_text_is_written(texts: list[str]) -> None:
    document = _read(*("".join(text.splitlines()) for text in texts))
    render.markdown(document)
    render.page(document)
