"""Two blocks typed side by side are two lines; a tab elsewhere is white space."""

from __future__ import annotations

import pytest

from vanban.ingest.gather import Gathering
from vanban.ingest.spelling import Run


def _lines(*typed: str) -> list[str]:
    gathering = Gathering()
    for line in typed:
        gathering.add_runs([Run(line, ".VnTime")])
    return [line.text for line in gathering.lines]


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("Bộ Kho bãi\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 2),
        ("Số: 12/QĐ-UB      Lam Giang, ngày 01 tháng 7 năm 2004", 2),
        ("TØnh Lam Giang\t§éc lËp - Tù do - H¹nh phóc", 2),
        ("1.\tCác kho bãi\tcủa tỉnh", 1),
        ("Kho\tBến", 1),
    ],
)
def test_the_head_is_parted_and_the_body_is_not(typed: str, parted: int) -> None:
    assert len(_lines(typed)) == parted


def test_recipients_and_signer_are_parted() -> None:
    assert _lines("Nơi nhận:\tKT. BỘ TRƯỞNG", "- Như trên\t\tTHỨ TRƯỞNG", "-\tLưu: VT.") == [
        "Nơi nhận:",
        "KT. BỘ TRƯỞNG",
        "- Như trên",
        "THỨ TRƯỞNG",
        "- Lưu: VT.",
    ]
