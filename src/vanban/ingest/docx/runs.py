"""A paragraph's runs to pieces of text: fields, tracked changes, notes, breaks, symbols."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from vanban.ingest.docx.labels import print_bullet
from vanban.ingest.docx.styles import Looks, Styles, run_looks
from vanban.ingest.docx.xml import MATH_TEXT, MC, W, child, elements, number, value

_INSERTED = frozenset({W + "ins", W + "moveTo"})
_DELETED = frozenset({W + "del", W + "moveFrom"})
_ASIDE = frozenset({W + "rPr", W + "pPr", W + "rt", W + "sdtPr", W + "sdtEndPr"})
_DRAWN = frozenset({W + "drawing", W + "pict", W + "object", MC + "AlternateContent"})
_PLAIN = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_BOX = W + "txbxContent"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one look; ``\\n`` is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    font: str | None = None


@dataclass(slots=True)
class Runs:
    """What the runs of one paragraph gave."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    tracked: bool = False
    hidden: bool = False


class Notes:
    """Footnotes and endnotes in the order in which the text refers to them."""

    def __init__(self) -> None:
        self.referred: list[tuple[str, str, str]] = []  # sort, id, mark
        self._marks: dict[tuple[str, str], str] = {}

    def mark(self, sort: str, note: str) -> str:
        """Return the printed mark of a note, counted through the document."""
        key = (sort, note)
        if key not in self._marks:
            count = sum(1 for other, _ in self._marks if other == sort) + 1
            self._marks[key] = str(count) if sort == "footnote" else f"c{count}"
            self.referred.append((sort, note, self._marks[key]))
        return self._marks[key]


class RunReader:
    """Reads runs; fields may reach over several paragraphs, so it lives as long as a part."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self._styles = styles
        self._notes = notes
        self._fields: list[bool] = []  # True while we are in the instruction of a field

    def read(self, paragraph: etree._Element, looks: Looks) -> Runs:
        """Return the pieces of *paragraph*, whose runs inherit *looks*."""
        runs = Runs()
        self._visit(paragraph, looks, runs)
        return runs

    def _visit(self, element: etree._Element, looks: Looks, runs: Runs) -> None:
        for one in elements(element):
            tag = one.tag
            if tag == W + "r":
                self._run(one, looks, runs)
            elif tag in _DELETED:
                runs.tracked = True
            elif tag in _DRAWN:
                runs.boxes.extend(find_boxes(one))
            elif tag == MATH_TEXT:
                runs.pieces.append(Piece(one.text or ""))
            elif tag not in _ASIDE:
                runs.tracked |= tag in _INSERTED
                self._visit(one, looks, runs)

    def _run(self, run: etree._Element, inherited: Looks, runs: Runs) -> None:
        properties = child(run, "rPr")
        looks = run_looks(properties)
        style = value(child(properties, "rStyle"))
        if style is not None:
            looks = looks.over(self._styles.looks(style, "character"))
        looks = looks.over(inherited)
        for one in elements(run):
            if one.tag in _DRAWN:
                runs.boxes.extend(find_boxes(one))
            elif one.tag == W + "fldChar":
                self._turn(value(one, "fldCharType"))
            elif one.tag not in _ASIDE:
                self._text(one, looks, runs)

    def _text(self, one: etree._Element, looks: Looks, runs: Runs) -> None:
        text = self._words(one)
        if not text or True in self._fields:
            return
        if looks.hidden:
            runs.hidden |= bool(text.strip())
            return
        text = text.upper() if looks.caps else text
        runs.pieces.append(Piece(text, bool(looks.bold), bool(looks.italic), looks.font))

    def _words(self, one: etree._Element) -> str:
        if one.tag == W + "t":
            return (one.text or "").replace("\n", " ")
        if one.tag in _PLAIN:
            return _PLAIN[str(one.tag)]
        if one.tag == W + "sym":
            code = value(one, "char") or ""
            return print_bullet(chr(int(code, 16))) if _is_code(code) else ""
        if one.tag in (W + "footnoteReference", W + "endnoteReference"):
            if value(one, "customMarkFollows") in ("1", "true", "on"):
                return ""
            sort = "footnote" if one.tag == W + "footnoteReference" else "endnote"
            return f"[{self._notes.mark(sort, value(one, 'id') or '')}]"
        if one.tag == W + "ruby":
            return "".join(t.text or "" for t in one.iterfind(f"{W}rubyBase//{W}t"))
        return ""

    def _turn(self, sort: str | None) -> None:
        if sort == "begin":
            self._fields.append(True)
        elif sort == "separate" and self._fields:
            self._fields[-1] = False
        elif sort == "end" and self._fields:
            self._fields.pop()


def find_boxes(element: etree._Element) -> list[etree._Element]:
    """Return the text boxes drawn in *element*, each once, those inside another left out.

    Word writes a box twice, for new and for old programs (``Choice`` and ``Fallback``).
    """
    found: list[etree._Element] = []
    for one in elements(element):
        if one.tag == _BOX:
            found.append(one)
        elif one.tag == MC + "Fallback" and found:
            continue
        else:
            found.extend(find_boxes(one))
    return found


def is_mark_deleted(properties: etree._Element | None) -> bool:
    """Say whether the end of the paragraph was deleted by a tracked change."""
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def grid_span(properties: etree._Element | None) -> int:
    """Return over how many grid columns a cell reaches."""
    return min(max(number(child(properties, "gridSpan")) or 1, 1), 200)


def _is_code(code: str) -> bool:
    try:
        return 0x20 <= int(code, 16) < 0xD800 or 0xE000 <= int(code, 16) < 0xFFFE
    except ValueError:
        return False
