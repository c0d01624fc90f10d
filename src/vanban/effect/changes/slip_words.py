"""Ways of saying that words were misprinted: instead of others, too many, too few."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vanban.model import Span

_QUOTED = r"[“\"](?P<{}>[^“”\"]{{1,600}})[”\"]"
_RIGHT = (
    r"(?:(?:được\s+)?(?:sửa|đính\s+chính|điều\s+chỉnh|chỉnh\s+sửa|đọc|viết|in)"
    r"(?:\s+(?:đổi|lại|đúng))*(?:\s+cho\s+đúng)?\s+(?:là|thành|bằng)|nay\s+là|thành|(?:sửa|đính\s+chính)\s*:)"
)
# “A” sửa thành “B”   đã in là “A”, nay sửa lại là: “B”   đính chính “A” tại Điều 5 thành cụm từ “B”
_SLIP = re.compile(
    rf"{_QUOTED.format('old')}(?P<between>[^“”\"]{{0,160}}?\b{_RIGHT}[^“”\".;]{{0,40}}?)"
    rf"{_QUOTED.format('new')}",
    re.IGNORECASE,
)
# đã in là mười tấn, nay sửa lại là mười hai tấn.
_BARE = re.compile(
    r"\b(?:đã\s+)?(?:in|ghi|viết)(?:\s+(?:sai|nhầm))?(?:\s+là|\s*:)\s*(?P<old>[^“”\"\n;:]{2,200}?)"
    r"(?P<between>\s*[,;.]?\s+(?:nay\s+)?(?:xin\s+)?(?:được\s+)?(?:sửa|đính\s+chính)(?:\s+lại)?"
    r"(?:\s+(?:là|thành)|\s*:)\s*:?\s*)(?P<new>[^“”\"\n;]{2,200}?)\s*(?=\.?\s*$|[.;]\s)",
    re.IGNORECASE | re.MULTILINE,
)
_WORD = r"(?:(?:các\s+)?(?:cụm\s+từ|từ|chữ|số|đoạn|dấu|câu)\s*:?\s*)"
# in thừa cụm từ “A”   nay bỏ từ “A”
_DROP = re.compile(
    rf"\b(?:(?:in|ghi|viết)\s+thừa|bỏ|xóa|xoá|lược\s+bỏ)\s+{_WORD}{_QUOTED.format('old')}",
    re.IGNORECASE,
)
# in thiếu cụm từ “A” sau cụm từ “B”   bổ sung từ “A” vào trước từ “B”
_ADD = re.compile(
    rf"\b(?:(?:in|ghi|viết)\s+thiếu|bổ\s+sung|thêm)\s+{_WORD}{_QUOTED.format('new')}"
    rf"(?P<between>[^“”\"\n]{{0,80}}?\b(?P<side>sau|trước)\s+{_WORD}?){_QUOTED.format('old')}",
    re.IGNORECASE,
)
# What speaks of a slip in words that none of these read
_UNREAD = re.compile(
    r"[“\"]|\b(?:in|ghi|viết)\s+(?:sai|thừa|thiếu|nhầm)\b|\bđã\s+(?:in|ghi|viết)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Wording:
    """One slip as its words tell it: where, what stands between, and what for what.

    ``old`` is ``None`` where it can't be made out, ``new`` where words are left out.
    """

    span: Span
    between: str
    old: str | None
    new: str | None


def wordings_in(words: str) -> list[Wording]:
    """Return the slips that *words* tell, in order; a line that tells one unreadably is one."""
    found: list[Wording] = []
    taken = bytearray(len(words))  # letters that a slip is told with
    for some in (_quoted, _bare, _added, _dropped, _unread):
        new = [one for one in some(words) if not any(taken[one.span.start : one.span.end])]
        for one in new:
            taken[one.span.start : one.span.end] = b"\1" * len(one.span)
        found += new
    return sorted(_once(found), key=lambda one: one.span.start)


def tidy(words: str) -> str:
    """Return *words* with single spaces."""
    return " ".join(words.split())


def _quoted(words: str) -> Iterator[Wording]:
    yield from map(_instead, _SLIP.finditer(words))


def _bare(words: str) -> Iterator[Wording]:
    yield from map(_instead, _BARE.finditer(words))


def _instead(match: re.Match[str]) -> Wording:
    return Wording(Span(*match.span()), match["between"], tidy(match["old"]), tidy(match["new"]))


def _added(words: str) -> Iterator[Wording]:
    for match in _ADD.finditer(words):
        anchor, new = tidy(match["old"]), tidy(match["new"])
        both = f"{anchor} {new}" if match["side"].lower() == "sau" else f"{new} {anchor}"
        yield Wording(Span(*match.span()), match["between"], anchor, both)


def _dropped(words: str) -> Iterator[Wording]:
    for match in _DROP.finditer(words):
        yield Wording(Span(*match.span()), "", tidy(match["old"]), None)


def _unread(words: str) -> Iterator[Wording]:
    start = 0
    for line in words.splitlines(keepends=True):
        begin, start = start, start + len(line)
        match = _UNREAD.search(line)
        if match and not line.rstrip().endswith(":"):
            yield Wording(Span(begin + match.start(), begin + len(line.rstrip())), "", None, None)


def _once(found: Iterable[Wording]) -> Iterator[Wording]:
    """Yield each once: “in thừa từ “A”, nay bỏ từ “A”” is one slip told twice."""
    last: Wording | None = None
    for one in sorted(found, key=lambda each: each.span.start):
        if last is None or one.new is not None or one.old is None or last.old != one.old:
            yield one
        last = one
