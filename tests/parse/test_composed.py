"""A document composed of known parts, in many drafting habits, gives the tree of those parts."""

from html import escape

import pytest
from bench.shapes import docx_of
from bench.whole_files import write_odt, write_rtf

from tests.composed import compose, nodes_as_tree
from vanban import ingest, parse
from vanban.ingest import Incoming


def _written(lines: list[str], form: str) -> bytes:
    text = "\n".join(lines)
    if form == "rtf":
        return write_rtf(text)
    if form == "odt":
        return write_odt(text)
    if form == "html":
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
        return f"<html><body>{paragraphs}</body></html>".encode()
    if form == "docx":
        paragraphs = (f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
        return docx_of(lambda: paragraphs)(1 << 30)
    return text.encode()


def _check(seed: int, form: str) -> None:
    document = compose(seed)
    (source,) = ingest.read(Incoming(_written(document.lines, form), f"a.{form}"))
    parsed = parse.parse(source)

    assert source.text == document.text
    assert nodes_as_tree(parsed.body) == tuple(document.tree)
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
