"""Titles of laws that may be cited by name alone: those of the vocabulary and of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vanban.text import CAPITALS, same_words
from vanban.vocab.laws import law_titles

_LIMIT = 260  # characters: longer than the longest title
_CLAUSE = re.compile(r"[;:“”]|\.(?:\s|$)")
# cụm từ "Luật Mưa" bằng …: a mark that closes what was opened before the title
_CLOSED = re.compile(r'[^"]*(?<=\S)(?=")')
_HEAD = r"(?:Bộ luật|Luật|Pháp lệnh)"
# Căn cứ Luật Ví dụ, minh họa và thử nghiệm số 12/2024/QH15   … ngày 19/6/2015   … năm 2013
_BEFORE_NUMBER = re.compile(
    rf"(?<!\w)(?P<title>{_HEAD}\s+[^\W\d_][^\n;:.()“”\"\d]{{1,150}}?)"
    r"\s+(?:số\s*:?\s*\d|ngày\s+\d|năm\s+\d{4})"
)
# Căn cứ Luật Ví dụ, minh họa và thử nghiệm;   … đã được sửa đổi
_WHOLE_LINE = re.compile(
    rf"Căn cứ\s+(?:vào\s+)?(?P<title>{_HEAD}\s+[{CAPITALS}][^\n;:.()“”\"\d]{{1,150}}?)"
    r"(?=;|\s*\n|\s*$|\s+(?:đã\s+)?được\s+sửa đổi)"
)
_ANOTHER = re.compile(
    r"^có\s|\s(?:trong|từ|vào|của|tại|đến|và)$|(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Nghị định|"
    r"Nghị quyết|Thông tư|Quyết định|Hiến pháp|Chỉ thị|Công điện|Kế hoạch|Kết luận|Thông báo|"
    r"Công văn|Tờ trình|Báo cáo|Đề án|Hướng dẫn|Công ước|Hiệp định|"
    r"sửa đổi|theo|quy định|được|và các|này)(?!\w)"
)


class Titles:
    """A set of titles that finds the longest one beginning at a place of a text."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = frozenset(keys)
        self._longest: dict[str, int] = {}
        for key in self._keys:
            words = key.split()
            start = " ".join(words[:3])
            self._longest[start] = max(len(words), self._longest.get(start, 0))
            start = " ".join(words[:2])
            self._longest[start] = max(len(words), self._longest.get(start, 0))

    @classmethod
    def known_to(cls, text: str) -> Titles:
        """Return the titles of the vocabulary and those that *text* bounds by number or day."""
        keys = set(law_titles())
        for pattern in (_BEFORE_NUMBER, _WHOLE_LINE):
            for match in pattern.finditer(text):
                title = match["title"]
                _, _, rest = title.partition(" ")
                rest = rest.removeprefix("luật ").removeprefix("lệnh ")
                if not _ANOTHER.search(rest):
                    keys.add(same_words(title))
        return cls(keys)

    def end_of(self, text: str, start: int) -> int | None:
        """Return where the longest title that begins at *start* ends, ``None`` if none does."""
        raw = text[start : start + _LIMIT]
        if cut := _CLAUSE.search(raw):
            raw = raw[: cut.start()]
        if closed := _CLOSED.match(raw):
            raw = closed[0]
        first = same_words(" ".join(raw.split(None, 3)[:3])).split()
        starts = (" ".join(first), " ".join(first[:2]), " ".join(first[:2]).rstrip(","))
        if not any(start in self._longest for start in starts):
            return None
        words = same_words(raw).split()
        most = max(
            self._longest.get(" ".join(words[:3]), 0), self._longest.get(" ".join(words[:2]), 0)
        )
        most = max(most, self._longest.get(" ".join(words[:2]).rstrip(","), 0))
        for count in range(min(most, len(words)), 1, -1):
            key = " ".join(words[:count]).rstrip(",.")
            if key in self._keys:
                return start + _end_of_word(raw, count)
        return None


def _end_of_word(raw: str, count: int) -> int:
    end = 0
    for _, match in zip(range(count), re.finditer(r"\S+", raw), strict=False):
        end = match.end()
    while end and raw[end - 1] in ",.":
        end -= 1
    return end
