"""FRBR addresses of works, expressions and their parts.

    work   /akn/vn/act/nd/2020/30             a decree: its number holds the year
           /akn/vn/act/luat/2020/59-qh14      laws are numbered by term, kept with it
           /akn/vn-an-giang/doc/kh/ubnd/2019-09-24/583
    expr   …/vie@2019-09-24

Akoma Ntoso Naming Convention 1.0 (OASIS, 2019); no official profile for Viet Nam was found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from vanban.errors import BadNumberError
from vanban.model import Agency, DocKind, DocNumber, Document, Reference
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
    return _is_act(document.header.kind, document.header.number)


def _is_act(kind: DocKind | None, number: DocNumber | None) -> bool:
    if kind in _BY_YEAR:
        return number is not None and (number.year is not None or bool(_TERM.search(number.symbol)))
    return kind in _ACTS


def address_of(document: Document) -> Address:
    """Return the address of the work that *document* is."""
    header = document.header
    agencies = [register().find(i.name) or register().get(i.slug) for i in header.issuers]
    places = (_locality(agency) for agency in agencies if agency is not None)
    locality = next((place for place in places if place), "")
    actor = _actor(document, agencies)
    work = _work(header.kind, header.sure_number, header.sure_day, locality, actor)
    return Address(work, header.sure_day)


def cited_work(reference: Reference) -> str | None:
    """Return the address of the work that *reference* cites by number, ``None`` if it lacks a part.

    It is the address that the work itself has: bodies of places must be named, since every
    province has a 19/QĐ-UBND; what bears no year in its number must be cited with its day.
    """
    try:
        number = DocNumber.parse(reference.target)
    except BadNumberError:
        return None
    kind = reference.kind or kinds_by_symbol().get(number.symbol.partition("-")[0])
    agency = _issuer(number, reference.issuer)
    dated = reference.issued_on or (number.year and _is_act(kind, number))
    if kind is None or agency is None or not dated:
        return None
    actor = None if agency.slug in _IMPLIED else slug(agency.symbols[0])
    return _work(kind, number, reference.issued_on, _locality(agency), actor)


def _issuer(number: DocNumber, named: str | None) -> Agency | None:
    symbol = number.symbol.rpartition("-")[2]
    if (term := _TERM.fullmatch(symbol)) is not None:
        symbol = term[0].rstrip("0123456789")
    agency = register().by_symbol(symbol)
    if agency is None and named is not None:
        agency = register().find(named)
    return agency if agency is not None and agency.symbols else None


def _work(
    kind: DocKind | None, number: DocNumber | None, day: date | None, locality: str,
    actor: str | None,
) -> str:  # fmt: skip
    act = _is_act(kind, number)
    year = number.year if number and act else None
    dated = str(year) if year else day.isoformat() if day else _UNDATED
    parts = ["akn", f"vn{locality}", "act" if act else "doc", _subtype(kind), actor, dated]
    return "/" + "/".join([*filter(None, parts), _number(number)])


def _locality(agency: Agency) -> str:
    """The province whose body issued it: names, not codes, since a code changed its province."""
    if not agency.place:
        return ""
    return "-" + agency.place.removeprefix("tinh-").removeprefix("thanh-pho-")


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


def _actor(document: Document, agencies: Sequence[Agency | None]) -> str | None:
    issuers = document.header.issuers
    if not issuers or any(i.slug in _IMPLIED for i in issuers):
        return None
    pairs = zip(issuers, agencies, strict=True)
    return "+".join(slug(a.symbols[0]) if a and a.symbols else i.slug for i, a in pairs)


def _number(number: DocNumber | None) -> str:
    if number is None:
        return _UNNUMBERED
    plain = f"{number.ordinal.lstrip('0') or '0'}{number.suffix}"
    term = _TERM.search(number.symbol)
    return slug(f"{plain}-{term[0]}" if term else plain)
