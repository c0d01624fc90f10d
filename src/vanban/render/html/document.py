"""A document as one piece of safe HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from vanban.model import Document, Level, Line, Node, Reference, Span
from vanban.render.html.blocks import Block, Paragraph, blocks
from vanban.render.html.frames import closing_html, head_html, is_rule, printed_lines
from vanban.render.html.links import reference_atoms
from vanban.render.html.marks import Atom, Mark, Words, shown
from vanban.render.html.notes import Note, note_html, notes_by_place
from vanban.render.html.places import Places, has_heading, in_order
from vanban.render.html.tables import is_frame, table_html

_FIRST_HEADING = 2  # the page around the text has its own h1
_LAST_HEADING = 6
_LONGEST_HEADING = 250


def document_html(
    document: Document,
    references: Sequence[Reference] = (),
    *,
    links: Mapping[int, str] | None = None,
    marks: Sequence[Mark] = (),
    absent: str = "Không có trong thư viện",
    prefix: str = "",
    notes: Sequence[Note] = (),
) -> str:
    """Return *document* as HTML: units with ids, tables, citations as links, *marks* set off.

    ``links`` gives the address of each reference (by its index) that leads somewhere; a reference
    without one is shown as *absent*. ``links=None``: nobody looked, so nothing is said of it.
    *prefix* stands before each id: a page may show several documents. *notes* stand in the units
    that other documents changed.
    """
    places = Places(document, prefix)
    atoms = [*_labels(document, places), *reference_atoms(references, places, links, absent)]
    words = Words(document.text, atoms, marks)
    return _Writer(document, places, words, notes_by_place(document, notes, places)).write()


def _labels(document: Document, places: Places) -> Iterator[Atom]:
    """Yield the label of each unit as a link to its place, and anchors for unlabelled ones."""
    for node in in_order(document):
        place = places.of(node)
        if node.label and document.text.startswith(node.label, node.span.start):
            span = Span(node.span.start, node.span.start + len(node.label))
            if place is None:
                yield Atom(span, '<b class="label">', "</b>")
            else:
                yield Atom(span, f'<a class="label" href="#{shown(place)}">', "</a>")


class _Writer:
    """Walks the blocks in order and opens and closes the units around them."""

    def __init__(
        self,
        document: Document,
        places: Places,
        words: Words,
        notes: Mapping[str, Sequence[Note]],
    ) -> None:
        self._document = document
        self._places = places
        self._words = words
        self._notes = notes
        self._pending: list[Note] = []  # of units just begun: they stand behind the first words
        self._units = list(in_order(document))
        self._next = 0
        self._open: list[tuple[Node, str]] = []
        self._heading = ""  # what of the innermost unit's heading is still to be written
        self._out: list[str] = []

    def write(self) -> str:
        regions = self._document.regions
        for region, run in groupby(
            blocks(self._document.source.lines), lambda b: regions.name_at(b.span.start)
        ):
            if region is not None:
                self._close(len(self._open))
                self._out.append(f'<div class="{region}">')
            self._region(region, list(run))
            if region is not None:
                self._out.append("</div>")
        self._close(len(self._open))
        footnotes = "".join(
            f"<li><b>{shown(mark)}</b> {shown(words)}</li>"
            for mark, words in self._document.source.footnotes
        )
        if footnotes:
            self._out.append(f'<ul class="footnotes">{footnotes}</ul>')
        return "".join(self._out)

    def _region(self, region: str | None, run: list[Block]) -> None:
        columns = {"header": head_html, "closing": closing_html}.get(region or "")
        lines = [block.line for block in run if isinstance(block, Paragraph)]
        if columns and len(lines) == len(run):
            self._out.append(columns(lines, self._paragraph))
            return
        for block in run:
            self._block(block)

    def _block(self, block: Block) -> None:
        self._close_before(block.span.start)
        inside = self._open_units(block)
        if isinstance(block, Paragraph):
            self._out.append(inside + self._headed(block.line))
        else:
            self._heading = ""
            write = self._run_together if is_frame(block) else self._paragraph
            self._out.append(inside + table_html(block, write))
        self._out += map(note_html, self._pending)
        self._pending = []

    def _close_before(self, start: int) -> None:
        count = 0
        while count < len(self._open) and self._open[-1 - count][0].span.end <= start:
            count += 1
        self._close(count)

    def _close(self, count: int) -> None:
        for _ in range(count):
            self._out.append(f"</{self._open.pop()[1]}>")

    def _open_units(self, block: Block) -> str:
        """Open the units that begin with *block*; return bare anchors for those inside it."""
        anchors = []
        while self._next < len(self._units):
            node = self._units[self._next]
            if node.span.start >= max(block.span.end, block.span.start + 1):
                break
            self._next += 1
            place = self._places.of(node)
            self._pending += self._notes.get(place or "", ())
            if node.span.start <= block.span.start and node.span.end > block.span.start:
                self._begin(node, place)
            elif place:
                anchors.append(f'<span class="place" id="{shown(place)}"></span>')
        return "".join(anchors)

    def _begin(self, node: Node, place: str | None) -> None:
        tag = _tag(node.level)
        identity = f' id="{shown(place)}"' if place else ""
        # a note on a new or lacking unit stands here, too, but changes nothing here
        own = (n for n in self._notes.get(place or "", ()) if n.locator == node.locator)
        changed = "".join(f" changed-{css}" for css in dict.fromkeys(n.css for n in own))
        self._out.append(f'<{tag} class="unit {_css(node.level)}{shown(changed)}"{identity}>')
        self._open.append((node, tag))
        self._heading = _letters(node.label + node.heading) if _is_headed(node) else ""

    def _headed(self, line: Line) -> str:
        """Return *line* as (a piece of) the heading of the unit just opened, or a paragraph."""
        letters = _letters(line.text)
        if letters and self._heading.startswith(letters):
            self._heading = self._heading[len(letters) :]
            level = min(_FIRST_HEADING + self._depth(), _LAST_HEADING)
            return f"<h{level}>{self._words.write(line.span)}</h{level}>"
        self._heading = ""
        return self._paragraph(line)

    def _depth(self) -> int:
        return sum(_is_headed(node) for node, _ in self._open[:-1])

    def _run_together(self, line: Line) -> str:
        spans = printed_lines(line.span, line.text)
        return "".join(
            self._paragraph(replace(line, span=span, text=span.of(self._document.text)))
            for span in spans
        )

    def _paragraph(self, line: Line) -> str:
        if is_rule(line.text):
            return '<p class="rule" aria-hidden="true"></p>'
        looks = {"bold": line.style.bold, "italic": line.style.italic, "mid": line.style.centred}
        names = " ".join(name for name, worn in looks.items() if worn)
        css = f' class="{names}"' if names else ""
        return f"<p{css}>{self._words.write(line.span)}</p>"


def _is_headed(node: Node) -> bool:
    """Say whether *node* stands under a heading.

    Assumption "headings are short": an article that is one sentence ("Điều 2. Quyết định này có
    hiệu lực từ ngày ký.") has its label alone for a heading, and the sentence is its text.
    """
    words = node.label + node.heading
    ends = node.heading.endswith((".", ";", ":"))
    return has_heading(node.level) and len(words) <= _LONGEST_HEADING and not ends


def _tag(level: Level) -> str:
    if level is Level.QUOTE:
        return "blockquote"
    return "section" if has_heading(level) else "div"


_CSS = {Level.LETTER_UPPER: "part-a", Level.ROMAN: "part-i", Level.ARABIC: "item-1"} | {
    Level.DOTTED: "item-2",
    Level.LETTER: "item-a",
}


def _css(level: Level) -> str:
    return _CSS.get(level, level.value)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
