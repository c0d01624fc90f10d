"""A file of more lines than any document has is refused, and not half read."""

import gc

import pytest

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming, gather, reader
from vanban.ingest.docx import body
from vanban.ingest.html import paragraphs
from vanban.ingest.wrapping import unwrap


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Điều 1. Kho\nChợ\nBến\nGa\n".encode(), "a.txt"),
        ("<p>Điều 1. Kho</p><p>Chợ</p><table><tr><td>Bến<td>Ga</table>".encode(), "a.html"),
        (b"{\\rtf1 Kho\\par Ch\\par B\\par Ga\\par}", "a.rtf"),
    ],
)
def test_too_many_lines_are_refused(
    monkeypatch: pytest.MonkeyPatch, content: bytes, name: str
) -> None:
    assert len(ingest.read(Incoming(content, name))[0].lines) == 4

    for room in (gather, body, paragraphs):
        monkeypatch.setattr(room, "MOST_LINES", 3)
    with pytest.raises(UnreadableError) as refused:
        ingest.read(Incoming(content, name))
    assert refused.value.slug == "too-large"
    assert "300.000 dòng" in refused.value.message
    assert gc.isenabled()


def test_too_many_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = "Điều 1. Kho\nChợ\n".encode()
    assert ingest.read(Incoming(content, "a.txt"))
    monkeypatch.setattr(reader, "MOST_LETTERS", 10)
    with pytest.raises(UnreadableError) as refused:
        ingest.read(Incoming(content, "a.txt"))
    assert "5.000.000 chữ cái" in refused.value.message


def test_lines_broken_at_a_width_are_joined_with_one_space() -> None:
    first = "một dòng dài được trình soạn thảo ngắt ở một bề rộng  "
    assert unwrap([first, " và viết tiếp ở dòng sau ", "rồi hết"], 60)[0] == (
        "một dòng dài được trình soạn thảo ngắt ở một bề rộng và viết tiếp ở dòng sau"
    )
