"""Names of authorities in running text: a grammar of the noun phrase, not a list of names.

A phrase begins with a head noun ("Sở", "Ủy ban nhân dân", "Giám đốc"), a class ("các sở, ban,
ngành") or capitals that name an authority ("VTV"), and runs to the first word that can't belong
to a name: a verb, a word of role, time or manner. Assumption *complete-name*: a verb right after
the head noun is part of the name ("Ban quản lý", "Trung tâm kiểm soát bệnh tật").
"""

from __future__ import annotations

from dataclasses import dataclass

from vanban.plan.verbs import is_long_verb, verb_length
from vanban.plan.words import Words
from vanban.vocab.phrases import phrases

_HEADS = phrases("offices", "heads") | phrases("offices", "persons")
_PERSONS = phrases("offices", "persons")
_LOWER = phrases("offices", "lower_heads")
_CLASSES = phrases("offices", "classes")
_FIELDS = phrases("offices", "fields")
_ABBREVIATIONS = phrases("offices", "abbreviations")
_INSIDE = phrases("offices", "inside_names")

_MANY = frozenset({"các", "những", "mọi"})
_PLACES = frozenset({"tỉnh", "huyện", "xã", "phường", "quận", "khu", "thôn"})
_STOP_WORDS = """
    chủ_trì có là phải cần sẽ được bị đã đang không chỉ theo căn trong để nhằm nếu khi về với do từ
    đến trước sau tại như qua bằng hằng hàng mỗi kịp khẩn thường_xuyên định_kỳ chịu cho mà thì vào
    gồm thực_hiện làm tham_gia phối_hợp sớm tiếp_tục chủ_động tích_cực nghiêm ngay rồi xong quý đồng
    khoảng này trên cùng đối hoặc từng ngoài tùy hết lên ra bảo_đảm nhất việc
"""
_STOPS = frozenset(_STOP_WORDS.split())
_TAILS = frozenset(
    """
    có liên quan|liên quan khác|liên quan|trên địa bàn tỉnh|trên địa bàn huyện|trên địa bàn xã|
    trên địa bàn thành phố|trên địa bàn phường|trên địa bàn toàn tỉnh|trên địa bàn|cấp tỉnh|
    cấp huyện|cấp xã|cấp xã, phường|trực thuộc trung ương|trực thuộc|thuộc tỉnh|ở cơ sở|
    ở địa phương|ở trung ương|các cấp|cùng cấp|chức năng|chuyên môn|ở ngoài|ở nước ngoài
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_FULL_CLASS = frozenset({"các sở, ban, ngành", "các sở, ngành", "các sở, ban ngành"})


@dataclass(frozen=True, slots=True)
class Named:
    """One authority as the text names it: its name, and the words it takes up."""

    name: str
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Names:
    """The authorities of a list, in order, and the word after the list."""

    names: tuple[str, ...]
    after: int

    def __bool__(self) -> bool:
        return bool(self.names)


def starts_name(words: Words, index: int) -> int:
    """Return how many words from *index* begin the name of an authority, 0 if they begin none."""
    key = words.key(index)
    if key in _MANY:
        inner = words.longest(index + 1, _CLASSES, 4) or words.longest(index + 1, _HEADS, 4)
        return 1 + inner if inner and is_long_verb(words, index + 1) <= inner else 0
    if key == "tổ" and words.key(index + 1) == "chức":  # "Tổ chức kiểm tra …" orders
        return 0
    if key == "trường" and words.key(index + 1) == "hợp":
        return 0
    if words.has_capital(index):
        if _is_capitals(words.printed(index)):
            return 1 if key in _KNOWN_CAPITALS else 0
        if key in {"bộ", "sở"} and _is_class_start(words, index):
            return 1
        size = words.longest(index, _HEADS, 4)
        if size and not is_long_verb(words, index) > size:
            return size
        return words.longest(index, _CLASSES, 3) if _is_class_start(words, index) else 0
    return _lower_head(words, index)


_KNOWN_CAPITALS = frozenset(k.lower() for k in _ABBREVIATIONS)


def _is_capitals(printed: str) -> bool:
    return len(printed) > 1 and printed.isupper()


def _is_class_start(words: Words, index: int) -> bool:
    """Say whether a capital opens a class without "Các": "Bộ, ngành, địa phương"."""
    size = words.longest(index, _CLASSES, 3)
    return size > 0 and words.key(index + size) in {",", "và", "ngành"}


def _lower_head(words: Words, index: int) -> int:
    size = words.longest(index, _LOWER, 4)
    if not size:
        return 0
    after = words.key(index + size)
    if words.longest(index, frozenset({"đồng chí", "chủ đầu tư", "chủ rừng", "nhà thầu"}), 3):
        return size
    ok = words.has_capital(index + size) or after in _PLACES or words.longest(index, _ROLES, 4)
    in_class = after == "," and words.longest(index + size + 1, _CLASSES, 3)
    return size if ok or in_class else 0


_ROLES = frozenset(
    {
        "cơ quan thường trực", "cơ quan chủ trì", "cơ quan đầu mối", "người đứng đầu", "tổ trưởng",
        "hiệu trưởng", "trưởng thôn", "cơ quan", "chính quyền", "thủ trưởng", "đơn vị",
        "tổ công tác", "chủ tịch", "doanh nghiệp", "địa phương",
    }
)  # fmt: skip


def read_names(words: Words, index: int, *, whole: bool = False) -> Names:
    """Return the list of authorities that begins at word *index*.

    In a heading or a table cell all words belong to names: *whole* reads past verbs.
    """
    names: list[str] = []
    at = index
    while at < len(words):
        if not starts_name(words, at) and not (whole and words.key(at) not in ",;()"):
            break
        found, at = _entry(words, at, whole=whole)
        names += found
        next_at = _next_entry(words, at, whole=whole)
        if next_at is None:
            break
        at = next_at
    return Names(tuple(dict.fromkeys(n for n in names if n)), at)


def _next_entry(words: Words, at: int, *, whole: bool) -> int | None:
    after = at
    while words.key(after) in {",", ";", "và", "cùng", "&", "."} or (
        words.key(after) in {"với"} and words.key(after - 1) == "cùng"
    ):
        if words.key(after) in {"cùng", ".", ";"} and not whole and words.key(after) != ";":
            return None
        after += 1
    if after == at or after >= len(words):
        return None
    if starts_name(words, after) or whole:
        return after
    return None


def _entry(words: Words, index: int, *, whole: bool) -> tuple[list[str], int]:
    """Return the authorities of one entry (several if a head noun is shared) and its end."""
    shared = _shared_head(words, index)
    if shared:
        return shared
    if words.longest(index, frozenset({"đồng chí", "các đồng chí"}), 3) and words.has_capital(
        index + words.longest(index, frozenset({"đồng chí", "các đồng chí"}), 3)
    ):
        index += words.longest(index, frozenset({"đồng chí", "các đồng chí"}), 3)
    after = _end_of_name(words, index, whole=whole)
    return [_printed(words, index, after)], after


def _printed(words: Words, first: int, after: int) -> str:
    """Return the name as printed, a definition of its abbreviation left out."""
    if after <= first:
        return ""
    text = words.text[words.start(first) : words.end(after - 1)]
    text = " ".join(text.split())
    if text.endswith(")"):
        head, _, inner = text.rpartition("(")
        inner = inner[:-1].strip()
        if not starts_name(Words.of(inner), 0) or _is_capitals(
            inner.replace(" ", "").replace("&", "")
        ):
            text = head.strip()
    return text.strip(" ,;:.-")


def _shared_head(words: Words, index: int) -> tuple[list[str], int] | None:
    """Expand "Giám đốc các Sở: Y tế, Công Thương" and "UBND các phường A, B"; else ``None``."""
    at, prefix = index, ""
    if words.key(at) not in _MANY:
        size = starts_name(words, at)
        if not size or words.key(at + size) not in _MANY:
            return _implied_head(words, index)
        prefix = " ".join(words.printed(i) for i in range(at, at + size)) + " "
        at += size
    head, at = words.printed(at + 1), at + 2
    if words.key(at) == ":":
        at += 1
    field = words.longest(at, _FIELDS, 8)
    if head.lower() in {"sở", "bộ", "phòng", "ban"} and field and words.has_capital(at):
        parts, at = _fields(words, at)
        return [f"{prefix}{head} {part}" for part in parts], at
    if head.lower() in {"xã", "phường", "huyện", "tỉnh", "quận"} and words.has_capital(at):
        parts, at = _proper_names(words, at)
        return [f"{prefix}{head.lower()} {part}" for part in parts], at
    return None


def _implied_head(words: Words, index: int) -> tuple[list[str], int] | None:
    """Expand "Sở Tài chính, Xây dựng" where known branches follow one head noun."""
    if words.key(index) not in {"sở", "bộ"} or not words.has_capital(index):
        return None
    parts, at = _fields(words, index + 1)
    if len(parts) < 2:
        return None
    return [f"{words.printed(index)} {part}" for part in parts], at


def _fields(words: Words, at: int) -> tuple[list[str], int]:
    parts: list[str] = []
    end = at
    while True:
        size = words.longest(at, _FIELDS, 8)
        if not size or not words.has_capital(at):
            return parts, end
        parts.append(" ".join(words.text[words.start(at) : words.end(at + size - 1)].split()))
        end = at = at + size
        if words.key(at) in {",", "và"} and not starts_name(words, at + 1):
            at += 1
        elif words.key(at) == "," and words.key(at + 1) == "và":
            at += 2
        else:
            return parts, end


def _proper_names(words: Words, at: int) -> tuple[list[str], int]:
    parts: list[str] = []
    while words.has_capital(at) and not starts_name(words, at):
        first = at
        while words.has_capital(at) or words.key(at) == "-":
            at += 1
        parts.append(" ".join(words.text[words.start(first) : words.end(at - 1)].split()))
        if (
            words.key(at) in {",", "và"}
            and words.has_capital(at + 1)
            and not starts_name(words, at + 1)
        ):
            at += 1
        else:
            break
    return parts, at


def _end_of_name(words: Words, index: int, *, whole: bool) -> int:
    """Return the word after the name that begins at *index*."""
    head = starts_name(words, index)
    many = words.key(index) in _MANY or not words.has_capital(index)
    at = index + head
    many = many or _is_class_start(words, index)  # "Bộ, ngành, địa phương"
    while at < len(words):
        key = words.key(at)
        many = many or key in _MANY  # "UBND các xã, phường"
        if key in {"là", "được"} or (key in {"có", "chịu"} and words.key(at + 1) == "trách"):
            return at
        if key == "(":
            close = _closing(words, at)
            if close is None:
                return at
            at = close + 1
        elif key in ",;" or key in {"và", "&", "-", "–", "cùng"}:
            step = _joint(words, index, at, many=many, whole=whole)
            if not step:
                return at
            at += step
        elif key in ":.!?" or key in {"“", '"', "”"}:
            return at
        elif size := words.longest(at, _TAILS, 5):
            at += size
        elif size := words.longest(at, _INSIDE, 6):
            if at > index + head and not _name_goes_on(words, at + size):
                return at if not whole and verb_length(words, at) else at + size
            at += size
        elif words.has_capital(at) or whole:
            at += 1
        elif _stops(words, at, complete=at > index + head or head > 1):
            if not _ends_compound(words, at, index + head):
                return at
            at += 1
        else:
            at += 1
    return at


def _name_goes_on(words: Words, at: int) -> bool:
    """Say whether a place, a mark or a verb follows: the words before belong to the name."""
    return (
        words.key(at) in _PLACES
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
    pair = f"{words.key(at)}_{words.key(at + 1)}"
    if words.key(at) in _STOPS or pair in _STOPS:
        return True
    if words.key(at) == "của":
        return not words.has_capital(at + 1) or bool(starts_name(words, at + 1))
    if not complete or words.key(at) in _PLACES:
        return False
    return verb_length(words, at) > 0


def _ends_compound(words: Words, at: int, first: int) -> bool:
    """Say whether the syllable at *at* ends a word that one capital began: "Xây dựng", "Đào tạo".

    Assumption *lone-capital*: names of places have all syllables in capitals, so a single capital
    before a lower-case syllable is the first half of a common word.
    """
    if verb_length(words, at) > 1 or words.key(at) in _STOPS or at <= first:
        return False
    before = words.printed(at - 1)
    alone = at - 2 < first or not words.has_capital(at - 2)
    lone = before[:1].isupper() and not _is_capitals(before) and alone
    return lone or f"{words.key(at - 1)} {words.key(at)}" in {"quốc gia", "quốc phòng"}


def _joint(words: Words, index: int, at: int, *, many: bool, whole: bool) -> int:
    """Return how many words of a joint belong to the name; 0 if the name ends before them."""
    after = at + 1
    if words.key(at) == ";" or starts_name(words, after):
        if words.key(at) in {"-", "–"}:
            return 1
        return 1 if _class_goes_on(words, index, at, many=many) else 0
    if words.key(at) in {"-", "–", "&"}:
        return 1
    if words.has_capital(after):
        return 1 if _same_name(words, index, at) else 0
    if many and words.longest(after, _CLASSES, 5):
        full = " ".join(words.keys[index:at]).replace(" ,", ",")
        return 0 if words.key(at) == "và" and full in _FULL_CLASS else 1
    return 0


def _class_goes_on(words: Words, index: int, at: int, *, many: bool) -> bool:
    """Say whether "địa phương" in "các bộ, ngành, địa phương" continues a class."""
    after = at + 1
    if not many or words.key(at) not in {",", "và"} or words.has_capital(after):
        return False
    full = " ".join(words.keys[index:at]).replace(" ,", ",")
    if words.key(at) == "và" and full in _FULL_CLASS:
        return False
    return words.longest(after, _CLASSES, 5) > 0 and words.key(after) not in _MANY


def _same_name(words: Words, index: int, at: int) -> bool:
    """Say whether capitals after a comma or "và" go on with one name ("Thể thao và Du lịch").

    Assumption *two-part-name*: after a head noun, a joint of two capitalised parts is one name.
    """
    key = words.key(index)
    return key not in _MANY or words.key(at) == "và" or words.has_capital(index + 1)
