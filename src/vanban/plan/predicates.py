"""What stands between an authority and its deed: roles, partners, grounds, times."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.plan.agencies import read_names
from vanban.plan.verbs import deed_start
from vanban.plan.words import Words

_NOISE = frozenset(
    {"có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì", "đồng chủ trì", "phải", "và",
     ",", ":", "đồng thời", "được giao", "chủ động", "tích cực"}
)  # fmt: skip
_JOINS = frozenset({"phối hợp", "phối hợp chặt chẽ", "cùng", "cùng với"})
_GROUNDS = frozenset(
    {"căn cứ", "theo", "trong", "trên", "trường hợp", "nếu", "khi", "hằng", "hàng", "mỗi"}
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """The word at which the deed begins and who co-operates in it."""

    verb: int
    partners: tuple[str, ...] = ()


def read_predicate(words: Words, index: int) -> Predicate | None:
    """Return where the deed after an authority begins, or ``None`` if there is none."""
    partners: tuple[str, ...] = ()
    at = index
    for _ in range(12):
        if size := words.longest(at, _NOISE, 3):
            at += size
        elif size := words.longest(at, _JOINS, 4):
            joined = at + size + (words.key(at + size) in {"với", "cùng"})
            names = read_names(words, joined)
            if not names:
                break
            partners = (*partners, *names.names)
            if deed_start(words, names.after) is None and words.key(names.after) != ",":
                return Predicate(at, partners)
            at = names.after
        else:
            break
    if deed_start(words, at) is not None:
        return Predicate(at, partners)
    if words.longest(at, _GROUNDS, 2):
        for comma in range(at, len(words)):
            if words.key(comma) == "," and deed_start(words, comma + 1) is not None:
                return Predicate(comma + 1, partners)
    return None
