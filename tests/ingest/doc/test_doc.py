"""Files of Word 97 to 2003: what their parts mean, and no damage that is not said plainly."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.doc.fib import read_fib
from vanban.ingest.doc.lists import read_numbering
from vanban.ingest.doc.pieces import read_pieces
from vanban.ingest.doc.rows import row_shapes
from vanban.ingest.doc.sprms import BOLD, FONT, TABLE_DEFINITION, read_sprms
from vanban.ingest.doc.styles import Styles, read_fonts
from vanban.ingest.merged import Shape


def _piece_table(*pieces: tuple[int, int]) -> bytes:
    """Return a table of pieces given by length and place in the file."""
    places = [0]
    for length, _ in pieces:
        places.append(places[-1] + length)
    table = struct.pack(f"<{len(places)}I", *places)
    table += b"".join(struct.pack("<HIH", 0, where, 0) for _, where in pieces)
    return b"\x01\x02\0\0\0" + b"\x02" + struct.pack("<I", len(table)) + table


def test_pieces_of_one_and_of_two_bytes_a_sign_make_one_text() -> None:
    word = "Điều ".encode("utf-16-le") + b"b\xb7i"
    pieces = read_pieces(_piece_table((5, 0), (3, 10 * 2 | 0x4000_0000)), word)
    assert "".join(piece.decode(word) for piece in pieces) == "Điều b·i"


def test_a_piece_that_reaches_beyond_the_file_is_cut() -> None:
    (piece,) = read_pieces(_piece_table((900, 0 | 0x4000_0000)), b"Kho")
    assert piece.decode(b"Kho") == "Kho"


def test_changes_of_looks_are_told_apart_by_their_sizes() -> None:
    group = struct.pack("<HB", BOLD, 1) + struct.pack("<HH", FONT, 7)
    assert list(read_sprms(group)) == [(BOLD, b"\x01"), (FONT, b"\x07\0")]
    assert list(read_sprms(b"\x35")) == []


def test_a_row_tells_where_its_cells_end_and_which_belong_to_others() -> None:
    flags = (0x60, 1, 2, 0x20)  # first below, two joined, one that belongs to that above
    cells = b"".join(struct.pack("<H18x", flag) for flag in flags)
    value = struct.pack("<B5h", 4, 0, 100, 200, 300, 400) + cells
    group = struct.pack("<HHH", 0, TABLE_DEFINITION, len(value) + 1) + value
    assert row_shapes(group) == (
        Shape(0, 100),
        Shape(100, 200),
        Shape(200, 300, joins_left=True),
        Shape(300, 400, joins_above=True),
    )
    assert [row_shapes(group[:size]) for size in (2, 6, 7, 12)] == [()] * 4


def test_fonts_are_read_by_number() -> None:
    def font(name: str) -> bytes:
        words = (name + "\0").encode("utf-16-le")
        return bytes([39 + len(words)]) + b"\0" * 39 + words

    assert read_fonts(b"\x02\0\0\0" + font("Arial") + font(".VnTime")) == ["Arial", ".VnTime"]


@pytest.mark.parametrize("part", [b"", b"\xff" * 40, b"\x05\0\x09"])
def test_damaged_parts_give_nothing_and_raise_nothing(part: bytes) -> None:
    assert Styles(part).character_changes(0) == ()
    assert read_numbering(part, part, part).next_label("1", 0) == ""
    read_fonts(part)
    with pytest.raises(UnreadableError):
        read_pieces(part, part)


def test_a_password_and_an_older_word_are_said_plainly() -> None:
    block = bytearray(0x0400)
    struct.pack_into("<HH", block, 0, 0xA5EC, 0x00C1)
    assert read_fib(bytes(block)).table == "0Table"
    struct.pack_into("<H", block, 0x0A, 0x0100)
    with pytest.raises(UnreadableError, match="mật khẩu"):
        read_fib(bytes(block))
    struct.pack_into("<H", block, 2, 0x0065)
    with pytest.raises(UnreadableError, match="Word 95"):
        read_fib(bytes(block))


@pytest.mark.corpus
def test_bytes_flipped_anywhere_give_a_text_or_one_clear_error(shared: Path) -> None:
    whole = (shared / "data/legacy/2003-02144qd.doc").read_bytes()
    chance = random.Random(5)
    for _ in range(25):
        broken = bytearray(whole)
        for _ in range(40):
            broken[chance.randrange(8, len(whole))] = chance.randrange(256)
        try:
            ingest.read(Incoming(bytes(broken), "kho.doc"))
        except UnreadableError:
            pass
