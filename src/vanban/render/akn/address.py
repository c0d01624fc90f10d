"""FRBR addresses of works, expressions and their parts.

    work   /akn/vn/act/nd/2020/30             a decree: its number holds the year
           /akn/vn/act/luat/2020/59-qh14      laws are numbered by term, kept with it
           /akn/vn-an-giang/doc/kh/ubnd/2019-09-24/583
    expr   …/vie@2019-09-24

Akoma Ntoso Naming Convention 1.0 (OASIS, 2019); no official profile for Viet Nam was found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from vanban.model import DocKind, DocNumber, Document
from vanban.text import slug
from vanban.vocab.agencies import register
from vanban.vocab.symbols import kinds_by_symbol

# Luật 64/2025/QH15, Điều 4: kinds that are normative; the others only with a year in the number.
_ACTS = frozenset({
    DocKind.HIEN_PHAP, DocKind.BO_LUAT, DocKind.LUAT, DocKind.PHAP_LENH, DocKind.NGHI_DINH,
    DocKind.THONG_TU, DocKind.THONG_TU_LIEN_TICH, DocKind.LENH, DocKind.SAC_LENH, DocKind.SAC_LUAT,
})  # fmt: skip
_BY_YEAR = frozenset({
    DocKind.NGHI_QUYET, DocKind.NGHI_QUYET_LIEN_TICH, DocKind.QUYET_DINH, DocKind.CHI_THI,
})  # fmt: skip
_IMPLIED = frozenset({"chinh-phu", "quoc-hoi"})
_TERM = re.compile(r"(?:UBTVQH|QH)\d{1,2}")
_UNNUMBERED = "nn"  # the naming convention's own word
_UNDATED = "khong-ngay"


@dataclass(frozen=True, slots=True)
class Address:
    """What names a work and its only expression here: the text as signed."""

    work: str
    day: date | None

    @property
    def expression(self) -> str:
        """The text in Vietnamese as of its own day."""
        return f"{self.work}/vie@{self.day.isoformat() if self.day else ''}"

    def component(self, name: str) -> str:
        """Return the address of a component of the work: ``!main``, ``!phu-luc-ii``."""
        return f"{self.work}/!{name}"


def is_act(document: Document) -> bool:
    """Say whether *document* is normative by its kind and number."""
    kind, number = document.header.kind, document.header.number
    if kind in _BY_YEAR:
        return number is not None and (number.year is not None or bool(_TERM.search(number.symbol)))
    return kind in _ACTS


def address_of(document: Document) -> Address:
    """Return the address of the work that *document* is."""
    header = document.header
    number = header.number
    parts = ["akn", f"vn{_locality(document)}", "act" if is_act(document) else "doc"]
    parts.append(_subtype(header.kind))
    if (actor := _actor(document)) is not None:
        parts.append(actor)
    year = number.year if number and is_act(document) else None
    day = header.issued_on
    parts.append(str(year) if year else day.isoformat() if day else _UNDATED)
    parts.append(_number(number))
    return Address("/" + "/".join(parts), day)


def _locality(document: Document) -> str:
    """The province whose body issued it: names, not codes, since a code changed its province."""
    for issuer in document.header.issuers:
        agency = register().find(issuer.name) or register().get(issuer.slug)
        if agency is not None and agency.place:
            return "-" + agency.place.removeprefix("tinh-").removeprefix("thanh-pho-")
    return ""


def _subtype(kind: DocKind | None) -> str:
    if kind is None:
        return "van-ban"
    return _abbreviations().get(kind, kind.value)


@cache
def _abbreviations() -> dict[DocKind, str]:
    """Return the shortest name of each kind; laws and ordinances have none that is in use."""
    found: dict[DocKind, str] = {}
    for symbol, kind in kinds_by_symbol().items():
        if symbol.isascii() and symbol.islower():
            found.setdefault(kind, slug(symbol))
    for kind in (DocKind.LUAT, DocKind.PHAP_LENH, DocKind.LENH):
        found[kind] = kind.value
    return found


def _actor(document: Document) -> str | None:
    issuers = document.header.issuers
    if not issuers or any(i.slug in _IMPLIED for i in issuers):
        return None
    names = []
    for issuer in issuers:
        agency = register().find(issuer.name) or register().get(issuer.slug)
        names.append(slug(agency.symbols[0]) if agency and agency.symbols else issuer.slug)
    return "+".join(names)


def _number(number: DocNumber | None) -> str:
    if number is None:
        return _UNNUMBERED
    plain = f"{number.ordinal.lstrip('0') or '0'}{number.suffix}"
    term = _TERM.search(number.symbol)
    return slug(f"{plain}-{term[0]}" if term else plain)
