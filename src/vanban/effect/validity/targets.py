"""What the text says of a target: the reference that names it, joined with the others to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vanban.cite import completed
from vanban.effect.validity.act import Words
from vanban.model import Change, Document, Reference, Span

_LONGEST_QUOTE = 400


class Mentions:
    """The references of one document, found by target and by place."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._all = references
        self._starts = [reference.span.start for reference in references]
        self._by_target: dict[str, list[int]] = {}
        for index, reference in enumerate(references):
            self._by_target.setdefault(reference.target, []).append(index)

    def within(self, start: int, end: int) -> Sequence[Reference]:
        """Return the references that begin in [start, end), in order."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def of(self, target: str) -> Sequence[Reference]:
        """Return the references to *target*."""
        return [self._all[index] for index in self._by_target.get(target, ())]

    def described(self, change: Change) -> tuple[int, Reference]:
        """Return the reference that names the target of *change*, and its index (-1: none does).

        What it leaves unsaid is taken from the other mentions, if they agree: a preamble gives the
        day of a law that the provisions then name without it.
        """
        same = self._by_target.get(change.target, [])
        inside = [i for i in same if change.span.holds(self._all[i].span)]
        exact = [i for i in inside if self._all[i].locator == change.target_locator]
        index = next(iter(exact or inside or same), None)
        if index is None:
            return -1, Reference(change.span, change.quote, change.at, change.target)
        near = [self._all[i] for i in inside]
        return index, completed(self._all[index], near, self.of(change.target))


def stretch(document: Document, span: Span) -> Words:
    """Return the words of *span*, which may be of several lines; of a long one its first line."""
    if span.end - span.start > _LONGEST_QUOTE:
        return paragraph(document, span.start)
    return Words(document.place_at(span.start).locator, span.of(document.text), span)


def paragraph(document: Document, offset: int) -> Words:
    """Return the line of *document* around *offset*, shortened behind it if it is long."""
    text = document.text
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    if end - start > _LONGEST_QUOTE:
        end = max(start + _LONGEST_QUOTE, min(end, offset + 80))
        end = end if end >= len(text) else max(text.rfind(" ", start, end), offset + 1)
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    return Words(document.place_at(offset).locator, text[start:end], Span(start, end))
