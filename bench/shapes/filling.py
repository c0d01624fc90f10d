"""A form written again and again until it takes as many bytes as are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

Shape = Callable[[int], bytes]

HEAD = (
    "CHÍNH PHỦ\nSố: 15/2031/NĐ-CP\nHà Nội, ngày 05 tháng 03 năm 2031\nNGHỊ ĐỊNH\n"
    "Quy định về cây xanh\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
)
ARTICLE = "Điều 1. Tên\n"


def fill(size: int, form: str, *, before: str = "", after: str = "") -> str:
    """Return *form* as often as *size* bytes take; a ``§`` in it is how often it stands so far."""
    length, parts = len(before.encode()), [before]
    for piece in _pieces(form):
        if length >= size:
            break
        parts.append(piece)
        length += len(piece.encode())
    return "".join([*parts, after])


def _pieces(form: str) -> Iterator[str]:
    if "§" not in form:
        return (form for _ in count())
    return (form.replace("§", str(number)) for number in count(1))


def text_of(form: str, *, under: str = "", encoding: str = "utf-8") -> Shape:
    """Return a text of *form* below the head of a decree and what stands *under* it."""
    return lambda size: fill(size, form, before=HEAD + under).encode(encoding, "replace")
