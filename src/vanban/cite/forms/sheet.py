"""Forms to fill in, which look like documents: Mẫu số 01/CK-NSNN · Biểu số 02a."""

from __future__ import annotations

import re

from vanban.cite.atoms import Sheet
from vanban.text import label_slug

SHEET_WORDS = ("mẫu", "biểu", "biểu mẫu", "mẫu biểu", "phiếu")
# Mẫu số 01   Mẫu số 05A-MSNS-BTC   Biểu số 02a/…   mẫu B1   Mẫu 01-1/HT
_LABEL = re.compile(
    r"\s+(?:số\s*:?\s*|ký\s*hiệu\s+)?(?P<label>(?:\d|[A-ZĐ]{1,3}[.\d-]{0,2}\d)[\wĐ&.]*)(?P<code>(?:\s?[/-][\wĐ&.]+)*)"
)
_ANNEX_CODE = re.compile(
    r"\s+(?:số\s*:?\s*)?(?P<label>\d{1,3}[a-zA-Z]?)\s?(?P<code>[/-][A-ZĐ\d][\wĐ&./-]*)"
)


def read_sheet(text: str, start: int, end: int) -> Sheet | None:
    """Return the form whose word ends at *end*; its label never is a document's number."""
    match = _LABEL.match(text, end)
    if match is None:
        return None
    label = match["label"].rstrip(".")
    stop = match.end() if match["code"] else match.start("label") + len(label)
    return Sheet(start, stop, label_slug(label))


def read_coded_annex(text: str, start: int, end: int) -> Sheet | None:
    """Return ``Phụ lục số 01/ABC`` as a form: its label has a code like a form's."""
    match = _ANNEX_CODE.match(text, end)
    return Sheet(start, match.end(), label_slug(match["label"])) if match else None
