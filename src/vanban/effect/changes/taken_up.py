"""Documents taken up by one name: "các Quyết định nêu trên", "các văn bản nêu tại khoản này".

They are those listed right before, or those that the unit named lists. Where the list itself says
what becomes of them ("Bãi bỏ các Quyết định sau đây"), taking it up again does nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanban.effect.changes.objects import Thing, listed
from vanban.model import QUOTED, SELF, Document, Reference, Span

_MANY = re.compile(
    r"\b(?:các|những|toàn\s+bộ\s+các)\s+(?P<kind>văn\s+bản(?:\s+quy\s+phạm\s+pháp\s+luật)?|bộ\s+luật|luật"
    r"|pháp\s+lệnh|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư|chỉ\s+thị)\s+"
    r"(?:(?:đã\s+)?(?:được\s+)?(?:nêu|nói|kể|quy\s+định|liệt\s+kê|ghi|dẫn)\s+)?"
    r"(?:(?:ở\s+)?trên(?:\s+đây)?\b|(?:tại|ở)\s+(?P<place>(?:các\s+)?(?:điểm|khoản|điều|mục|phụ\s+lục|danh\s+mục)\b))",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:bãi\s+bỏ|thay\s+thế|h(?:ủy|uỷ)\s+bỏ|(?:hết|không\s+còn|chấm\s+dứt)\s+hiệu\s+lực)\b",
    re.IGNORECASE,
)
_NEAR = 60  # letters from "nêu tại" to the place


class TakenUp:
    """Finds which documents a text takes up by one name."""

    def __init__(self, document: Document, references: Sequence[Reference]) -> None:
        self._document, self._references = document, references

    def within(self, reach: Span) -> Sequence[Thing]:
        """Return the documents taken up in *reach*, each as a thing named there; none if unsure."""
        match = _MANY.search(reach.of(self._document.text))
        if match is None:
            return ()
        told = Span(reach.start + match.start(), reach.start + match.end())
        kind = " ".join(match["kind"].lower().split())
        lines = self._lines_of(told) if match["place"] else list(self._lines_before(told.start))
        found = [thing for line in lines for thing in self._named(line, told, kind)]
        targets = dict.fromkeys(thing.target for thing in found)
        return [Thing(target, None, told) for target in targets] if len(targets) > 1 else ()

    def _lines_of(self, told: Span) -> list[Span]:
        """Return the lines of the unit named behind *told*, if it does nothing to its list."""
        places = [
            r.locator
            for r in self._references
            if told.start <= r.span.start < told.end + _NEAR and r.target == SELF and r.locator
        ]
        node = next((n for n in self._document.walk() if n.locator in places[:1]), None)
        if node is None:
            return []
        end = told.start if told.start in node.span else node.span.end
        around = self._document.place_at(node.span.start).path
        text = self._document.text
        opens = " ".join(outer.own_span.of(text) for outer in around if outer is not node)
        listing = Span(node.span.start, end)
        is_done = _DONE.search(opens) or _DONE.search(listing.of(text))
        return [] if is_done else list(self._split(listing))

    def _lines_before(self, start: int) -> Iterator[Span]:
        """Yield what stands on the line before *start* if it names documents, or the list above."""
        text = self._document.text
        line = Span(text.rfind("\n", 0, start) + 1, start)
        if self._has_documents(line):
            if not _DONE.search(line.of(text)):
                yield line
            return
        article = next(iter(self._document.place_at(start).path), None)
        begin = article.span.start if article else self._document.regions.preamble.start
        above = list(self._split(Span(begin, line.start)))
        while above and not self._has_documents(above[-1]):
            above.pop()
        kept: list[Span] = []
        while above and self._has_documents(above[-1]):
            kept.append(above.pop())
        opening = Span(above[-1].start if above else begin, line.start)
        if kept and not _DONE.search(opening.of(text)):
            yield from reversed(kept)

    def _split(self, span: Span) -> Iterator[Span]:
        start = span.start
        for line in span.of(self._document.text).splitlines(keepends=True):
            if line.strip():
                yield Span(start, start + len(line))
            start += len(line)

    def _has_documents(self, line: Span) -> bool:
        return any(True for _ in self._things(line))

    def _things(self, line: Span) -> Iterator[Thing]:
        for r in self._references:
            if line.start <= r.span.start < line.end and r.target not in {SELF, QUOTED}:
                yield Thing(r.target, r.locator, r.span)

    def _named(self, line: Span, told: Span, kind: str) -> Iterator[Thing]:
        """Yield the documents that *line* lists, those of *kind* if it is named."""
        things = [t for t in self._things(line) if not told.start <= t.span.start < told.end]
        kinds = {r.span: r.kind for r in self._references if r.kind}
        for thing in listed(things, self._document.text):
            slug = kinds.get(thing.span)
            named = slug.official_name.lower() if slug else ""
            if thing.locator is None and (kind.startswith("văn bản") or named.startswith(kind)):
                yield thing
