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
_STRONG_ADVERBS = phrases("deeds", "strong_adverbs")
_CONDUCT = phrases("deeds", "conduct")
_NOMINAL = phrases("deeds", "nominal")


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
    "trình tự", "trình độ", "báo chí", "học sinh", "giao thông", "đo lường", "phòng ban", "cơ cấu",
    "cơ quan",
})  # fmt: skip


_BESIDE_CIVIC = frozenset({"cá", "đơn", "đoàn", "doanh", "hộ", "cơ"})


def _opens_noun(words: Words, index: int) -> bool:
    """Say whether a noun that looks like a verb stands here: "chỉ thị", "Điều 4"."""
    key, after = words.key(index), words.key(index + 1)
    if f"{key} {after}" in _NOUNS or (key == "điều" and after.isdigit()):
        return True
    if key == "tổ" and after == "chức":  # "tổ chức, cá nhân", "tổ chức liên quan" name somebody
        third = words.key(index + 2)
        listed = third == "," and words.key(index + 3) in _BESIDE_CIVIC
        return listed or third in {"liên", "chính", "đảng", "khác"}
    if f"{key} {after}" == "đổi mới" and words.key(index + 2) == "sáng":
        return True  # "khoa học, công nghệ, đổi mới sáng tạo"
    return f"{key} {after}" == "quyết định" and words.key(index + 2) in {"số", "của", "này"}


def _leads_on(words: Words, at: int, adverb: int) -> bool:
    """Say whether the phrase at *at* is an adverb of a verb behind it: "tăng cường kiểm tra"."""
    return (
        bool(adverb) and verb_length(words, at + adverb) > 0 and words.key(at) in {"không", "chỉ"}
    )


def ends_with_verb(words: Words, first: int, end: int) -> bool:
    """Say whether the words before *end* are a verb that waits for the object behind a comma.

    Bare at the beginning ("rà soát | , sửa đổi X"), behind another verb ("thẩm tra cấp | , điều
    chỉnh X") or as a noun of an act ("công tác kiểm tra | , đôn đốc"). Verbs of three syllables
    hold their object ("bắn pháo hiệu").
    """
    for size in (2, 1):
        at = end - size
        if at < first or words.longest(at, _VERBS if size == 2 else _SHORT, size) != size:
            continue
        if is_nominal(words, at) or _follows_verb(words, first, at):
            return True
        return _only_adverbs(words, first, at)
    return False


def is_nominal(words: Words, at: int) -> bool:
    """Say whether the verb at *at* is part of a noun: "phạm vi quản lý", "công tác kiểm tra"."""
    return any(words.longest(at - size, _NOMINAL, size) == size for size in (1, 2, 3))


def _follows_verb(words: Words, first: int, at: int) -> bool:
    before = at - 1 if words.key(at - 1) not in {",", "và"} else at - 2
    return before - 1 >= first and words.longest(before - 1, _VERBS, 2) == 2


def _only_adverbs(words: Words, first: int, at: int) -> bool:
    while first < at:
        size = words.longest(first, _ADVERBS, 3)
        if not size:
            return False
        first += size
    return True


def is_follow_up(words: Words, index: int) -> bool:
    """Say whether the part at *index* belongs to the deed before it: "trình …", "bảo đảm …"."""
    return bool(words.longest(index, _FOLLOW_UP, 4))


def is_led(words: Words, index: int) -> bool:
    """Say whether an adverb that surely begins a deed stands at *index*: "kịp thời xử lý"."""
    return words.longest(index, _STRONG_ADVERBS, 3) > 0


def is_conduct(words: Words, index: int) -> bool:
    """Say whether a verb of what others do stands at *index*: "khai thác", "kinh doanh"."""
    return words.longest(index, _CONDUCT, 4) > 0
