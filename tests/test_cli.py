"""The command line: one answer for each file, whatever the files are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from vanban import pipeline
from vanban.cli import app

PLAN = "Số: 12/KH-UBND\nKẾ HOẠCH\nTrồng tre\nI. MỤC ĐÍCH\n1. Giữ bờ.\n2. Lấy bóng mát.\n"


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def _answers(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_files_are_answered_in_order_and_a_bad_one_ends_nothing(tmp_path: Path) -> None:
    names = ["a.txt", "b.txt", "c.txt"]
    for name in names:
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    result = _run("parse", "--json", *(tmp_path / name for name in names))
    answers = _answers(result)
    assert [str(answer["path"]) for answer in answers] == [str(tmp_path / name) for name in names]
    assert ["error" in answer for answer in answers] == [False, True, False]
    assert result.exit_code == 1


def test_a_folder_gives_its_documents_and_leaves_notes_and_hidden_files(tmp_path: Path) -> None:
    for name in ("z.txt", "con/a.md", "README.md", ".ẩn.txt", "anh.bin"):
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(PLAN, encoding="utf-8")
    result = _run("parse", "--json", tmp_path)
    assert [Path(str(a["path"])).name for a in _answers(result)] == ["a.md", "z.txt"]
    assert result.exit_code == 0


def test_a_name_with_spaces_and_diacritics_comes_back_as_given(tmp_path: Path) -> None:
    place = tmp_path / "Kế hoạch số 12 (bản chính).txt"
    place.write_text(PLAN, encoding="utf-8")
    (answer,) = _answers(_run("parse", "--json", place))
    assert answer["path"] == str(place)
    assert answer["number"] == "12/KH-UBND"


def test_a_file_that_vanishes_midway_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    read_file = pipeline.read_file

    def read_and_remove_the_next(path: Path) -> object:
        (tmp_path / "b.txt").unlink(missing_ok=True)
        return read_file(path)

    monkeypatch.setattr(pipeline, "read_file", read_and_remove_the_next)
    first, second = _answers(_run("parse", "--json", tmp_path))
    assert first["number"] == "12/KH-UBND"
    assert second["error"] == {
        "slug": "unreadable-file",
        "message": "tệp không có, hoặc vừa biến mất: hãy xem lại đường dẫn",
    }


def test_a_fault_of_ours_in_one_file_ends_no_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "a.txt"
    place.write_text(PLAN, encoding="utf-8")

    def fail(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr("vanban.pipeline.files.read", fail)
    answer = pipeline.read_file(place)
    assert isinstance(answer, pipeline.Unread)
    assert answer.slug == "fault"


def test_the_tree_is_printed_a_line_a_unit_and_errors_apart(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text(PLAN, encoding="utf-8")
    result = _run("parse", "--outline", place, tmp_path / "không có.txt")
    assert result.stdout.splitlines()[:4] == [
        f"# {place}", "I. MỤC ĐÍCH", "  1. Giữ bờ.", "  2. Lấy bóng mát.",
    ]  # fmt: skip
    assert "hãy xem lại đường dẫn" in result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["parse"], "thiếu PATH…"),
        (["parse", "--nothing-like-it", "a.txt"], "không có lựa chọn --nothing-like-it"),
        (["pars", "a.txt"], "không có lệnh pars, có phải parse"),
        (["cite", "a.txt", "b.txt"], "thừa b.txt"),
        (["convert", "a.txt", "--to", "odp"], "chọn một trong akn, html"),
        (["status", "1/2030/TT-BĐB", "--on", "mai"], "viết ngày như 2026-01-31"),
        (["status", "1/2030/TT-BĐB", "--on"], "--on cần một giá trị"),
        (["parse", "--json=1", "a.txt"], "--json không nhận giá trị"),
        (["plan", "a.txt", "--json", "--csv"], "chỉ chọn một trong"),
        (["golden", "chek", "a"], "có phải check"),
    ],
)
def test_a_wrong_call_is_one_line_that_says_how_to_mend_it(words: list[str], told: str) -> None:
    result = _run(*words)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("Lỗi: ")
    assert told in line
    assert "--help" in line


@pytest.mark.parametrize("command", ["cite", "verify"])
def test_a_file_that_cannot_be_opened_is_told_in_vietnamese(command: str, tmp_path: Path) -> None:
    for place, told in ((tmp_path / "a.txt", "tệp không có"), (tmp_path, "đây là thư mục")):
        result = _run(command, place)
        assert (result.exit_code, result.stdout) == (1, "")
        assert told in result.stderr
        assert "Errno" not in result.stderr
