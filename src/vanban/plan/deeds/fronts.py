"""What may stand in front of subject or verb: time, condition, ground.

"Hằng năm, …", "Trong 03 ngày kể từ khi nước rút, …", "Căn cứ Kế hoạch này, …",
"nếu có vướng mắc, …": none of it is the deed; times in it date the deed.
"""

from __future__ import annotations

from dataclasses import dataclass

from vanban.plan.agencies import read_names, starts_name
from vanban.plan.language import Words, deed_start, is_follow_up, is_long_verb, is_nominal
from vanban.vocab.phrases import phrases

_TIMES = phrases("deeds", "front_times")
_GROUNDS = phrases("deeds", "front_grounds")
_CONDITIONS = phrases("deeds", "front_conditions")
_FRONTS = _TIMES | _GROUNDS | _CONDITIONS
_MANDATES = phrases("deeds", "mandates")
_MANDATE_WORDS = phrases("deeds", "mandate_words")
_BEGINNINGS = phrases("deeds", "beginnings")
_BEFORE_VERB = frozenset(
    {"này", "năm", "tháng", "quý", "tuần", "ngày", "xuất", "thì", "để", "sau", "phải"}
)
_AGENTS = frozenset({"các", "những"})
# vướng mắc, khó khăn, phát sinh, sửa đổi, bổ sung, bất cập, chưa phù hợp | đề nghị …
_TROUBLED = frozenset({"mắc", "khăn", "sinh", "đổi", "sung", "cập", "hợp", "này"})
_PAIRS = phrases("deeds", "pairs")
# "phòng, chống", "thanh, quyết toán", "sơ, tổng kết": one word in two halves
_HALVES = frozenset({
    ("phòng", "chống"), ("thanh", "quyết"), ("thanh", "kiểm"), ("sơ", "tổng"), ("miễn", "giảm"),
    ("sao", "chụp"), ("giao", "nhận"), ("thu", "chi"), ("thu", "nộp"), ("mua", "bán"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Front:
    """A fronted phrase: the word after it, and whether it says when the deed is due."""

    after: int
    is_time: bool


def read_front(words: Words, index: int) -> Front | None:
    """Return the fronted phrase that begins at word *index*, or ``None``.

    >>> read_front(Words.of("Hằng năm, lập kế hoạch"), 0)
    Front(after=3, is_time=True)
    """
    if (mandate := _mandate_length(words, index)) and _acts_at(words, index + mandate):
        return Front(index + mandate, is_time=False)
    time = words.longest(index, _TIMES, 3)
    condition = words.longest(index, _CONDITIONS, 4)
    if not time and not condition and not words.longest(index, _GROUNDS, 4):
        return None
    after = _end_of_front(
        words, index, conditional=bool(condition), early=_ends_early(words, index)
    )
    return Front(after, bool(time)) if after is not None else None


def joins_pair(words: Words, comma: int) -> bool:
    """Say whether the comma joins a fixed pair: "phòng, chống", "sửa đổi, bổ sung"."""
    if (words.key(comma - 1), words.key(comma + 1)) in _HALVES:
        return True
    before, after = words.keys[max(comma - 2, 0) : comma], words.keys[comma + 1 : comma + 3]
    return " ".join((*before, *after)) in _PAIRS


def is_mandate(words: Words, index: int) -> bool:
    """Say whether words on competence stand at *index* and the deed behind them."""
    size = _mandate_length(words, index)
    return size > 0 and _acts_at(words, index + size)


def _mandate_length(words: Words, index: int) -> int:
    """Return how many words from *index* say within what competence an authority acts.

    "theo chức năng, nhiệm vụ và thẩm quyền được giao": an opening, then any of its words in any
    order, joined by commas or "và".
    """
    at = index + words.longest(index, _MANDATES, 4)
    after = index
    while at > index:
        size = words.longest(at, _MANDATE_WORDS, 5)
        if not size:
            break
        at = after = at + size
        if words.key(at) in {",", "và"} and words.longest(at + 1, _MANDATE_WORDS, 5):
            at += 1
    return after - index


def _acts_at(words: Words, at: int) -> bool:
    """Say whether a comma, a role or a deed stands at *at*: the phrase before is complete."""
    if words.key(at) in {",", ":"}:
        return begins_part(words, at + 1)
    return words.longest(at, _BEGINNINGS, 4) > 0 or deed_start(words, at) is not None


def is_condition(words: Words, index: int) -> bool:
    """Say whether a condition opens at *index*: "nếu có …", "trường hợp …", "khi có lệnh …"."""
    return words.longest(index, _CONDITIONS, 4) > 0


def begins_part(words: Words, index: int) -> bool:
    """Say whether subject, role or verb of a deed begins at *index*."""
    if words.longest(index, _BEGINNINGS, 4) or deed_start(words, index) is not None:
        return True
    if not starts_name(words, index):
        return bool(words.longest(index, _FRONTS, 4))
    after = read_names(words, index).after
    return words.key(after) != "," or after - index > 1


def _end_of_front(words: Words, index: int, *, conditional: bool, early: bool) -> int | None:
    """Return the word after the front at *index*: behind its comma, or where a verb must begin."""
    if (then := _behind_then(words, index)) is not None:
        return then
    depth, weak, listed = 0, None, 0
    for at in range(index + 1, len(words)):
        key = words.key(at)
        if key == "của":
            listed = _end_of_list(words, at + 1)
        if at < listed:
            continue
        depth = max(0, depth + (key in "(“") - (key in ")”"))
        if depth:
            continue
        if key == "," and begins_part(words, at + 1) and not joins_pair(words, at):
            # "căn cứ Phụ lục lập kế hoạch, hoàn thành trước …": the deed began before the comma
            return weak if weak is not None and is_follow_up(words, at + 1) else at + 1
        if at > index + 1 and words.key(at - 1) in _BEFORE_VERB and _is_verb(words, at):
            return at
        if conditional and words.key(at - 1) == "phải" and deed_start(words, at) is not None:
            return at  # "khi nước vượt báo động 2 phải đóng cống"
        may = words.key(at - 3) == "quyền"  # "được quyền yêu cầu các đơn vị cung cấp …"
        if conditional and key in _AGENTS and not may and _acts(words, at):
            return at
        asked = key == "đề" and words.key(at - 1) in _TROUBLED
        if conditional and asked and starts_name(words, at + 2):
            return at  # "nếu có vướng mắc đề nghị các xã phản ánh"
        if (
            weak is None
            and at > index + 1
            and _is_verb(words, at)
            and not (is_nominal(words, at) if early else _nominal(words, at))
        ):
            weak = at
            if early:
                return weak
    return weak


def _behind_then(words: Words, index: int) -> int | None:
    """Return the word after "thì" where the deed of a condition follows it.

    "trường hợp có vướng mắc cần xử lý, tháo gỡ ngay thì chủ động báo cáo …".
    """
    then = next((at for at in range(index, len(words)) if words.key(at) == "thì"), None)
    if then is None:
        return None
    acts = deed_start(words, then + 1) is not None or starts_name(words, then + 1) > 0
    return then + 1 if acts else None


def _end_of_list(words: Words, at: int) -> int:
    """Return the word after a list of three or more authorities: "kế hoạch của A, B, C lập …".

    Of two, the second is the subject: "chỉ đạo của A, B lập …"; of more, nobody can tell.
    """
    names = read_names(words, at) if starts_name(words, at) else None
    return names.after if names is not None and len(names.names) > 2 else 0


def _ends_early(words: Words, index: int) -> bool:
    """Say whether the front needs no comma: "Mỗi năm tổ chức …"."""
    return words.key(index) in {"theo", "hằng", "hàng", "mỗi", "định"}


def _acts(words: Words, at: int) -> bool:
    """Say whether an authority with its verb stands at *at*: "vướng mắc các cơ quan báo cáo"."""
    if not starts_name(words, at):
        return False
    return deed_start(words, read_names(words, at).after) is not None


def _is_verb(words: Words, at: int) -> bool:
    return bool(is_long_verb(words, at)) and deed_start(words, at) is not None


def _nominal(words: Words, at: int) -> bool:
    """Say whether the verb at *at* is part of a noun: "quá trình tổ chức thực hiện"."""
    while at > 0:
        if is_nominal(words, at):
            return True
        if is_long_verb(words, at - 2) != 2:
            return False
        at -= 2
    return False
