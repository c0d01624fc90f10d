"""Whose deeds stand below a heading: "2. Giao Sở Xây dựng", "Điều 3. Nhiệm vụ của UBND tỉnh"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.model import Form
from vanban.plan.agencies import MANY, read_names, starts_name
from vanban.plan.language import Words, deed_start

_HEADS = re.compile(
    r"(?:(?:nhiệm vụ|trách nhiệm|quyền hạn|thẩm quyền)(?:,| và)?\s*)+(?:của\s+|đối với\s+)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:kính\s+|trân\s+trọng\s+)?(?:đề nghị|rất mong|mong|mời|nhờ)\s+", re.IGNORECASE
)
_TELLS = re.compile(
    r"(?:giao|phân công|chỉ đạo|ủy quyền|yêu cầu|đối với)\s+(?:cho\s+)?", re.IGNORECASE
)
# Trách nhiệm của | cơ quan sử dụng công chức   bộ, Ủy ban nhân dân cấp tỉnh: a name, whole
_PLAIN_BODY = re.compile(
    r"(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|cơ\s+sở)\s+(?!(?:ngang|thuộc|nhà\s+nước)\b)\w|bộ,\s)"
    r"[^;:.]{2,120}$"
)
# "là cơ quan thường trực; chuẩn bị nội dung": behind the role stands a deed
_ACTS_TOO = re.compile(r"[;:] \S|, (?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|chủ trì)")
_LONGEST_HEADING = 600
_LONGEST_CLAUSE = 12
_DUTIES = (
    "trách nhiệm", "nhiệm vụ", "quyền hạn", "công việc sau", "nội dung sau", "các việc sau",
    "sau đây", "như sau", "chỉ đạo :", "thực hiện :", "tập trung :", "khẩn trương :",
    "triển khai :",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Owner:
    """Who the deeds of a paragraph belong to until another authority opens.

    ``overall`` says that the whole text speaks to them: an item may order or ask somebody else.
    """

    lead: tuple[str, ...]
    form: Form = Form.ORDER
    partners: tuple[str, ...] = ()
    overall: bool = False


def heading_owner(text: str) -> Owner | None:
    """Return the owner that the heading *text* names, or ``None`` if it is no such heading.

    >>> heading_owner("Trách nhiệm của Sở Y tế").lead
    ('Sở Y tế',)
    """
    form = Form.ORDER
    plain: tuple[str, ...] = ()
    text = text.strip()
    if len(text) > _LONGEST_HEADING:
        return None
    if match := _ASKS.match(text):
        form, text = Form.REQUEST, text[match.end() :]
    elif match := _HEADS.match(text):
        text = text[match.end() :]
        plain = _plain_names(text) if _PLAIN_BODY.match(text) else ()
    elif match := _TELLS.match(text):
        text = text[match.end() :]
    words = Words.of(text)
    if not len(words) or not starts_name(words, 0):
        return Owner(plain, form) if plain else None
    names = read_names(words, 0)
    if text.endswith(":") and _is_clause_of_name(words, names.after):
        names = read_names(words, 0, whole=True)
    rest = " ".join(words.keys[names.after :])
    directs = any(
        rest.startswith(f"{verb} ") and starts_name(words, names.after + len(verb.split()))
        for verb in ("chỉ đạo", "giao", "phân công")
    )
    duty = rest.endswith(":") and not directs and any(word in rest for word in _DUTIES)
    role = rest.startswith("là cơ quan") and not _ACTS_TOO.search(rest)
    if rest in {"", ":", "."} or role or duty:
        return Owner(names.names, form)
    return Owner(plain, form) if plain else None


# 3. Đơn vị cử quân   2. Doanh nghiệp quản lý tài sản đường sắt: titles over points
_ACTS_THERE = re.compile(
    r"(?<!\w)(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|chỉ đạo|phải|như sau|"
    r"sau đây|có quyền|trường hợp|giao|yêu cầu|đề nghị|tham mưu)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 12


def title_owner(text: str) -> Owner | None:
    """Return the owner whom *text*, a title over points, names and nothing else."""
    words = Words.of(text)
    short = 0 < len(words) <= _LONGEST_TITLE and not _ACTS_THERE.search(text)
    if not short or words.key(0) in MANY or not starts_name(words, 0):
        return None
    return Owner((" ".join(text.split()),))


def _plain_names(text: str) -> tuple[str, ...]:
    """Return the names that fill *text*, a heading behind "trách nhiệm của"."""
    first = text.partition(",")[0]
    if first != "bộ":
        return (text.strip(),)
    rest = Words.of(text[len(first) + 1 :])
    return (first, *read_names(rest, 0, whole=True).names)


def _is_clause_of_name(words: Words, at: int) -> bool:
    """Say whether words behind a name still say who is meant: "các xã có điểm du lịch:"."""
    few = len(words) - at <= _LONGEST_CLAUSE
    plain = words.key(at) not in {"là", "chủ", "chịu"} and words.key(at + 1) != "trách"
    duty = any(word in " ".join(words.keys[at:]) for word in _DUTIES)
    return (
        few and plain and not duty and deed_start(words, at) is None and ";" not in words.keys[at:]
    )
