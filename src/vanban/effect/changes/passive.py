"""Statements whose object stands first: "Cụm từ “A” tại Điều 9 được thay bằng cụm từ “B”".

Assumption *object-first*: a paragraph that opens with quoted words, or with a unit that gets
another number, does one thing, and what it does it to stands before the verb.
"""

from __future__ import annotations

import re

from vanban.model import Verb

_QUOTED_FIRST = re.compile(
    r"\s*(?:các\s+)?(?:cụm\s+từ|từ|cụm\s+số|số|đoạn|câu|chữ|nội\s+dung)\s*:?\s*“·",
    re.IGNORECASE,
)
# … tại Điều 9 | được thay bằng cụm từ “…”   | sửa thành “…”
_GIVES_WAY = re.compile(
    r"(?<=\s)(?:được\s+|bị\s+)?(?:thay(?:\s+thế)?|sửa(?:\s+đổi)?|đổi|chuyển)\s+(?:lại\s+)?"
    r"(?=(?:bằng|thành)\s)",
    re.IGNORECASE,
)
# … tại khoản 2 Điều 9 | bị bãi bỏ
_GOES = re.compile(r"(?<=\s)(?:được|bị)\s+(?:bãi\s+bỏ|lược\s+bỏ|hủy\s+bỏ|bỏ)\b", re.IGNORECASE)
# Khoản 2 Điều 15 | được đánh số lại thành | khoản 3
_NUMBERED = re.compile(
    r"\s*(?:các\s+)?(?:khoản|điểm|điều|mục|chương|phần|phụ\s+lục)\s[^“”:;.]{0,120}?\s"
    r"(?P<verb>(?:được\s+)?(?:đánh\s+số\s+(?:thứ\s+tự\s+)?(?:lại\s+)?(?:là|thành)|"
    r"(?:chuyển|đổi)\s+(?:lại\s+)?thành(?=\s+(?:khoản|điểm|điều|mục|chương|phần|phụ\s+lục)\s)))",
    re.IGNORECASE,
)
# Điều 6 được bổ sung | khoản 4 như sau:   Chương III được bổ sung | Điều 20a, Điều 20b như sau:
_HOLDS_MORE = re.compile(
    r"\s*(?:khoản|điểm|điều|mục|chương|phụ\s+lục)\s[^“”:;.,]{0,80}?(?<!đã)\s"
    r"(?P<verb>được\s+(?:bổ\s+sung|thêm)(?:\s+thêm)?)"
    r"(?=\s+(?:các\s+)?(?:khoản|điểm|điều|mục|chương)\s+[\dIVXa-zđ]\w*\b.*\snhư\s+sau\s*:?\s*$)",
    re.IGNORECASE,
)


def object_first(text: str) -> tuple[Verb, int, int] | None:
    """Return the deed of *text*, its quotations blanked, and where its verb stands, or ``None``."""
    if match := _NUMBERED.match(text):
        return Verb.RENAME, match.start("verb"), match.end("verb")
    if match := _HOLDS_MORE.match(text):
        return Verb.INSERT, match.start("verb"), match.end("verb")
    if not _QUOTED_FIRST.match(text):
        return None
    if match := _GIVES_WAY.search(text):
        return Verb.REPLACE, match.start(), match.end()
    if match := _GOES.search(text):
        return Verb.REPEAL, match.start(), match.end()
    return None
