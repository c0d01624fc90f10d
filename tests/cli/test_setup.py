"""The set-up behind ``./run``: one line and exit code 3 where no environment can be made."""

from __future__ import annotations

import inspect
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.cli.commands import up

SCRIPT = Path(__file__).parents[2] / "scripts/setup.sh"
_NOBODY = 65534


@pytest.fixture
def checkout() -> Iterator[Path]:
    """Return a folder like a checkout, which every account may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    shutil.copy(SCRIPT, folder)
    for name in ("uv.lock", "pyproject.toml"):
        (folder / name).write_text("", encoding="utf-8")
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def _set_up(root: Path) -> subprocess.CompletedProcess[str]:
    """Make the environment of *root* as somebody who is not root."""
    return subprocess.run(
        ["bash", "-c", f'. "{root}/setup.sh"; setup_python "{root}"'],
        capture_output=True, text=True, check=False, cwd="/",
        user=_NOBODY if os.geteuid() == 0 else None,
    )  # fmt: skip


def test_a_checkout_that_cannot_be_written_is_one_line(checkout: Path) -> None:
    checkout.chmod(0o555)
    result = _set_up(checkout)
    assert result.returncode == 3
    assert f"không ghi được vào thư mục {checkout}" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_environment_that_another_account_made_is_one_line(checkout: Path) -> None:
    binaries = checkout / ".venv/bin"
    binaries.mkdir(parents=True)
    (binaries / "vanban").write_text("", encoding="utf-8")
    (binaries / "vanban").chmod(0o755)
    (binaries / "python").symlink_to("/nowhere/python3")
    stamp = subprocess.run(["cksum"], input=b"", capture_output=True, check=True).stdout
    (checkout / ".venv/.made-from").write_bytes(stamp)
    result = _set_up(checkout)
    assert result.returncode == 3
    assert "do tài khoản khác tạo" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--bogus"], "không có lựa chọn --bogus, chỉ có --port"),
        (["--prot", "9000"], "không có lựa chọn --prot"),
        (["--ports=9000"], "không có lựa chọn --ports, có phải --port "),
        (["--port"], "lựa chọn --port cần một giá trị"),
        (["--port", "9000", "mau"], "thừa mau"),
    ],
)
def test_a_wrong_call_of_run_is_refused_before_any_set_up(
    words: list[str], told: str, tmp_path: Path
) -> None:
    run = shutil.copy(SCRIPT.parents[1] / "run", tmp_path)  # no scripts/ beside it: none is needed
    result = subprocess.run(["bash", run, *words], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert told in line
    assert "./run --help" in line


def test_run_knows_every_option_of_the_program_that_it_starts() -> None:
    script = (SCRIPT.parents[1] / "run").read_text(encoding="utf-8")
    known = script.partition("known=(")[2].partition(")")[0].split()
    assert {name.strip("-") for name in known} == set(inspect.signature(up).parameters)
