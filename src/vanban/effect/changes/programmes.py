"""Programmes of law-making, without number and places: drafts put in, moved, taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from vanban.model import Change, Document, Effect, Level, Node, Verb

# Điều chỉnh Chương trình lập pháp năm 2026   … Chương trình xây dựng luật, pháp lệnh năm 2021
_NAME = re.compile(r"Chương trình (?:lập pháp|xây dựng luật, pháp lệnh) năm \d{4}", re.IGNORECASE)
_ADJUSTS = re.compile(r"\b(?:điều\s+chỉnh|bổ\s+sung|sửa\s+đổi)\b", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:\d{1,3}[.)]|[a-zđ]\))\s*")
# Bổ sung dự án Luật A (sửa đổi), dự án Luật B | vào Chương trình …
_PUTS_IN = re.compile(r"Bổ\s+sung\s+(?:các\s+)?(?P<drafts>dự\s+án\s.{3,1500}?)\s+vào\b", re.DOTALL)
_NEXT_DRAFT = re.compile(r"(?:,|;|\s+và)\s+(?=dự\s+án\b)")
# Điều chỉnh thời gian trình dự án …   Tách dự án …   Đưa ra khỏi Chương trình … dự án …
_MOVES = re.compile(
    r"(?:Điều\s+chỉnh|Tách|Gộp|Nhập|Đưa|Rút|Lùi|Chuyển|Đổi\s+tên)\b(?=[^\n]{0,400}\bdự\s+án\b)"
)
_QUOTE_WORDS = 12


def programme_changes(document: Document, effects: Sequence[Effect]) -> tuple[Change, ...]:
    """Return what a resolution on a programme does to it, () if its title names none.

    A draft put in is an ``insert``; one postponed, split, renamed or taken out is an ``amend``.
    """
    title = document.header.trich_yeu or ""
    name = _NAME.search(title)
    if name is None or not _ADJUSTS.search(title, 0, name.start()):
        return ()
    day = next((e.effective_from for e in effects if e.locator is None), None)
    return tuple(change for node in document.walk() for change in _of(document, node, name[0], day))


def _of(document: Document, node: Node, programme: str, day: date | None) -> Iterator[Change]:
    if node.level is Level.QUOTE or node.children:
        return
    printed = document.words(node)
    label = _LABEL.match(printed)
    words = printed[label.end() :] if label else printed
    for verb, new in _deeds(words):
        yield Change(
            at=node.locator, verb=verb, target=programme, target_locator=None, old=None, new=new,
            starts=day, quote=" ".join(printed.split()[:_QUOTE_WORDS]), span=node.span,
        )  # fmt: skip


def _deeds(words: str) -> Iterator[tuple[Verb, str | None]]:
    if put_in := _PUTS_IN.match(words):
        for draft in _NEXT_DRAFT.split(put_in["drafts"]):
            yield Verb.INSERT, " ".join(draft.split())
    elif _MOVES.match(words):
        yield Verb.AMEND, None
