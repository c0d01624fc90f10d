"""What is in force, who signed, what changes what: asked in words, seen by those who may."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from portal import search as index
from portal.access import VISITOR
from portal.actions import add
from portal.actions.search import Asked, find
from portal.search import understand
from tests.library import ALICE, CIRCULAR, DECREE, EDITOR

REPEALING = """CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 905/2025/NĐ-CP
Hà Nội, ngày 02 tháng 01 năm 2025
NGHỊ ĐỊNH
Quy định về quản lý đèn biển
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định việc thắp đèn biển.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2025.
2. Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Bùi Thị Nến
"""  # noqa: E501


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, REPEALING):
        add.add(EDITOR, text.encode(), "a.txt")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("status:het-hieu-luc", {"901/2024/NĐ-CP"}),
        ("tình trạng: hết hiệu lực", {"901/2024/NĐ-CP"}),
        ("tinh trang: het hieu luc den bien", {"901/2024/NĐ-CP"}),
        ("tình trạng: còn hiệu lực, đèn biển", {"905/2025/NĐ-CP"}),
        ("đèn biển còn hiệu lực ngày 01/6/2024", {"901/2024/NĐ-CP"}),
        ("đèn biển in force on 2025-04-01", {"905/2025/NĐ-CP"}),
        ("đèn biển hiệu lực vào ngày 28 tháng 2 năm 2025", {"901/2024/NĐ-CP"}),
        ("tình trạng: chưa có hiệu lực on:2025-01-15", {"905/2025/NĐ-CP"}),
        ("người ký: Bùi Thị Nến", {"905/2025/NĐ-CP"}),
        ("signed:Trần Văn Thử", {"901/2024/NĐ-CP"}),
        ("nguoi ky: le thi mau, thap den", {"77/2024/TT-BGTVT"}),
        ("signed:2025", {"905/2025/NĐ-CP"}),
        ("ngày ban hành: 02/01/2025", {"905/2025/NĐ-CP"}),
        ("amends:901/2024/NĐ-CP", {"905/2025/NĐ-CP"}),
        ("bãi bỏ: Nghị định số 901/2024/NĐ-CP", {"905/2025/NĐ-CP"}),
        ("viện dẫn: Nghị định 901/2024/nđ-cp", {"905/2025/NĐ-CP", "77/2024/TT-BGTVT"}),
        ("loại văn bản: thông tư tháp đèn", {"77/2024/TT-BGTVT"}),
        ("cơ quan ban hành: bộ giao thông vận tải", {"77/2024/TT-BGTVT"}),
    ],
)
def test_conditions_in_the_words_that_people_use(typed: str, numbers: set[str]) -> None:
    found = find(EDITOR, Asked(typed))
    assert {hit.number for hit in found.hits} == numbers, understand(typed)
    assert not found.unknown


@pytest.mark.usefixtures("library")
def test_a_repealed_document_says_so_in_every_list() -> None:
    states = {hit.number: hit.state for hit in find(EDITOR, Asked("đèn biển")).hits}
    assert states["901/2024/NĐ-CP"] == "het-hieu-luc"
    assert states["905/2025/NĐ-CP"] == "con-hieu-luc"


@pytest.mark.usefixtures("library")
def test_the_states_are_a_facet_and_a_choice() -> None:
    facet = {one.value: one.count for one in find(EDITOR, Asked("đèn")).facets["state"]}
    assert facet["het-hieu-luc"] == 1
    chosen = find(EDITOR, Asked("đèn", state="het-hieu-luc"))
    assert [hit.number for hit in chosen.hits] == ["901/2024/NĐ-CP"]


@pytest.mark.usefixtures("library")
def test_a_state_turns_with_the_day_although_nobody_touches_the_document() -> None:
    index.catch_up(on=date(2025, 2, 1))
    index.rebuild(on=date(2025, 2, 1))
    assert find(EDITOR, Asked("", state="het-hieu-luc")).total == 0
    assert index.catch_up(on=date(2025, 3, 1)) >= 1
    assert find(EDITOR, Asked("", state="het-hieu-luc")).total == 1


def test_visitors_find_out_no_state_where_it_is_for_members(standard: Path) -> None:
    for text in (DECREE, CIRCULAR, REPEALING):
        add.add(EDITOR, text.encode(), "a.txt")
    found = find(VISITOR, Asked("tình trạng: hết hiệu lực, đèn"))
    assert (found.total, found.withheld) == (3, ("status",))
    assert "state" not in found.facets
    assert find(VISITOR, Asked("", state="het-hieu-luc")).total == 3
    assert find(VISITOR, Asked("in force on 2024-06-01")).total == 3
    assert find(ALICE, Asked("tình trạng: hết hiệu lực")).total == 1
