"""The levels of a document's tree."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """A level of the tree; its value is the word that locators and outlines use.

    Normative texts: phần, chương, mục, tiểu mục, điều, khoản, điểm (Nghị định 78/2025/NĐ-CP,
    Điều 63). Outline style of plans and reports: ``A`` ``i`` ``1`` ``1.1`` ``a`` and dashes.
    """

    PHAN = "phan"
    CHUONG = "chuong"
    MUC = "muc"
    TIEU_MUC = "tieu-muc"
    DIEU = "dieu"
    KHOAN = "khoan"
    DIEM = "diem"
    LETTER_UPPER = "A"
    ROMAN = "i"
    ARABIC = "1"
    DOTTED = "1.1"
    LETTER = "a"
    GACH = "gach"
    PHU_LUC = "phu-luc"
    MAU = "mau"
    BANG = "bang"
    QUOTE = "quote"  # new text for another document, between quotation marks; never in an outline
