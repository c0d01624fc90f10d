"""Where the name of an authority ends: at the first word that can't belong to it.

Assumption *complete-name*: a verb right after the head noun is part of the name ("Ban quản lý",
"Trung tâm kiểm soát bệnh tật"); after a complete name it begins the deed.
"""

from __future__ import annotations

import re

from vanban.plan.agencies.compounds import (
    act_length,
    compound_length,
    described_length,
    is_compound,
    joined_length,
)
from vanban.plan.agencies.heads import (
    HEADS,
    MANY,
    PLACES,
    class_length,
    is_capitals,
    is_class_start,
    starts_name,
)
from vanban.plan.agencies.joints import joint_length
from vanban.plan.language import Words, is_long_verb, verb_length
from vanban.vocab.phrases import phrases

_INSIDE = phrases("offices", "inside_names")
_FIELDS = phrases("offices", "fields")
_TAILS = phrases("offices", "tails")
_STOPS = phrases("offices", "stops")
_OF_A_FIELD = frozenset({"sở", "bộ", "phòng", "ban", "vụ", "cục"})
_GOES_ON = PLACES | {"và", "này", "của"}
_LONGEST_NAME = 120  # words; a list of classes is long, noise is longer
_LONGEST_CLAUSE = 7
_COMMANDS = frozenset({"chỉ huy", "chỉ đạo", "quản lý", "điều hành", "kiểm soát", "vận động"})
# "trình Thủ tướng Chính phủ Đề án …": a document in capitals begins behind the name
_DOCUMENTS = frozenset(
    {"đề án", "nghị định", "nghị quyết", "quyết định", "kế hoạch", "báo cáo", "tờ trình"}
)
_SINGLE = phrases("offices", "single_names")
_ROMAN = re.compile("[IVX]+")
_MODALS = frozenset({"có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ"})


def end_of_name(words: Words, index: int, *, whole: bool = False) -> int:
    """Return the word after the name that begins at *index*.

    In a heading or a cell (*whole*) verbs belong to the name too.
    """
    head = starts_name(words, index)
    at = index + head + (0 if whole else described_length(words, index, head))
    # "các xã, phường", "cơ quan, tổ chức", "Bộ, ngành, địa phương": a class goes on past commas
    many = words.key(index) in MANY or not words.has_capital(index) or is_class_start(words, index)
    while at < min(len(words), index + _LONGEST_NAME):
        many = many or words.key(at) in MANY  # "UBND các xã, phường"
        if not whole and _is_complete(words, index + head, at):
            break  # "Sở Y tế đắp bờ kênh": whatever the word, the name of a branch is said
        step = _step(words, index, head, at, many=many, whole=whole)
        if not step:
            break
        at += step
    return _with_clause(words, index, at) if many and not whole else at


def _step(words: Words, index: int, head: int, at: int, *, many: bool, whole: bool) -> int:
    """Return how many words from *at* go on with the name, 0 if it ends there."""
    key = words.key(at)
    if not whole and key in {"là", "được"}:
        return 0
    if not whole and key in {"có", "chịu"} and words.key(at + 1) == "trách":
        return 0
    if key == "(":
        close = _closing(words, at)
        return 0 if close is None else close + 1 - at
    if key in ",;" or key in {"và", "&", "-", "–", "cùng"}:
        return joint_length(words, index, at, many=many) or joined_length(words, index, head, at)
    if key in ":.!?" or key in {"“", '"', "”"}:
        return 0
    if size := words.longest(at, _TAILS, 6):
        return size
    if at == index + head and _is_of_a_field(words, at - 1):
        size = words.longest(at, _FIELDS, 8)
        if size and (words.has_capital(at) or words.key(index) in MANY):
            return size
    if not whole and not many and _is_whole(words, index + head, at):
        return 0
    if not words.has_capital(at) and (size := compound_length(words, index + head, at)):
        return size
    if not whole and (size := act_length(words, index + head, at)):
        return size
    if size := words.longest(at, _INSIDE, 8):
        ends = at > index + head and not _goes_on(words, at + size) and not words.has_capital(at)
        return 0 if ends and not whole and verb_length(words, at) else size
    if not whole and at > index + head and words.longest(at, _DOCUMENTS, 2):
        return 0
    if key == "của" and words.has_capital(at + 1) and starts_name(words, at + 1):
        after = end_of_name(words, at + 1)  # "Ban Kinh tế của HĐND tỉnh"
        return 0 if is_bare(words, at + 1, after) else after - at
    if words.has_capital(at) and (size := words.longest(at, HEADS, 4)):
        branch = words.longest(at + size, _FIELDS, 8) if _is_of_a_field(words, at + size - 1) else 0
        return size + branch  # "Chủ tịch Ủy ban nhân dân", "Ban Chỉ huy … Bộ Xây dựng"
    if key == "này" and at == index + head:
        return 1  # "Sở này"
    if words.has_capital(at) or whole:
        return 1
    bare = words.key(index) in {"sở", "bộ"}
    bare = bare or (at == index + 1 and is_capitals(words.printed(index)))  # "BCĐ | họp hằng quý"
    if _stops(words, at, complete=at > index + head or head > 1 or bare):
        return int(_ends_compound(words, at, index + head))
    return 1


def _is_complete(words: Words, first: int, at: int) -> bool:
    """Say whether a known branch was just named and a common word follows it."""
    size = words.longest(first, _FIELDS, 8) if words.has_capital(first) else 0
    if not size or at != first + size or not _is_of_a_field(words, first - 1):
        return False
    key = words.key(at)
    if key in MANY and words.key(at + 1) in PLACES:
        return False  # "Sở Tư pháp các tỉnh, thành phố"
    common = key[:1].isalpha() and not words.has_capital(at)
    return common and key not in _GOES_ON and not words.longest(at, _TAILS, 6)


def is_bare(words: Words, index: int, after: int) -> bool:
    """Say whether the name from *index* to *after* is only a head noun: "phòng X của Sở"."""
    whole = words.key(index) in {"hội", "quốc", "chính"}  # "các Ban của Hội đồng nhân dân"
    return not whole and after - index <= starts_name(words, index)


def _known_pair(words: Words, at: int) -> bool:
    """Say whether the two syllables at *at* are one word of the vocabulary."""
    return (
        is_compound(words, at)
        or is_long_verb(words, at) == 2
        or bool(words.longest(at, _INSIDE, 2))
    )


def _is_whole(words: Words, first: int, at: int) -> bool:
    """Say whether the name before *at* is complete, whatever common word follows."""
    if words.longest(at, _TAILS, 6) or words.keys[at : at + 2] == ("chi", "nhánh"):
        return False
    return _place_ends(words, first, at) or _proper_ends(words, first, at)


def _proper_ends(words: Words, first: int, at: int) -> bool:
    """Say whether a proper name ends before *at*: "Công ty Điện lực Lam Sơn | phân kỳ".

    Assumption *two-capitals*: two words in capitals one after the other, neither of them a head
    noun nor an abbreviation, are the name of a place or a person.
    """
    common = words.key(at)[:1].isalpha() and not words.has_capital(at)
    if words.keys[at : at + 2] in {("thành", "phố"), ("thị", "xã"), ("thị", "trấn")}:
        return False  # "Mặt trận Tổ quốc Việt Nam thành phố"
    if at - 2 < first or not common or words.key(at) in PLACES | {"và", "này", "của"}:
        return False
    pair = (at - 2, at - 1)
    if any(not words.has_capital(i) or is_capitals(words.printed(i)) for i in pair):
        return False
    headed = words.longest(at - 2, HEADS, 4) or words.key(at - 2) in MANY | {"khu", "trung"}
    return not headed and len(words.printed(at - 1)) > 1 and not _known_pair(words, at - 1)


def _place_ends(words: Words, first: int, at: int) -> bool:
    """Say whether a place without a name of its own ends the name: "Thanh tra tỉnh | siết chặt"."""
    common = words.key(at)[:1].isalpha() and not words.has_capital(at)
    place = words.key(at - 1) in PLACES - {"khu"} or words.keys[at - 2 : at] == ("thành", "phố")
    goes_on = words.key(at) in PLACES | {
        "này",
        "và",
        "trực",
        "thuộc",
        "miền",
        "vùng",
        "phố",
        "uỷ",
        "đội",
        "hội",
        "mới",
    }
    named = words.has_capital(at - 1)  # "Lao động - Thương binh và Xã | hội"
    return common and place and not named and at > first and not goes_on


def _is_of_a_field(words: Words, at: int) -> bool:
    return words.key(at) in _OF_A_FIELD


def _with_clause(words: Words, index: int, at: int) -> int:
    """Return the end with a short relative clause: "các xã có rừng có trách nhiệm trồng …".

    Assumption *modal-bound*: between a class and "có trách nhiệm" there is only what says which
    of the class are meant.
    """
    if not verb_length(words, at) and words.key(at) != "có":
        return at
    if words.longest(at, _MODALS, 3):
        return at
    for end in range(at + 1, min(at + _LONGEST_CLAUSE, len(words))):
        if words.key(end) in ",;.:(":
            return at
        if words.longest(end, _MODALS, 3):
            return end if class_length(words, index + 1) else at
    return at


def _goes_on(words: Words, at: int) -> bool:
    """Say whether a place, a mark or a verb follows: the words before belong to the name."""
    return (
        words.key(at) in PLACES
        or words.key(at) in {"", ",", ";", ":", ".", ")", "và"}
        or words.has_capital(at)
        or _stops(words, at, complete=True)
    )


def _closing(words: Words, at: int) -> int | None:
    depth = 0
    for index in range(at, min(at + 60, len(words))):
        depth += {"(": 1, ")": -1}.get(words.key(index), 0)
        if depth == 0:
            return index
    return None


def _stops(words: Words, at: int, *, complete: bool) -> bool:
    """Say whether the lower-case word at *at* can't belong to the name."""
    if words.longest(at, _STOPS, 2):
        return True
    if words.key(at) == "của":
        return not words.has_capital(at + 1) or bool(starts_name(words, at + 1))
    if not complete or words.key(at) in PLACES:
        return False
    return verb_length(words, at) > 0


def _ends_compound(words: Words, at: int, first: int) -> bool:
    """Say whether the syllable at *at* ends a word that one capital began: "Xây dựng", "Đào tạo".

    Assumption *lone-capital*: names of places have all syllables in capitals, so a single capital
    before a lower-case syllable is the first half of a common word.
    """
    if verb_length(words, at) > 1 or words.longest(at, _STOPS, 2) or at <= first:
        return False
    if words.key(at) == "của":
        return False
    if words.key(at - 1) in _SINGLE and not _known_pair(words, at - 1):
        return False  # "Cục Quản lý Dược | cử cán bộ"
    before = words.printed(at - 1)
    if len(before) == 1 or _ROMAN.fullmatch(before):
        return False  # "khu vực V | gửi"
    if before[:1].isupper() and f"{words.key(at - 1)} {words.key(at)}" in _COMMANDS:
        return True  # "Ủy viên Ban Chỉ huy"
    alone = at - 2 < first or not words.has_capital(at - 2)
    lone = before[:1].isupper() and not is_capitals(before) and alone
    return lone or f"{words.key(at - 1)} {words.key(at)}" in {"quốc gia", "quốc phòng"}
