"""Units of the tree, and the quoted new text that they carry."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vanban.model import Level, Line, Node, Span
from vanban.render.akn.ids import Ids
from vanban.render.akn.ink import Element, Ink, element
from vanban.render.akn.runs import RunWriter, inside, within
from vanban.text import xml_words

_TAG = {
    Level.PHAN: "part", Level.CHUONG: "chapter", Level.MUC: "section",
    Level.TIEU_MUC: "subsection", Level.DIEU: "article", Level.KHOAN: "paragraph",
    Level.DIEM: "point", Level.GACH: "indent",
}  # fmt: skip
_IN_RUNS = frozenset({Level.BANG, Level.QUOTE})
_HEADED = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC, Level.DIEU})
_LONGEST_HEADING = 200
_MARKS = '“”"«»‟ '


@dataclass(frozen=True, slots=True)
class _Run:
    """Words between units: a stretch of text and the quotations in it."""

    span: Span
    quotes: tuple[Node, ...]


class UnitWriter:
    """Writes units of one document; knows its lines and hands out its eIds."""

    def __init__(self, lines: Sequence[Line], ids: Ids, ink: Ink) -> None:
        self._lines, self._ink = lines, ink
        self._runs = RunWriter(ids, ink)
        self._quoting = False
        self._starts = [line.span.start for line in lines]
        self._ids = ids

    def write_all(self, parent: Element, nodes: Sequence[Node], span: Span, under: str) -> None:
        """Write *nodes* and the text between them, in containers where *parent* wants units."""
        for piece, lead in self._led(_pieces(nodes, span)):
            if isinstance(piece, Node):
                self.write(parent, piece, under, lead)
            elif self._has_words(piece.span):
                name = self._ids.below(under, "hcontainer_1")
                box = element(parent, "hcontainer", name="doan", eId=name)
                self._write_run(element(box, "content"), piece, name)

    def write(self, parent: Element, node: Node, under: str, lead: str = "") -> None:
        """Write *node* with label, heading and all below it; *lead* stands before its label."""
        name = self._ids.of(node, under, quoted=self._quoting)
        unit = element(parent, _TAG.get(node.level, "level"), eId=name)
        if node.level not in _TAG:
            unit.set("class", f"kieu-{node.level.value}")
        start = self._write_label(unit, node, lead)
        pieces = self._led(_pieces(node.children, Span(start, node.span.end)))
        kept = [(p, lead) for p, lead in pieces if isinstance(p, Node) or self._has_words(p.span)]
        if not any(isinstance(p, Node) for p, _ in kept):
            if kept and isinstance(kept[0][0], _Run):
                self._write_run(element(unit, "content"), kept[0][0], name)
            return
        last = len(kept) - 1
        for index, (piece, lead) in enumerate(kept):
            if isinstance(piece, Node):
                self.write(unit, piece, name, lead)
            elif index in (0, last):
                self._write_run(element(unit, "intro" if index == 0 else "wrapUp"), piece, name)
            else:
                box = self._ids.below(name, "hcontainer_1")
                holder = element(unit, "hcontainer", name="doan", eId=box)
                self._write_run(element(holder, "content"), piece, box)

    def _led(self, pieces: Iterable[Node | _Run]) -> Iterator[tuple[Node | _Run, str]]:
        """Yield pieces; a quotation mark right before a unit in its line leads its label."""
        held: _Run | None = None
        for piece in pieces:
            lead = ""
            if held is not None:
                if isinstance(piece, Node):
                    held, lead = self._part_lead(held, piece)
                if held is not None:
                    yield held, ""
                held = None
            if isinstance(piece, _Run):
                held = piece
            else:
                yield piece, lead
        if held is not None:
            yield held, ""

    def _part_lead(self, run: _Run, node: Node) -> tuple[_Run | None, str]:
        """Return *run* without the quotation mark that stands before *node* in its line."""
        line = self._line_at(node.span.start)
        cut = max(run.span.start, line.span.start if line else node.span.start)
        words = within(line, Span(cut, node.span.start)) if line else ""
        if not words or words.strip(_MARKS) or any(q.span.end > cut for q in run.quotes):
            return run, ""
        kept = _Run(Span(run.span.start, cut), run.quotes)
        return (kept if len(kept.span) or kept.quotes else None), words

    def _write_label(self, unit: Element, node: Node, lead: str) -> int:
        """Write num and heading; return where the rest of the unit's words begins."""
        at = node.span.start
        line = self._line_at(at)
        if line is None or not node.label or not within(line, node.span).startswith(node.label):
            return at
        num = element(unit, "num")
        num.text = xml_words(lead + node.label)
        at = line.text.index(node.label, at - line.span.start) + line.span.start + len(node.label)
        rest = inside(line, Span(at, node.span.end))
        if not len(rest):
            element(num, "eol")
        if node.level is Level.DIEU:
            return self._write_article_heading(unit, line, rest, at)
        if node.level in _HEADED:
            return self._write_division_heading(unit, node, line, at)
        return at

    def _write_article_heading(self, unit: Element, line: Line, rest: Span, at: int) -> int:
        """Write the heading, unless what follows the number is the article's own sentence."""
        words = within(line, rest)
        if not words or len(words) > _LONGEST_HEADING or words.endswith((".", ":", ";", ",")):
            return at
        self._ink.write(element(unit, "heading"), rest)
        return line.span.end

    def _write_division_heading(self, unit: Element, node: Node, line: Line, at: int) -> int:
        heading, end = self._heading_lines(node, within(line, Span(at, node.span.end)), line)
        if not heading:
            return at
        mark = element(unit, "heading")
        mark.text = xml_words(heading[0])
        for words in heading[1:]:
            element(mark, "eol").tail = xml_words(words)
        return end

    def _heading_lines(self, node: Node, rest: str, line: Line) -> tuple[list[str], int]:
        """Return the lines of a division's heading and where they end."""
        found, end = ([rest] if rest else []), line.span.end
        wanted = node.heading
        for below in self._lines_in(Span(end + 1, max(end + 1, node.own_span.end))):
            joined = " ".join([*found, below.text])
            if not wanted.startswith(joined) or below.cell is not None:
                break
            found, end = [*found, below.text], below.span.end
        return found, end

    def _write_run(self, parent: Element, run: _Run, under: str) -> None:
        at = run.span.start
        for quote in run.quotes:
            self._write_quote(parent, quote, at, under)
            at = max(at, quote.span.end)
        span = Span(at, run.span.end)
        self._runs.write(parent, self._lines_in(span), span, under)

    def _write_quote(self, parent: Element, quote: Node, at: int, under: str) -> None:
        """Write the words before *quote*, and the quotation in the paragraph that opens it."""
        line = self._line_at(quote.span.start)
        begins = line.span.start if line else quote.span.start
        before = Span(at, max(at, min(begins, quote.span.start)))
        self._runs.write(parent, self._lines_in(before), before, under)
        p = element(parent, "p")
        if line and len(order := inside(line, Span(max(at, begins), quote.span.start))):
            self._ink.write(p, order)
            _add_space(p)
        name = self._ids.below(under, "mod_1")
        mod = element(p, "mod", eId=name)
        inner = self._ids.quote(quote.span.start, name)
        holder = element(mod, "quotedStructure", eId=inner)
        start = quote.span.start
        if line:
            words = line.text[start - line.span.start :]
            opening = words[: len(words) - len(words.lstrip(_MARKS))].rstrip()
            if opening and len(opening) < len(words.rstrip()):
                holder.set("startQuote", opening)
                start += len(words) - len(words.lstrip(_MARKS))
        span = Span(min(start, quote.span.end), quote.span.end)
        self._quoting = True
        for piece, lead in self._led(_pieces(quote.children, span)):
            if isinstance(piece, Node):
                self.write(holder, piece, inner, lead)
            else:
                self._write_run(holder, piece, inner)
        self._quoting = False
        if not len(holder):
            element(holder, "p")

    def _has_words(self, span: Span) -> bool:
        return any(within(line, span) for line in self._lines_in(span))

    def _lines_in(self, span: Span) -> list[Line]:
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        stop = bisect_left(self._starts, span.end)
        return [line for line in self._lines[first:stop] if line.span.end >= span.start]

    def _line_at(self, offset: int) -> Line | None:
        index = bisect_right(self._starts, offset) - 1
        return self._lines[index] if 0 <= index < len(self._lines) else None


def _add_space(p: Element) -> None:
    if len(p):
        p[-1].tail = f"{p[-1].tail or ''} "
    else:
        p.text = f"{p.text or ''} "


def _pieces(nodes: Sequence[Node], span: Span) -> Iterator[Node | _Run]:
    """Yield units and the runs between them; quotations and tables belong to runs."""
    at, quotes = span.start, []
    for node in nodes:
        if node.level in _IN_RUNS:
            if node.level is Level.QUOTE:
                quotes.append(node)
            continue
        if node.span.start > at or quotes:
            yield _Run(Span(at, node.span.start), tuple(quotes))
        yield node
        at, quotes = max(at, node.span.end), []
    if at < span.end or quotes:
        yield _Run(Span(at, max(at, span.end)), tuple(quotes))
