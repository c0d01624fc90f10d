"""What a unit put into another document ends: the final clause of that one grew by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanban.effect.validity.targets import Mentions, paragraph
from vanban.model import QUOTED, SELF, Change, Document, Reference, Span, Verb
from vanban.text import DAY, day_of

# “4. Nghị định số … ngày … của Chính phủ hết hiệu lực (thi hành) kể từ ngày 01 tháng 12 năm 2024.”
_ENDS_ON = re.compile(
    r"[^.;“”\"]*?\bhết\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+(?:kể\s+)?từ)?\s+(?=ngày\s+\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*[“\"]?\s*(?:\d+[a-zđ]?[.)]|[a-zđ]\d?\))?\s*", re.IGNORECASE)
_EXCEPT = re.compile(r"\btrừ\b|\bkhi\b", re.IGNORECASE)


def inserted_ends(
    document: Document, references: Sequence[Reference], changes: Sequence[Change]
) -> Iterator[Change]:
    """Yield the ends of whole documents that new units of *changes* tell, with a day of their own.

    A unit that is changed may only tell again what had ended long before: it says nothing here.
    Without an exception or a condition, and with one document named, the words leave no doubt.
    """
    mentions = Mentions(references)
    seen: set[Span] = set()
    for change in changes:
        if change.verb is not Verb.INSERT or change.span in seen or not change.new:
            continue
        seen.add(change.span)
        for reference in mentions.within(change.span.start, change.span.end):
            if reference.target in {SELF, QUOTED, change.target} or reference.locator:
                continue
            if (end := _end(document, reference, change)) is not None:
                yield end


def _end(document: Document, reference: Reference, change: Change) -> Change | None:
    text = document.text
    line = paragraph(document, reference.span.start).span
    if line is None or not _LABEL.fullmatch(text, line.start, reference.span.start):
        return None
    found = _ENDS_ON.match(text, reference.span.end, line.end)
    day = DAY.search(text, found.end(), line.end) if found else None
    starts = day_of(day) if day else None
    if starts is None or _EXCEPT.search(text, reference.span.end, line.end):
        return None
    if change.starts is None or starts < change.starts:
        return None
    return Change(
        at=change.at,
        verb=Verb.REPEAL,
        target=reference.target,
        target_locator=None,
        old=None,
        new=None,
        starts=starts,
        quote=line.of(text),
        span=line,
        is_expiry=True,
    )
