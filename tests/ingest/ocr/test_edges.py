"""A sheet that was cut when it was scanned is told by its words at the edge."""

from __future__ import annotations

from tests.ingest.layout.print import set_words
from tests.ingest.ocr.test_reader import Reads, _png
from vanban.ingest import Incoming
from vanban.ingest.layout import Word
from vanban.ingest.ocr import ImageReader, Picture
from vanban.ingest.ocr.edges import cut_sides


def _rows(left: float) -> list[Word]:
    return [word for row in range(4) for word in set_words("Chợ phiên họp", left, 100 + 20 * row)]


def test_words_within_margins_are_whole() -> None:
    assert cut_sides(_rows(85), 600, 800) == []


def test_words_that_run_into_the_edge_are_cut() -> None:
    rows = _rows(0)
    assert cut_sides(rows, 600, 800) == ["left"]
    rightmost = max(word.box.right for word in rows)
    assert cut_sides(_rows(0), rightmost, 800) == ["left", "right"]


def test_one_speck_at_the_edge_cuts_nothing() -> None:
    assert cut_sides(set_words("l", 0, 100), 600, 800) == []


class Cut(Reads):
    """An engine that reads words at the left edge."""

    def words(self, picture: Picture) -> list[Word]:
        """Return rows that begin outside the picture."""
        return _rows(-2)


def test_a_cut_sheet_is_a_finding_that_names_page_and_side() -> None:
    (source,) = ImageReader(Cut()).read(Incoming(_png(), "trang.png"))
    (found,) = [f for f in source.findings if f.slug == "page-cut"]
    assert "trang 1" in found.message
    assert "mép trái" in found.message
