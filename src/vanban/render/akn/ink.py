"""Words with the references in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree

from vanban.model import SELF, Locator, Reference, Span
from vanban.render.akn.address import cited_work
from vanban.render.akn.ids import Ids, portion
from vanban.render.akn.namespace import AKN
from vanban.text import xml_words

Element = etree._Element


def element(parent: Element, tag: str, **attributes: str) -> Element:
    """Append and return a new element below *parent*."""
    return etree.SubElement(parent, f"{{{AKN}}}{tag}", attributes)


class Ink:
    """Writes words of one text; what is cited in them with its address becomes ``ref``.

    A mention of several places is one ``mref``: its first ``ref`` holds the words. Places of the
    text itself get their eIds in ``finish``, since a text also points to what is written later.
    """

    def __init__(self, text: str, references: Iterable[Reference], work: str) -> None:
        self._text, self._work = text, work
        self._mentions = list(_mentions(references))
        self._starts = [span.start for span, _ in self._mentions]
        self._own: list[tuple[Element, Locator]] = []

    def write(self, holder: Element, span: Span) -> None:
        """Write the words of *span* into *holder*, which has no children yet."""
        at, before = span.start, None
        for mention, cited in self._mentions_in(span):
            _add(holder, before, self._text[at : mention.start])
            before = self._refer(holder, cited, Span(mention.start, min(mention.end, span.end)))
            at = min(mention.end, span.end)
        _add(holder, before, self._text[at : span.end])

    def finish(self, ids: Ids) -> None:
        """Let references to the text itself point to the eIds that its units have got."""
        for ref, locator in self._own:
            if (name := ids.at(locator)) is not None:
                ref.set("href", f"#{name}")

    def _mentions_in(self, span: Span) -> Iterator[tuple[Span, list[Reference]]]:
        for index in range(bisect_left(self._starts, span.start), len(self._mentions)):
            mention, cited = self._mentions[index]
            if mention.start >= span.end:
                return
            yield mention, cited

    def _refer(self, holder: Element, cited: list[Reference], words: Span) -> Element:
        first = holder if len(cited) == 1 else element(holder, "mref")
        refs = [element(first, "ref", href=self._href(reference)) for reference in cited]
        refs[0].text = xml_words(words.of(self._text))
        for ref, reference in zip(refs, cited, strict=True):
            if reference.target == SELF and reference.locator is not None:
                self._own.append((ref, reference.locator))
        return refs[0] if len(cited) == 1 else first

    def _href(self, reference: Reference) -> str:
        work = self._work if reference.target == SELF else cited_work(reference)
        assert work is not None  # only mentions with an address are kept
        return f"{work}~{portion(reference.locator)}" if reference.locator else work


def _mentions(references: Iterable[Reference]) -> Iterator[tuple[Span, list[Reference]]]:
    """Yield what can be addressed, by its words, in order; what overlaps is left to the first."""
    known = [r for r in references if r.target == SELF or cited_work(r) is not None]
    end = 0
    by_place = sorted(known, key=lambda r: (r.span.start, -r.span.end))
    for span, cited in groupby(by_place, lambda r: r.span):
        if span.start >= end and len(span):
            end = span.end
            yield span, list(cited)


def _add(holder: Element, before: Element | None, words: str) -> None:
    if before is None:
        holder.text = xml_words(words)
    else:
        before.tail = xml_words(words)
