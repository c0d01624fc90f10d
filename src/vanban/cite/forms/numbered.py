"""Documents by number: Nghị định số 15/2024/NĐ-CP · Kế hoạch 88-KH/TU · Báo cáo thẩm tra số …"""

from __future__ import annotations

import re

from vanban.cite.atoms import Named
from vanban.cite.forms.details import read_details
from vanban.cite.forms.kinds import KIND_WORDS, LAW_WORDS, alternatives
from vanban.cite.forms.number import (
    NUMBER_PATTERN,
    kind_of_number,
    normal_number,
    stands_alone,
)
from vanban.model import DocKind
from vanban.vocab.symbols import kinds_by_symbol

# Nghị định số 15/2024/NĐ-CP   Nghị định 15/2024/NĐ-CP   Luật số: 59/2020/QH14
_AT_ONCE = re.compile(r"(?:\s*(?:[Ss]ố|SỐ)\s*:?\s*|\s+|\s*\(\s*số\s*)(?=\d)")
# Kết luận thanh tra số 12/KL-…   Quyết định của Ủy ban nhân dân tỉnh số 12/2020/QĐ-…
_DESCRIBED = re.compile(r"(?P<words>(?:\s+[^\W\d]+){1,12}?)\s+số\s*:?\s*(?=\d)")
_OTHER_KIND = re.compile(
    rf"(?<!\w)(?:{alternatives([w.capitalize() for w in KIND_WORDS if w != 'văn bản'])})(?!\w)"
)
_SO = re.compile(r"(?:^|\W)[Ss]ố\s*:?\s*$")
_REJECTED_BEFORE = re.compile(r"[:/.…_-]\s?$|\d\s$")
# văn bản số 5/BTC-NSNN và | 7/BTC-QLCS
_JOINED = re.compile(r"\s*(?:,|và|;)\s+")
# Nghị định 118-CP   Quyết định 90-TTg: behind its kind the old style needs no "số"
_BEHIND_KIND = re.compile(r"\d{1,4}-(?:CP|TTg|HĐBT|TW)")
# QĐ | 23/QĐ-TTg   NĐ số | 15/2020/NĐ-CP: the kind in short before its number
_HEAD = re.compile(r"(?<![\w/-])(?P<kind>[A-ZĐ][A-Za-zĐđ]{1,4})\s+$")
_LETTERS = re.compile(r"[A-ZĐƯÂÊÔƠ]")


def read_after_kind(text: str, word: str, start: int, end: int) -> Named | None:
    """Return the document whose kind stands at ``[start, end)`` and whose number follows."""
    found = _AT_ONCE.match(text, end)
    if found is None and text[start].isupper() and word not in LAW_WORDS:
        found = _DESCRIBED.match(text, end)
        if found and _OTHER_KIND.search(found["words"]):
            found = None
    if found is None:
        return None
    match = NUMBER_PATTERN.match(text, found.end())
    if match is None:
        return None
    number = normal_number(match)
    says_number = "số" in found[0].lower() or stands_alone(number)
    if not says_number and not _BEHIND_KIND.fullmatch(number) and not _looks_like_letter(number):
        return None
    return make_numbered(text, start, match.end(), number, KIND_WORDS[word])


def read_bare(text: str, start: int, previous: Named | None) -> Named | None:
    """Return the document whose number alone stands at *start*; a list gives it its kind."""
    match = NUMBER_PATTERN.match(text, start)
    if match is None:
        return None
    before = text[max(0, start - 12) : start]
    so = _SO.search(before)
    number = normal_number(match)
    joined = previous is not None and _JOINED.fullmatch(text[previous.end : start])
    if (
        so is None
        and not (joined and _looks_like_letter(number))
        and (_REJECTED_BEFORE.search(before) or not stands_alone(number))
    ):
        return None
    if so and not stands_alone(number) and not _looks_like_letter(number):
        return None
    kind = kind_of_number(number)
    if kind is None and previous and start - previous.end < 250:
        kind = previous.kind  # "các Luật số 63/2020/QH14, số 87/2025/QH15"
    begin = start - len(before) + so.start() if so else start
    while begin < start and not text[begin].isalpha():
        begin += 1
    if (head := _HEAD.search(text, max(0, begin - 10), begin)) and _is_head(head["kind"], kind):
        begin = head.start("kind")
    return make_numbered(text, begin, match.end(), number, kind)


def _is_head(symbol: str, kind: DocKind | None) -> bool:
    """Say whether *symbol*, before a number, is the kind of the number: ``QĐ`` of 23/QĐ-TTg."""
    return kind is not None and kinds_by_symbol().get(symbol) is kind


def make_numbered(
    text: str, start: int, end: int, number: str, kind: DocKind | None, name: str | None = None
) -> Named:
    """Return the mention of *number* with what follows it: day, issuer, title."""
    day, issuer, title = read_details(text, end)
    return Named(
        start, end, "numbered", kind, number, name, issued_on=day, issuer=issuer, title=title
    )


def _looks_like_letter(number: str) -> bool:
    """A công văn has an issuer and mostly a unit: 295/BTC-KBNN, 285/CCTTHC; not 12/A."""
    symbol = re.split(r"[/-]", number, maxsplit=1)[-1]
    return len(_LETTERS.findall(symbol)) >= 4 or "-" in symbol
