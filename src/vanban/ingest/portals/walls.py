"""Sentences that portals print around every document: sign-in walls, protection marks, calls."""

from __future__ import annotations

import re

# Whole lines, by how they begin. They speak to a visitor, so no official document has them.
_WALL = re.compile(
    r"""
    [\s•*|-]* (?:
    # Bạn Chưa Đăng Nhập Thành Viên!   Bạn chưa xem được Hiệu lực của Văn bản …
    (?:quý\ khách|bạn)\ (?:chưa|đang)\ (?:đăng\ nhập|xem\ được|là\ thành\ viên)
    # Vì chưa Đăng Nhập nên Bạn chỉ xem được …   Vì Đăng Nhập Thành Viên …
    | vì\ (?:bạn\ )?(?:chưa\ )?đăng\ nhập
    # Nếu chưa là Thành Viên, mời Bạn Đăng ký   Nếu muốn làm Thành Viên
    | nếu\ (?:bạn\ )?(?:chưa|muốn)\ (?:là|làm|trở\ thành)\ thành\ viên
    # Vui lòng đăng nhập để xem …   Quý khách vui lòng Đăng nhập …
    | (?:quý\ khách\ |bạn\ )?vui\ lòng\ đăng\ nhập | mời\ (?:bạn|quý\ khách)\ đăng\ (?:ký|nhập)
    | văn\ bản\ này\ chưa\ (?:cập\ nhật|có)\ (?:nội\ dung\ )?(?:tiếng\ anh|bản\ dịch)
    | dmca\.com | ip\s*:\s*\d+\.\d | hãy\ để\ chúng\ tôi\ hỗ\ trợ
    | đang\ tải\ văn\ bản | cơ\ sở\ dữ\ liệu\ quốc\ gia\ về\ (?:văn\ bản\ )?pháp\ luật\W* $
    | lượt\ xem\s*:
    | lưu\ trữ\s+ghi\ chú\s+ý\ kiến
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Short words of a portal; a document may say them too, so they count only at its very ends.
_CALL = re.compile(
    r"(?:đăng nhập|đăng ký|trang chủ|liên hệ|tải về|in|chia sẻ|tóm tắt|nội dung|thuộc tính|lược đồ"
    r"|văn bản gốc|tiếng anh|quay lại|đầu trang|mục lục|[\d.,]+)",
    re.IGNORECASE,
)


def is_wall(line: str) -> bool:
    """Say whether *line* is a sentence of the portal and not of any document.

    >>> is_wall("Bạn Chưa Đăng Nhập Thành Viên!"), is_wall("Đăng ký tài khoản định danh")
    (True, False)
    """
    return _WALL.match(line) is not None


def is_call(line: str) -> bool:
    """Say whether *line* is a button or a counter, if it stands at the end of a page."""
    return len(line) < 40 and _CALL.fullmatch(line.strip(" -•*|>")) is not None
