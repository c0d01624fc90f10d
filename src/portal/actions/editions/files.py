"""A comparison as a file to keep: HTML, DOCX, PDF, XLSX."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from portal.access import Feature, Person, may_use, require
from portal.actions.editions import comparison
from portal.actions.editions.comparison import Compared
from portal.actions.editions.paper import as_docx, as_html, as_pdf, as_xlsx
from portal.actions.written import Written


class Form(StrEnum):
    """A format of comparisons, by the ending of its files."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"


_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA = {
    Form.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Form.PDF: "application/pdf",
    Form.HTML: "text/html; charset=utf-8",
    Form.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
}
_WRITERS: dict[Form, Callable[[Compared], bytes]] = {
    Form.DOCX: as_docx.docx_of,
    Form.PDF: as_pdf.pdf_of,
    Form.HTML: as_html.html_of,
    Form.XLSX: as_xlsx.xlsx_of,
}


def of_days(person: Person, address: str, before: date, after: date, form: Form) -> Written:
    """Return the comparison of two days of a document as a file in *form*."""
    require(may_use(person, Feature.EXPORT_COMPARISON))
    return _write(comparison.days(person, address, before, after), form)


def of_texts(person: Person, address: str, other: str, form: Form) -> Written:
    """Return the comparison of two documents as a file in *form*."""
    require(may_use(person, Feature.EXPORT_COMPARISON))
    return _write(comparison.texts(person, address, other), form)


def _write(compared: Compared, form: Form) -> Written:
    first = compared.before.document.address.rpartition("/")[2]
    second = compared.after.day or compared.after.document.address.rpartition("/")[2]
    name = f"so-sanh-{first}-{second}.{form}"
    return Written(name, _MEDIA[form], _WRITERS[form](compared))
