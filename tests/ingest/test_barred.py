"""Tables typed with bars, on invented lines."""

from __future__ import annotations

import pytest

from vanban.ingest import Incoming, read
from vanban.ingest.barred import find_barred_rows
from vanban.parse import parse
from vanban.plan import read_assignments

_HEAD = "UBND XÃ GIẾNG ĐÁ\nSố: 9/KH-UBND\nKẾ HOẠCH\nDọn kênh\nII. PHÂN CÔNG\n"
_BARE = """\
TT | Việc cần làm | Chủ trì | Phối hợp | Thời hạn
1 | Nạo vét kênh chính | Sở Y tế | Sở Tài chính | trước 30/6/2031
2 | Cắm biển báo | Sở Xây dựng | | quý II/2031
"""
_ROWS = [f"| {line} |\n" for line in _BARE.splitlines()]
_FRAMED = "".join([_ROWS[0], "|----|:---|----|----|----|\n", *_ROWS[1:]])
_DRAWN = "+----+----+----+\n" + "├────┼────┼────┤\n".join(_ROWS).replace("|", "│")


@pytest.mark.parametrize("table", [_BARE, _FRAMED, _DRAWN])
@pytest.mark.parametrize("name", ["ke-hoach.txt", "ke-hoach.md"])
def test_each_row_of_a_table_with_bars_is_a_task_of_its_own(table: str, name: str) -> None:
    (source,) = read(Incoming((_HEAD + table).encode(), name))
    found = read_assignments(parse(source), ())
    assert [(a.task, a.lead, a.partners) for a in found] == [
        ("Nạo vét kênh chính", ("Sở Y tế",), ("Sở Tài chính",)),
        ("Cắm biển báo", ("Sở Xây dựng",), ()),
    ]
    assert [str(a.due.day) for a in found] == ["2031-06-29", "2031-06-30"]


def test_lines_that_do_not_agree_are_no_table() -> None:
    assert not find_barred_rows(["Trang chủ | Giới thiệu | Tin tức", "Kế hoạch dọn kênh"])
    assert not find_barred_rows(["Số A | B", "x | y | z", "m | n", "k | l"])
    assert not find_barred_rows(["UBND XÃ A | CỘNG HÒA", "Số: 1/KH-UBND | Xã A, ngày 1"])


def test_a_row_that_lacks_its_last_cells_stays_in_the_table() -> None:
    rows = find_barred_rows(["TT | Việc | Chủ trì", "I | Kênh", "1 | Nạo vét | Sở Y tế"], 4)
    assert rows[1] == (4, 1, ("I", "Kênh"))
