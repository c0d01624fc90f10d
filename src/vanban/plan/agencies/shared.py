"""Lists that share a head noun: "Giám đốc các Sở: Y tế, Công Thương", "UBND các phường A, B"."""

from __future__ import annotations

from vanban.plan.agencies.heads import MANY, starts_name
from vanban.plan.language import Words
from vanban.vocab.phrases import phrases

_FIELDS = phrases("offices", "fields")
_OF_A_FIELD = frozenset({"sở", "bộ", "phòng", "ban"})
_OF_A_PLACE = frozenset({"xã", "phường", "huyện", "tỉnh", "quận", "thôn"})
_PLACES = _OF_A_PLACE | {"thị trấn", "thị xã", "thành phố", "đặc khu"}
Expanded = tuple[list[str], int]


def shared_head(words: Words, index: int) -> Expanded | None:
    """Return the names that the head noun at *index* is shared by and their end, or ``None``.

    >>> shared_head(Words.of("các Sở: Y tế, Nội vụ"), 0)
    (['Sở Y tế', 'Sở Nội vụ'], 8)
    """
    at, prefix = index, ""
    if words.key(at) not in MANY:
        size = starts_name(words, at)
        if not size or words.key(at + size) not in MANY:
            return _implied_head(words, index)
        prefix = " ".join(words.printed(i) for i in range(at, at + size)) + " "
        at += size
    head, at = words.printed(at + 1), at + 2
    if words.key(at) == ":":
        at += 1
    if not words.has_capital(at):
        return None
    if head.lower() in _OF_A_FIELD and words.longest(at, _FIELDS, 8):
        parts, at = _fields(words, at)
        head = head[:1].upper() + head[1:]
        return [f"{prefix}{head} {part}" for part in parts], at
    if head.lower() in _OF_A_PLACE:
        parts, at = _proper_names(words, at)
        found = [f"{prefix}{head.lower()} {part}" for part in parts]
        while size := _other_head(words, at):
            kind = " ".join(words.keys[at + 1 : at + 1 + size])
            parts, at = _proper_names(words, at + 1 + size)
            found += [f"{prefix}{kind} {part}" for part in parts]
        return found, at
    return None


def _other_head(words: Words, at: int) -> int:
    """Return how many words behind the joint at *at* are another kind of place with its name.

    "UBND các xã: Bần Nam, Bần Bắc và thị trấn Cồn Cát".
    """
    size = words.longest(at + 1, _PLACES, 2) if words.key(at) in {",", "và", ";"} else 0
    return size if size and words.has_capital(at + 1 + size) else 0


def _implied_head(words: Words, index: int) -> Expanded | None:
    """Expand "Sở Tài chính, Xây dựng" where known branches follow one head noun."""
    if words.key(index) not in {"sở", "bộ"} or not words.has_capital(index):
        return None
    parts, at = _fields(words, index + 1)
    if len(parts) < 2:
        return None
    return [f"{words.printed(index)} {part}" for part in parts], at


def _fields(words: Words, at: int) -> Expanded:
    parts: list[str] = []
    end = at
    while True:
        size = words.longest(at, _FIELDS, 8)
        if not size or not words.has_capital(at):
            return parts, end
        parts.append(" ".join(words.text[words.start(at) : words.end(at + size - 1)].split()))
        end = at = at + size
        if words.key(at) in {",", "và", ";"} and not starts_name(words, at + 1):
            at += 1
        elif words.key(at) == "," and words.key(at + 1) == "và":
            at += 2
        else:
            return parts, end


def _proper_names(words: Words, at: int) -> Expanded:
    parts: list[str] = []
    while words.has_capital(at) and not starts_name(words, at):
        first = at
        while words.has_capital(at) or words.key(at) == "-":
            at += 1
        parts.append(" ".join(words.text[words.start(first) : words.end(at - 1)].split()))
        more = words.key(at) in {",", "và"} and words.has_capital(at + 1)
        if not more or starts_name(words, at + 1):
            break
        at += 1
    return parts, at
