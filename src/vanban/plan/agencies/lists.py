"""Lists of authorities: "Sở Y tế, Công an tỉnh và các trường" are three entries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.plan.agencies.extent import end_of_name, is_bare
from vanban.plan.agencies.heads import (
    class_length,
    comrade_length,
    is_capitals,
    is_person,
    starts_name,
)
from vanban.plan.agencies.shared import shared_head
from vanban.plan.language import Words, deed_start, is_nominal

_JOINED = re.compile(r"(?<=[a-zà-ỹđ])(?=[A-ZĐ][a-zà-ỹ])")  # SởNông nghiệp
_MOST_ENTRIES = 60  # no order names more; noise does
_LONGEST_CLAUSE = 10
_MODALS = frozenset({"có trách nhiệm", "chịu trách nhiệm", "chủ trì", "phối hợp", "phải", "cần"})
_ROLES = (
    "cơ quan thường trực", "cơ quan đầu mối", "cơ quan chủ trì", "đơn vị chủ trì",
    "đơn vị đầu mối",
)  # fmt: skip
_COMRADES = frozenset({"đồng chí", "các đồng chí", "ông", "bà", "các ông"})


@dataclass(frozen=True, slots=True)
class Names:
    """The authorities of a list, in order, and the word after the list."""

    names: tuple[str, ...]
    after: int

    def __bool__(self) -> bool:
        return bool(self.names)


def read_names(words: Words, index: int, *, whole: bool = False) -> Names:
    """Return the list of authorities that begins at word *index*.

    In a heading or a table cell all words belong to names: *whole* reads past verbs.

    >>> read_names(Words.of("Sở Y tế, Công an tỉnh rà soát"), 0).names
    ('Sở Y tế', 'Công an tỉnh')
    """
    names: list[str] = []
    at = index
    while at < len(words) and len(names) < _MOST_ENTRIES:
        if not _starts_entry(words, at) and not (whole and words.key(at) not in ",;()"):
            break
        found, at = _entry(words, at, whole=whole)
        at = _after_whereabouts(words, _after_superior(words, at))
        names += found
        next_at = _next_entry(words, at, whole=whole)
        if next_at is None:
            break
        at = next_at
    return Names(tuple(dict.fromkeys(n for n in names if n)), at)


def _after_superior(words: Words, at: int) -> int:
    """Return the word after "của Sở", which says of whom a unit is part but is no name."""
    if words.key(at) != "của" or not words.has_capital(at + 1) or not starts_name(words, at + 1):
        return at
    after = end_of_name(words, at + 1)
    return after if is_bare(words, at + 1, after) else at


def _after_whereabouts(words: Words, at: int) -> int:
    """Return the word after "nơi có trụ sở", which says which of a class is meant.

    It ends where a verb or a role begins; it is no part of the name.
    """
    if words.key(at) != "nơi":
        return at
    for end in range(at + 2, min(at + _LONGEST_CLAUSE, len(words))):
        if words.key(end) in ",;:.(":
            return at
        acts = deed_start(words, end) is not None and end > at + 2 and not is_nominal(words, end)
        if acts or words.longest(end, _MODALS, 3):
            return end
    return at


def _starts_entry(words: Words, index: int) -> bool:
    return bool(starts_name(words, index)) or _continues_classes(words, index)


def _continues_classes(words: Words, index: int) -> bool:
    """Say whether "tổ chức, đoàn thể có liên quan" goes on with a list of classes."""
    return words.key(index - 1) in {"và", ","} and (
        words.key(index + class_length(words, index)) == ","
        and class_length(words, index + class_length(words, index) + 1) > 0
        and class_length(words, index) > 0
    )


def _next_entry(words: Words, at: int, *, whole: bool) -> int | None:
    after = at
    while words.key(after) in {",", ";", "và", "cùng", "&", "."} or (
        words.key(after) in {"với"} and words.key(after - 1) == "cùng"
    ):
        if words.key(after) in {"cùng", "."} and not whole:
            return None
        after += 1
    if after == at or after >= len(words):
        return None
    if whole or _starts_entry(words, after):
        return after
    return None


def _entry(words: Words, index: int, *, whole: bool) -> tuple[list[str], int]:
    """Return the authorities of one entry (several if a head noun is shared) and its end."""
    shared = shared_head(words, index)
    if shared:
        return shared
    titles = comrade_length(words, index)
    comrades = titles or words.longest(index, _COMRADES, 3)
    if comrades and words.has_capital(index + comrades):
        index += comrades
    after = end_of_name(words, index, whole=whole)
    if titles and words.key(after) == "," and is_person(words, after + 1):
        after = end_of_name(words, after + 1, whole=whole)  # "Trần Văn Lam, Phó Chủ tịch xã"
    return [_printed(words, index, after)], max(after, index + 1)


def _printed(words: Words, first: int, after: int) -> str:
    """Return the name as printed, a definition of its abbreviation left out."""
    if after <= first:
        return ""
    text = " ".join(words.text[words.start(first) : words.end(after - 1)].split())
    text = _JOINED.sub(" ", text)
    if text.endswith(")"):
        head, _, inner = text.rpartition("(")
        if _defines(inner[:-1].strip()):
            text = head.strip()
    return text.strip(" ,;:.-")


def _defines(inner: str) -> bool:
    """Say whether brackets define a short name: "(NN&PTNT)", "(sau đây gọi là UBND cấp xã)"."""
    if inner.lower().startswith(_ROLES):
        return True  # "Sở Y tế (cơ quan thường trực)"
    first = Words.of(inner)
    if not len(first) or not starts_name(first, 0):
        return True
    capitals = is_capitals(first.printed(0).replace("&", ""))
    return is_capitals(inner.replace(" ", "").replace("&", "")) or (
        capitals and len(first) <= 4 and "," not in inner
    )
