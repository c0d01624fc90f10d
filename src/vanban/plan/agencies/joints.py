"""Commas and "và" in names: one name, one class, or the end of an entry.

"Sở Văn hóa, Thể thao và Du lịch" is one name, "các sở, ban, ngành" one class; "Sở Y tế, Công an
tỉnh" are two entries.
"""

from __future__ import annotations

from vanban.plan.agencies.heads import MANY, class_length, starts_name
from vanban.plan.language import Words
from vanban.vocab.phrases import phrases

# A set phrase that is complete: what follows "và" is an entry of its own.
_FULL_CLASS = frozenset({"các sở, ban, ngành", "các sở, ngành", "các sở, ban ngành"})
_UNITS = frozenset(
    {"tỉnh", "huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "đặc khu"}
)
_DASHES = frozenset({"-", "–", "&"})
_COUNCILS = frozenset({"hđnd", "dân", "hội"})  # HĐND, Hội đồng nhân dân, Đoàn đại biểu Quốc hội
_SERVED = frozenset({"ubnd", "uỷ", "hđnd", "hội"})

_PAIRS = phrases("offices", "name_pairs")


def joint_length(words: Words, index: int, at: int, *, many: bool) -> int:
    """Return how many words of the joint at *at* belong to the name that begins at *index*."""
    after = at + 1
    acts = " ".join((*words.keys[at - 2 : at], *words.keys[after : after + 2]))
    if words.key(at) == "," and acts in _PAIRS:
        return 1
    if _serves_two(words, index, at):
        return 2
    if words.key(at - 1) == "phòng" and words.key(after) == "chống":
        return 2  # "Quỹ phòng, chống thiên tai"
    if words.key(at) == "," and words.key(at - 1) == words.key(at + 2) == "uỷ":
        return 3  # "Ban Tuyên giáo huyện ủy, thị ủy"
    if words.keys[after : after + 2] == ("đại", "biểu") and words.has_capital(after + 2):
        return 0  # "các tổ đại biểu và đại biểu Hội đồng nhân dân" are two
    if size := _more_places(words, at):
        return size
    if words.key(at) == ";" or starts_name(words, after):
        if words.key(at) in {"-", "–"}:
            return 1
        return _class_goes_on(words, index, at) if many else 0
    if words.key(at) in _DASHES:
        return 1
    if words.has_capital(after):
        return int(_same_name(words, index, at))
    return _class_goes_on(words, index, at) if many else 0


def _more_places(words: Words, at: int) -> int:
    """Return the length of joint and place in "Ủy ban nhân dân huyện, thành phố", one class."""
    if words.key(at) not in {",", "và"} or not _is_place(words, at - 1):
        return 0
    size = words.longest(at + 1, _UNITS, 2)
    if not size or words.has_capital(at + 1) or words.has_capital(at + 1 + size):
        return 0
    return 1 + size


def _is_place(words: Words, at: int) -> bool:
    """Say whether a unit without a proper name ends at *at*: "… huyện", "… thị xã"."""
    one = words.key(at)
    return not words.has_capital(at) and (one in _UNITS or f"{words.key(at - 1)} {one}" in _UNITS)


def _serves_two(words: Words, index: int, at: int) -> bool:
    """Say whether an office serves two bodies: "Văn phòng HĐND và UBND xã" is one office."""
    return (
        f"{words.key(index)} {words.key(index + 1)}" in {"văn phòng", "chánh văn"}
        and words.key(at) in {"và", ",", "&"}
        and words.key(at - 1) in _COUNCILS
        and words.key(at + 1) in _SERVED
        and words.has_capital(at + 1)
    )


def _class_goes_on(words: Words, index: int, at: int) -> int:
    """Return the length of joint and noun where "địa phương" continues "các bộ, ngành"."""
    after = at + 1
    if words.key(at) not in {",", "và"} or words.has_capital(after) or words.key(after) in MANY:
        return 0
    size = class_length(words, after)
    if not size:
        return 0
    if words.key(at) == "và":
        full = " ".join(words.keys[index:at]).replace(" ,", ",")
        if full in _FULL_CLASS or _is_qualified(words, index, at):
            return 0
    return 1 + size


def _is_qualified(words: Words, index: int, at: int) -> bool:
    """Say whether the class before "và" is complete: "các tổ chức chính trị - xã hội và …"."""
    return words.key(at - 2) == "xã" and words.key(at - 3) in {"-", "–"} and at - index > 3


def _same_name(words: Words, index: int, at: int) -> bool:
    """Say whether capitals after a comma or "và" go on with one name ("Thể thao và Du lịch").

    Assumption *two-part-name*: after a head noun, a joint of two capitalised parts is one name.
    """
    key = words.key(index)
    if key not in MANY or words.key(at) == "và" or words.has_capital(index + 1):
        return True
    return words.has_capital(at - 1)  # "các địa phương Bắc Lĩnh, Nam Lĩnh"
