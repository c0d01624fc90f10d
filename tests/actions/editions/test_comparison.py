"""Two days of a document, and two documents, compared by provision; and as files."""

from __future__ import annotations

import io
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook

from portal.access import Audience, Person, Role
from portal.actions import add
from portal.actions.editions import comparison, files, on_day
from portal.actions.editions.files import Form
from portal.errors import CannotBeDoneError, NotAllowedError, NotFoundError
from tests.library import ALICE, AMENDING, CIRCULAR, DECREE, EDITOR, VISITOR
from vanban.consolidate import Likened, Way

pytestmark = pytest.mark.usefixtures("standard")
PROFESSIONAL = Person(31, "Phượng", roles=frozenset({Role.PROFESSIONAL}))
BEFORE, AFTER = date(2025, 3, 31), date(2025, 4, 1)


def _add(text: str, audience: Audience = Audience.EVERYONE) -> str:
    address = add.add(EDITOR, text.encode(), "a.txt", audience=audience).address
    assert address is not None
    return address


def test_two_days_differ_by_what_an_act_changed_and_it_is_named() -> None:
    address = _add(DECREE)
    _add(AMENDING)
    compared = comparison.days(ALICE, address, BEFORE, AFTER)
    [row] = compared.rows
    assert (str(row.place), row.way, compared.same) == ("dieu-1", Way.CHANGED, 1)
    assert [hit.number for hit in row.by] == ["955/2025/NĐ-CP"]
    assert "và sơn" in "".join(w.after for w in row.words if w.before != w.after)


def test_an_act_that_a_person_may_not_see_changes_nothing_for_them() -> None:
    address = _add(DECREE)
    _add(AMENDING, Audience.EDITORS)
    assert comparison.days(ALICE, address, BEFORE, AFTER).rows == ()
    reads = on_day.read(ALICE, address, AFTER)
    assert "sơn" not in reads.edition.text
    assert reads.edition.refused == ()
    assert "sơn" in on_day.read(EDITOR, address, AFTER).edition.text


def test_two_documents_are_set_side_by_side_by_their_names() -> None:
    address, other = _add(DECREE), _add(CIRCULAR)
    compared = comparison.texts(ALICE, address, "77/2024/TT-BGTVT")
    assert compared.after.document.address == other
    assert {row.likened for row in compared.rows} <= {None, Likened.NAME, Likened.WORDS}
    assert len(compared.rows) == 4  # nothing in these answers to anything
    with pytest.raises(CannotBeDoneError):
        comparison.texts(ALICE, address, address)


def test_a_hidden_document_is_compared_with_nothing_as_one_that_is_not_there() -> None:
    address, hidden = _add(DECREE), _add(CIRCULAR, Audience.EDITORS)
    for asked in ("77/2024/TT-BGTVT", hidden, "1/2020/TT-KHONG", "/khong/co/2020/1"):
        with pytest.raises(NotFoundError):
            comparison.texts(ALICE, address, asked)


@pytest.mark.parametrize("person", [VISITOR, ALICE], ids=lambda person: person.name)
def test_files_of_comparisons_are_for_professionals(person: Person) -> None:
    address = _add(DECREE)
    with pytest.raises(NotAllowedError):
        files.of_days(person, address, BEFORE, AFTER, Form.DOCX)
    with pytest.raises(NotAllowedError):
        files.of_texts(person, address, address, Form.HTML)
    with pytest.raises(NotAllowedError):
        comparison.days(VISITOR, address, BEFORE, AFTER)


def test_every_format_holds_both_texts_and_words_stay_words() -> None:
    address = _add(DECREE)
    _add(AMENDING.replace("sơn tháp", "=1+1 <script>tháp"))
    made = {form: files.of_days(PROFESSIONAL, address, BEFORE, AFTER, form).data for form in Form}
    page = made[Form.HTML].decode()
    assert "<ins>" in page
    assert "<script>" not in page
    assert page.index("<h1>So sánh Nghị định 901/2024/NĐ-CP ngày 31/03/2025") > 0
    [grid] = Document(io.BytesIO(made[Form.DOCX])).tables
    assert [cell.text for cell in grid.rows[0].cells][:3] == ["Chỗ", "Trước", "Sau"]
    assert "=1+1" in grid.rows[1].cells[2].text
    assert "=1+1" not in grid.rows[1].cells[1].text
    sheet = load_workbook(io.BytesIO(made[Form.XLSX])).active
    assert sheet is not None
    assert "=1+1" in str(sheet.cell(sheet.max_row, 3).value)
    assert all(cell.data_type != "f" for row in sheet.rows for cell in row)
    assert made[Form.PDF].startswith(b"%PDF")


def test_a_long_provision_fits_on_the_pages_of_a_file() -> None:
    address = _add(DECREE.replace("tháp đèn.", "tháp đèn " + "rất cao " * 3000 + "."))
    other = _add(CIRCULAR)
    assert files.of_texts(PROFESSIONAL, address, other, Form.PDF).data.startswith(b"%PDF")
    assert files.of_texts(PROFESSIONAL, address, other, Form.XLSX).data[:2] == b"PK"
