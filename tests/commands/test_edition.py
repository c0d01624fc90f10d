"""The commands that tell how a text reads on a day, on a folder of invented circulars."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.effect.shelf import circular
from vanban.cli import app

_ID = "bo-den-bien/thong-tu/2030-01-10/5-2030-tt-bdb"
_LATER = "bo-den-bien/thong-tu/2031-01-10/6-2031-tt-bdb"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    base = circular(
        5,
        date(2030, 1, 10),
        "Điều 1. Màu phao",
        "1. Phao sơn màu đỏ.",
        "2. Phao ban đêm có đèn.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
    )
    amending = circular(
        6,
        date(2031, 1, 10),
        "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2030/TT-BĐB",
        "1. Sửa đổi khoản 1 Điều 1 như sau:",
        "“1. Phao sơn màu vàng.”.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
        title="Sửa đổi một thông tư",
    )
    for name, text in (("a.txt", base), ("b.txt", amending)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def _objects(*arguments: str | Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in _run(*arguments, "--json").stdout.splitlines()]


def test_a_text_reads_as_amended_from_the_day_of_the_amendment(folder: Path) -> None:
    earlier = _run("at", _ID, "2031-05-31", "--library", folder).stdout
    later = _run("at", _ID, "2031-06-01", "--library", folder).stdout
    assert "màu đỏ" in earlier
    assert "màu vàng" in later


def test_a_note_under_a_changed_provision_names_the_act_its_clause_and_the_day(
    folder: Path,
) -> None:
    words = circular(
        7,
        date(2031, 2, 10),
        "Điều 1. Thay thế cụm từ “có đèn” bằng cụm từ “có hai đèn” tại Điều 1 Thông tư số "
        "5/2030/TT-BĐB ngày 10 tháng 01 năm 2030 của Bộ trưởng Bộ Đèn biển.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2031.",
    )
    (folder / "c.txt").write_text(words, encoding="utf-8")
    lines = _run("at", _ID, "2031-07-01", "--library", folder).stdout.splitlines()
    by = "theo khoản 1 Điều 1 Thông tư số 6/2031/TT-BĐB, từ ngày 01/06/2031"
    place = lines.index("1. Phao sơn màu vàng.")
    assert lines[place + 1] == f"    [được sửa đổi, bổ sung {by}]"
    by = "theo Điều 1 Thông tư số 7/2031/TT-BĐB, từ ngày 01/07/2031"
    assert lines[place + 2] == "2. Phao ban đêm có hai đèn."
    assert lines[place + 3] == f"    [thay cụm từ “có đèn” bằng “có hai đèn” {by}]"
    earlier = _run("at", _ID, "2031-05-31", "--library", folder).stdout
    assert "[" not in earlier


def test_a_text_says_which_of_its_places_do_not_work_on_the_day(folder: Path) -> None:
    assert "Chưa có hiệu lực" in _run("at", _ID, "2030-02-01", "--library", folder).stdout
    assert "hiệu lực (" not in _run("at", _ID, "2031-06-01", "--library", folder).stdout


def test_diff_marks_the_word_that_went_and_the_word_that_came(folder: Path) -> None:
    ask = ("diff", _ID, "2031-05-31", "2031-06-01", "--library", folder)
    assert "1. Phao sơn màu [-đỏ.-]{+vàng.+}" in _run(*ask).stdout
    (found,) = _objects(*ask)
    assert (found["locator"], found["way"], found["by"]) == ("dieu-1", "changed", [_LATER])


def test_both_texts_can_be_made_again_from_a_difference(folder: Path) -> None:
    (found,) = _objects("diff", _ID, "2031-05-31", "2031-06-01", "--library", folder)
    words = found["words"]
    assert isinstance(words, list)
    head = "Điều 1. Màu phao\n1. Phao sơn màu {}.\n2. Phao ban đêm có đèn."
    assert "".join(before for before, _ in words) == head.format("đỏ")
    assert "".join(after for _, after in words) == head.format("vàng")


def test_diff_of_days_between_which_nothing_happened_says_so(folder: Path) -> None:
    result = _run("diff", _ID, "2030-05-01", "2031-05-31", "--library", folder)
    assert result.stdout == "không có gì khác giữa 01/05/2030 và 31/05/2031\n"


def test_history_tells_states_and_changes_with_the_words_that_made_them(folder: Path) -> None:
    told = _run("history", _ID, "--library", folder).stdout
    assert "từ 01/03/2030   Còn hiệu lực" in told
    assert "01/06/2031  dieu-1.khoan-1 được sửa đổi, bổ sung (6/2031/TT-BĐB" in told
    (change,) = _objects("history", _ID, "--library", folder)
    assert (change["id"], change["day"], change["verb"]) == (_LATER, "2031-06-01", "amend")


def test_blame_names_the_act_and_day_of_each_provision(folder: Path) -> None:
    found = {
        each["locator"]: each["last"]
        for each in _objects("blame", _ID, "2031-06-01", "--library", folder)
    }
    assert found["dieu-1.khoan-2"] is None
    changed = found["dieu-1.khoan-1"]
    assert isinstance(changed, dict)
    assert (changed["id"], changed["day"]) == (_LATER, "2031-06-01")
    lines = _run("blame", _ID, "2031-06-01", "--library", folder).stdout.splitlines()
    assert any(line.startswith("01/06/2031  6/2031/TT-BĐB") for line in lines)


@pytest.mark.parametrize("command", [("at", "2031-01-01"), ("blame", "2031-01-01"), ("history",)])
def test_a_document_that_the_folder_lacks_is_one_line_and_exit_code_1(
    command: tuple[str, ...], folder: Path
) -> None:
    result = _run(command[0], "9/2030/TT-BĐB", *command[1:], "--library", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "thư viện không có văn bản này" in result.stderr


@pytest.fixture
def suspending(folder: Path) -> Path:
    text = circular(
        7,
        date(2032, 1, 10),
        "Điều 1. Ngưng hiệu lực thi hành Điều 1 Thông tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm "
        "2030 của Bộ trưởng Bộ Đèn biển quy định về phao từ ngày 01 tháng 02 năm 2032 đến hết ngày "
        "31 tháng 5 năm 2032.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 02 năm 2032.",
        title="Ngưng hiệu lực một điều",
    )
    (folder / "c.txt").write_text(text, encoding="utf-8")
    return folder


def test_an_act_that_only_suspends_is_not_named_as_one_that_changed_words(suspending: Path) -> None:
    told = _run("diff", _ID, "2031-01-01", "2032-03-01", "--library", suspending).stdout
    assert "6/2031/TT-BĐB" in told
    assert "7/2032/TT-BĐB" not in told


def test_the_text_of_a_day_tells_programs_what_is_suspended_and_how_long(suspending: Path) -> None:
    (told,) = _objects("at", _ID, "2032-05-31", "--library", suspending)
    by = "bo-den-bien/thong-tu/2032-01-10/7-2032-tt-bdb"
    place = {"locator": "dieu-1", "id": by, "from": "2032-02-01", "to": "2032-05-31"}
    assert told["suspended"] == [place]
    (after,) = _objects("at", _ID, "2032-06-01", "--library", suspending)
    assert after["suspended"] == []


def test_history_quotes_whole_clauses_and_cuts_long_ones_at_the_end_of_a_word(
    suspending: Path,
) -> None:
    lines = _run("history", _ID, "--library", suspending).stdout.splitlines()
    quotes = [line.strip() for line in lines if line.startswith("            “")]
    assert quotes[0] == "“1. Sửa đổi khoản 1 Điều 1 như sau:”"
    assert quotes[1].startswith("“Điều 1. Ngưng hiệu lực thi hành Điều 1 Thông tư số 5/2030/TT-BĐB")
    assert quotes[1].endswith(" năm…”")
