"""Whether the text is the document that the page around it announces."""

from __future__ import annotations

from collections.abc import Iterator

from vanban import cite
from vanban.model import Document, Finding, Severity, number_key
from vanban.text import find_day, share_title, slug


def check_identity(document: Document) -> Iterator[Finding]:
    """Report a page whose number is not the one the text prints, or whose text is another's.

    Assumption *one slip, not two*: if number and title both differ, the page holds another
    document; if the title agrees, only the number was copied or printed wrong.
    """
    claimed = _claimed_numbers(document)
    printed = document.header.number
    if not claimed or (printed and printed.key in map(number_key, claimed)):
        return
    if not _titles_agree(document):
        if printed is None and claimed[0] in document.text:
            return
        what = f"số {printed}" if printed else f"“{document.header.trich_yeu}”"
        message = f"trang giới thiệu văn bản số {claimed[0]}, nội dung lại là văn bản {what}"
        span = document.regions.title if len(document.regions.title) else None
        yield Finding("body-is-another-document", message, span, Severity.ERROR)
    elif printed is not None:
        message = f"trang ghi số {claimed[0]}, văn bản in số {printed}"
        yield Finding("portal-number-differs", message, severity=Severity.ERROR)


def _claimed_numbers(document: Document) -> tuple[str, ...]:
    """Return the numbers that the page gives: its attribute, or all those in its title."""
    claims = document.source.claims
    number = claims.get("number")
    if number is not None and number.absent is None:
        return (number.shown,)
    title = claims.get("title")
    if title is None or title.absent is not None:
        return ()
    cited = (reference.target for reference in cite.find_in_text(f"theo {title.shown}"))
    return tuple(target for target in cited if target[:1].isdigit())


def _titles_agree(document: Document) -> bool:
    """Say whether the page's title is the text's; without one its kind and its day must differ."""
    title, printed = document.source.claims.get("title"), document.header.trich_yeu
    if title is None or title.absent is not None or not printed:
        return not (_kind_differs(document) and _day_differs(document))
    return share_title(title.shown, printed)


def _kind_differs(document: Document) -> bool:
    claim, kind = document.source.claims.get("kind"), document.header.kind
    return bool(claim and claim.absent is None and kind and slug(claim.shown) != kind.value)


def _day_differs(document: Document) -> bool:
    claim, day = document.source.claims.get("issued_on"), document.header.issued_on
    shown = find_day(claim.shown) if claim and claim.absent is None else None
    return shown is not None and day is not None and shown != day
