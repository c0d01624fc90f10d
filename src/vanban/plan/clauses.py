"""Sentences and clauses of a paragraph: what may hold a deed of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.plan.verbs import deed_start, ends_with_verb, is_follow_up
from vanban.plan.words import Words

Part = tuple[int, int]
_PURPOSE = re.compile(r"(?<!\w)(?:để|nhằm|trong đó|nếu|khi)\s", re.IGNORECASE)


def clauses(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield the clauses between *start* and *end*: up to ";" or a full stop outside brackets."""
    depth, first = 0, start
    for at in range(start, end):
        letter = text[at]
        depth = max(0, depth + (letter in "(“") - (letter in ")”"))
        stop = letter == ";" or (letter == "." and text[at + 1 : at + 2].isspace())
        if stop and not depth:
            yield first, at
            first = at + 1
    if text[first:end].strip():
        yield first, end


def deeds(words: Words, first: int) -> Iterator[Part]:
    """Yield the deeds of one clause as pairs of words: split where a new main verb has an object.

    A verb that governs others' work ("chỉ đạo", "hướng dẫn") keeps the clause whole; verbs on one
    object ("rà soát, sửa đổi, bổ sung X") and the road of one product ("trình …") stay together.
    """
    head = deed_start(words, first)
    at = first
    if head is not None and not head.governs:
        for comma in range(first, len(words)):
            if words.key(comma) != "," or _inside_brackets(words, first, comma):
                continue
            if _begins_deed(words, at, comma):
                yield at, comma
                at = comma + 1
                following = deed_start(words, at)
                if following is not None and following.governs:
                    break
    yield at, len(words)


def _inside_brackets(words: Words, first: int, at: int) -> bool:
    return words.keys[first:at].count("(") > words.keys[first:at].count(")")


def _begins_deed(words: Words, first: int, comma: int) -> bool:
    following = deed_start(words, comma + 1)
    if following is None or is_follow_up(words, comma + 1) or ends_with_verb(words, first, comma):
        return False
    if following.after >= len(words) or words.key(following.after) in {",", "và"}:
        return False
    return not _PURPOSE.search(words.text[words.start(first) : words.end(comma)])
