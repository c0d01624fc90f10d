"""Which documents a document details, and what it tells of changes between others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vanban.cite import completed
from vanban.effect.validity.act import Detail, Hearsay, Parent, Words
from vanban.effect.validity.targets import Mentions, paragraph
from vanban.model import QUOTED, SELF, Document, Locator, Reference

# "quy định chi tiết một số điều của Luật …"   "hướng dẫn thi hành Nghị định số …"
_DETAILS = re.compile(
    r"\b(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn(?:\s+chi\s+tiết)?|chi\s+tiết\s+hóa)\b", re.IGNORECASE
)
# An act that changes details of a law does not itself detail it: its fate is its target's.
_CHANGES = re.compile(r"\b(?:sửa\s+đổi|bãi\s+bỏ|thay\s+thế|đính\s+chính|ngưng)\b", re.IGNORECASE)
_FIRST_ARTICLE = "dieu-1"
# What begins the title of a document right behind its name: "(Nghị định số …) ngày 15 tháng 5 năm
# 2018 của Chính phủ quy định chi tiết (một số điều của Luật …)"; "và hướng dẫn" joins, begins none.
_ITS_TITLE = re.compile(
    r"(?:\s+ngày\s+[\d/.\-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?)?(?:\s+của\s+[^,;:.()]{1,80}?)?"
    r"(?<!\bvà)\s+(?:quy\s+định|hướng\s+dẫn|chi\s+tiết\s+hóa|về)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,|;|\bvà)\s*$", re.IGNORECASE)
# "(đã) được sửa đổi, bổ sung (một số điều) (bởi, theo, tại)" between two documents
_TOLD = re.compile(
    r"[\s,(]*(?:đã\s+)?(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)"
    r"(?:\s*,\s*bổ\s+sung)?(?:\s+một\s+số\s+(?:điều|nội\s+dung))?(?:\s+(?:bởi|theo|tại|bằng))?\s+$",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*(?:,|và|;)\s*$", re.IGNORECASE)
_BETWEEN = 260  # letters from the end of one mention to the next: day, issuer, title


def parents(document: Document, references: Sequence[Reference]) -> tuple[Parent, ...]:
    """Return the documents that *document* says it details, each once, with the places named.

    Assumption "a document says in its title or first article what it details" (Nghị định
    78/2025/NĐ-CP, mẫu văn bản): căn cứ alone never makes a parent.
    """
    found: dict[str, Parent] = {}
    mentions = Mentions(references)
    for index, reference in enumerate(references):
        if reference.target in {SELF, QUOTED} or not _may_name_a_parent(reference):
            continue
        words = paragraph(document, reference.span.start)
        if words.span is None or not _is_detailed(document, reference, words):
            continue
        if _is_in_a_title(document, reference, references[:index]):
            continue
        known = found.get(reference.target)
        places = known.places if known else ()
        if reference.locator:
            places = (*places, reference.locator)
        if known:
            found[reference.target] = Parent(known.reference, known.index, known.words, places)
        else:
            whole = completed(reference, mentions.of(reference.target))
            found[reference.target] = Parent(whole, index, words, places)
    return tuple(
        replace(parent, details=tuple(_details(document, mentions, target)))
        for target, parent in found.items()
    )


def _details(document: Document, mentions: Mentions, target: str) -> Iterator[Detail]:
    """Yield the articles behind the first that name places of *target*, each pair once."""
    seen: dict[tuple[Locator, Locator | None], bool] = {}
    for reference in mentions.of(target):
        at = reference.at
        if at is None or at.steps[0].word != "dieu" or str(at.steps[0]) == _FIRST_ARTICLE:
            continue
        said = _is_detailed(document, reference, paragraph(document, reference.span.start))
        key = (Locator(at.steps[:1]), reference.locator)
        seen[key] = seen.get(key, False) or said
    yield from (Detail(at, place, said) for (at, place), said in seen.items())


def _may_name_a_parent(reference: Reference) -> bool:
    at = reference.at.steps[0] if reference.at else None
    return at is not None and str(at) in {"title", _FIRST_ARTICLE}


def _is_detailed(document: Document, reference: Reference, words: Words) -> bool:
    start = words.span.start if words.span else 0
    if reference.at and str(reference.at) == "title":
        start = min(start, document.regions.title.start)
    before = document.text[start : reference.span.start]
    return bool(_DETAILS.search(before)) and not _CHANGES.search(before)


def _is_in_a_title(document: Document, reference: Reference, earlier: Sequence[Reference]) -> bool:
    """Say whether *reference* only belongs to the title of a document named before it.

    “quy định chi tiết Nghị định số … của Chính phủ quy định chi tiết Luật …” details the decree;
    what is joined by “và” or a comma may be a second document that is detailed, and stays one.
    """
    start = reference.span.start
    for other in reversed(earlier):
        if other.at != reference.at:
            return False
        if other.target in {SELF, QUOTED, reference.target} or other.span.end > start:
            continue
        between = document.text[other.span.end : start]
        return bool(_ITS_TITLE.match(between)) and not _JOINED.search(between)
    return False


def hearsay(document: Document, references: Sequence[Reference]) -> tuple[Hearsay, ...]:
    """Return what *document* tells of changes that other documents made to others."""
    return tuple(_told(document, references))


def _told(document: Document, references: Sequence[Reference]) -> Iterator[Hearsay]:
    text = document.text
    target: tuple[int, Reference] | None = None
    last: tuple[int, Reference] | None = None
    for index, reference in enumerate(references):
        if last is not None and reference.span != last[1].span:
            between = text[last[1].span.end : reference.span.start]
            told = len(between) <= _BETWEEN and _TOLD.search(between)
            if told and last[1].target not in {SELF, QUOTED}:
                target = last
            elif target is None or not _LIST.search(between) or len(between) > _BETWEEN:
                target = None
        if target and reference.target not in {SELF, QUOTED, target[1].target}:
            words = paragraph(document, reference.span.start)
            yield Hearsay(target[1], target[0], reference, index, words)
        last = index, reference
