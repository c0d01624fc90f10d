"""Files that a browser keeps."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from portal.access import Person
from portal.actions import documents
from portal.actions.written import FEATURES, Format


def as_file(data: bytes, media_type: str, name: str) -> HttpResponse:
    """Return *data* as a file called *name*, which no browser opens as a page of ours."""
    response = HttpResponse(data, content_type=media_type)
    disposition = content_disposition_header(True, name)
    if disposition:
        response["Content-Disposition"] = disposition
    return response


def forms(person: Person) -> list[tuple[str, str]]:
    """Return the formats that *person* may have documents in, with their names."""
    names = {
        Format.DOCX: "Word (DOCX)",
        Format.TXT: _("Văn bản thuần (TXT)"),
        Format.MD: "Markdown",
        Format.XML: "Akoma Ntoso (XML)",
        Format.PDF: "PDF",
    }
    return [(f.value, n) for f, n in names.items() if documents.may_open(person, FEATURES[f])]
