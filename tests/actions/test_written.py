"""A document in the formats that people keep."""

from __future__ import annotations

import io

import docx
import pypdfium2
import pytest
from lxml import etree

from portal.access import Person
from portal.actions.add import add
from portal.actions.written import Format, write
from portal.errors import NotAllowedError
from tests.library import DECREE, EDITOR, MEMBER, TASKED, VISITOR


def _address(text: str = DECREE) -> str:
    return str(add(EDITOR, text.encode(), "a.txt").address)


@pytest.fixture
def decree(home: object) -> str:
    return _address()


def test_a_word_file_holds_every_paragraph(decree: str) -> None:
    file = docx.Document(io.BytesIO(write(VISITOR, decree, Format.DOCX).data))
    words = [paragraph.text for paragraph in file.paragraphs]
    assert "2. Nghị định này không áp dụng với đèn trên tàu." in words


def test_a_pdf_holds_the_words_with_their_marks(decree: str) -> None:
    pages = pypdfium2.PdfDocument(write(VISITOR, decree, Format.PDF).data)
    assert "Điều 2. Hiệu lực thi hành" in pages[0].get_textpage().get_text_bounded()


def test_a_table_of_the_source_stays_one_in_the_pdf(home: object) -> None:
    page = "<table><tr><td>STT</td><td>Việc</td></tr>" + "".join(
        f"<tr><td>{i}</td><td>Trồng cây bên kênh số {i}</td></tr>" for i in range(1, 80)
    )
    html = DECREE.replace("\n", "<br>").replace("Điều 2. H", page + "</table>Điều 2. H")
    address = add(EDITOR, f"<html><body>{html}</body></html>".encode(), "a.html").address
    pages = pypdfium2.PdfDocument(write(VISITOR, str(address), Format.PDF).data)
    assert len(pages) > 1
    assert "Trồng cây bên kênh số 79" in pages[len(pages) - 1].get_textpage().get_text_bounded()


def test_akoma_ntoso_markdown_and_text_are_the_same_words(decree: str) -> None:
    tree = etree.fromstring(write(VISITOR, decree, Format.XML).data)
    assert tree.tag == "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}akomaNtoso"
    assert "# " in write(VISITOR, decree, Format.MD).data.decode()
    assert write(VISITOR, decree, Format.TXT).data.decode().startswith("CHÍNH PHỦ")


@pytest.mark.parametrize("form", Format)
def test_the_same_document_gives_the_same_bytes(form: Format, home: object) -> None:
    address = _address(TASKED)
    assert write(VISITOR, address, form) == write(VISITOR, address, form)


@pytest.mark.parametrize("form", [Format.DOCX, Format.PDF, Format.XML, Format.MD])
def test_visitors_of_a_portal_with_tiers_get_text_only(form: Format, standard: object) -> None:
    address = _address()
    assert write(MEMBER, address, form).data
    assert write(VISITOR, address, Format.TXT).data
    with pytest.raises(NotAllowedError):
        write(VISITOR, address, form)


def test_a_hidden_document_has_no_file_in_any_format(home: object) -> None:
    with pytest.raises(Exception, match="khong-co"):
        write(Person(None, "Khách"), "/khong-co", Format.PDF)
