"""A document of the library in the formats that people keep: DOCX, PDF, Akoma Ntoso, Markdown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from portal.access import Feature, Person, may_use, require
from portal.actions import documents
from portal.actions.documents import Shown
from portal.actions.register.paper import document_pdf
from vanban import render
from vanban.model import Document


class Format(StrEnum):
    """A format, by the ending of its files."""

    TXT = "txt"
    MD = "md"
    DOCX = "docx"
    PDF = "pdf"
    XML = "xml"  # Akoma Ntoso 3.0


@dataclass(frozen=True, slots=True)
class Written:
    """A file made of a document: its name, its media type, its bytes."""

    name: str
    media_type: str
    data: bytes


_MEDIA = {
    Format.TXT: "text/plain; charset=utf-8",
    Format.MD: "text/markdown; charset=utf-8",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
    Format.XML: "application/akn+xml; charset=utf-8",
}
_WRITERS: dict[Format, Callable[[Document], bytes]] = {
    Format.TXT: lambda document: document.text.encode("utf-8"),
    Format.MD: lambda document: render.markdown(document).encode("utf-8"),
    Format.DOCX: render.docx_bytes,
    Format.PDF: document_pdf,
    Format.XML: lambda document: render.akn(document).encode("utf-8"),
}


FEATURES = {
    Format.TXT: Feature.EXPORT_TEXT,
    Format.MD: Feature.EXPORT_MARKDOWN,
    Format.DOCX: Feature.EXPORT_DOCX,
    Format.PDF: Feature.EXPORT_PDF,
    Format.XML: Feature.EXPORT_AKN,
}


def write(person: Person, address: str, form: Format) -> Written:
    """Return the document at *address* as a file in *form*, if *person* may have that."""
    require_form(person, form)
    return of_shown(person, documents.read(person, address), form)


def require_form(person: Person, form: Format) -> None:
    """Return if *person* may have files in *form*; raise ``NotAllowedError`` if not."""
    require(may_use(person, FEATURES[form]))


def of_shown(person: Person, shown: Shown, form: Format) -> Written:
    """Return a document that *person* was shown as a file in *form*."""
    require_form(person, form)
    name = f"{shown.address.rstrip('/').rpartition('/')[2]}.{form}"
    return Written(name, _MEDIA[form], _WRITERS[form](shown.case.parsed))
