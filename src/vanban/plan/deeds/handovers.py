"""Where a comma hands on to another authority: "Sở A lập hồ sơ, Sở B thẩm định trong 10 ngày".

Assumption *own-subject*: behind a comma an authority in capitals with a verb of its own begins a
deed of its own, unless the words before it govern others' work ("chỉ đạo A làm X, B làm Y"), tell
whose something is ("do A quản lý, B sử dụng") or list authorities up to it.
"""

from __future__ import annotations

from vanban.plan.agencies import read_names, starts_name
from vanban.plan.deeds.predicates import Predicate
from vanban.plan.language import Words, deed_start, is_long_verb
from vanban.vocab.phrases import phrases

_HELPS = phrases("deeds", "helping")
_SUBORDINATE = frozenset({"do", "để", "nếu", "khi", "mà", "nhằm", "của", "bởi", "gồm", ":"})
_DIRECTS = frozenset({"chỉ đạo", "giao", "phân công"})
_AS_FOLLOWS = (
    "nội dung sau",
    "công việc sau",
    "nhiệm vụ sau",
    "như sau",
    "các việc sau",
    "có trách nhiệm :",
    "chịu trách nhiệm :",
    "có nhiệm vụ :",
)
_FEWEST = 3  # words of a deed before the comma
_LONGEST_LIST = 40


def handed_on(words: Words, predicate: Predicate | None) -> int | None:
    """Return the comma behind which another authority acts, or ``None``."""
    start = deed_start(words, predicate.verb) if predicate is not None else None
    if start is None or start.governs:
        return None
    for comma in range(start.after + 1, len(words) - 2):
        if words.key(comma) == "," and _acts(words, comma + 1):
            before = words.keys[start.first : comma]
            whole = len(before) >= _FEWEST and not _SUBORDINATE & set(before)
            return comma if whole and not _in_list(words, start.first, comma) else None
    return None


def directed(words: Words, predicate: Predicate | None) -> tuple[str, ...]:
    """Return those whom a lead-in only directs: "Sở Y tế chỉ đạo bệnh viện tỉnh:"."""
    size = words.longest(predicate.verb, _DIRECTS, 2) if predicate is not None else 0
    if predicate is None or not size:
        return ()
    at = predicate.verb + size
    names = read_names(words, at) if starts_name(words, at) else None
    if names is None:
        return ()
    rest = words.keys[names.after :]
    listed = rest[-1:] == (":",) and any(word in " ".join(rest) for word in _AS_FOLLOWS)
    return names.names if listed or all(key in {":", "."} for key in rest) else ()


def _acts(words: Words, at: int) -> bool:
    """Say whether one authority and its own verb stand at *at*."""
    if not words.has_capital(at) or not starts_name(words, at):
        return False
    names = read_names(words, at)
    if len(names.names) != 1 or "[" in names.names[0] or words.longest(names.after, _HELPS, 3):
        return False
    start = deed_start(words, names.after)
    return start is not None and is_long_verb(words, start.verb) > 0


def _in_list(words: Words, first: int, comma: int) -> bool:
    """Say whether a list of authorities goes on past the comma: "gửi Sở A, Sở B tổng hợp"."""
    low = max(first, comma - _LONGEST_LIST)
    return any(
        starts_name(words, at) and read_names(words, at).after > comma for at in range(low, comma)
    )
