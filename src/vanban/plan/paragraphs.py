"""Paragraphs that may give work: wrapped lines joined, the unit above each, the closing ones.

Spans point into the document's text, so a joined paragraph still is one stretch of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.model import Document, Level, Line, Locator, Node

# - Rà soát   1. Sở …   a) Lập   IV. TỔ CHỨC   2.1. Trước   Điều 2. Sở
# II- TỔ CHỨC   1- Ban …   (as the Party's offices write)
_LABEL = re.compile(
    r"(?:[-–+*•]\s*|(?:Điều|Mục)\s+\d+[a-zđ]?[.:]\s*|[IVXL]+\s?(?:[.)]|[-–/](?=\s))\s+|"
    r"\d+(?:\.\d+)*(?:[.)]|[-–/](?=\s))\s+|\(?[a-zđ]\)\s*|[a-zđ][./]\s+|[A-E]\.\s+)*"
)
_ENDS = re.compile(r"[.;:!?…/]\W*$")
_FORMULA = re.compile(
    r"trong quá trình|quá trình (?:tổ chức|triển khai|thực hiện)|giao |yêu cầu |trên đây|"
    r"đề nghị |căn cứ |kế hoạch này|nhận được",
    re.IGNORECASE,
)
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 50


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: where its words start behind the label, where they end, what holds it.

    ``line`` is where its first line starts, the label included.
    """

    start: int
    end: int
    at: Locator | None
    line: int = 0
    path: tuple[Node, ...] = ()
    dashed: bool = False
    labelled: bool = False
    closing: bool = False
    unended: bool = False

    @property
    def opens_points(self) -> bool:
        """Say whether points follow it that it leads in to, though the colon was forgotten."""
        return self.unended and self.labelled and bool(self.path) and bool(self.path[-1].children)

    def text(self, document: Document) -> str:
        """Return the words of the paragraph."""
        return document.text[self.start : self.end]


def read_paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs of the body and its annexes outside tables, in order of the text."""
    width = _wrap_width(document.source.lines)
    found: list[Paragraph] = []
    signed: int | None = None
    for line in document.source.lines:
        if line.cell is not None:
            continue
        place = document.place_at(line.span.start)
        annex = place.path[0].span.start if _in_annex(place.path) else -1
        if line.text.lower().startswith("nơi nhận"):
            signed = annex
        if place.quoted or signed == annex:
            continue
        label = _LABEL.match(line.text)
        size = label.end() if label else 0
        last = found[-1] if found else None
        if last and not size and _continues(document, last, line, width):
            found[-1] = replace(last, end=line.span.end)
            continue
        path = tuple(n for n in place.path if n.level is not Level.GACH)
        dashed = bool(size) and line.text[:1] in "-–+*•"
        found.append(
            Paragraph(
                line.span.start + size, line.span.end, _place(document, path, place.locator),
                line.span.start, place.path, dashed, bool(size) and not dashed,
            )
        )  # fmt: skip
    found = [replace(p, unended=_is_open(p.text(document))) for p in found]
    return list(_with_closing(document, found))


def _is_open(text: str) -> bool:
    """Say whether *text* ends without a mark, or with a duty of which nothing is said yet."""
    return not _ENDS.search(text[-4:]) or text.endswith(("có trách nhiệm.", "chịu trách nhiệm."))


# Về giải phóng mặt bằng: Ủy ban nhân dân xã …   Riêng đối với chợ tạm: Sở …
_TOPIC = re.compile(
    r"(?:(?:về|riêng(?: về)?|đối với|(?:về\s+)?công tác)\s[^:;.]{3,150}|"
    r"(?:ghi|chú|lưu)\s+(?:chú|ý)):\s+(?=\S)",
    re.IGNORECASE,
)


def behind_topic(paragraph: Paragraph, text: str) -> Paragraph:
    """Return *paragraph* without the topic that its *text* names first: "Về thuế: Sở A thu …"."""
    topic = _TOPIC.match(text)
    return paragraph if topic is None else replace(paragraph, start=paragraph.start + topic.end())


def behind_colon(paragraph: Paragraph, text: str) -> Paragraph:
    """Return *paragraph* behind the first colon of its *text*, where a name stood before it."""
    rest = text.partition(":")[2].lstrip()
    return replace(paragraph, start=paragraph.end - len(rest))


# Nội dung: mở lớp dạy nghề …   - Nội dung thực hiện: …   Nhiệm vụ: …
_CAPTION = re.compile(
    r"(?:nội dung|nhiệm vụ|công việc|hoạt động)(?:\s+(?:thực hiện|công việc|cụ thể))?\s*:\s+",
    re.IGNORECASE,
)


def behind_caption(paragraph: Paragraph, text: str) -> Paragraph:
    """Return *paragraph* without the caption of a work: "Nội dung: mở lớp"."""
    found = _CAPTION.match(text)
    return paragraph if found is None else replace(paragraph, start=paragraph.start + found.end())


def _place(document: Document, path: tuple[Node, ...], region: Locator | None) -> Locator | None:
    """Return the unit above a paragraph; the body of a text without units has no place at all."""
    if path:
        return path[-1].locator
    return None if not document.body and str(region) == "preamble" else region


def _in_annex(path: tuple[Node, ...]) -> bool:
    return bool(path) and path[0].level is Level.PHU_LUC


def _wrap_width(lines: tuple[Line, ...]) -> int:
    """Return the width at which the lines of the text are broken, 0 where a line is a paragraph.

    Assumption *hard-wrapped*: nearly all lines of a wrapped text end before column 120, and many
    end near the same column.
    """
    lengths = sorted(len(line.text) for line in lines if line.cell is None)
    if len(lengths) < 20:
        return 0
    width = lengths[int(len(lengths) * 0.95)]
    full = sum(length >= width * 0.85 for length in lengths)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and full * 4 >= len(lengths)
    return width if wrapped else 0


def _continues(document: Document, last: Paragraph, line: Line, width: int) -> bool:
    """Say whether *line* goes on with the paragraph *last*: "… rà soát, đôn | đốc các xã".

    A line in lower case after a line without an end goes on; in a text of wrapped lines also one
    in capitals after a full line ("phối hợp với | Công an tỉnh").
    """
    text, begin = document.text, document.text.rfind("\n", last.start, last.end) + 1
    if line.span.start != last.end + 1 or _ENDS.search(
        text[max(last.start, last.end - 4) : last.end]
    ):
        return False
    if not begin and text[last.start : last.end].isupper():  # what goes on already is no heading
        return False
    node = document.place_at(line.span.start).path
    if node and node[-1].span.start == line.span.start:
        return False
    first = line.text[:1]
    if first.islower() or (first.isdigit() and not text[last.end - 1].isdigit() and width):
        return True
    return bool(width) and last.end - max(begin, last.start) >= width * 0.8


def _with_closing(document: Document, found: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, the closing ones of the body marked as such.

    Assumption *closing*: unlabelled paragraphs at the end close the text if the item above them
    is complete; below a bare heading only those that open with a formula of closings do.
    """
    last = next((i for i in range(len(found) - 1, -1, -1) if not _in_annex(found[i].path)), -1)
    first = last + 1
    while first > 0 and not (found[first - 1].labelled or found[first - 1].dashed):
        first -= 1
    above = found[first - 1].text(document) if first else ""
    complete = bool(above) and not above.rstrip().endswith(":") and bool(_ENDS.search(above[-4:]))
    for index, paragraph in enumerate(found):
        closes = first <= index <= last and (
            complete or (index > first and bool(_FORMULA.match(document.text, paragraph.start)))
        )
        if closes and paragraph.path:
            yield replace(paragraph, at=Locator.parse("closing"), path=(), closing=True)
        else:
            yield paragraph
