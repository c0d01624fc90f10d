"""When a document without a clause takes effect: invented heads."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.effect import read_effects
from vanban.model import DocKind, DocNumber, Document, Header, Regions, Rule, Source


@pytest.mark.parametrize(
    ("kind", "number", "year", "rule"),
    [
        (DocKind.KE_HOACH, "15/KH-UBND", 2031, Rule.SIGNING),
        (DocKind.QUYET_DINH, "15/QĐ-UBND", 2031, Rule.SIGNING),  # no year: it sets no norms
        (DocKind.CHI_THI, "7/CT-TTg", 2012, Rule.SIGNING),
        (DocKind.QUYET_DINH, "15/2031/QĐ-UBND", 2031, Rule.UNKNOWN),
        (DocKind.QUYET_DINH, "15/QĐ-BM", 1990, Rule.UNKNOWN),  # nothing had a year then
        (DocKind.THONG_TU, "15/2031/TT-BM", 2031, Rule.UNKNOWN),
    ],
)
def test_without_a_clause_only_what_sets_no_norms_counts_from_signing(
    kind: DocKind, number: str, year: int, rule: Rule
) -> None:
    signed = date(year, 3, 5)
    header = Header(DocNumber.parse(number), kind=kind, issued_on=signed)
    document = Document(Source("", "text", "", ()), header, Regions(), ())
    (effect,) = read_effects(document, ())
    assert effect.rule is rule
    assert effect.effective_from == (signed if rule is Rule.SIGNING else None)
