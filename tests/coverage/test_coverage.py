"""Coverage of a folder: every file a row, the worst first, a second run goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from vanban.cli import app
from vanban.coverage import Measure, measure, page_of, read_rows, row_of
from vanban.ingest import Incoming

_GOOD = "NGHỊ ĐỊNH\nVề cây\nĐiều 1. Một\n1. Cây là cây.\n2. Hoa là hoa.\nĐiều 2. Hai\n"
_GAPS = "NGHỊ ĐỊNH\nVề cây\nĐiều 1. Một\n1. Cây.\n4. Hoa.\nĐoạn dài không có số nào cả ở đây.\n"


def _measure(text: str, name: str = "a.txt") -> Measure:
    return measure(Incoming(text.encode(), name), name)[0]


def test_a_document_with_gaps_is_worse_than_one_without() -> None:
    good, bad = _measure(_GOOD), _measure(_GAPS)
    assert good.text_back
    assert (good.gaps, bad.gaps) == (0, 1)
    assert bad.unnumbered > good.unnumbered == 0.0
    assert bad.badness > good.badness


def test_a_file_that_gives_no_document_says_why() -> None:
    assert measure(Incoming(b"", "a.txt"), "a.txt")[0].error == "empty-file"


def test_rows_are_read_back_and_a_half_written_one_is_left_out() -> None:
    row = row_of(_measure(_GAPS))
    head = "\t".join(("path", "digest", "error", "reader", "characters", "text_back", "units",
                      "unnumbered", "gaps", "seconds", "findings")) + "\n"  # fmt: skip
    (again,) = read_rows(head + row + row[: len(row) // 2])
    assert again.findings == _measure(_GAPS).findings
    assert row_of(again) == row


def test_the_page_shows_the_worst_first_and_escapes_names() -> None:
    page = page_of([_measure(_GOOD, "<good>.txt"), _measure(_GAPS, "bad.txt")])
    assert page.index("bad.txt") < page.index("&lt;good&gt;.txt")


@pytest.mark.slow
def test_a_second_run_reads_only_what_is_new(tmp_path: Path) -> None:
    folder = tmp_path / "vào"
    folder.mkdir()
    (folder / "a.txt").write_text(_GOOD, encoding="utf-8")
    (folder / "b.txt").write_text(_GAPS, encoding="utf-8")
    (folder / "rỗng.txt").write_bytes(b"")
    asked = ["coverage", str(folder), "--out", str(tmp_path / "ra"), "--workers", "2"]
    assert CliRunner().invoke(app, asked).exit_code == 0
    table = tmp_path / "ra" / "coverage.tsv"
    first = {m.path: m for m in read_rows(table.read_text("utf-8"))}
    assert len(first) == 3
    (folder / "b.txt").write_text(_GOOD, encoding="utf-8")
    assert CliRunner().invoke(app, asked).exit_code == 0
    second = {m.path: m for m in read_rows(table.read_text("utf-8"))}
    a, b = str(folder / "a.txt"), str(folder / "b.txt")
    assert second[a] == first[a]
    assert second[b].gaps == 0
    assert (tmp_path / "ra" / "coverage.html").exists()
