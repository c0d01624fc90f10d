"""Handing in or making public a result belongs to the deed that made it.

"rà soát các cầu; báo cáo UBND tỉnh trước 15/6" is one deed; "báo cáo những việc chậm" reports
something of its own and is another.
"""

from __future__ import annotations

import re

from vanban.plan.agencies import read_names, starts_name
from vanban.plan.language import Words, deed_start, is_follow_up, is_long_verb
from vanban.plan.times import find_cycle
from vanban.vocab.phrases import phrases

_HAND_IN = phrases("deeds", "hand_in")
_RESULTS = phrases("deeds", "results")
_MADE = phrases("deeds", "made")
_REPORTS = frozenset({"báo cáo", "gửi", "trình", "nộp"})
_SENDS = frozenset({"gửi", "báo cáo"})
_MAKES_PUBLIC = frozenset({"công bố", "công khai"})
_PROPOSES = frozenset({"đề xuất", "kiến nghị", "tham mưu"})
_ALL_WORK = frozenset({"công tác", "nhiệm vụ", "kế hoạch", "chương trình", "chỉ thị", "đề án"})
_OPINIONS = frozenset({"lấy ý kiến"})
# việc này phải xong trong …   thời gian hoàn thành: …   Danh sách này phải hoàn thành trước …
_TIME_APART = re.compile(
    r"\s*(?:[^,;.]{0,40}?\bnày\s+(?:phải\s+|cần\s+)?(?:được\s+)?(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)\s|"
    r"(?:thời\s+(?:gian|hạn)|hạn)(?:\s+(?:hoàn\s+thành|thực\s+hiện|chót|cuối))?\s*(?::|là\b|trong\b))",
    re.IGNORECASE,
)
# hoàn thành trong tháng 01/2025   xong trước ngày …
_DONE_BY = re.compile(
    r"\s*(?:phải\s+)?(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)\s+(?:trước|trong|vào|chậm|đến|tháng|quý|ngày|xong)",
    re.IGNORECASE,
)


def follows_up(words: Words, index: int) -> bool:
    """Say whether the part at *index* goes on with the deed before it: "trình …", "bảo đảm …"."""
    own = words.key(index) == "có" and is_long_verb(words, index)  # "có giải pháp để …"
    if own or words.longest(index, _OPINIONS, 3) or not is_follow_up(words, index):
        return False
    if words.longest(index, _MAKES_PUBLIC, 2):
        return find_cycle(_rest(words, index)) is None
    size = words.longest(index, _REPORTS, 2)
    return not size or _hands_result(words, index + size)


def hands_in(words: Words) -> bool:
    """Say whether the clause *words* only hands in what the deed before it made.

    A report that recurs is a deed of its own.
    """
    start = deed_start(words, 0)
    size = words.longest(0, _HAND_IN, 3)
    if start is None or not size or start.verb or find_cycle(_rest(words, 0)):
        return False
    if words.key(size) == "," and words.longest(size + 1, _PROPOSES, 2):
        return False  # "báo cáo, đề xuất Thủ tướng giải pháp …" is work
    if words.keys[size : size + 4] == ("kết", "quả", "thực", "hiện") and (
        words.longest(size + 4, _ALL_WORK, 2)
    ):
        return False  # "báo cáo kết quả thực hiện công tác giữ chợ": of more than the deed before
    if "khi" in words.keys or _hands_other(words, size):
        return False  # "báo cáo ngay khi có cháy"
    return _hands_result(words, size)


def is_recurring_result(words: Words) -> bool:
    """Say whether a report of its own is due again and again: "kết quả gửi Sở A hằng tuần"."""
    return _sends_result(words) and find_cycle(_rest(words, 0)) is not None


def is_result(words: Words) -> bool:
    """Say whether the clause hands in what the deed before it made, once.

    "Kết quả kiểm tra gửi về Sở Y tế trước ngày 30/8 để tổng hợp".
    """
    return _sends_result(words) and find_cycle(_rest(words, 0)) is None


def _sends_result(words: Words) -> bool:
    if words.longest(0, frozenset({"kết quả", "số liệu", "tình hình"}), 2) != 2:
        return False
    return any(words.longest(at, _SENDS, 2) for at in range(2, len(words)))


def _rest(words: Words, index: int) -> str:
    return words.text[words.start(index) : words.end(len(words) - 1)]


def _hands_result(words: Words, after: int) -> bool:
    """Say whether a result, a recipient or nothing follows the verb that hands in."""
    return (
        after >= len(words)
        or words.key(after) in {",", ";", "."}
        or words.longest(after, _RESULTS, 3) > 0
        or starts_name(words, after) > 0
    )


def _hands_other(words: Words, after: int) -> bool:
    """Say whether something of its own is handed in: "trình Hội đồng nhân dân đề án nuôi cá"."""
    if not starts_name(words, after):
        return False
    names = read_names(words, after)
    return words.longest(names.after, _MADE, 3) > 0


def is_time_apart(clause: str) -> bool:
    """Say whether *clause* only says when the deeds before it are due."""
    return bool(_TIME_APART.match(clause))


def is_done_by(clause: str) -> bool:
    """Say whether *clause* goes on with the deed before it to say by when it is done."""
    return bool(_DONE_BY.match(clause))
