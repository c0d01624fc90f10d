"""The page around a text against the text: invented pages."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.check import check
from vanban.model import (
    Absent,
    Claim,
    DocKind,
    DocNumber,
    Document,
    Effect,
    Header,
    Regions,
    Rule,
    Source,
    Span,
)


def _slugs(claims: dict[str, Claim], day: date = date(2031, 7, 5)) -> list[str]:
    header = Header(
        DocNumber.parse("07/2031/TT-BXY"), kind=DocKind.THONG_TU, issued_on=date(2031, 5, 20)
    )
    document = Document(Source("", "html", "", (), claims), header, Regions(), ())
    effect = Effect(None, day, None, Rule.STATED, "", Span(0, 0))
    return [finding.slug for finding in check(document, (), (), (effect,))]


@pytest.mark.parametrize(
    ("claim", "slugs"),
    [
        (Claim("05/07/2031"), []),
        (Claim("05/07/2030"), ["portal-effective-from-differs"]),
        (Claim("--", Absent.MISSING), ["portal-effective-from-missing"]),
        (Claim("Đã biết", Absent.MASKED), []),
    ],
)
def test_a_day_on_the_page_is_held_against_the_clause(claim: Claim, slugs: list[str]) -> None:
    assert _slugs({"effective_from": claim}) == slugs


def test_effect_before_signing_is_reported() -> None:
    assert _slugs({}, date(2030, 7, 5)) == ["effect-before-signing"]


def test_a_text_made_whole_tells_days_long_before_its_certification() -> None:
    header = Header(kind=DocKind.VAN_BAN_HOP_NHAT, issued_on=date(2032, 5, 4))
    document = Document(Source("", "html", "", ()), header, Regions(), ())
    effect = Effect(None, date(2031, 4, 20), None, Rule.STATED, "", Span(0, 0))
    slugs = [finding.slug for finding in check(document, (), (), (effect,))]
    assert "effect-before-signing" not in slugs


def test_a_page_of_another_kind_and_day_holds_another_document() -> None:
    claims = {
        "number": Claim("55/2030/NĐ-CP"),
        "kind": Claim("Nghị định"),
        "issued_on": Claim("05/03/2030"),
    }
    assert "portal-number-differs" in _slugs(claims | {"kind": Claim("Thông tư")})
    assert "body-is-another-document" in _slugs(claims)


def test_a_day_that_the_calendar_lacks_is_told() -> None:
    text = "Hà Nội, ngày 31 tháng 2 năm 2031"
    document = Document(
        Source("", "html", text, ()), Header(), Regions(header=Span(0, len(text))), ()
    )
    (finding,) = [f for f in check(document, (), (), ()) if f.slug == "day-impossible"]
    assert finding.span is not None
    assert finding.span.of(text) == "31 tháng 2 năm 2031"
