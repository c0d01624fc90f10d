"""Documents that put misprints right: letters, notices and decisions "đính chính".

What they correct stands in sentences (tại khoản 3 Điều 3, cụm từ “A” sửa thành “B”), over several
lines (Đã in: “A” / Sửa lại là: “B”), or in a table (Vị trí | Đã in | Sửa lại). A place of the
corrected document is an article of it; a page and a line (trang 3 dòng 5) are none that its text
keeps: then the words alone say where, if they stand in it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from vanban.cite import find_in_text
from vanban.effect.changes.slip_tables import rows_of
from vanban.effect.changes.slip_words import Wording, tidy, wordings_in
from vanban.model import QUOTED, SELF, DocKind, Document, Line, Locator, Span

# (Về việc) đính chính Thông tư số …
_ERRATA = re.compile(r"\s*(?:về\s+việc\s+|v/v\s+)?đính\s+chính\b", re.IGNORECASE)
# Trang 3 dòng 5: no place that an article tells
_PAGE = re.compile(r"\b(?:trang|dòng)\s+(?:thứ\s+)?\w+", re.IGNORECASE)
# A place or a document, before it is read: khoản 2, 5/2031/NĐ-CP, Luật …
_NAMES = re.compile(
    r"\d[\w.]*\s*/|\b(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục|mẫu|biểu|luật|pháp\s+lệnh|danh\s+mục"
    r"|nghị|quyết|thông|chỉ|quy)(?!\w)",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"header", "title", "closing"})
_LETTERS = frozenset({DocKind.CONG_VAN, DocKind.THONG_BAO, DocKind.CONG_DIEN})
_LABEL = re.compile(r"\s*Điều\s+\w+\s*[.:]\s*")
_BEHIND = 120  # letters behind a slip in which its place may stand: “A” thành “B” tại Điều 5


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that were misprinted and the right ones; where the erratum says so, where they stand.

    ``target`` is the document that the place is said to lie in, ``None`` if it is not named there;
    ``old`` is ``None`` where the words can't be made out, ``new`` where words are left out.
    """

    at: Locator | None
    span: Span
    place: Locator | None
    target: str | None
    old: str | None
    new: str | None


def is_errata(document: Document) -> bool:
    """Say whether *document* puts misprints right, by its title."""
    return _ERRATA.match(document.header.trich_yeu or "") is not None


def slips(document: Document) -> Iterator[Slip]:
    """Yield what *document*, which puts misprints right, corrects, in order of the text."""
    leads: dict[Locator | None, tuple[_At, ...]] = {}
    for (at, table), lines in _blocks(document):
        if table is not None:
            yield from _of_table(at, lines)
        else:
            span = Span(lines[0].span.start, lines[-1].span.end)
            span = _unlabelled(document, span)
            words = span.of(document.text)
            yield from _of_words(at, span, words, _lead_of(at, leads))
            if words.rstrip().endswith(":"):
                leads[at] = _places(words.rstrip().rpartition("\n")[2])


def _unlabelled(document: Document, span: Span) -> Span:
    """Return *span* without the label of a unit: ``Điều 1.`` of a decision is no place of another.

    In a letter, which has no articles, ``Điều 1:`` is where another document was misprinted.
    """
    if document.header.kind in _LETTERS:
        return span
    label = _LABEL.match(span.of(document.text))
    return Span(span.start + label.end(), span.end) if label else span


def _lead_of(
    at: Locator | None, leads: Mapping[Locator | None, tuple[_At, ...]]
) -> tuple[_At, ...]:
    """Return the places that the opening of a unit around *at* names: “Tại Điều 3: a) …”."""
    steps = at.steps if at else ()
    above = (leads.get(Locator(steps[:n])) for n in range(len(steps) - 1, 0, -1))
    return next(filter(None, above), ())


_Block = tuple[Locator | None, int | None]


def _blocks(document: Document) -> Iterator[tuple[_Block, list[Line]]]:
    """Yield the lines of one unit each, and those of one table."""
    inside = (line for line in document.source.lines if _is_inside(document, line))

    def block(line: Line) -> _Block:
        table = line.cell.table if line.cell else None
        at = document.place_at(line.span.start).locator
        return at if table is None else _holder(at), table

    for key, lines in groupby(inside, key=block):
        yield key, list(lines)


def _holder(at: Locator | None) -> Locator | None:
    """Return the unit that a table at a place stands in."""
    if at is None or at.steps[-1].word != "bang":
        return at
    return Locator(at.steps[:-1]) if len(at.steps) > 1 else None


def _is_inside(document: Document, line: Line) -> bool:
    if not line.text.strip() or (document.end is not None and line.span.start >= document.end):
        return False
    return document.regions.name_at(line.span.start) not in _OUTSIDE


def _of_words(at: Locator | None, span: Span, words: str, lead: tuple[_At, ...]) -> Iterator[Slip]:
    found = wordings_in(words)
    held: tuple[_At, ...] = ()  # of the slip before on the same line
    before = 0
    for index, told in enumerate(found):
        own = words[before : told.span.start]
        above, is_new_line, line = own.rpartition("\n")
        if index == 0 or is_new_line:
            held = ()
        end = found[index + 1].span.start if index + 1 < len(found) else len(words)
        named = _places(line) or _places(told.between) or _behind(words, told.span.end, end)
        if not named and _PAGE.search(line):
            named = (_At(),)
        held = named or held or _trailing(words, found[index:]) or _above(above) or lead or (_At(),)
        first = told.span.start - len(line.lstrip(" .;,"))
        around = Span(span.start + first, span.start + told.span.end)
        for place in held:
            yield Slip(at, around, place.locator, place.target, told.old, told.new)
        before = told.span.end


def _behind(words: str, start: int, end: int) -> tuple[_At, ...]:
    """Return the places named behind a slip, before the next: “A” thành “B” tại Điều 5."""
    line = words[start : min(end, start + _BEHIND)].partition("\n")[0]
    return _places(re.split(r"[.;](?:\s|$)", line, maxsplit=1)[0])


def _trailing(words: str, rest: Sequence[Wording]) -> tuple[_At, ...]:
    """Return the places behind the last slip of the line: “A” thành “B”, “C” thành “D” tại Điều 2.

    Another slip of the line that has places of its own, or ends its sentence, stands between.
    """
    for slip, later in pairwise(rest):
        joint = words[slip.span.end : later.span.start]
        if "\n" in joint or ";" in joint or _places(joint):
            return ()
        end = words.find("\n", later.span.end)
        if named := _behind(words, later.span.end, len(words) if end < 0 else end):
            return named
    return ()


def _above(lines: str) -> tuple[_At, ...]:
    """Return the places that the nearest line above names, a line with no slip of its own."""
    last = lines.rstrip().rpartition("\n")[2]
    return _places(last) if last.rstrip().endswith(":") else ()


def _of_table(at: Locator | None, lines: Sequence[Line]) -> Iterator[Slip]:
    for row in rows_of(lines):
        for place in _places(row.place) or (_At(),):
            yield Slip(at, row.span, place.locator, place.target, tidy(row.old), tidy(row.new))


@dataclass(frozen=True, slots=True)
class _At:
    """A place and the document that it lies in, each as far as the words say."""

    locator: Locator | None = None
    target: str | None = None


def _places(words: str) -> tuple[_At, ...]:
    """Return the places that *words* name, the innermost of those inside each other."""
    if _NAMES.search(words) is None:
        return ()
    found = [r for r in find_in_text(f"tại {words.strip()}") if r.target != QUOTED]
    inner = _innermost([r.locator for r in found if r.locator])
    places = [
        _At(r.locator, None if r.target == SELF else r.target) for r in found if r.locator in inner
    ]
    whole = [_At(None, r.target) for r in found if r.target != SELF and not r.locator]
    if places and whole and all(place.target is None for place in places):
        places = [_At(place.locator, whole[-1].target) for place in places]
    return tuple(dict.fromkeys(places or whole[-1:]))


def _innermost(places: Sequence[Locator]) -> list[Locator]:
    """Return *places* without those that hold others: “Điều 5, khoản 2” is one place.

    What stands in an annex (“Phụ lục I, mục 2”) is found by the annex.
    """
    if places and places[0].steps[0].word == "phu-luc":
        places = [p for p in places if p.steps[0].word == "phu-luc"]
    return [p for p in places if not any(q != p and q.starts_with(p) for q in places)]
