"""Whom a document speaks to before its first item: "… yêu cầu các sở thực hiện như sau:".

What it says there holds for every item that names nobody else; so does the way it speaks
("Sở Y tế đề nghị:" makes requests of all items).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vanban.model import Document, Form
from vanban.plan.agencies import read_names, starts_name
from vanban.plan.language import Words
from vanban.plan.owners.headings import Owner

_ASKS = frozenset({"đề nghị", "kính đề nghị", "trân trọng đề nghị", "mời", "rất mong", "kính mời"})
_TELLS = frozenset({"yêu cầu", "giao", "chỉ đạo", "chỉ thị", "phân công", "giao nhiệm vụ cho"})
_NOT_ASKED = frozenset({"theo", "xét", "và", "của", "các", "nội", "những", "tại", "nhiều"})
_ADDRESSED = re.compile(r"\W*kính gửi\W*", re.IGNORECASE)
_ENTRY = re.compile(r"\s*[-–+*•]\s*")
_BETWEEN = re.compile(r"[;,]\s*[-–+]\s+|;\s+")
_LONGEST = 6_000
_MOST_LINES = 40


def spoken_to(text: str) -> Owner | None:
    """Return whom the lead-in *text* orders or asks, with no name where it names nobody.

    The last order counts: "sau khi có ý kiến của Bộ A đề nghị …, Bộ B yêu cầu các tỉnh:".

    >>> spoken_to("Để chủ động, Sở Y tế đề nghị Trạm Y tế các xã thực hiện như sau:").lead
    ('Trạm Y tế các xã',)
    """
    if not text.rstrip().endswith(":") or len(text) > _LONGEST:
        return None
    words = Words.of(text)
    nobody: Owner | None = None
    for at in range(len(words) - 1, -1, -1):
        asks = words.longest(at, _ASKS, 3)
        size = asks or words.longest(at, _TELLS, 4)
        if not size or words.key(at - 1) in _NOT_ASKED:
            continue
        form = Form.REQUEST if asks else Form.ORDER
        after = at + size
        if starts_name(words, after):
            return Owner(read_names(words, after).names, form)
        if words.key(after) in {":", "một", "thực", "như"}:
            if words.keys[at:after] != ("chỉ", "đạo"):
                return Owner((), form)
            nobody = Owner(
                (), form
            )  # "yêu cầu Chánh án các Tòa án chỉ đạo thực hiện các việc sau:"
    return nobody


def addressees(document: Document) -> tuple[str, ...]:
    """Return to whom a letter is sent: the names behind "Kính gửi", on one line or dashed."""
    found: list[str] = []
    listed = False
    for line in document.source.lines[:_MOST_LINES]:
        if match := _ADDRESSED.match(line.text):
            listed, rest = True, line.text[match.end() :]
        elif listed and (line.cell is not None or _ENTRY.match(line.text)):
            rest = line.text
        elif listed:
            break
        else:
            continue
        found += _names(_BETWEEN.split(_ENTRY.sub("", rest, count=1)))
    return tuple(dict.fromkeys(found))


def _names(entries: Iterable[str]) -> Iterable[str]:
    for entry in entries:
        words = Words.of(entry)
        if len(words) and starts_name(words, 0):
            yield from read_names(words, 0).names
