# ruff: noqa: E501  (verbose patterns: one alternative a line)
"""What recurs and what never ends: "hằng quý", "06 giờ một lần", "thường xuyên"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.vocab.phrases import printed_phrases

_UNITS = {
    "giờ": "PT{}H",
    "ngày": "P{}D",
    "tuần": "P{}W",
    "tháng": "P{}M",
    "quý": "P{}M",
    "năm": "P{}Y",
}
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_ORDER = ("giờ", "ngày", "tuần", "tháng", "quý", "năm")
_NOUNS = "|".join(re.escape(noun) for noun in printed_phrases("deeds", "timeless_nouns"))

# kinh phí hằng năm   tiêu chí xét thi đua hằng năm   chi thường xuyên   giao lưu thường niên
_ATTRIBUTE = re.compile(
    rf"(?:(?<!\w)(?:{_NOUNS})\s+(?:hằng|hàng)\s+(?:năm|quý|tháng)|"
    r"chi(?:\s+ngân\s+sách)?\s+thường\s+xuyên|không\s+thường\s+xuyên|phong\s+trào\s+thường\s+xuyên|"
    r"kế\s+hoạch\s+\d+\s+năm(?:\s+và|,)\s+(?:hằng|hàng)\s+năm|"
    r"chế\s+độ\s+báo\s+cáo\s+định\s+kỳ|(?:chính\s+phủ|phiên\s+họp|kỳ\s+họp)\s+thường\s+kỳ|"
    r"thành\s+[^,;]{0,20}thường\s+xuyên|tuyên\s+truyền\s+thường\s+xuyên,\s+sâu)",
    re.IGNORECASE,
)
# hằng năm   mỗi quý   02 kỳ mỗi tháng   cứ 6 giờ   định kỳ 6 tháng, năm   06 giờ một lần   02 giờ/lần   hai đợt trong năm
_CYCLE = re.compile(
    r"""
      (?P<every>(?<!\w)(?:hằng|hàng|mỗi|từng)\s+(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)\b)
    | (?P<count>(?<!\w)(?P<n>\d{1,2}|hai|ba|bốn|sáu)\s*(?:\([^)]*\)\s*)?(?P<unit2>giờ|ngày|tuần|tháng|quý|năm)\s*
        (?:/\s*(?:một\s+|01\s+|1\s+)?lần|(?:một|1|01)\s+lần))
    | (?P<each>(?<!\w)cứ\s+(?:sau\s+|mỗi\s+)?(?P<n2>\d{1,2}|hai|ba|bốn|sáu)\s*(?:\([^)]*\)\s*)?(?P<unit5>giờ|ngày|tuần|tháng|quý|năm)\b)
    | (?P<times>(?:lần|đợt|cuộc|kỳ|buổi|lớp|bài|tin|số|phiếu|báo\s+cáo|hội\s+nghị|chuyên\s+mục|ca|lượt)\s*(?:/|trong|mỗi|một)\s*(?:01\s+|1\s+|một\s+)?(?P<unit3>ngày|tuần|tháng|quý|năm)\b)
    | (?P<six>(?:định\s+kỳ|báo\s+cáo|sơ\s+kết|[,(]|^)\s*(?:quý,\s*)?(?:0?6|sáu)\s+tháng\b(?!\s+(?:đầu|cuối|kể|sau|một)))
    | (?P<reports>(?:báo\s+cáo|định\s+kỳ)\s+\(?(?P<unit4>tháng|quý|năm)\b(?:\s*,\s*(?:(?:0?6\s+)?tháng|quý|năm))*(?!\s+\d))
    | (?P<quarterly>tháng\s+(?:đầu|cuối)(?:\s+(?:tiên|cùng|của|mỗi))*\s+quý|ngày\s+cuối\s+quý|tháng\s+cuối\s+quý)
    | (?P<monthly>tuần\s+(?:đầu|cuối)(?:\s+(?:của|mỗi))?\s+tháng\b(?!\s*\d)|ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:sau|kế\s+tiếp|liền\s+kề))
    | (?P<yearly>năm\s+(?:trước|sau)(?:\s+liền\s+kề)?(?=\s*(?:[,;.)]|$))|của\s+năm\s+trước|năm\s+kế\s+tiếp|kỳ\s+họp\s+thường\s+lệ(?:\s+(?:cuối|giữa))?(?:\s+năm)?)
    | (?P<loose>mỗi\s+(?:học\s+kỳ|kỳ\s+họp|khóa|vụ|lần)|định\s+kỳ\b(?!\s+(?:hằng|hàng|\d)))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONTINUOUS = re.compile(
    r"(?<!\w)(?:thường\s+xuyên(?:,?\s+liên\s+tục)?|liên\s+tục|thường\s+kỳ|suốt\s+năm)\b",
    re.IGNORECASE,
)
# ngày 05 tháng 6 và ngày 05 tháng 12   15/6, 15/12   20/3, 20/6, 20/9 và 20/12
_DAY_AND_MONTH = r"(?:trước\s+)?(?:ngày\s+)?\d{1,2}(?:\s+tháng\s+|/)\d{1,2}(?![\d/])"
_DAYS_A_YEAR = re.compile(
    rf"(?:ngày\s+\d{{1,2}}\s+và\s+)?{_DAY_AND_MONTH}(?:\s*(?:,|;|và)\s*{_DAY_AND_MONTH})*",
    re.IGNORECASE,
)
_PARTS_OF_A_YEAR = {2: "P6M", 3: "P4M", 4: "P3M", 6: "P2M", 12: "P1M"}


@dataclass(frozen=True, slots=True)
class Cycle:
    """Words that say how often; ``every`` is the ISO 8601 period, ``None`` where none is named.

    A *soft* cycle ("định kỳ" alone) gives way to a date.
    """

    text: str
    every: str | None
    soft: bool = False


def find_cycle(text: str) -> Cycle | None:
    """Return the shortest cycle that *text* names for a deed, or ``None``."""
    masked = _ATTRIBUTE.sub(lambda m: "\x00" * len(m[0]), text)
    found = [c for c in map(_cycle, _CYCLE.finditer(masked)) if c is not None]
    if not found:
        return None
    best = min(found, key=lambda pair: pair[0])
    if best[1].every == "P1Y" and (parts := _PARTS_OF_A_YEAR.get(_days_a_year(masked))):
        return Cycle(best[1].text, parts)
    return best[1]


def _days_a_year(text: str) -> int:
    """Return how many days a year the longest list of them in *text* names."""
    lists = (re.findall(r"\d{1,2}(?:\s+tháng\s+|/)\d", m[0]) for m in _DAYS_A_YEAR.finditer(text))
    return max(map(len, lists), default=0)


def _cycle(match: re.Match[str]) -> tuple[tuple[int, int], Cycle] | None:
    unit, number = _unit_of(match)
    if unit is None:
        return (9, 0), Cycle(match[0].strip(" ,("), None, soft=True)
    length = number * 3 if unit == "quý" else number
    return (_ORDER.index(unit), number), Cycle(match[0].strip(" ,("), _UNITS[unit].format(length))


def _count(number: str) -> int:
    return _WORDS.get(number.lower()) or int(number)


def _unit_of(match: re.Match[str]) -> tuple[str | None, int]:
    if match["every"]:
        return match["unit"].lower().replace("quí", "quý"), 1
    if match["count"]:
        return match["unit2"].lower(), _count(match["n"])
    if match["each"]:
        return match["unit5"].lower(), _count(match["n2"])
    if match["times"]:
        return match["unit3"].lower(), 1
    if match["six"]:
        return ("quý", 1) if "quý" in match["six"].lower() else ("tháng", 6)
    if match["reports"]:
        return match["unit4"].lower(), 1
    for name, unit in (("quarterly", "quý"), ("monthly", "tháng"), ("yearly", "năm")):
        if match[name]:
            return unit, 1
    return None, 0


def find_continuous(text: str) -> str | None:
    """Return the words that say a deed never ends ("thường xuyên"), or ``None``."""
    masked = _ATTRIBUTE.sub(lambda m: "\x00" * len(m[0]), text)
    match = _CONTINUOUS.search(masked)
    return match[0] if match else None
