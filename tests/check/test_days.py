"""Days that cannot be, and what the page claims of day and issuer."""

from __future__ import annotations

from vanban import pipeline
from vanban.ingest import Incoming
from vanban.model import Claim, Line, Source, Span, lay_out
from vanban.pipeline import follow

_HEAD = (
    "ỦY BAN NHÂN DÂN", "TỈNH SÔNG MÂY", "Số: 12/QĐ-UBND", "Sông Mây, ngày 05 tháng 3 năm 2021",
    "QUYẾT ĐỊNH", "Về vườn cây",
)  # fmt: skip


def _slugs(*body: str, claims: dict[str, Claim] | None = None) -> list[str]:
    text, lines = lay_out(Line(t, Span(0, 0)) for t in (*_HEAD, *body))
    case = follow(Source("", "html", text, lines, claims or {}))
    return [finding.slug for finding in case.findings]


def test_a_document_cannot_cite_what_is_signed_after_it() -> None:
    later = "Căn cứ Nghị định số 9/2021/NĐ-CP ngày 06 tháng 3 năm 2021 của Chính phủ;"
    same = "Căn cứ Nghị định số 9/2021/NĐ-CP ngày 05 tháng 3 năm 2021 của Chính phủ;"
    assert "cited-after-signing" in _slugs(later, "Điều 1. Cây")
    assert "cited-after-signing" not in _slugs(same, "Điều 1. Cây")


def test_a_page_with_another_day_or_issuer_is_reported() -> None:
    wrong = {"issued_on": Claim("06/03/2021"), "issuer": Claim("Tỉnh Núi Gió")}
    right = {"issued_on": Claim("05/03/2021"), "issuer": Claim("UBND tỉnh Sông Mây")}
    named = {"issuer": Claim("Ủy ban nhân dân tỉnh Sông Mây")}
    found = _slugs("Điều 1. Cây", claims=wrong)
    assert {"portal-issued-on-differs", "portal-issuer-differs"} <= set(found)
    for claims in (right, named):
        found = _slugs("Điều 1. Cây", claims=claims)
        assert "portal-issued-on-differs" not in found
        assert "portal-issuer-differs" not in found


def test_the_whole_road_keeps_these_findings() -> None:
    data = "\n".join((*_HEAD, "Điều 1. Cây", "Điều 3. Hoa")).encode()
    (case,) = pipeline.read(Incoming(data, "x.txt"))
    assert "unit-missing" in [finding.slug for finding in case.findings]
