"""Exported reports: what they count is what the board counts; what a person can't see isn't in."""

from __future__ import annotations

import io
from datetime import date

import pytest
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from portal.access import OPERATOR, VISITOR
from portal.actions.register import exports, reminders, reports
from portal.actions.register.exports import FileForm
from portal.actions.register.reports import Said
from portal.errors import NotFoundError
from portal.store.register import agencies
from portal.store.register.conditions import Wanted
from tests.register import DAY, Scene, confirmed

pytestmark = pytest.mark.usefixtures("home")
JULY = date(2024, 7, 5)


@pytest.fixture
def late() -> Scene:
    scene = confirmed()
    agency = scene.survey.leads[0].id
    reports.report(scene.builder, scene.survey.id, agency, Said("Xong", 0, is_done=True), on=JULY)
    return scene


def _export(scene: Scene, form: FileForm) -> bytes:
    return exports.export(scene.keeper, Wanted(plan=scene.plan.id), form, on=JULY).data


def test_the_docx_has_the_layout_of_the_decree_and_the_counts(late: Scene) -> None:
    document = Document(io.BytesIO(_export(late, FileForm.DOCX)))
    section = document.sections[0]
    assert [round(m.mm) for m in (section.page_width, section.left_margin)] == [210, 30]
    # programs differ in which widths they keep to: those of the columns or those of the cells
    columns = [round(column.width.cm, 1) for column in document.tables[0].columns]
    assert columns == [round(c.width.cm, 1) for c in document.tables[0].rows[0].cells] == [6.5, 9.5]
    number, deed = (column.width.cm for column in list(document.tables[-1].columns)[:2])
    assert 1 < number < deed / 3
    head = " ".join(cell.text for cell in document.tables[0].rows[0].cells)
    assert "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG" in head
    assert "Độc lập - Tự do - Hạnh phúc" in head
    assert "Lam Giang, ngày 05 tháng 07 năm 2024" in head
    text = "\n".join(p.text for p in document.paragraphs)
    assert "BÁO CÁO" in text
    assert "Đã hoàn thành 1 nhiệm vụ (đúng hạn 0, quá hạn 1)" in text
    assert document.inline_shapes
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert any(row[5] == "Hoàn thành quá hạn; chậm 6 ngày" for row in rows)


def test_the_pdf_says_the_same_in_vietnamese_letters(late: Scene) -> None:
    pdf = PdfDocument(_export(late, FileForm.PDF))
    text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "giao tại Kế hoạch số 77/KH-UBND ngày 06 tháng 5 năm 2024 của Ủy ban" in " ".join(
        text.split()
    )
    assert "Hoàn thành quá hạn; chậm 6" in " ".join(text.split())
    pdf.close()


def test_the_sheet_holds_numbers_and_days_and_no_formula(late: Scene) -> None:
    book = load_workbook(io.BytesIO(_export(late, FileForm.XLSX)))
    counts = [cell.value for cell in book["Tổng hợp"][4]]
    assert counts[:4] == ["Tất cả", 3, 0, 1]
    due = book["Nhiệm vụ"]["H2"].value
    assert due.date() == date(2024, 6, 29)
    assert book["Nhiệm vụ"]["C2"].value == "mục 1"


def test_a_visitor_exports_nothing_of_a_plan_that_is_not_public(late: Scene) -> None:
    with pytest.raises(NotFoundError):
        exports.export(VISITOR, Wanted(plan=late.plan.id), FileForm.PDF, on=JULY)
    data = exports.export(VISITOR, Wanted(), FileForm.XLSX, on=JULY).data
    assert load_workbook(io.BytesIO(data))["Nhiệm vụ"].max_row == 1


def test_a_calendar_has_each_occurrence_of_a_year_once_and_the_same_when_it_is_made() -> None:
    scene = confirmed()
    key = agencies.feed_key(scene.monthly.leads[0].id)

    def monthly(on: date) -> dict[str, date]:
        data = exports.calendar(VISITOR, key, "vi.du", on=on).data
        events = Calendar.from_ical(data.decode()).walk("VEVENT")
        return {
            str(event["uid"]): event.decoded("dtstart")
            for event in events
            if scene.monthly.deed[:40] in str(event["summary"])
        }

    before = monthly(DAY)
    assert len(before) >= 12
    later = date(2024, 8, 20)
    reminders.make(OPERATOR, on=later)
    after = monthly(later)
    assert {uid: before[uid] for uid in before if uid in after} == {
        uid: after[uid] for uid in before if uid in after
    }
    assert set(before) <= set(after)


def test_an_agency_has_a_calendar_of_its_open_tasks_at_a_secret_address() -> None:
    scene = confirmed()
    key = agencies.feed_key(scene.survey.leads[0].id)
    text = exports.calendar(VISITOR, key, "vi.du", on=date(2024, 5, 10)).data.decode()
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20240629" in text
    with pytest.raises(NotFoundError):
        exports.calendar(VISITOR, "", "vi.du", on=JULY)
