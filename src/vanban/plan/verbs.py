"""Where a deed may begin: verbs with the adverbs before them."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.plan.words import Words
from vanban.vocab.phrases import phrases

_VERBS = phrases("deeds", "verbs")
_SHORT = phrases("deeds", "short_verbs")
_ADVERBS = phrases("deeds", "adverbs")
_GOVERNING = phrases("deeds", "governing")
_FOLLOW_UP = phrases("deeds", "follow_up")


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of a deed: words ``first`` (adverbs included), ``verb`` and after the verb."""

    first: int
    verb: int
    after: int
    governs: bool


def verb_length(words: Words, index: int) -> int:
    """Return how many words from *index* are a verb of the vocabulary, 0 for none."""
    return words.longest(index, _VERBS, 4) or words.longest(index, _SHORT, 1)


def is_long_verb(words: Words, index: int) -> int:
    """Return the length of a verb of two or more syllables at *index*, 0 for none."""
    return words.longest(index, _VERBS, 4)


def deed_start(words: Words, index: int) -> Start | None:
    """Return the deed that begins at word *index*, adverbs before the verb included.

    >>> deed_start(Words.of("kịp thời phát hiện vi phạm"), 0).verb
    2
    """
    at = index
    if _opens_noun(words, index):
        return None
    for _ in range(4):
        verb = verb_length(words, at)
        adverb = words.longest(at, _ADVERBS, 3)
        if verb and verb >= adverb and not _leads_on(words, at, adverb):
            governs = bool(words.longest(at, _GOVERNING, 3))
            return Start(index, at, at + verb, governs)
        if not adverb:
            return None
        at += adverb
    return None


_NOUNS = frozenset({
    "chỉ thị", "điều ước", "điều kiện", "chi cục", "chi nhánh", "chi phí", "thu nhập", "đề án",
    "tổ dân", "tổ công", "tổ trưởng", "giải pháp", "cấp ủy", "cấp xã", "cấp tỉnh", "cấp huyện",
    "báo chí", "học sinh", "giao thông", "đo lường", "phòng ban", "cơ cấu", "cơ quan",
})  # fmt: skip


def _opens_noun(words: Words, index: int) -> bool:
    """Say whether a noun that looks like a verb stands here: "chỉ thị", "Điều 4"."""
    key, after = words.key(index), words.key(index + 1)
    if f"{key} {after}" in _NOUNS or (key == "điều" and after.isdigit()):
        return True
    return f"{key} {after}" == "quyết định" and words.key(index + 2) in {"số", "của", "này"}


def _leads_on(words: Words, at: int, adverb: int) -> bool:
    """Say whether the phrase at *at* is an adverb of a verb behind it: "tăng cường kiểm tra"."""
    return (
        bool(adverb) and verb_length(words, at + adverb) > 0 and words.key(at) in {"không", "chỉ"}
    )


def ends_with_verb(words: Words, first: int, end: int) -> bool:
    """Say whether the words before *end* are a bare verb: "rà soát | , sửa đổi"."""
    return any(
        end - size >= first and words.longest(end - size, _VERBS, size) == size
        for size in (4, 3, 2)
    ) or (end - 1 == first and verb_length(words, first) == 1)


def is_follow_up(words: Words, index: int) -> bool:
    """Say whether the part at *index* belongs to the deed before it: "trình …", "bảo đảm …"."""
    return bool(words.longest(index, _FOLLOW_UP, 4))
