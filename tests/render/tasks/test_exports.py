"""Tasks as CSV, workbook and calendar, on invented tasks."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar
from openpyxl import load_workbook
from rich.console import Console

from vanban.model import Assignment, Due, DueKind, Locator, Span
from vanban.render import task_calendar, task_csv, task_table, task_workbook
from vanban.render.tasks import cell_words

DATED = Assignment(
    Locator.parse("iii.2"), Span(10, 30), "quét vôi tường chợ", ("Sở Y tế", "Công an tỉnh"),
    due=Due("trước ngày 05/5/2031", DueKind.DATE, date(2031, 5, 4)),
)  # fmt: skip
UNDATED = Assignment(None, Span(40, 60), "=2+2 là việc lạ", ("Sở Y tế",))


def test_csv_has_a_row_for_each_task_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(task_csv([DATED, UNDATED]))))
    assert rows[0]["Chủ trì"] == "Sở Y tế; Công an tỉnh"
    assert rows[0]["Hạn cuối"] == "2031-05-04"
    assert rows[1]["Thời hạn"] == "không nêu"
    assert rows[1]["Nhiệm vụ"].startswith("'=")


def test_people_read_how_often_and_who_oversees_in_words() -> None:
    monthly = replace(
        DATED, due=Due("hằng tháng", DueKind.RECURRING, every="P1M"), overseers=("Thanh tra tỉnh",)
    )
    [row] = csv.DictReader(io.StringIO(task_csv([monthly])))
    assert (row["Chu kỳ"], row["Theo dõi"]) == ("hằng tháng", "Thanh tra tỉnh")
    out = io.StringIO()
    Console(file=out, width=200).print(task_table([monthly]))
    assert "mục III.2" in out.getvalue()
    assert "Thanh tra tỉnh" in out.getvalue()


def test_a_workbook_is_the_same_bytes_again_and_holds_words_only() -> None:
    content = task_workbook([DATED, UNDATED])
    assert content == task_workbook([DATED, UNDATED])
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert sheet["C3"].value == "=2+2 là việc lạ"
    assert sheet["C3"].data_type == "s"


def test_a_workbook_holds_real_days_beside_the_words_that_mean_them() -> None:
    sheet = load_workbook(io.BytesIO(task_workbook([DATED, UNDATED]))).active
    assert sheet is not None
    assert (sheet["H2"].value, sheet["I2"].value) == ("trước ngày 05/5/2031", datetime(2031, 5, 4))
    assert sheet["I2"].is_date
    assert sheet["I3"].value in (None, "")


def test_a_terminal_shows_the_words_beside_the_day_that_they_mean() -> None:
    out = io.StringIO()
    Console(file=out, width=200).print(task_table([DATED]))
    assert "04/05/2031 (trước ngày 05/5/2031)" in out.getvalue()


def test_a_calendar_has_dated_tasks_only_on_their_last_day() -> None:
    calendar = Calendar.from_ical(task_calendar([DATED, UNDATED], "00"))
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == date(2031, 5, 4)
    assert task_calendar([DATED], "00") == task_calendar([DATED], "00")
    assert task_calendar([DATED], "00") != task_calendar([DATED], "01")


def test_a_calendar_has_what_comes_again_and_keeps_the_hour() -> None:
    quarterly = replace(DATED, due=Due("trước 16 giờ 30 ngày 15", DueKind.RECURRING, every="P3M"))
    weekly = replace(UNDATED, due=Due("thứ Sáu hằng tuần", DueKind.RECURRING, every="P1W"))
    hourly = replace(UNDATED, task="đo mực nước", due=Due("06 giờ một lần", every="PT6H"))
    days = {
        quarterly: [("quý 2/2031", date(2031, 6, 14)), ("quý 3/2031", date(2031, 9, 14))],
        weekly: [("tuần 19/2031", date(2031, 5, 9)), ("tuần 20/2031", date(2031, 5, 16))],
        hourly: [("", date(2031, 5, 5))],
    }
    content = task_calendar([quarterly, weekly, hourly, UNDATED], "00", days)
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [
        datetime(2031, 6, 14, 9, 30, tzinfo=UTC),
        datetime(2031, 9, 14, 9, 30, tzinfo=UTC),
        date(2031, 5, 9),
        datetime(2031, 5, 4, 17, 0, tzinfo=UTC),
    ]
    rules = [event.get("rrule") for event in events]
    assert [rule and rule.to_ical() for rule in rules] == [
        None, None, b"FREQ=WEEKLY;INTERVAL=1", b"FREQ=HOURLY;INTERVAL=6",
    ]  # fmt: skip
    assert len({str(event["uid"]) for event in events}) == 4


def test_a_cell_holds_words_and_no_orders() -> None:
    assert cell_words("Trồng\x07 cây" + "!" * 40_000).startswith("Trồng cây!")
    assert len(cell_words("!" * 40_000)) == 32_000
