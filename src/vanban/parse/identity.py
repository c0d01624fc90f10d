"""Head and closing together: which document this is."""

from __future__ import annotations

from dataclasses import replace

from vanban.model import (
    DocId,
    DocKind,
    DocNumber,
    Finding,
    Header,
    Issuer,
    Severity,
    Signer,
)  # fmt: skip
from vanban.parse.certified import Certification
from vanban.parse.closing import Closing
from vanban.parse.head import Head
from vanban.parse.names import official_name
from vanban.vocab.agencies import agency_slug, name_key, register
from vanban.vocab.symbols import kinds_by_symbol

_ADOPTING = ("quoc-hoi", "ubtvqh")


def identify(
    head: Head, closing: Closing, certified: Certification | None
) -> tuple[Header, tuple[Finding, ...]]:
    """Return the header and what looked wrong."""
    if certified is not None:
        head = _certified(head, certified)
    signers, adopted_on = closing.signers, closing.adopted_on
    number = head.number
    kind = _kind(head, number)
    issuers = head.issuers
    if not issuers or _cannot_issue(kind, issuers):
        issuers = _issuers(head, number, signers) or issuers
    adopted = adopted_on if any(i.slug in _ADOPTING for i in issuers) else None
    day = adopted or head.issued_on or adopted_on
    header = Header(
        number, head.number_printed, kind, issuers, _decided_by(head, issuers), head.place, day,
        head.trich_yeu, signers, closing.recipients,
    )  # fmt: skip
    findings: tuple[Finding, ...] = ()
    if number is None:
        findings = (
            Finding("number-not-printed", "văn bản không in số, ký hiệu, hoặc để trống", None,
                    Severity.NOTE),
        )  # fmt: skip
    return header, findings


def identity_of(header: Header) -> DocId | None:
    """Return the identity that *header* proves, if any: what is doubted is not in it."""
    if not header.issuers or header.kind is None:
        return None
    issuers = "+".join(i.slug for i in header.issuers)
    return DocId(issuers, header.kind, header.sure_day, header.sure_number)


def _certified(head: Head, certified: Certification) -> Head:
    """A văn bản hợp nhất bears the number and the day of who made it whole."""
    return replace(
        head,
        kind=DocKind.VAN_BAN_HOP_NHAT,
        number=certified.number or head.number,
        number_printed=certified.number_printed or head.number_printed,
        issuers=certified.issuers or head.issuers,
        issued_on=certified.certified_on or head.issued_on,
        place=certified.place or head.place,
    )


def _kind(head: Head, number: DocNumber | None) -> DocKind | None:
    """The title line names the kind; a number in whose symbol no kind stands is a công văn's."""
    symbols = kinds_by_symbol()
    first = number.symbol.replace(".", "-").replace("/", "-").split("-")[0] if number else ""
    told = symbols.get(first)
    if told is DocKind.VAN_BAN_HOP_NHAT:
        return told
    if head.kind is DocKind.THONG_TU and told is DocKind.THONG_TU_LIEN_TICH:
        return told
    if head.kind is not None:
        return head.kind
    if told is DocKind.CHI_THI and head.trich_yeu:
        return DocKind.CONG_VAN  # 4567/CT-TTHT, V/v …: of a Cục Thuế; a chỉ thị has a title line
    if told is not None:
        return told
    return DocKind.CONG_VAN if number and number.year is None else None


def _cannot_issue(kind: DocKind | None, issuers: tuple[Issuer, ...]) -> bool:
    """A thông tư is never the Government's (Luật 64/2025/QH15, Điều 4): the head is misprinted."""
    return kind is DocKind.THONG_TU and any(i.slug == "chinh-phu" for i in issuers)


def _issuers(
    head: Head, number: DocNumber | None, signers: tuple[Signer, ...]
) -> tuple[Issuer, ...]:
    """Where the head is missing, the enacting line and then the symbol tell who issues."""
    if head.enacting:
        name = official_name(head.enacting)
        for person in ("Bộ trưởng ", "Thống đốc "):
            name = name.removeprefix(person)
        return (Issuer(agency_slug(name), name),)
    if number:
        for part in number.symbol.replace("/", "-").split("-"):
            agency = register().by_symbol(part.rstrip("0123456789"))
            if agency:
                return (Issuer(agency.slug, agency.name),)
    if any((s.position or "").casefold() == "thủ tướng" for s in signers):
        return (Issuer("thu-tuong-chinh-phu", "Thủ tướng Chính phủ"),)
    return ()


def _decided_by(head: Head, issuers: tuple[Issuer, ...]) -> str | None:
    if not head.enacting:
        return None
    name = official_name(head.enacting)
    # "Ủy ban nhân dân ban hành Quyết định …" under the head of ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY
    if any(name_key(issuer.name).startswith(name_key(name)) for issuer in issuers):
        return None
    return name
