"""Noise of a size that would hang a careless program, through the whole road."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vanban import pipeline
from vanban.ingest import Incoming
from vanban.ingest.length import MOST_LETTERS

pytestmark = pytest.mark.slow
_PROGRAM = [sys.executable, "-c", "from vanban.cli import main; main()", "parse", "--json"]
_HEAD = (
    "BỘ MƯA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/2031/TT-BM\n"
    "Hà Nội, ngày 05 tháng 3 năm 2031\nTHÔNG TƯ\nVề mưa\n"
)
# Each pattern is one that some step looks for; twice as much of it must cost about twice the time.
_REPEATED = [
    "điểm a khoản 1 ", "khoản 1, ", "Nghị định số 12/2031/NĐ-CP\n", "Luật Đất đai, ",
    "Luật Mưa (sau đây gọi tắt là Luật M) ", "1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Mưa to\n",
    "Điều 2 Thông tư này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2032.\n", "“", "(", "- a\n",
    "1. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra trước ngày 15/5/2031;\n", "I. A\n",
    "thay thế cụm từ “a” bằng cụm từ “b” ", "PHỤ LỤC I\n", "Nơi nhận:\n- Lưu;\n", "| a | b |\n",
    "TM. BỘ MƯA\nBỘ TRƯỞNG\nTrần Văn Mây\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "С",
]  # fmt: skip


def _parse(place: Path, *, within: float) -> dict[str, object]:
    """Return the answer of the program, which takes at most *within* seconds of work.

    Seconds of the processor, not of the clock: other programs may run beside the tests.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(
        [*_PROGRAM, str(place)], capture_output=True, check=False, timeout=600, text=True
    )
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < within
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_a_file_of_digits_is_answered(tmp_path: Path) -> None:
    place = tmp_path / "số.txt"
    place.write_text("0123456789" * (MOST_LETTERS // 10), encoding="ascii")
    answer = _parse(place, within=10)
    assert answer["text_length"] == MOST_LETTERS
    assert answer["references"] == []


@pytest.mark.parametrize("megabytes", [10, 50])
def test_more_letters_than_a_document_has_are_refused(tmp_path: Path, megabytes: int) -> None:
    place = tmp_path / "số.txt"
    place.write_text("0123456789" * (megabytes * 100_000), encoding="ascii")
    error = _parse(place, within=megabytes)["error"]
    assert isinstance(error, dict)
    assert error["slug"] == "too-large"
    assert "hãy chia nhỏ" in error["message"]


@pytest.mark.parametrize("tag", ["div", "b", "table"])
def test_200_000_nested_tags_are_answered(tmp_path: Path, tag: str) -> None:
    place = tmp_path / "lồng.html"
    words = "Điều 1. Phạm vi<br>Thông tư này quy định về mưa.<br>Điều 2. Hiệu lực"
    place.write_text(f"<html><body>{f'<{tag}>' * 200_000}{words}", encoding="utf-8")
    answer = _parse(place, within=20)
    assert "error" in answer or answer["outline"]


def _seconds(unit: str, size: int) -> float:
    content = (_HEAD + unit * (size // len(unit.encode()))).encode()
    start = time.process_time()
    pipeline.read(Incoming(content, "tep.txt"))
    return time.process_time() - start


@pytest.mark.parametrize("unit", _REPEATED)
def test_four_times_the_noise_costs_no_more_than_eight_times_the_time(unit: str) -> None:
    _seconds(unit, 1_000)  # loads what is loaded once
    assert _seconds(unit, 160_000) < 8 * _seconds(unit, 40_000) + 0.5
