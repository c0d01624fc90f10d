"""How the name of an authority begins: a head noun, a class, capitals that name one.

"Sở", "Ủy ban nhân dân", "Giám đốc" begin a name; so does a class ("các sở, ban, ngành") and a
lower-case head with a proper word behind it ("phòng Kinh tế", "tổ trưởng tổ dân phố").
"""

from __future__ import annotations

from vanban.plan.language import Words, is_long_verb
from vanban.vocab.phrases import phrases

MANY = frozenset({"các", "những", "mọi"})
PLACES = frozenset({"tỉnh", "huyện", "xã", "phường", "quận", "khu", "thôn", "thành phố", "bản"})
_PERSONS = phrases("offices", "persons")
HEADS = phrases("offices", "heads") | _PERSONS
_LOWER = phrases("offices", "lower_heads")
_ROLES = phrases("offices", "roles")
_CLASSES = phrases("offices", "classes")
_CAPITALS = phrases("offices", "abbreviations")
_TITLES = frozenset({"đồng chí", "đ/c", "ông", "bà"})
_ACTING = frozenset({"thanh tra", "kiểm toán", "thường trực"})
_PLACED = frozenset({"thống kê", "thi hành án"})
_PLACED_BY = frozenset({"thành", "cơ", "khu", "dân"})
_ALONE = frozenset({"đồng chí", "chủ đầu tư", "chủ rừng", "nhà thầu"})
# "Tổ chức kiểm tra …" orders, "Trường hợp …" opens a condition, "bộ tiêu chí" is a set.
_NO_NAMES = frozenset({
    "tổ chức", "công chức", "trường hợp", "bộ tiêu", "bộ chỉ", "bộ dữ", "ban hành", "đội ngũ",
    "hội nghị",
    "hội thảo", "khoa học", "khối lượng",
    "cảng hàng", "quỹ đất", "phòng học", "phòng ngừa", "phòng chống", "bản đồ", "ngành nghề",
})  # fmt: skip


_THINGS = frozenset({
    "trường hợp", "bộ tiêu", "bộ chỉ", "bộ dữ", "đội ngũ", "hội nghị", "hội thảo", "khối lượng",
    "quỹ đất", "phòng học", "bản đồ", "ngành nghề", "khoa học",
})  # fmt: skip


def starts_name(words: Words, index: int) -> int:
    """Return how many words from *index* begin the name of an authority, 0 if they begin none.

    >>> starts_name(Words.of("Ủy ban nhân dân xã"), 0), starts_name(Words.of("Tổ chức thi"), 0)
    (4, 0)
    """
    if words.key(index) in MANY:
        if f"{words.key(index + 1)} {words.key(index + 2)}" in _THINGS:
            return 0  # "Các trường hợp không được …"
        inner = class_length(words, index + 1) or words.longest(index + 1, HEADS, 4)
        return 1 + inner if inner and is_long_verb(words, index + 1) <= inner else 0
    if _is_no_name(words, index):
        return 0
    if size := comrade_length(words, index):
        return size
    if words.key(index) in {"ông", "bà"} and is_person(words, index + 1):
        return 1 + starts_name(words, index + 1)
    if not words.has_capital(index):
        return _lower_head(words, index)
    if is_capitals(words.printed(index)):
        return 1 if words.key(index) in _CAPITALS else 0
    if words.key(index) in {"bộ", "sở"} and is_class_start(words, index):
        return 1
    size = words.longest(index, HEADS, 4)
    if size and not is_long_verb(words, index) > size and not _is_act(words, index, size):
        return size
    return words.longest(index, _CLASSES, 3) if is_class_start(words, index) else 0


def comrade_length(words: Words, index: int) -> int:
    """Return the length of the title before a person's name: "Đồng chí Trần Văn Lam", "ông …"."""
    size = words.longest(index, _TITLES, 3)
    named = size and words.has_capital(index + size) and words.has_capital(index + size + 1)
    return size if named and not starts_name(words, index + size) else 0


def class_length(words: Words, index: int) -> int:
    """Return how many words from *index* are a noun of the classes ("sở", "cơ quan báo chí")."""
    size = words.longest(index, _CLASSES, 5)
    ends_in_verb = words.keys[index + size - 1 : index + size + 1] == ("ban", "hành")
    return size - 1 if size > 1 and ends_in_verb else size  # "các khoa, phòng | ban hành"


def is_person(words: Words, index: int) -> bool:
    """Say whether an office of a person begins at *index*: "Giám đốc", "Hiệu trưởng"."""
    return words.longest(index, _PERSONS, 4) > 0


def is_capitals(printed: str) -> bool:
    """Say whether *printed* is an abbreviation: "UBND", "NN&PTNT"."""
    return len(printed) > 1 and printed.isupper()


def is_class_start(words: Words, index: int) -> bool:
    """Say whether a capital opens a class without "Các": "Bộ, ngành, địa phương"."""
    size = words.longest(index, _CLASSES, 3)
    acts = words.key(index) == "cấp" and size == 1  # "Cấp, gia hạn, thu hồi giấy phép"
    return size > 0 and not acts and words.key(index + size) in {",", "và", "ngành"}


def _is_no_name(words: Words, index: int) -> bool:
    """Say whether the first two words are a common word or a verb, not the head of a name."""
    if f"{words.key(index)} {words.key(index + 1)}" not in _NO_NAMES:
        return False
    if words.key(index) == "công":  # "Công chức Địa chính", but "công chức, viên chức"
        return not words.has_capital(index + 2)
    return not (words.has_capital(index + 1) or words.key(index + 2) == "chính")


def _is_act(words: Words, index: int, size: int) -> bool:
    """Say whether a head that is a verb too begins a deed: "Thanh tra, xử lý vi phạm"."""
    if words.longest(index, _PLACED, 3) == size:  # "Thống kê tỉnh", but "Thống kê diện tích"
        return words.key(index + size) not in PLACES | _PLACED_BY
    if words.longest(index, _ACTING, 2) != size:
        return False
    after = words.key(index + size)
    return after == "," or bool(is_long_verb(words, index + size))


def _lower_head(words: Words, index: int) -> int:
    size = words.longest(index, _LOWER, 4)
    if not size:
        return 0
    after = words.key(index + size)
    if words.longest(index, _ALONE, 3):
        return size
    place = after in PLACES or after == "cấp"
    ok = words.has_capital(index + size) or place or words.longest(index, _ROLES, 4)
    in_class = after == "," and words.longest(index + size + 1, _CLASSES, 3)
    return size if ok or in_class else 0
