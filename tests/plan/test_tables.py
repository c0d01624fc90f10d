"""Tables of tasks, on invented rows."""

from __future__ import annotations

from vanban import pipeline
from vanban.ingest import Incoming
from vanban.model import Assignment


def _rows(*lines: str) -> list[Assignment]:
    head = "KẾ HOẠCH\nGiữ chợ\nI. VIỆC LÀM\n1. Theo bảng sau.\nPHỤ LỤC\n"
    text = head + "\n".join(lines)
    (case,) = pipeline.read(Incoming(text.encode(), "ke-hoach.txt"))
    return [given for given in case.assignments if "phu-luc" in str(given.at)]


def test_a_ditto_mark_is_what_stands_above_it() -> None:
    first, second = _rows(
        "TT\tNhiệm vụ\tChủ trì\tThời hạn",
        "1\tQuét vôi tường\tSở Y tế\tQuý I/2031",
        "2\tTrồng hoa\t-nt-\tnt",
    )
    assert second.lead == first.lead == ("Sở Y tế",)
    assert second.due.day == first.due.day


def test_headings_in_two_rows_are_one_heading() -> None:
    (given,) = _rows(
        "TT\tCông việc\tCơ quan thực hiện\t\tThời gian",
        "\t\tChủ trì\tPhối hợp\t",
        "1\tQuét vôi tường\tSở Y tế\tCông an xã\tQuý I/2031",
    )
    assert (given.lead, given.partners) == (("Sở Y tế",), ("Công an xã",))


def test_a_row_that_only_heads_others_is_a_level_of_their_place() -> None:
    (given,) = _rows(
        "TT\tNhiệm vụ\tChủ trì\tThời hạn",
        "II\tCông tác vệ sinh\t\t",
        "1\tQuét vôi tường\tSở Y tế\tQuý I/2031",
    )
    assert str(given.at) == "phu-luc.ii.1"


def test_a_table_flattened_to_lines_is_read_by_its_headings() -> None:
    first, second = _rows(
        "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian",
        "1", "Quét vôi tường", "Sở Y tế", "Công an xã", "Quý I/2031",
        "2", "Trồng hoa", "Sở Xây dựng", "Hội Nông dân xã", "Thường xuyên",
    )  # fmt: skip
    assert (first.task, first.lead, first.partners) == (
        "Quét vôi tường", ("Sở Y tế",), ("Công an xã",),
    )  # fmt: skip
    assert (second.lead, second.due.kind) == (("Sở Xây dựng",), "continuous")


def test_a_letter_without_units_gives_work_at_no_place() -> None:
    text = (
        "SỞ Y TẾ\nSố: 12/SYT-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nLam Giang, ngày 06 tháng 3 năm 2031\n"
        "Kính gửi:\n- Các trạm y tế.\n"
        "Để phòng bệnh, Sở Y tế đề nghị các trạm y tế phun thuốc hằng tuần.\n"
    )
    (case,) = pipeline.read(Incoming(text.encode(), "cong-van.txt"))
    (given,) = case.assignments
    assert (given.at, given.lead, given.form) == (None, ("các trạm y tế",), "request")


FLAT = ("TT", "Nội dung công việc", "Đơn vị thực hiện", "Đơn vị phối hợp", "Sản phẩm", "Thời hạn")


def _flat(*cells: str) -> list[Assignment]:
    text = "\n".join(
        ("KẾ HOẠCH", "Giữ chợ", "II. PHÂN CÔNG", *FLAT, *cells, "III. KINH PHÍ", "Có.")
    )
    (case,) = pipeline.read(Incoming(text.encode(), "ke-hoach.txt"))
    return list(case.assignments)


def test_groups_stand_between_the_rows_of_a_table_flattened_to_lines() -> None:
    first, second, third = _flat(
        "A", "Quy định", "1", "Soạn nội quy chợ", "Sở Y tế", "Công an xã", "Nội quy", "Quý I/2031",
        "2", "Rà soát quầy", "Sở Công Thương", "UBND xã", "Báo cáo", "Tháng 9/2031",
        "B. Làm đẹp", "1", "Trồng hoa", "Sở Xây dựng", "UBND xã", "Vườn hoa", "Tháng 11 hằng năm",
    )  # fmt: skip
    assert [str(a.at) for a in (first, second, third)] == ["ii.a.1", "ii.a.2", "ii.b.1"]
    assert (second.lead, second.partners) == (("Sở Công Thương",), ("UBND xã",))
    assert (third.product, third.due.every) == ("Vườn hoa", "P1Y")


def test_a_cell_missing_in_a_flattened_row_is_found_by_what_the_others_hold() -> None:
    first, second = _flat(
        "1", "Soạn nội quy chợ", "Sở Y tế", "Nội quy", "Quý I/2031",
        "2", "Rà soát quầy", "Sở Công Thương", "UBND xã", "Báo cáo", "Tháng 9/2031",
    )  # fmt: skip
    assert (first.lead, first.partners, first.product) == (("Sở Y tế",), (), "Nội quy")
    assert str(first.due.day) == "2031-03-31"
    assert second.partners == ("UBND xã",)


def test_a_list_of_units_of_measure_gives_nobody_work() -> None:
    assert _rows("TT\tTên hàng\tĐơn vị\tSố lượng", "1\tTrứng gà\tTá\t5", "2\tMuối\tTấn\t7") == []


_SPANS = """<html><body><p>KẾ HOẠCH</p><p>Giữ chợ</p><p>I. VIỆC LÀM</p><p>1. Theo bảng sau.</p>
<p>PHỤ LỤC</p><table>
<tr><th rowspan="2">Số TT</th><th rowspan="2">Đầu việc</th><th colspan="2">Phân công</th>
<th rowspan="2">Mốc hoàn thành</th><th rowspan="2">Đầu ra</th></tr>
<tr><th>Đầu mối</th><th>Tham gia</th></tr>
<tr><td>1</td><td>Quét vôi tường</td><td rowspan="2">Sở Y tế</td><td>Công an xã</td>
<td>30/9/2031</td><td>Biên bản</td></tr>
<tr><td>2</td><td>Trồng hoa</td><td>nt</td><td>Hằng quý</td><td></td></tr>
</table></body></html>"""


def test_cells_over_two_rows_head_the_columns_below_and_hold_for_both_rows() -> None:
    (case,) = pipeline.read(Incoming(_SPANS.encode(), "ke-hoach.html"))
    paint, plant = case.assignments
    assert (paint.task, paint.lead, paint.partners) == (
        "Quét vôi tường", ("Sở Y tế",), ("Công an xã",),
    )  # fmt: skip
    assert (str(paint.due.day), paint.product) == ("2031-09-30", "Biên bản")
    assert (plant.lead, plant.partners, plant.due.every) == (paint.lead, paint.partners, "P3M")
