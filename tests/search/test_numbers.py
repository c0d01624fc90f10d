"""A number finds its document first, however it is typed."""

from __future__ import annotations

from typing import Any

import pytest

from portal.access import VISITOR
from portal.actions import add
from portal.actions.search import Asked, find
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN, province_decision


@pytest.mark.parametrize(
    ("typed", "number", "issuer"),
    [
        ("901/2024/NĐ-CP", "901/2024/NĐ-CP", "Chính phủ"),
        ("số 901-2024-NĐ-CP", "901/2024/NĐ-CP", "Chính phủ"),
        ("9012024NĐCP", "901/2024/NĐ-CP", "Chính phủ"),
        ("9012024ndcp", "901/2024/NĐ-CP", "Chính phủ"),
        ("thông tư hà nội 77 2024 tt bgtvt", "77/2024/TT-BGTVT", "Bộ Giao thông vận tải"),
        ("583KHUBND an giang", "583/KH-UBND", "Ủy ban nhân dân tỉnh An Giang"),
        ("012025QĐUBND kiên giang", "01/2025/QĐ-UBND", "Ủy ban nhân dân tỉnh Kiên Giang"),
        ("01 2025 qd ubnd long an", "01/2025/QĐ-UBND", "Ủy ban nhân dân tỉnh Long An"),
    ],
)
def test_a_number_in_any_spelling(home: Any, typed: str, number: str, issuer: str) -> None:
    provinces = [province_decision(name, 9, "Đặt tên đường") for name in ("Kiên Giang", "Long An")]
    for text in (DECREE, CIRCULAR, PLAN, *provinces):
        add.add(EDITOR, text.encode(), "a.txt")
    hit = find(VISITOR, Asked(typed)).hits[0]
    assert (hit.number, hit.issuer_name) == (number, issuer)
