"""Two blocks typed side by side with tabs or spaces: the head of a document, and its closing."""

from __future__ import annotations

import re

from vanban.ingest.spelling import Spelt

_GAP = re.compile(r"[ \xa0]*\t[ \t\xa0]*|[ \xa0]{4,}")
# CỘNG HÒA XÃ HỘI …   Độc lập - Tự do …   Cần Thơ, ngày 01 tháng 7: what stands on the right
_RIGHT_OF_HEAD = re.compile(
    r"C[ỘO]NG\s+H[ÒO][AÀ]\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]|[^,\t]{2,40},\s*ngày\b", re.IGNORECASE
)
_RECIPIENTS = re.compile(r"\s*Nơi\s+nhận\b", re.IGNORECASE)
# 1.   a)   -   Điều 5.   Chương II: a tab behind a label parts nothing
_LABEL = re.compile(r"\W*|\(?\w{1,4}[.)/:]*|[\d.]+|(?:Điều|Chương|Mục|Phần|Khoản)\s+\w+\s*[.:]?")
_CLOSING_LINES = 30


class Columns:
    """Parts lines that hold two blocks, in the order of the page.

    Assumption *side-by-side*: only the motto and the day at the head, and the signer beside the
    recipients at the end, are typed so; elsewhere a tab is white space.
    """

    def __init__(self) -> None:
        self._closing = 0

    def part(self, line: Spelt) -> list[Spelt]:
        """Return *line*, or its left and its right."""
        if _RECIPIENTS.match(line.text):
            self._closing = _CLOSING_LINES
        elif self._closing:
            self._closing -= 1
        gap = _GAP.search(line.text.strip())
        if gap is None:
            return [line]
        texts = _halves(line.text)
        if texts is None or not (self._closing or _RIGHT_OF_HEAD.match(texts[1])):
            return [line]
        raws = _halves(line.raw) or (line.raw, "")
        return [
            Spelt(text, raw, line.kinds, line.legacy) for text, raw in zip(texts, raws, strict=True)
        ]


def _halves(text: str) -> tuple[str, str] | None:
    """Return what stands left and right of the first gap behind more than a label."""
    words = text.strip()
    for gap in _GAP.finditer(words):
        left, right = words[: gap.start()], words[gap.end() :]
        if not _LABEL.fullmatch(left):
            return (left, right) if right else None
    return None
