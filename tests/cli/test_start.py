"""Starting: one clear line in Vietnamese when the outer world fails, never a traceback."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.library import CIRCULAR, DECREE, PLAN

ENVIRONMENT = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings"}
ENVIRONMENT.pop("VANBAN_HOME", None)
ENVIRONMENT.pop("VANBAN_SECRET_KEY", None)


def portal(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program ``portal`` and return what it said."""
    return subprocess.run(
        [sys.executable, "-m", "portal.cli", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**ENVIRONMENT, **environment},
        check=False,
    )


def _is_one_line(result: subprocess.CompletedProcess[str], words: str) -> bool:
    errors = [line for line in result.stderr.splitlines() if line.startswith("Lỗi:")]
    clean = "Traceback" not in result.stderr
    return result.returncode == 1 and clean and len(errors) == 1 and words in errors[0]


def test_a_port_in_use_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert _is_one_line(portal("up", "--home", tmp_path, "--port", port), "cổng")


def test_an_address_that_is_not_this_machine_s_is_one_line(tmp_path: Path) -> None:
    assert _is_one_line(portal("up", "--home", tmp_path, "--host", "192.0.2.1"), "192.0.2.1")


def test_a_folder_of_samples_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    home = tmp_path / "var"
    result = portal("up", "--home", home, "--samples", tmp_path / "mẫu", "--port", "8977")
    assert _is_one_line(result, "không có thư mục văn bản mẫu")
    assert not home.exists()


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("không phải thư mục", encoding="utf-8")
    result = portal("doctor", "--home", tmp_path / "file" / "var")
    assert _is_one_line(result, "không ghi được")


def test_a_full_disk_is_one_line() -> None:
    program = (
        "import errno, portal.cli.start as s\n"
        "with s.one_line_on_failure():\n"
        "    raise OSError(errno.ENOSPC, 'No space left on device', '/x')\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        check=False,
    )
    assert _is_one_line(result, "đã đầy")


def test_a_broken_database_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "vanban.sqlite3").write_bytes(b"no database at all " * 500)
    assert _is_one_line(portal("doctor", "--home", tmp_path), "không đọc được")


def test_a_database_server_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    address = "postgresql://a:secret@127.0.0.1:1/x"
    result = portal("doctor", "--home", tmp_path, VANBAN_DATABASE=address)
    assert _is_one_line(result, "VANBAN_DATABASE")
    assert "secret" not in result.stderr


@pytest.mark.slow
def test_a_library_goes_through_backup_and_restore_and_the_doctor_finds_it_well(
    tmp_path: Path,
) -> None:
    home, papers, copy = tmp_path / "var", tmp_path / "văn bản", tmp_path / "sao lưu.tar.gz"
    papers.mkdir()
    for name, text in (("đèn biển.txt", DECREE), ("sơn.txt", CIRCULAR), ("kênh.txt", PLAN)):
        (papers / name).write_text(text, encoding="utf-8")
    added = subprocess.run(
        [sys.executable, "-c", "from vanban.cli import main; main()", "add", str(papers),
         str(papers / "không có.txt"), "--home", str(home)],
        capture_output=True, text=True, env=ENVIRONMENT, check=False,
    )  # fmt: skip
    assert added.returncode == 1
    assert "Đã thêm 3" in added.stdout
    assert "không có.txt: tệp không có" in added.stdout
    assert portal("backup", copy, "--home", home).returncode == 0
    other = tmp_path / "other"
    assert "Đã phục hồi 3" in portal("restore", copy, "--home", other).stdout
    health = portal("doctor", "--home", other)
    assert health.returncode == 0, health.stdout
    assert "3 trên 3" in health.stdout
    broken = portal("restore", papers / "kênh.txt", "--home", other)
    assert _is_one_line(broken, "không phải là bản sao lưu")


@pytest.mark.slow
def test_two_loads_started_together_on_an_empty_folder_both_end_well(tmp_path: Path) -> None:
    home, paper = tmp_path / "var", tmp_path / "đèn biển.txt"
    paper.write_text(DECREE, encoding="utf-8")
    command = [sys.executable, "-c", "from vanban.cli import main; main()", "add", str(paper)]
    loads = [
        subprocess.Popen([*command, "--home", str(home)], env=ENVIRONMENT, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    said = sorted(load.communicate(timeout=60)[0].decode() for load in loads)
    assert [load.returncode for load in loads] == [0, 0]
    assert "Đã thêm 0, không đổi 1" in said[0]
    assert "Đã thêm 1, không đổi 0" in said[1]
