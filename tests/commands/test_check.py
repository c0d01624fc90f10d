"""The command check on invented drafts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.effect.shelf import circular
from vanban.cli import app

_EFFECT = "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    known = tmp_path / "known"
    known.mkdir()
    buoys = circular(5, date(2030, 1, 10), "Điều 1. Phao sơn màu đỏ.", _EFFECT)
    repeal = circular(
        6, date(2031, 1, 10), "Điều 1. Bãi bỏ Thông tư số 5/2030/TT-BĐB.", "Điều 2. Thông tư này "
        "có hiệu lực từ ngày 01 tháng 6 năm 2031.", title="Bãi bỏ một thông tư",
    )  # fmt: skip
    for name, text in (("a.txt", buoys), ("b.txt", repeal)):
        (known / name).write_text(text, encoding="utf-8")
    draft = circular(
        7, date(2032, 1, 10), "Điều 1. Phao sơn theo Thông tư số 5/2030/TT-BĐB.",
        "Điều 2. Đèn theo Thông tư số 99/2030/TT-BĐB.",
    )  # fmt: skip
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    return tmp_path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def _slugs(folder: Path, *more: str) -> dict[str, str]:
    ask = ("check", folder / "draft.txt", "--library", folder / "known", "--json", *more)
    found = json.loads(_run(*ask).stdout)["findings"]
    return {each["slug"]: each["severity"] for each in found}


def test_a_basis_that_is_dead_on_the_day_of_the_draft_is_an_error(folder: Path) -> None:
    assert _slugs(folder)["citation-not-in-force"] == "error"
    assert "citation-not-in-force" not in _slugs(folder, "--on", "2031-05-31")


def test_a_document_that_the_library_lacks_is_a_note_and_no_error(folder: Path) -> None:
    assert _slugs(folder)["citation-unknown"] == "note"


def test_people_read_the_worst_first_with_the_words(folder: Path) -> None:
    told = _run("check", folder / "draft.txt", "--library", folder / "known").stdout
    assert told.startswith("✗ ")
    assert "99/2030/TT-BĐB" in told


def test_without_a_library_the_text_alone_is_checked(folder: Path) -> None:
    result = _run("check", folder / "draft.txt", "--json")
    assert result.exit_code == 0
    assert "citation" not in result.stdout


def test_a_text_without_a_day_needs_one(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Điều 1. Phao sơn màu đỏ.", encoding="utf-8")
    assert _run("check", path).exit_code == 2
    assert _run("check", path, "--on", "2031-01-01").exit_code == 0


def test_a_file_that_is_no_document_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = _run("check", tmp_path / "empty.txt")
    assert (result.exit_code, result.stdout) == (1, "")
