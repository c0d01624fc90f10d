"""Treaties by name: Công ước … năm 1958 về … · Hiệp định Ví dụ · Nghị định thư Thí dụ."""

from __future__ import annotations

import re

from vanban.cite.atoms import Named
from vanban.cite.forms.kinds import KIND_WORDS
from vanban.cite.titles import Titles
from vanban.text import CAPITALS

# What a treaty's name begins with, and the words it runs on over.
_FIRST = re.compile(
    rf"\s+(?:về|khung|giữa|của\s+Liên\s+[Hh]ợp\s+[Qq]uốc)(?!\w)|\s+[{CAPITALS}][^\s;,.()“”\":]*"
)
_WORD = re.compile(r"\s+(?P<word>[^\s;,.()“”\":]+)")
_LABEL = re.compile(r"\s*\n\s*(?:\d|[a-zđ]$|[-+•])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STOP = frozenset(
    (
        "được", "đã", "có", "thì", "mà", "quy", "do", "theo", "là", "nếu", "tại", "bao", "như",
        "hoặc", "trên", "trong", "để", "khi", "phải", "này", "đó", "không", "từ", "đến", "-",
        "ký", "ngày", "giai", "Căn", "căn",
    )
)  # fmt: skip
_KINDS = frozenset(("Luật", "Nghị", "Hiệp", "Công", "Thông", "Quyết", "Bộ", "các", "pháp", "phải"))
_PLURAL = re.compile(r"(?:các|những|mọi|một số)\s*$")


def read_treaty(text: str, word: str, start: int, end: int, titles: Titles) -> Named | None:
    """Return the treaty named at *start*; a class of treaties (``các Hiệp định``) is none."""
    if not text[start].isupper() or _PLURAL.search(text, max(0, start - 8), start):
        return None
    stop = titles.end_of(text, start) or _guess_end(text, end)
    if stop is None:
        return None
    return Named(start, stop, "treaty", KIND_WORDS[word], name=" ".join(text[start:stop].split()))


def _guess_end(text: str, end: int) -> int | None:
    """Return where a treaty's name ends.

    Assumption *treaty-until-function-word*: after a year only ``về`` and a capital go on with the
    name (``năm 1958 về Công nhận …``), ``về`` and a small letter begin the citing text's own words.
    """
    match = _FIRST.match(text, end)
    if match is None or (match[0].isupper() and len(match[0].strip()) > 12):
        return None
    stop, after_year = match.end(), False
    for _ in range(40):
        match = _WORD.match(text, stop)
        if match is None or _LABEL.match(match[0]) or text.startswith(")", match.end()):
            break  # the next line is an item of a list: "a) …", "2. …"
        word, following = match["word"], _WORD.match(text, match.end())
        next_word = following["word"] if following else ""
        if word in _STOP or word[0] == "_" or (word == "và" and next_word in _KINDS):
            break
        if after_year and (word != "về" or not next_word[:1].isupper()):
            break
        after_year = bool(_YEAR.fullmatch(word))
        stop = match.end()
    return stop
