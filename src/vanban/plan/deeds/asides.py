"""Owners said behind the work: "… (Sở Y tế chủ trì, quý II)", "Tổng vệ sinh: các tổ thực hiện".

Also the inverted order: "Việc tập huấn do Sở Nội vụ đảm nhiệm".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.plan.agencies import read_names, starts_name
from vanban.plan.deeds.predicates import read_predicate
from vanban.plan.language import Words, deed_start
from vanban.vocab.phrases import phrases

_DOES = phrases("deeds", "carrying_out")
_HELPS = phrases("deeds", "helping")
_BRACKETS = re.compile(r"\(([^()]{4,300})\)\W*$")
_GIVES = frozenset({
    "do", "giao", "giao cho", "chủ trì :", "cơ quan chủ trì :", "đơn vị chủ trì :", "thực hiện :",
    "đơn vị thực hiện :",
})  # fmt: skip
_TIME = re.compile(r"tháng|quý|năm|ngày|tuần|thường xuyên|định kỳ|trước|\d/\d", re.IGNORECASE)
_INVERTED = re.compile(r"(?<!\w)(?:do|giao(?:\s+cho)?)\s", re.IGNORECASE)
_THE_WORK = re.compile(r"\s*(?:các\s+)?(?:việc|công\s+việc|công\s+tác)\s+", re.IGNORECASE)
_DASH = re.compile(r"\s[-–]\s")  # "Thi kể chuyện - Sở A chủ trì"
_MOST_VERBS = 4


@dataclass(frozen=True, slots=True)
class Aside:
    """Who leads and helps as said behind the work, when, and where the work's own words end."""

    lead: tuple[str, ...]
    partners: tuple[str, ...]
    times: str
    start: int
    end: int


def read_aside(text: str, start: int, end: int) -> Aside | None:
    """Return the owners said behind the work in ``text[start:end]``, or ``None``."""
    brackets = _BRACKETS.search(text, start, end)
    if brackets is not None:
        found = _roles(text, *brackets.span(1))
        if found is not None:
            return Aside(*found, start, brackets.start())
    colon = text.find(": ", start, end)
    if colon > start:
        words = Words.of(text, colon + 1, end)
        if starts_name(words, 0):
            found = _roles(text, colon + 1, end, needs_role=True)
            if found is not None:
                return Aside(*found, start, colon)
    dash = next(reversed(list(_DASH.finditer(text, start + 1, end))), None)
    if dash is not None and starts_name(Words.of(text, dash.end(), end), 0):
        found = _roles(text, dash.end(), end, needs_role=True)
        if found is not None:
            return Aside(*found, start, dash.start())
    return _inverted(text, start, end)


def _roles(
    text: str, start: int, end: int, *, needs_role: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
    """Read "A chủ trì, B phối hợp, quý II": lead, partners and times, or ``None``."""
    words = Words.of(text, start, end)
    at = words.longest(0, _GIVES, 4)
    labelled = at > 0
    if not starts_name(words, at):
        return None
    names = read_names(words, at)
    if labelled and (helped := _advises(words, names.after)) is not None:
        return names.names, helped, ""
    done = words.longest(names.after, _DOES, 3)
    at = names.after + done
    partners: tuple[str, ...] = ()
    while words.key(at) in {",", ";"} and starts_name(words, at + 1):
        helpers = read_names(words, at + 1)
        size = words.longest(helpers.after, _HELPS, 3)
        size = size or (not needs_role and _own_part(words, helpers.after))
        if not size:
            return None
        partners += helpers.names
        at = helpers.after + size
    rest = text[words.start(at) : end].strip(" ,;.") if at < len(words) else ""
    timed = bool(_TIME.search(rest)) and words.key(at) in {",", ";", "-", "trong", "trước"}
    if rest and not timed:
        return None
    if not (done or labelled or (timed and not needs_role)):
        return None
    return names.names, partners, rest


def _advises(words: Words, at: int) -> tuple[str, ...] | None:
    """Return who helps in "(Giao A chủ trì, phối hợp với B tham mưu)", which says no other work."""
    predicate = read_predicate(words, at)
    if predicate is None:
        return None
    start = deed_start(words, predicate.verb)
    rest = words.keys[start.after :] if start is not None else ()
    return predicate.partners if start is not None and not any(k.isalpha() for k in rest) else None


def _own_part(words: Words, at: int) -> int:
    """Return the length of a helper's own part: "(A chủ trì; B bảo đảm an ninh)"."""
    if deed_start(words, at) is None:
        return 0
    return next((i for i in range(at, len(words)) if words.key(i) in ",;"), len(words)) - at


def _inverted(text: str, start: int, end: int) -> Aside | None:
    """Read "Việc tập huấn do A đảm nhiệm" and "Y do A hướng dẫn thực hiện"."""
    given = next(reversed(list(_INVERTED.finditer(text, start, end))), None)
    if given is None or given.start() - start < 6:
        return None
    words = Words.of(text, given.end(), end)
    if not starts_name(words, 0):
        return None
    names = read_names(words, 0)
    size = words.longest(names.after, _DOES, 3)
    rest = len(words) - names.after
    if not size or rest > _MOST_VERBS:
        return None
    work = _THE_WORK.match(text, start, end)
    if work is not None:
        return Aside(names.names, (), "", work.end(), given.start())
    return Aside(names.names, (), "", start, end)
