"""Where words give way: places, forms inside annexes, the title or the basis of a whole act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.effect.changes.objects import Thing, forms
from vanban.effect.changes.wording import WHOLE
from vanban.model import Locator, Span

# Mẫu số 04 | tại | Phụ lục I     Mẫu số 01a | và Mẫu số 04 của | Phụ lục I
_TO_HOLDER = re.compile(
    r"(?:\s|,|và|tại|của|thuộc|trong|các|được|ban\s+hành|kèm\s+theo|mẫu(?:\s+số)?\s+\d+\w?\b)*",
    re.IGNORECASE,
)
# Phụ lục II | (Mẫu số 02a và …
_OPENED = re.compile(r"\s*\([^)]*$")


def word_places(
    words: str, start: int, named: Sequence[Thing], whole: Thing | None
) -> Sequence[Thing]:
    """Return the places that *words*, standing at *start*, name for words that give way there.

    *named* are the places and documents cited in them, *whole* the document meant where none is.
    Quotations in *words* are blanked. Nothing found, nothing returned.
    """
    document = next(iter(named), None) or whole
    if document is None:
        return ()
    document = Thing(document.target, None, document.span)
    found: list[Thing] = []
    holders: list[Thing] = []
    for sheet in forms(words, start, document):
        holder = _holder(words, start, sheet, named)
        if holder is None or holder.locator is None or sheet.locator is None:
            found.append(sheet)
            continue
        holders.append(holder)
        inside = Locator((*holder.locator.steps, *sheet.locator.steps))
        found.append(Thing(holder.target, inside, sheet.span))
    for match in WHOLE.finditer(words):
        span = Span(start + match.start(), start + match.end())
        found.append(Thing(document.target, None, span))
    found += [t for t in named if t.locator is not None and t not in holders]
    return sorted(found, key=lambda thing: thing.span.start) or named


def _holder(words: str, start: int, sheet: Thing, named: Sequence[Thing]) -> Thing | None:
    """Return the place that holds a form: named behind it, or an annex listing it in brackets."""
    for thing in named:
        if thing.locator is None:
            continue
        if thing.span.start >= sheet.span.end:
            between = words[sheet.span.end - start : thing.span.start - start]
            return thing if _TO_HOLDER.fullmatch(between) else None
        if _OPENED.fullmatch(words[thing.span.end - start : sheet.span.start - start]):
            return thing
    return None
