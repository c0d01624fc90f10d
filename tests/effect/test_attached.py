"""Articles of a text that a decision carries, told apart from its own articles."""

from __future__ import annotations

from datetime import date

from tests.consolidate.reading import reads
from tests.effect.shelf import circular, shelf
from vanban.effect import citations_in, status, verify
from vanban.model import State

_HEAD = circular(
    5,
    date(2030, 1, 10),
    "Điều 1. Ban hành kèm theo Thông tư này Quy chế về phao.",
    "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
)
BASE = "\n".join(
    (
        _HEAD,
        "QUY CHẾ",
        "Về phao",
        "(Ban hành kèm theo Thông tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm 2030)",
        "Điều 1. Màu phao",
        "Phao sơn màu đỏ.",
        "Điều 2. Cỡ phao",
        "1. Phao cao hai mét.",
        "2. Phao nặng hai cân.",
        "Điều 3. Đèn",
        "Phao có đèn.",
    )
)
AMENDING = circular(
    6,
    date(2031, 1, 10),
    "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế về phao ban hành kèm theo Thông tư số "
    "5/2030/TT-BĐB",
    "1. Sửa đổi Điều 1 như sau:",
    "“Điều 1. Màu phao",
    "Phao sơn màu vàng.”.",
    "2. Bãi bỏ Điều 3.",
    "3. Bãi bỏ khoản 2 Điều 2.",
    "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
    title="Sửa đổi Quy chế về phao",
)
DAY = date(2031, 6, 1)


def test_what_is_said_of_the_attached_text_is_done_to_its_articles() -> None:
    reading = reads(DAY, BASE, AMENDING)
    assert reading.refused == ()
    assert "Điều 1. Ban hành kèm theo Thông tư này Quy chế về phao." in reading.text
    found = {str(a.locator): a.text for a in reading.articles}
    assert found["phu-luc.dieu-1"] == "Điều 1. Màu phao\nPhao sơn màu vàng."
    assert found["phu-luc.dieu-3"] == "Điều 3. (được bãi bỏ)"


def test_its_places_have_states_of_their_own() -> None:
    library = shelf(BASE, AMENDING)
    (act,) = library.find("5/2030/TT-BĐB")
    parts = {str(p.locator): p.state for p in status(library, act.id, DAY).parts}
    assert parts["phu-luc.dieu-3"] is State.HET_HIEU_LUC
    assert "dieu-1" not in parts


def test_a_citation_of_the_attached_text_means_its_article() -> None:
    library = shelf(BASE, AMENDING)
    number = "Thông tư số 5/2030/TT-BĐB"
    text = f"Điều 3 Quy chế ban hành kèm theo {number}; Điều 3 {number}; Điều 1 {number}"
    states = [v.state for v in verify(library, citations_in(text), DAY)]
    assert states == [State.HET_HIEU_LUC, State.HET_HIEU_LUC, State.CON_HIEU_LUC]
