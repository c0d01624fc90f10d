"""Clauses of a paragraph and the deeds of a clause.

A clause ends at ";" or a full stop. Inside it a comma divides two deeds where a new main verb has
its own object; verbs on one object ("rà soát, sửa đổi, bổ sung X"), the road of one product
("…, trình …, ban hành") and lists of others' acts ("khai thác, vận chuyển cát") stay together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.plan.deeds.fronts import is_condition, joins_pair
from vanban.plan.deeds.handins import follows_up
from vanban.plan.deeds.predicates import Predicate, read_predicate
from vanban.plan.language import (
    Start,
    Words,
    deed_start,
    ends_with_verb,
    is_conduct,
    is_led,
    only_verbs,
)
from vanban.plan.times import find_cycle

Stretch = tuple[int, int]
_MARKS = re.compile(r"[;.()“”]")
_PURPOSE = re.compile(r"(?<!\w)(?:để|nhằm|trong đó|nếu|có nhu cầu|như|mà)\s", re.IGNORECASE)
_AIMS = frozenset({"nhằm", "để"})
_REPORTS = frozenset({"báo cáo", "phản ánh", "tổng hợp", "tham mưu", "đề xuất", "khắc phục"})
_PUBLICLY = frozenset({"công khai", "rộng rãi", "kịp thời", "đầy đủ", "ngay", "thường xuyên"})
_DRAFTS = frozenset({"dự án", "dự thảo"})
_THEN = frozenset({"đồng thời", "sau đó", "trên cơ sở đó", "từ đó", "qua đó"})


@dataclass(frozen=True, slots=True)
class Part:
    """One deed of a clause: its words from ``first`` up to ``after``, partners, times in front."""

    first: int
    after: int
    partners: tuple[str, ...] = ()
    times: str = ""
    unled: bool = False


def clauses(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the clauses between *start* and *end*: up to ";" or a full stop outside brackets."""
    depth, first = 0, start
    for mark in _MARKS.finditer(text, start, end):
        letter, at = mark[0], mark.start()
        depth = max(0, depth + (letter in "(“") - (letter in ")”"))
        if depth or letter not in ";.":
            continue
        ellipsis = text[at - 1 : at] == "." and at > start
        if letter == ";" or (text[at + 1 : at + 2].isspace() and not ellipsis):
            yield first, at
            first = at + 1
    if text[first:end].strip():
        yield first, end


def deeds(words: Words, opening: Predicate) -> Iterator[Part]:
    """Yield the deeds of one clause from the verb of its *opening* on."""
    held = opening
    for comma in _commas(words, opening.verb):
        if comma < held.verb:
            continue  # "định kỳ 6 tháng, hằng năm báo cáo": the times in front are one list
        following = _next_deed(words, held.verb, comma)
        if following is not None:
            yield Part(held.verb, comma, held.partners, held.times, held.unled)
            held = replace(following, partners=following.partners or held.partners)
    yield Part(held.verb, len(words), held.partners, held.times, held.unled)


def _commas(words: Words, first: int) -> Iterator[int]:
    """Yield the commas outside brackets behind word *first*."""
    depth = 0
    for at in range(first, len(words)):
        key = words.key(at)
        depth = max(0, depth + (key in "(“") - (key in ")”"))
        if key == "," and not depth and not joins_pair(words, at):
            yield at


def _next_deed(words: Words, first: int, comma: int) -> Predicate | None:
    """Return the deed that begins behind *comma*, or ``None`` if the one at *first* goes on."""
    at = comma + 1
    if words.key(at) in _AIMS:
        return None  # "…, nhằm bảo đảm phân cấp, ủy quyền"
    size = words.longest(at, _THEN, 4)
    conditional = is_condition(words, at)
    following = read_predicate(words, at + size)
    if following is None:
        return None
    start = deed_start(words, following.verb)
    if start is None or start.after >= len(words):
        return None
    if size or conditional or find_cycle(following.times):
        return following
    return following if _begins(words, first, comma, following, start) else None


def _begins(words: Words, first: int, comma: int, following: Predicate, start: Start) -> bool:
    """Say whether the verb behind *comma* has an object of its own and begins a deed."""
    led = is_led(words, following.verb)
    if _recurs_alone(words, first, comma, following.verb):
        return True
    if only_verbs(words, first, comma):
        return False  # "Tập trung, khẩn trương xây dựng …"
    if following.times or follows_up(words, following.verb):
        return False
    if _governed(words, first) and not _reports(words, start, led=led):
        return False
    if not led and (is_conduct(words, following.verb) or ends_with_verb(words, first, comma)):
        return False
    if words.key(start.after) in {",", "và"} and not led:
        return False
    if _lacks_object(words, start.after) and not led:
        return False
    if _repeats(words, first, start) or _is_draft(words, comma):
        return False
    if not led and _names_acts(words, first, comma):
        return False
    return not _PURPOSE.search(words.text[words.start(first) : words.end(comma)])


def _lacks_object(words: Words, at: int) -> bool:
    """Say whether only a place follows the verb: "đăng tải danh mục, niêm yết công khai tại Sở"."""
    while at < len(words) and (size := words.longest(at, _PUBLICLY, 2)):
        at += size
    return words.key(at) in {"tại", "trên", "ở"}


# Quyết định số 5/QĐ-UBND về tăng cường quản lý …   Nghị định quy định chi tiết …
_TITLE = re.compile(
    r"(?<!\w)(?:[Vv]ăn bản|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|"
    r"Công điện|Kết luận)\s[^,;]*?(?<!\w)(?:về|quy định|ban hành|sửa đổi|hướng dẫn)\s[^,;]*$"
)
# báo cáo về việc dạy nghề …   các hoạt động tư vấn …
_ACTS = re.compile(r"(?<!\w)(?:(?:về|trong|cho|đối với) việc\s[^,;]*|các hoạt động\s[^;.]*)$")


def _names_acts(words: Words, first: int, comma: int) -> bool:
    """Say whether what stands before the comma names acts that a list goes on with.

    In the title of a document ("Nghị định quy định chi tiết, hướng dẫn thi hành …") and behind
    "về việc" verbs are nouns.
    """
    before = words.text[words.start(first) : words.start(comma)]
    return bool(_TITLE.search(before) or _ACTS.search(before))


def _recurs_alone(words: Words, first: int, comma: int, verb: int) -> bool:
    """Say whether only one of two reports recurs: "báo cáo nhanh …, báo cáo định kỳ …"."""
    report = ("báo", "cáo")
    if words.keys[verb : verb + 2] != report or words.keys[first : first + 2] != report:
        return False
    end = words.end(len(words) - 1)
    before = words.text[words.start(first) : words.start(comma)]
    behind = words.text[words.start(verb) : end]
    return (find_cycle(before) is None) != (find_cycle(behind) is None)


def _governed(words: Words, first: int) -> bool:
    head = deed_start(words, first)
    return head is not None and head.governs


def _reports(words: Words, start: Start, *, led: bool) -> bool:
    return led and words.longest(start.verb, _REPORTS, 3) > 0


def _repeats(words: Words, first: int, start: Start) -> bool:
    """Say whether the verb is that of the deed before: "thanh tra …, thanh tra đột xuất"."""
    head = deed_start(words, first)
    verb = words.keys[start.verb : start.after]
    if head is None:
        return False
    if words.keys[head.verb : head.after] == ("sơ", "kết") and verb == ("tổng", "kết"):
        return True
    between = " ".join(words.keys[first : start.verb])
    return len(verb) > 1 and f" {' '.join(verb)} " in f" {between} "


def _is_draft(words: Words, comma: int) -> bool:
    """Say whether a list of nouns goes on: "dự án, dự thảo văn bản"."""
    return words.longest(comma - 2, _DRAFTS, 2) == 2 and words.longest(comma + 1, _DRAFTS, 2) == 2
