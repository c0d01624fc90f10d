"""Files that a browser keeps."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def as_file(data: bytes, media_type: str, name: str) -> HttpResponse:
    """Return *data* as a file called *name*, which no browser opens as a page of ours."""
    response = HttpResponse(data, content_type=media_type)
    disposition = content_disposition_header(True, name)
    if disposition:
        response["Content-Disposition"] = disposition
    return response
