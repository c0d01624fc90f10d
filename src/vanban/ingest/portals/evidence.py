"""What shows that lines are a document and not the frame of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Signs that only an official document prints at the beginning of a line.
_SIGN = re.compile(
    r"""
    CỘNG\ H[ÒO][ÀA]\ XÃ\ HỘI\ CHỦ\ NGHĨA | ĐẢNG\ CỘNG\ SẢN\ VIỆT\ NAM
    | VIỆT\ NAM\ DÂN\ CHỦ\ CỘNG\ H[ÒO][ÀA]
    | (?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC|ĐIỀU)\ (?:\d|[IVX]+\b|thứ)
    | Số\s*:\s*\d* [^:]{0,40}/ | (?:Căn\ cứ|Xét|Theo\ đề\ nghị)\ \w | Kính\ gửi\s*:?
    | (?:TM|KT|TL|TUQ)\.\s?[^\W\d_] | Nơi\ nhận\s*: | (?:Phụ\ lục|PHỤ\ LỤC)\b
    | [IVX]{1,4}\s?[./-]\ ?[^\W\d_] | 1\.\ ?[^\W\d_]
    | (?:LUẬT|NGHỊ\ ĐỊNH|NGHỊ\ QUYẾT|QUYẾT\ ĐỊNH|THÔNG\ TƯ|CHỈ\ THỊ|KẾ\ HOẠCH|THÔNG\ BÁO|CÔNG\ ĐIỆN
      |PHÁP\ LỆNH|TỜ\ TRÌNH|BÁO\ CÁO|HƯỚNG\ DẪN|CHƯƠNG\ TRÌNH|QUY\ CHẾ|QUY\ ĐỊNH)\s*:? $
    """,
    re.VERBOSE,
)
# A sentence of prose, in letters; a menu has none so long.
_SENTENCE = 90
_ENOUGH_PROSE = 300


def is_sign(line: str) -> bool:
    """Say whether *line* begins as only a line of an official document does."""
    return _SIGN.match(line) is not None


def is_document(lines: Iterable[str]) -> bool:
    """Say whether *lines* are a document: a sign of one, or prose of some length.

    Assumption: menus, sign-in forms and feet of pages have neither.
    """
    prose = 0
    for line in lines:
        if is_sign(line):
            return True
        prose += len(line) if len(line) >= _SENTENCE else 0
        if prose >= _ENOUGH_PROSE:
            return True
    return False
