"""Invented circulars as a library in memory."""

from __future__ import annotations

from datetime import date

from vanban.effect import Act, Library
from vanban.ingest import Incoming
from vanban.pipeline import act_in, read


def circular(number: int, issued: date, *provisions: str, title: str = "Quy định về phao") -> str:
    """Return the text of an invented circular."""
    return "\n".join(
        (
            "BỘ ĐÈN BIỂN",
            "-------",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "---------------",
            f"Số: {number}/{issued.year}/TT-BĐB",
            f"Hà Nội, ngày {issued.day:02d} tháng {issued.month} năm {issued.year}",
            "THÔNG TƯ",
            title,
            *provisions,
            "BỘ TRƯỞNG",
            "Lê Thị Mẫu",
        )
    )


def acts(*texts: str) -> list[Act]:
    """Return *texts* as a library sees them."""
    return [
        act_in(case) for text in texts for case in read(Incoming(text.encode("utf-8"), "v.txt"))
    ]


def shelf(*texts: str) -> Library:
    """Return the library of *texts*."""
    return Library.of(acts(*texts))
