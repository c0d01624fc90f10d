"""Words put for other words: “…” bằng “…”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.effect.changes.signals import QUOTED_WORDS
from vanban.model import Verb

# cụm từ “…”   từ “…”   số “…”   đoạn “…”   cụm số “…”   các cụm từ: “…”
OBJECT = re.compile(
    r"\b(?:cụm\s+từ|từ|cụm\s+số|số|đoạn|câu|chữ|nội\s+dung|dấu|ký\s+hiệu)\s*:?\s*[“\"]",
    re.IGNORECASE,
)
# ” bằng cụm từ “   ” thành “   ” sửa thành “   ” được sửa lại là “
_JOINT = re.compile(
    r"[,\s]*(?:bằng|thành|(?:sửa|đọc)\s+(?:lại\s+)?là)\s+(?:các\s+)?(?:cụm\s+từ|từ|cụm\s+số|số|đoạn|câu|chữ|nội\s+dung|dấu)?\s*:?\s*",
    re.IGNORECASE,
)
# ”, cụm từ “   ” và “
_LIST = re.compile(
    r"\s*(?:,|;|và|,\s*và|hoặc)\s*(?:các\s+)?(?:cụm\s+từ|từ|cụm\s+số|số|đoạn)?\s*:?\s*",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"(?:sau|trước)\s+(?:cụm\s+)?(?:từ|số|đoạn)?\s*$", re.IGNORECASE)
# vào sau cụm từ “A”   vào trước từ “A”
_BESIDE = re.compile(
    r"(?:vào\s+)?(?:sau|trước)\s+(?:cụm\s+)?(?:từ|số|đoạn|dấu)\s*[“\"][^“”\"\n]{1,600}[”\"]"
)
# tại phần “Tên bến đò”   ở cột “Ghi chú”: a place without a number
_PLACE = re.compile(
    r"\b(?:tại|ở|trong|thuộc)\s+(?:phần|mục|dòng|cột|ô|nội\s+dung|ghi\s+chú|tiêu\s+đề|bảng|đoạn)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Swap:
    """Words *old* that give way to *new*; what tells it stands from *start* up to *end*."""

    start: int
    end: int
    old: str | None
    new: str | None


def swaps(text: str, verb: Verb) -> Iterator[Swap]:
    """Yield the words changed in *text*, the stretch of one deed with *verb*.

    Words behind ``vào sau cụm từ`` are the anchor and no change. Several words may give way to the
    same (``“A” và “B” bằng “C”``) or each to its own (``“A”, “B” bằng “C”, “D”``); between them may
    stand their places (``“A” tại Điều 1, “B” tại Điều 2 bằng “C”``).
    """
    waiting: list[re.Match[str]] = []
    olds: list[re.Match[str]] = []
    news: list[re.Match[str]] = []
    for match in QUOTED_WORDS.finditer(text):
        last = news[-1] if news else olds[-1] if olds else None
        between = text[last.end() : match.start()] if last else ""
        if last and not news and _JOINT.search(between):
            news = [match]
            yield from (Swap(old.start(), old.end(), _words(old), _words(match)) for old in waiting)
            waiting = []
            continue
        if news and _LIST.fullmatch(between) and len(news) < len(olds):
            news.append(match)
            continue
        before = text[max(0, match.start() - 30) : match.start()]
        if _ANCHOR.search(before) or _PLACE.search(before):
            continue
        if verb is Verb.REPEAL:
            yield Swap(match.start(), match.end(), _words(match), None)
        elif verb is Verb.INSERT:
            yield Swap(match.start(), match.end(), None, _words(match))
        elif olds and not news and _LIST.fullmatch(between):
            olds.append(match)
        else:
            waiting = [] if news else [*waiting, *olds]
            yield from _pairs(olds, news)
            olds, news = [match], []
    yield from _pairs(olds, news)


def anchor_of(text: str, swap: Swap) -> str | None:
    """Return behind or before which words of *text* those of *swap* go, as written.

    ``vào sau cụm từ “A”`` stands behind the words that it holds for, or else before them.
    """
    found = list(_BESIDE.finditer(text))
    behind = next((m for m in found if m.start() >= swap.end), None)
    before = next((m for m in reversed(found) if m.end() <= swap.start), None)
    match = behind or before
    return match[0] if match else None


def _pairs(olds: list[re.Match[str]], news: list[re.Match[str]]) -> Iterator[Swap]:
    if not news:
        return
    each = news if len(news) == len(olds) else [news[0]] * len(olds)
    for old, new in zip(olds, each, strict=True):
        yield Swap(olds[0].start(), news[-1].end(), _words(old), _words(new))


def _words(match: re.Match[str]) -> str:
    return " ".join(match["words"].split())
