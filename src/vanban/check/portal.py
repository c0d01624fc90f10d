"""Where the page around a text says other than the text itself: the text decides."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.model import Absent, DocKind, Document, Effect, Finding, Rule, Severity
from vanban.text import find_day
from vanban.vocab.agencies import agency_slug, name_key


def check_effective_from(document: Document, effects: tuple[Effect, ...]) -> Iterator[Finding]:
    """Report a day of effect on the page that is not the one the text's own clause gives."""
    claim = document.source.claims.get("effective_from")
    whole = next((e for e in effects if e.locator is None), None)
    if claim is None or whole is None or whole.effective_from is None or whole.span is None:
        return
    day = whole.effective_from.strftime("%d/%m/%Y")
    if claim.absent is Absent.MISSING:
        message = f"trang không có ngày hiệu lực, văn bản ghi {day}"
        yield Finding("portal-effective-from-missing", message, whole.span)
        return
    shown = find_day(claim.shown) if claim.absent is None else None
    if shown is not None and shown != whole.effective_from:
        message = f"trang ghi hiệu lực từ {claim.shown}, văn bản ghi {day}"
        yield Finding("portal-effective-from-differs", message, whole.span, Severity.ERROR)


def check_signing(document: Document, effects: tuple[Effect, ...]) -> Iterator[Finding]:
    """Report a stated day of effect before the day of signing, usually a slip of the year."""
    signed = document.header.issued_on
    if document.header.kind is DocKind.VAN_BAN_HOP_NHAT:
        return  # its days are those of the acts made whole, long before its certification
    for effect in effects:
        day = effect.effective_from
        if effect.rule is Rule.STATED and signed is not None and day is not None and day < signed:
            message = f"hiệu lực từ {day:%d/%m/%Y}, trước ngày ký {signed:%d/%m/%Y}"
            yield Finding("effect-before-signing", message, effect.span)


def check_issued_on(document: Document) -> Iterator[Finding]:
    """Report a day of issue on the page that is not the one the text prints."""
    claim, signed = document.source.claims.get("issued_on"), document.header.issued_on
    shown = find_day(claim.shown) if claim is not None and claim.absent is None else None
    if shown is not None and signed is not None and shown != signed:
        message = f"trang ghi ngày ban hành {shown:%d/%m/%Y}, văn bản ghi {signed:%d/%m/%Y}"
        yield Finding("portal-issued-on-differs", message, severity=Severity.ERROR)


def check_issuer(document: Document) -> Iterator[Finding]:
    """Report an issuer on the page that is none of those the text names."""
    claim, header = document.source.claims.get("issuer"), document.header
    if claim is None or claim.absent is not None or not header.issuers:
        return
    named = {name_key(issuer.name) for issuer in header.issuers}
    if header.decided_by:
        named.add(name_key(header.decided_by))
    shown = name_key(claim.shown)
    if agency_slug(claim.shown) in {issuer.slug for issuer in header.issuers}:
        return
    if not any(name in shown or shown in name for name in named):
        printed = ", ".join(issuer.name for issuer in header.issuers)
        message = f"trang ghi cơ quan ban hành là {claim.shown}, văn bản ghi {printed}"
        yield Finding("portal-issuer-differs", message, severity=Severity.ERROR)
