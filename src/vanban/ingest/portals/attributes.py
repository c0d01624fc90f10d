"""The attribute block of a portal: what the page around a text claims about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vanban.model import Absent, Claim
from vanban.text import clean, same_words

# As portals label their attributes; the longest spelling first where one begins another.
_LABELS = {
    "number": ["Số hiệu văn bản", "Số ký hiệu", "Số, ký hiệu", "Ký hiệu văn bản", "Số/Ký hiệu",
               "Số hiệu", "Số văn bản", "Số/ký hiệu", "Số / Ký hiệu"],
    "kind": ["Loại văn bản", "Hình thức văn bản", "Thể loại văn bản", "Loại VB"],
    "issuer": ["Cơ quan ban hành/ Chức danh/ Người ký", "Nơi ban hành", "Cơ quan ban hành",
               "Đơn vị ban hành", "Cơ quan / Đơn vị ban hành"],
    "signer": ["Người ký duyệt", "Người ký"],
    "position": ["Chức danh người ký", "Chức danh", "Chức vụ"],
    "issued_on": ["Ngày ban hành", "Ngày ký ban hành", "Ngày văn bản"],
    "effective_from": ["Ngày có hiệu lực", "Ngày bắt đầu hiệu lực", "Ngày hiệu lực",
                       "Ngày áp dụng", "Có hiệu lực từ", "Thời điểm có hiệu lực"],
    "gazette_date": ["Ngày đăng công báo", "Ngày công báo"],
    "gazette_number": ["Số công báo", "Số đăng công báo"],
    "expires": ["Ngày hết hiệu lực", "Ngày hết hiệu lực toàn bộ"],
    "status": ["Tình trạng hiệu lực", "Tình trạng", "Trạng thái", "Hiệu lực"],
    "field": ["Lĩnh vực", "Ngành"],
    "title": ["Trích yếu nội dung", "Trích yếu"],
    "updated": ["Ngày cập nhật", "Cập nhật"],
}  # fmt: skip
_NAMES = {same_words(label): name for name, labels in _LABELS.items() for label in labels}
_SPELLINGS = "|".join(
    re.escape(label).replace(r"\ ", r"\s+")
    for label in sorted((one for labels in _LABELS.values() for one in labels), key=len)[::-1]
)
# Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch
_LABEL = re.compile(rf"(?<![^\W_])(?P<label>{_SPELLINGS})\s*:", re.IGNORECASE)
_BARE = re.compile(rf"(?P<label>{_SPELLINGS})\s*:?", re.IGNORECASE)
# Fewer attributes together are a sentence, not a block.
_FEWEST = 3
# Đã biết (thuvienphapluat, luatvietnam)   Vui lòng đăng nhập để xem
_MASKED = re.compile(r"đã biết|.*\bđăng nhập\b.*|\*+", re.IGNORECASE)
_MISSING = re.compile(r"đang cập nhật|chưa cập nhật|chưa có|không có|[-–—.…\s]*", re.IGNORECASE)


def claim_of(shown: str) -> Claim:
    """Return what a portal claims by showing *shown*: a value, a mask or nothing.

    >>> claim_of("Đã biết").absent.value
    'masked'
    """
    shown = " ".join(clean(shown).split())
    if _MASKED.fullmatch(shown):
        return Claim(shown, Absent.MASKED)
    if _MISSING.fullmatch(shown):
        return Claim(shown, Absent.MISSING)
    return Claim(shown)


def read_claims(lines: Sequence[str]) -> dict[str, Claim]:
    """Return the claims of the attribute block in *lines*, by name; empty if there is none."""
    block = find_block(lines)
    if block is None:
        return {}
    return claims_in([lines[i] for i in range(*block)])


def claims_in(lines: Iterable[str]) -> dict[str, Claim]:
    """Return the claims in *lines* that are known to show attributes, be they few."""
    claims: dict[str, Claim] = {}
    for name, shown in _pairs(lines):
        claims.setdefault(name, claim_of(shown))
    return claims


def find_block(lines: Sequence[str]) -> tuple[int, int] | None:
    """Return the half-open range of *lines* that is an attribute block, ``None`` without one.

    Assumption: labels of a block stand at most three lines apart; prose never has three of them.
    """
    best: tuple[int, int, int] | None = None
    first = last = names = 0
    for index, line in enumerate(lines):
        found = _count_labels(line)
        if not found:
            continue
        if names and index - last > 3:
            names = 0
        first, names, last = (index if not names else first), names + found, index
        if names >= _FEWEST and (best is None or names > best[0]):
            best = (names, first, last)
    if best is None:
        return None
    _, first, last = best
    return first, _end_of_block(lines, last)


def _end_of_block(lines: Sequence[str], last: int) -> int:
    ends_open = _BARE.fullmatch(lines[last].strip()) is not None
    return min(last + 1 + ends_open, len(lines))


def _count_labels(line: str) -> int:
    if len(line) > 600:
        return 0
    if _BARE.fullmatch(line.strip()):
        return 1
    # One label in a sentence proves nothing: a block's line begins with one.
    return len(_LABEL.findall(line)) if _LABEL.match(line.strip()) else 0


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield name and words shown; words may stand in the line after their label."""
    open_name = ""
    for line in lines:
        line = line.strip()
        bare = _BARE.fullmatch(line)
        labels = [bare] if bare else list(_LABEL.finditer(line))
        if not labels or labels[0].start():
            if open_name:
                yield open_name, line
                open_name = ""
            continue
        if open_name:
            yield open_name, ""
            open_name = ""
        for label, following in zip(labels, [*labels[1:], None], strict=True):
            name = _NAMES[same_words(label["label"])]
            shown = line[label.end() : following.start() if following else len(line)].strip()
            if shown or following:
                yield name, shown
            else:
                open_name = name
    if open_name:
        yield open_name, ""
