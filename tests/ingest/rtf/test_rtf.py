"""RTF files give their text as printed, whatever their fonts hold."""

from __future__ import annotations

import random

import pytest

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Cell, Source

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times New Roman;}"
    r"{\f1\fnil{\*\panose 0200}.VnTime;}{\f2 .VnTimeH;}{\f3\fcharset163 Arial;}}"
    r"{\stylesheet{\s1 heading 1;}}{\info{\title Kho}}"
)


def _read(body: str) -> Source:
    content = f"{HEAD}{body}}}".encode("latin-1")
    (source,) = ingest.read(Incoming(content, "kho.rtf"))
    return source


def test_letters_come_out_as_their_fonts_print_them() -> None:
    source = _read(r"\pard\f2 quy\'d5t \'ae\'denh\par\f1 \'a7i\'d2u 1. Kho b\'b7i\par")
    assert source.text.split("\n") == ["QUYẾT ĐỊNH", "Điều 1. Kho bãi"]
    assert source.reader == "rtf"
    assert source.lines[0].raw == "quyÕt ®Þnh"


def test_unicode_and_code_pages_are_read() -> None:
    source = _read(r"\pard\f0\uc1 Kho b\u227?i \u272?\u244?ng\par\f3 c\'f4ng d\'e2n\par")
    assert source.text.split("\n") == ["Kho bãi Đông", "công dân"]


def test_a_day_of_revision_of_ten_digits_leaves_no_digit_in_the_text() -> None:
    source = _read(
        r"\pard\f0 Kho {\deleted\revdttmdel-2074015744 C\'e0}{\revised\revdttm-2074015744 Lê}"
    )
    assert source.text == "Kho Lê"


def test_each_way_of_writing_for_old_programs_gives_the_same_words() -> None:
    source = _read(r"\pard\f0\uc0 Kho b\u227 i\par\uc1 Kho b\u227\'3fi\par\uc2 Kho b\u227 ??i\par")
    assert source.text.split("\n") == ["Kho bãi"] * 3


def test_cells_stand_in_their_table() -> None:
    row = r"\trowd\cellx100\cellx200\pard\intbl %s\cell %s\cell\row"
    source = _read(rf"{row % ('Kho', 'Ben')}{row % ('1', '2')}\pard Sau\par")
    assert [(line.text, line.cell) for line in source.lines] == [
        ("Kho", Cell(0, 0, 0)),
        ("Ben", Cell(0, 0, 1)),
        ("1", Cell(0, 1, 0)),
        ("2", Cell(0, 1, 1)),
        ("Sau", None),
    ]


def test_joined_cells_reach_over_columns_and_rows() -> None:
    source = _read(
        r"\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000"
        r"\pard\intbl Ben\cell Kho\cell\cell\row"
        r"\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl\cell 1\cell 2\cell\row"
        r"\trowd\cellx1010\cellx3000\pard\intbl A\cell B\cell\row\pard Sau\par"
    )
    assert [(line.text, line.cell) for line in source.lines] == [
        ("Ben", Cell(0, 0, 0, rowspan=2)),
        ("Kho", Cell(0, 0, 1, colspan=2)),
        ("1", Cell(0, 1, 1)),
        ("2", Cell(0, 1, 2)),
        ("A", Cell(0, 2, 0)),
        ("B", Cell(0, 2, 1, colspan=2)),
        ("Sau", None),
    ]


def test_words_in_a_cell_that_belongs_to_another_are_kept() -> None:
    row = r"\trowd\clmgf\cellx1000\clmrg\cellx2000\pard\intbl Kho\cell Ben\cell\row\pard"
    assert [line.cell for line in _read(row).lines] == [Cell(0, 0, 0), Cell(0, 0, 1)]


def test_heads_notes_and_deleted_words_stand_apart() -> None:
    source = _read(
        r"{\header\pard Trang mau\par}\pard Kho\chftn{\footnote\pard \chftn Ghi chu\par}"
        r"{\deleted cu}{\revised moi}{\v an}\par"
    )
    assert source.text == "Kho[1]moi"
    assert source.furniture == ("Trang mau",)
    assert source.footnotes == (("1", "Ghi chu"),)
    assert {finding.slug for finding in source.findings} == {"tracked-changes", "hidden-text"}


def test_a_file_of_pictures_alone_is_no_document() -> None:
    with pytest.raises(UnreadableError) as caught:
        _read(r"{\pict\wmetafile8 0100}{\object{\*\objdata 0102}}")
    assert caught.value.slug == "no-document"


def test_a_damaged_or_endless_file_is_read_as_far_as_it_goes() -> None:
    whole = (HEAD + r"\pard\f1 Kho b\'b7i \u272?\par" * 20).encode("latin-1")
    chance = random.Random(7)
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(9):
            broken[chance.randrange(6, len(whole))] = chance.randrange(256)
        try:
            ingest.read(Incoming(bytes(broken[: chance.randrange(40, len(whole))]), "kho.rtf"))
        except UnreadableError:
            pass
    (source,) = ingest.read(Incoming(HEAD.encode() + b"{" * 200_000 + b" Kho", "kho.rtf"))
    assert source.text == "Kho"
