"""A name that a head prints in capitals, as the law spells it."""

from __future__ import annotations

import re
from functools import cache

from vanban.vocab.agencies.places import find_place, title_case
from vanban.vocab.agencies.register import register
from vanban.vocab.agencies.rows import read_table
from vanban.vocab.phrases import printed_phrases

_PLACE = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s"
    r"(?=\S)(?!(?:ủy|uỷ|đoàn|hội)\b)",
    re.IGNORECASE,
)


def spell(printed: str) -> str:
    """Return *printed* in the official spelling; words in small letters are left as they are.

    Of the register if it is there. Else by the rule (Nghị định 30/2020/NĐ-CP, Phụ lục II): a
    capital for the kind of body, for its task, and for proper names.

    >>> spell("SỞ Y TẾ"), spell("TRUNG TÂM PHÁT TRIỂN VƯỜN CÂY TỈNH SÔNG MÂY")
    ('Sở Y tế', 'Trung tâm Phát triển vườn cây tỉnh Sông Mây')
    """
    words = " ".join(printed.split()).strip(" -*_.:")
    if agency := register().find(words):
        return agency.name
    if not words.isupper():
        return words
    for office in printed_phrases("offices", "persons"):
        if words.lower() == office.lower():
            return office
        if words.lower().startswith(f"{office.lower()} "):
            return f"{office} {spell(words[len(office) + 1 :])}"
    place = next((m.start() for m in _PLACE.finditer(words) if m.start()), len(words))
    body, where = words[:place].strip(), find_place(words[place:])
    parts = [_body(body), where.name if where else words[place:].lower()]
    return " ".join(part for part in parts if part)


def _body(words: str) -> str:
    lower = words.lower()
    for kind in read_table("spelling")["named"]:  # a school bears the name of a person or a place
        if lower.startswith(f"{kind.lower()} "):
            return f"{kind} {title_case(words[len(kind) + 1 :].upper())}"
    for kind in _kinds():
        if lower.startswith(f"{kind.lower()} "):
            return f"{kind} {_task(lower[len(kind) + 1 :])}"
    return _task(lower)


def _task(lower: str) -> str:
    """Return the task or field that a body is named for, its fields and proper names spelled."""
    text = lower[:1].upper() + lower[1:]
    for field in _fields():
        if lower.startswith(field.lower()):
            text = field + lower[len(field) :]
            break
    return _proper().sub(lambda m: _proper_names()[m[0].lower()], text)


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(sorted(read_table("spelling")["kinds"], key=len, reverse=True))


@cache
def _fields() -> tuple[str, ...]:
    return printed_phrases("offices", "fields")


@cache
def _proper_names() -> dict[str, str]:
    return {name.lower(): name for name in read_table("spelling")["proper"]}


@cache
def _proper() -> re.Pattern[str]:
    names = sorted(_proper_names(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
