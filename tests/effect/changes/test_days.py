"""The days that a deed names itself, in invented clauses."""

from __future__ import annotations

from datetime import date

import pytest

from tests.effect.changes.test_read import changes_of

_OWN = date(2031, 6, 1)  # what the invented circular's own clause says
_SIGNED = date(2031, 3, 5)


@pytest.mark.parametrize(
    ("clause", "starts", "ends"),
    [
        ("Thông tư số 5/2029/TT-BM hết hiệu lực.", _OWN, None),
        (
            "Thông tư số 5/2029/TT-BM ngày 01/02/2029 hết hiệu lực kể từ ngày 01 tháng 9 năm 2031.",
            date(2031, 9, 1),
            None,
        ),
        (
            "Thông tư số 5/2029/TT-BM hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.",
            _OWN,
            None,
        ),
        (
            "Thông tư số 5/2029/TT-BM hết hiệu lực kể từ ngày Thông tư này được ký ban hành.",
            _SIGNED,
            None,
        ),
        ("Bãi bỏ Thông tư số 5/2029/TT-BM kể từ ngày 01/9/2031.", date(2031, 9, 1), None),
        (
            "Bãi bỏ Thông tư số 5/2029/TT-BM về giá ô từ ngày 01/01/2029 đến ngày 31/12/2030.",
            _OWN,
            None,
        ),
        (
            "Tạm ngưng hiệu lực Thông tư số 5/2029/TT-BM từ ngày 01/7/2031 đến hết ngày 31/8/2031.",
            date(2031, 7, 1),
            date(2031, 9, 1),
        ),
        (
            "Kéo dài thời hạn áp dụng Thông tư số 5/2029/TT-BM đến trước ngày 01/01/2033.",
            _OWN,
            date(2033, 1, 1),
        ),
        (
            "Thông tư số 5/2029/TT-BM tiếp tục có hiệu lực đến hết ngày 31 tháng 12 năm 2032.",
            _OWN,
            date(2033, 1, 1),
        ),
    ],
)
def test_a_deed_has_the_days_of_its_own_clause(clause: str, starts: date, ends: date) -> None:
    (change,) = changes_of(f"Điều 1. {clause}")
    assert (change.starts, change.ends) == (starts, ends)


def test_the_items_of_a_list_have_the_day_of_its_head() -> None:
    found = changes_of(
        "Điều 1. Các văn bản sau đây hết hiệu lực kể từ ngày 01 tháng 9 năm 2031:",
        "1. Thông tư số 5/2029/TT-BM;",
        "2. Thông tư số 6/2029/TT-BM.",
    )
    assert [(c.target, c.starts) for c in found] == [
        ("5/2029/TT-BM", date(2031, 9, 1)),
        ("6/2029/TT-BM", date(2031, 9, 1)),
    ]
