"""The commands status and verify on a folder of invented documents."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.effect.shelf import circular
from vanban.cli import app

_ID = "bo-den-bien/thong-tu/2030-01-10/5-2030-tt-bdb"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = circular(
        5,
        date(2030, 1, 10),
        "Điều 1. Phao sơn màu đỏ.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
    )
    (tmp_path / "van-ban.txt").write_text(text, encoding="utf-8")
    return tmp_path


def _run(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=typed)


def test_status_by_id_by_number_and_by_file_is_one_answer(folder: Path) -> None:
    asked = [_ID, "05/2030/tt-bđb", folder / "van-ban.txt"]
    answers = [
        _run("status", a, "--library", folder, "--on", "2030-03-01", "--json").stdout for a in asked
    ]
    assert len(set(answers)) == 1
    answer = json.loads(answers[0])
    assert (answer["id"], answer["state"]) == (_ID, "con-hieu-luc")
    assert answer["reasons"][0]["quote"].startswith("Thông tư này có hiệu lực")


def test_a_document_that_the_library_lacks_gives_no_answer_and_exit_code_1(folder: Path) -> None:
    result = _run("status", "9/2030/TT-BĐB", "--library", folder, "--on", "2030-03-01", "--json")
    assert (result.exit_code, result.stdout) == (1, "")


def test_status_without_a_day_is_wrong_usage(folder: Path) -> None:
    assert _run("status", _ID, "--library", folder).exit_code == 2


def test_people_read_the_answer_in_vietnamese(folder: Path) -> None:
    result = _run("status", _ID, "--library", folder, "--on", "2030-03-01")
    assert "5/2030/TT-BĐB: Còn hiệu lực (ngày 01/03/2030)" in result.stdout


def test_verify_tells_scripts_by_its_exit_code(folder: Path) -> None:
    ask = ("verify", "-", "--library", folder, "--on", "2030-06-01", "--json")
    well = _run(*ask, typed="Thông tư số 5/2030/TT-BĐB")
    assert (well.exit_code, json.loads(well.stdout)["found"]) == (0, "yes")
    unknown = _run(*ask, typed="Thông tư số 6/2030/TT-BĐB")
    assert (unknown.exit_code, json.loads(unknown.stdout)["found"]) == (1, "unknown")


def test_verify_takes_the_day_of_the_draft_or_asks_for_one(folder: Path) -> None:
    draft = circular(8, date(2030, 2, 1), "Điều 1. Theo Thông tư số 5/2030/TT-BĐB.")
    (folder / "van-ban-2.txt").write_text(draft, encoding="utf-8")
    result = _run("verify", folder / "van-ban-2.txt", "--library", folder, "--json")
    assert json.loads(result.stdout)["state"] == "chua-co-hieu-luc"
    ask = ("verify", "-", "--library", folder)
    assert _run(*ask, typed="Thông tư số 5/2030/TT-BĐB").exit_code == 2


def test_a_text_that_cites_nothing_says_so(folder: Path) -> None:
    ask = ("--library", folder, "--on", "2030-06-01")
    for result in (_run("verify", "-", *ask, typed="Phao đỏ."), _run("cite", "-", typed="Phao.")):
        assert (result.exit_code, result.stdout) == (0, "")
        assert "không có viện dẫn nào" in result.stderr


def test_a_text_that_cites_itself_alone_says_that_it_cites_nothing(folder: Path) -> None:
    ask = ("verify", "-", "--library", folder, "--on", "2030-06-01")
    result = _run(*ask, typed="Thông tư này có hiệu lực từ ngày ký.")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "không có viện dẫn nào" in result.stderr


def test_a_document_replaced_but_for_an_article_has_no_plain_tick(folder: Path) -> None:
    text = circular(
        8,
        date(2033, 1, 10),
        "Điều 1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2033 và thay thế Thông "
        "tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm 2030, trừ Điều 1.",
    )
    (folder / "van-ban-8.txt").write_text(text, encoding="utf-8")
    ask = ("verify", "-", "--library", folder, "--on", "2033-06-01")
    whole = _run(*ask, typed="Thông tư số 5/2030/TT-BĐB").stdout
    assert whole.startswith("! ")
    assert "đã bị 8/2033/TT-BĐB thay thế" in whole
    assert _run(*ask, typed="Điều 1 Thông tư số 5/2030/TT-BĐB").stdout.startswith("✓ ")


def test_a_file_without_relations_is_told_of(folder: Path) -> None:
    wrong = folder / "thu.txt"
    wrong.write_text("Phao đỏ.\nPhao xanh.\n", encoding="utf-8")
    asked = ("status", _ID, "--on", "2030-06-01", "--relations", wrong)
    for words in (("relations", "compare", wrong), asked):
        result = _run(*words, "--library", folder)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "không có dòng nào là quan hệ" in result.stderr


def test_a_flag_names_the_clause_to_look_at(folder: Path) -> None:
    exception = "hết hiệu lực, trừ hồ sơ đã nộp."
    later = circular(
        6,
        date(2030, 5, 1),
        f"Điều 1. Thông tư số 5/2030/TT-BĐB {exception}",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2030.",
    )
    (folder / "moi.txt").write_text(later, encoding="utf-8")
    told = _run("status", _ID, "--library", folder, "--on", "2030-07-01").stdout
    assert "! can-ra-soat: cần người xem lại vì: tru-mot-so-truong-hop." in told
    after = told.partition("! tru-mot-so-truong-hop: ")[2]
    assert "xem 01/07/2030 hết hiệu lực (6/2030/TT-BĐB, dieu-1): xem [1]" in after
    assert told.count("“Điều 1. Thông tư số") == 1
