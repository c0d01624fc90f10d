"""Quoted new text: where it opens and where it closes.

Assumption "a quotation closes where its marks balance at the end of a line": new text for another
act stands between marks (Nghị định 78/2025/NĐ-CP, Điều 70); a missing closing mark is overruled by
the next order of the amending act.
"""

from __future__ import annotations

import re

MARKS = '“”"«»‟'
_ANY = re.compile(f"[{MARKS}]")
# … như sau: “5. Nội dung mới”     … như sau: "Điều 5a. …
_INLINE = re.compile(
    r"(?:như\s+sau|sau\s+đây|thành)\s*:?\s*(?=[“\"«])|:\s*(?=[“\"«](?:Điều|\d+[a-zđ]?\.|[a-zđ]\d?\)))"
)
# 1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:   b) Bổ sung điểm đ …   Thay thế cụm từ …
ORDER = re.compile(
    r"(?:Sửa\s+đổi|Bổ\s+sung|Bãi\s+bỏ|Thay\s+(?:thế|cụm|từ|đổi)|Bỏ\s|Đính\s+chính|Điều\s+chỉnh|Đổi\s+tên"
    r"|Huỷ\s+bỏ|Hủy\s+bỏ|Tại\s+(?:khoản|điểm|Điều|điều)|(?:Khoản|Điểm|Điều|Tên|Chương|Mục|Phụ\s+lục)\s[^.;:]{0,120}(?:được\s+)?"
    r"(?:sửa\s+đổi|bổ\s+sung|thay|bãi\s+bỏ|như\s+sau))",
    re.IGNORECASE,
)
# 3. Thay thế một số cụm từ như sau:
_LISTS_ORDERS = re.compile(
    r"(?:Thay\s+thế|Bỏ|Bãi\s+bỏ|Sửa\s+đổi|Bổ\s+sung)\b[^“”\"]{0,80}?\b(?:một\s+số|các)\s+"
    r"(?:cụm\s+)?từ\b[^“”\"]*$",
    re.IGNORECASE,
)
# “a) Thay thế cụm từ …
_STRAY_MARK = re.compile(r"\s*[“\"](?=(?:[a-zđ]\d?\)|\d{1,3}[.)])\s)")
# điểm a, điểm b và điểm c khoản 10 Điều 18   các điểm a, b và c   | vào sau điểm d: no new text
_POINTS = re.compile(r"điểm\s+(?P<labels>[a-zđ]\d?(?!\w)(?:\s*(?:,|và)\s*[a-zđ]\d?(?!\w))*)")
_ANCHOR = re.compile(r"\b(?:vào\s+)?(?:sau|trước)\s+điểm\b")
_OPENING_LINE = re.compile(r"\s*[“\"«‟”]")
_PUNCTUATION = " .;,:)]…/"


def opens(text: str, *, ordered: bool) -> int | None:
    """Return where in the line quoted new text opens, or ``None``.

    *ordered* says that an order to amend stands right before the line.
    """
    if not _ANY.search(text):
        return None
    if ordered and _OPENING_LINE.match(text):
        return _ANY.search(text).start()  # type: ignore[union-attr]
    if (match := _INLINE.search(text)) and ORDER.search(text[: match.end()]):
        return None if _swaps_words(text, match) else match.end()
    return None


def _swaps_words(text: str, joint: re.Match[str]) -> bool:
    """``Sửa đổi cụm từ “ô giấy” thành “ô vải” tại Điều 5``: words for words, no new text."""
    return joint[0].startswith("thành") and _ANY.search(text, 0, joint.start()) is not None


def lists_orders(text: str) -> bool:
    """Say whether *text* announces orders about words, so that no new text opens below it.

    Assumption "words are changed by orders": what follows ``Thay thế một số cụm từ như sau:`` are
    orders of the act itself, even where a clerk has put marks around them all.
    """
    return _LISTS_ORDERS.search(text) is not None


def stray_mark(text: str) -> int:
    """Return how many characters before the label of *text* are a quotation mark out of place."""
    match = _STRAY_MARK.match(text)
    return match.end() if match else 0


def announced_points(order: str) -> set[str]:
    """Return the labels of the points whose new text *order* announces, if they are several.

    Assumption "new text begins with the labels that its order names": below ``Sửa đổi điểm a,
    điểm b khoản 2 như sau:`` a line ``b)`` is new text, even if it is itself an order.
    """
    named = _ANCHOR.split(order, maxsplit=1)[0]
    labels = {
        label
        for match in _POINTS.finditer(named)
        for label in re.findall(r"(?<!\w)[a-zđ]\d?(?!\w)", match["labels"])
    }
    return labels if len(labels) > 1 else set()


def depth_change(text: str, start: int = 0) -> tuple[int, int]:
    """Return by how much the marks of *text* deepen, and the place after its last closing mark."""
    depth, last = 0, -1
    for match in _ANY.finditer(text, start):
        at = match.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if _is_opening(match[0], before, after):
            depth += 1
        else:
            depth -= 1
            last = at + 1
    return depth, last


def _is_opening(mark: str, before: str, after: str) -> bool:
    free_left, free_right = before in " (", after in _PUNCTUATION or after in MARKS
    if free_left and not free_right:
        return True
    if free_right and not free_left:
        return False
    return mark in "“«‟"


def closes_line(text: str, last: int) -> bool:
    """Say whether nothing but punctuation follows the closing mark that ends at *last*."""
    return (last > 0 and not text[last:].strip(' .;,:/”"')) or text[last:].strip(" .;,") in (
        "và",
        "hoặc",
    )
