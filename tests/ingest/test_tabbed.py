"""Tables typed with tabs, on invented lines."""

from __future__ import annotations

from vanban.ingest import Incoming, read
from vanban.ingest.tabbed import find_tabbed_rows


def test_an_empty_cell_keeps_the_place_of_those_behind_it() -> None:
    rows = find_tabbed_rows(["TT\tViệc\tChủ trì\tHạn", "1\tĐắp đê\t\tQuý I"])
    assert rows[1] == (0, 1, ("1", "Đắp đê", "", "Quý I"))


def test_a_letter_head_side_by_side_is_no_table() -> None:
    assert not find_tabbed_rows(["UBND XÃ A\t\t\tCỘNG HÒA", "Số: 1/KH-UBND\t\t\tXã A, ngày 1"])


def test_cells_of_a_table_with_tabs_become_lines_with_a_place_in_it() -> None:
    text = "KẾ HOẠCH\nDọn kênh\nTT\tViệc\tChủ trì\n1\tNạo vét kênh\tSở Y tế\nNơi nhận: A."
    (source,) = read(Incoming(text.encode(), "ke-hoach.txt"))
    places = {line.text: line.cell for line in source.lines}
    assert places["Nạo vét kênh"] is not None
    assert places["Nạo vét kênh"].column == 1
    assert places["Nơi nhận: A."] is None
