"""Words of more syllables inside names: "công trình", "Kế hoạch tổng hợp", "phòng, chống".

A syllable or a word that elsewhere begins a deed belongs to the name where it is half of a common
noun, or where the name visibly goes on behind it.
"""

from __future__ import annotations

from vanban.plan.agencies.heads import PLACES, starts_name
from vanban.plan.language import Words, deed_start, is_long_verb, verb_length
from vanban.vocab.phrases import phrases

_COMPOUNDS = phrases("offices", "compounds")
_ACTS = phrases("offices", "name_acts")
_DESCRIBING = phrases("offices", "describing")
_LONG = frozenset({"nông thôn mới", "chuyển đổi số", "công nghệ số", "công nghệ cao"})
_DESCRIBED = frozenset({"doanh nghiệp", "đơn vị", "cơ quan", "cơ sở", "tổ chức", "công ty"})
_REPORTS = frozenset({"báo cáo", "trình", "tham mưu", "đề xuất"})
_ROLES = frozenset({
    "chủ trì", "có trách nhiệm", "chịu trách nhiệm", "phối hợp", "phải", "cần", "có nhiệm vụ",
    "làm đầu mối", "là đầu mối", "đầu mối", "căn cứ", "theo", "trên cơ sở",
})  # fmt: skip
_MODALS = frozenset({"có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ"})
_GATHERING = frozenset({"tổng hợp"})
_GIVING = frozenset({"cung cấp", "thực hiện", "tiếp nhận", "thu gom"})
_LONGEST_DESCRIPTION = 9
_BREAKS = frozenset(",;:.()và")
_HALF = 2


def compound_length(words: Words, first: int, at: int) -> int:
    """Return how many words from *at* end or are a common noun of two syllables, 0 for none.

    *first* is where the name behind its head noun begins: a noun begins no sooner.
    """
    if at > first and is_compound(words, at - 1):
        return 1
    if words.longest(at - 2, _LONG, 3) == 3:
        return 1  # "nông thôn | mới"
    common = is_compound(words, at) and not is_long_verb(words, at)
    return _HALF if common else 0


def is_compound(words: Words, at: int) -> bool:
    return words.longest(at, _COMPOUNDS, _HALF) == _HALF


def act_length(words: Words, first: int, at: int) -> int:
    """Return how many words from *at* are an act that names a field: "Phòng Quản lý đào tạo".

    Assumption *act-in-name*: an act belongs to the name if right behind it stands a place, a
    role, another verb, or nothing; before an object it is the deed. After a place or a proper
    name of two capitals the name is complete.
    """
    size = words.longest(at, _ACTS, 5)
    if not size or at <= first or _is_closed(words, first, at):
        return 0
    after = at + size
    if after >= len(words) or words.key(after) in PLACES or words.key(after) in {":", "-", "–"}:
        return size
    if words.longest(after, _ROLES, 3):
        return size
    if words.key(after) in {"và", ","}:
        return size if words.has_capital(after + 1) and not starts_name(words, after + 1) else 0
    if words.longest(at, _GATHERING, _HALF) and words.longest(after, _REPORTS, _HALF):
        return 0  # "tổng hợp báo cáo" are two steps of one deed
    return size if deed_start(words, after) is not None else 0


def _is_closed(words: Words, first: int, at: int) -> bool:
    """Say whether the name before *at* is complete: it ends with a place or a proper name."""
    if words.key(at - 1) in PLACES and words.key(at - 1) != "khu":
        return True
    return at - _HALF >= first and words.has_capital(at - 1) and words.has_capital(at - _HALF)


def described_length(words: Words, index: int, head: int) -> int:
    """Return how many words behind a class describe which of it is meant.

    "Doanh nghiệp quản lý tài sản hạ tầng | cập nhật hồ sơ": the description ends where, without a
    comma, another verb begins; if none does, its own verb is the deed.
    """
    at = index + head
    if words.longest(index, _DESCRIBED, _HALF) != head:
        return 0
    if not words.longest(at, _DESCRIBING, 3):
        return _bound_by_modal(words, at)
    size = verb_length(words, at) or words.longest(at, _DESCRIBING, 3)
    gives = words.longest(at, _GIVING, _HALF) > 0
    for end in range(at + size, min(at + _LONGEST_DESCRIPTION, len(words))):
        if words.key(end) in _BREAKS and words.key(end) != "và":
            return 0
        if words.longest(end, _ROLES, 3) or words.keys[end : end + 2] == ("trong", "việc"):
            return end - at
        if compound_length(words, at + size, end):
            continue
        start = deed_start(words, end)
        handed = gives and words.longest(end, _REPORTS, _HALF)  # "cung cấp số liệu báo cáo"
        if start is not None and end > at + size and not handed:
            return end - at if words.key(end - 1) not in {"và", "để", "của"} else 0
    return 0


def _bound_by_modal(words: Words, at: int) -> int:
    """Return how many words from *at* describe: "cơ quan đề xuất có trách nhiệm …"."""
    if not is_long_verb(words, at):
        return 0
    for end in range(at + 1, min(at + _LONGEST_DESCRIPTION, len(words))):
        if words.key(end) in _BREAKS:
            return 0
        if words.longest(end, _MODALS, 3):
            return end - at
    return 0


def joined_length(words: Words, index: int, head: int, at: int) -> int:
    """Return the length of a joint and a lower-case part with which one name goes on.

    "Quan trắc tài nguyên và môi trường", "Cảnh sát phòng cháy, chữa cháy", "Công tác học sinh,
    sinh viên"; behind a name that is only an act also another act ("Giám sát, điều hành đô thị").
    """
    after = at + 1
    if words.key(at) not in {"và", ","} or words.has_capital(after) or starts_name(words, after):
        return 0
    first = index + head
    if not (words.has_capital(first) or words.key(index) == "các"):
        return 0
    only_act = is_long_verb(words, first) == at - first and at > first
    if only_act and words.longest(after, _ACTS, 3):
        return 1 + words.longest(after, _ACTS, 3)
    if not is_compound(words, after) or _is_closed(words, first, at):
        return 0
    if words.key(at) == "," and not is_compound(words, at - _HALF):
        return 0
    return 1 + _HALF
