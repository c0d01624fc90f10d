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
