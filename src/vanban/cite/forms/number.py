"""The shape of số, ký hiệu, in all families and with the slips that real texts hold."""

from __future__ import annotations

import re

from vanban.model import DocKind
from vanban.text import fold, unmask
from vanban.vocab.symbols import kinds_by_symbol

_CAPITAL = "A-ZĐƯÂÊÔƠ" + "АВЕЅІЈКМНОРСТУХ" + "Ð"  # Latin, then Cyrillic look-alikes
_SMALL = "a-zđưâêôơ"
_DASH = r"\-‐‑‒–—―−"
# 07/2021/NĐ-CPngày 5 tháng 2   118/2025/QH15như sau
_GLUED = (
    r"(?=(?:ngày|của|về|quy|Điều|ban|như|và|thì|được|đã|có|sửa|hướng|thay|bãi|do|để|tại|hết|thông)"
    r"(?!\w))"
)
_GROUP = rf"[{_CAPITAL}][{_CAPITAL}{_SMALL}&]{{0,24}}\d{{0,4}}(?:(?!\w)|{_GLUED})"
_LATER = rf"(?:[{_CAPITAL}\d][{_CAPITAL}{_SMALL}&]{{0,24}}\d{{0,4}}(?:(?!\w)|{_GLUED}))"
_SPACED = rf"(?:TTg|[{_CAPITAL}]{{2,}}\d{{0,4}})(?!\w)"  # after "NĐ- " only capitals: no next word
_LOWER = r"(?:nđ|nd|qđ|qd|tt|ttlt|nq|ct|vbhn|kh|tb|bc)[-/][a-zđ]{2,12}(?!\w)"

# 15/2024/NĐ-CP   749/QĐ-TTg   66.18/2026/NQ-CP   15a/2012/TTLT-BTP-BCA   59/2020/QH14
# 88-KH/TU   6-HĐBT   102-SL/L-004   1141-TC/QĐ/CĐKT   21067/CHQ-GSQL   01/2016/NQ.HĐTP
# old: 94/95/TT-BTC   90TC/TCT   04 TC/TCT
# slips: 105 /2021/TT-BQP   72/20 24/QH15   127/2025QH15   05VBHN-VPQH   432 QĐ/GTVT   NĐ_CP
NUMBER = rf"""
    (?P<ordinal> \d{{1,5}} (?:\.\d{{1,3}})? [a-zđA-ZĐ]? \d? )
    (?: \s? / \s? (?P<year> (?:1\s?[89]|2\s?0) \s? \d \s? \d (?!\d)
                       | [4-9]\d (?=/[A-ZĐ]{{2,4}}-) ) )?
    (?: \s? (?P<separator> [/{_DASH}] ) \s?
      | \s? (?= (?:QH|UBTVQH)\d ) | (?= (?:VBHN|TT|NĐ|QĐ|NQ)- )
      | \s (?= (?:QĐ|TT|CT|NQ|TTLT)/[A-ZĐ] ) | \s? (?= [A-ZĐ]{{2,6}}/[A-ZĐ]{{2,}} ) )
    (?P<symbol> {_GROUP} (?: [/._{_DASH}] {_LATER} | \s?[/{_DASH}]\s? {_SPACED} )* | {_LOWER} )
"""
NUMBER_PATTERN = re.compile(NUMBER, re.VERBOSE)
_BARE_SYMBOL = re.compile(r"QH[I\d]|UBTVQH\d")
_SPLIT = re.compile(r"[-/.]")
# Issuers that stand alone where another number has a kind: 74/CP, 90-TTg, 162/HĐBT.
_ALONE = frozenset({"CP", "TTg", "HĐBT", "TW"})
_CAPITAL_FIXES = {"ND": "NĐ", "QD": "QĐ", "TTG": "TTg"}


def normal_number(match: re.Match[str]) -> str:
    """Return the number that *match* found in its normal form: no spaces, ``-``, ``/``, ``Đ``."""
    ordinal, year, symbol = match["ordinal"], match["year"], match["symbol"]
    symbol = re.sub(r"\s", "", unmask(symbol)).replace("_", "-")
    if symbol == symbol.lower():
        symbol = symbol.upper()
    parts = re.split(r"([-/.])", symbol)
    symbol = "".join(_CAPITAL_FIXES.get(part, part) for part in parts)
    separator = "-" if match["separator"] and match["separator"] != "/" else "/"
    middle = "/" + re.sub(r"\s", "", year) if year else ""
    return f"{ordinal}{middle}{separator}{symbol}"


def kind_of_number(number: str) -> DocKind | None:
    """Return the kind that a number's symbol names, ``None`` where the kind stands outside it."""
    symbol = re.split(r"[/-]", number, maxsplit=1)[-1]
    symbol = re.sub(r"^\d{4}/", "", symbol)
    kinds = kinds_by_symbol()
    for part in _SPLIT.split(symbol):
        if kind := kinds.get(part) or (kinds.get(fold(part)) if len(part) > 1 else None):
            return kind
    return None


def issuer_of_number(number: str) -> str:
    """Return the symbol of who issued the number: ``CP`` of ``15/2024/NĐ-CP``."""
    match = re.search(r"(UBTVQH|QH)\d+$", number)
    return match[1] if match else re.split(r"[-/]", number)[-1]


def stands_alone(number: str) -> bool:
    """Say whether a number needs no word before it to be one.

    >>> stands_alone("15/2024/NĐ-CP"), stands_alone("01/MGTH")
    (True, False)
    """
    symbol = re.sub(r"^[^/-]+[/-]((?:\d{4}|\d\d)/)?", "", number)
    has_year = bool(re.match(r"[^/-]+/\d{4}/", number))
    if _BARE_SYMBOL.match(symbol):
        return has_year
    parts = _SPLIT.split(symbol)
    if symbol in _ALONE and not has_year:
        return "-" not in number  # "5-TW" in running text is too little
    return len(parts) > 1 and parts[0] in kinds_by_symbol() and not parts[0].islower()
