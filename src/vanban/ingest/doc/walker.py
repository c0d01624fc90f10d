"""The walk through the signs of a Word file: fields, notes, tables, numbers of lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from vanban.ingest.doc import signs
from vanban.ingest.doc.looks import (
    Characters,
    Paragraph,
    Stretches,
    set_characters,
    set_paragraph,
)
from vanban.ingest.doc.pieces import Piece
from vanban.ingest.doc.styles import Styles
from vanban.ingest.docx.labels import print_bullet
from vanban.ingest.docx.numbering import Numbering
from vanban.ingest.story import Look, Story


@dataclass(slots=True)
class Parts:
    """What the walk reads from."""

    word: bytes
    pieces: list[Piece]
    characters: Stretches
    paragraphs: Stretches
    styles: Styles
    fonts: list[str]
    numbering: Numbering


@dataclass(frozen=True, slots=True)
class Stretch:
    """Signs set alike, within one paragraph or ending it."""

    text: str
    looks: Characters
    paragraph: Paragraph


@dataclass(slots=True)
class Walker:
    """Tells the signs from one place of the text to another as a story."""

    parts: Parts
    marks: Iterator[str]
    story: Story = field(default_factory=Story)
    tracked: bool = False
    hidden: bool = False
    _fields: list[bool] = field(default_factory=list)
    _is_new: bool = True

    def walk(self, start: int, end: int) -> Story:
        """Return the story of the signs from *start* up to, not including, *end*."""
        for stretch in _stretches(self.parts, start, end):
            for text in _split(stretch.text):
                self._tell(text, stretch)
        self.story.end_line()
        return self.story

    def _tell(self, text: str, stretch: Stretch) -> None:
        looks, paragraph = stretch.looks, stretch.paragraph
        self.tracked |= looks.inserted or looks.deleted
        if text in signs.ENDS:
            self._end(text, paragraph)
        elif text in (signs.FIELD_BEGIN, signs.FIELD_MIDDLE, signs.FIELD_END):
            self._turn(text)
        elif looks.hidden or looks.deleted or True in self._fields:
            self.hidden |= looks.hidden and bool(text.strip())
        else:
            self._add(text, looks, paragraph)

    def _add(self, text: str, looks: Characters, paragraph: Paragraph) -> None:
        font = self._font(looks.font)
        if looks.symbol and looks.special:
            text, font = print_bullet(looks.symbol) * len(text), self._font(looks.symbol_font)
        elif looks.special:
            text = "".join(f"[{next(self.marks)}]" for sign in text if sign == signs.NOTE)
        if not text:
            return
        if self._is_new:
            self._number(paragraph, looks)
        text = text.upper() if looks.capitals else text
        self.story.tell(text, Look(font, looks.bold, looks.italic))

    def _number(self, paragraph: Paragraph, looks: Characters) -> None:
        self._is_new = False
        if paragraph.list:
            label = self.parts.numbering.next_label(str(paragraph.list), paragraph.level)
            if label:
                self.story.tell(label, Look("", looks.bold, looks.italic))

    def _font(self, number: int | None) -> str:
        fonts = self.parts.fonts
        return fonts[number] if number is not None and number < len(fonts) else ""

    def _turn(self, sign: str) -> None:
        if sign == signs.FIELD_BEGIN:
            self._fields.append(True)
        elif self._fields and sign == signs.FIELD_MIDDLE:
            self._fields[-1] = False
        elif self._fields:
            self._fields.pop()

    def _end(self, sign: str, paragraph: Paragraph) -> None:
        if sign == signs.CELL and paragraph.ends_row:
            self.story.end_row(paragraph.shapes)
        elif sign == signs.CELL:
            self.story.end_cell()
        elif sign == signs.PARAGRAPH and not paragraph.in_table:
            self.story.end_paragraph(centred=paragraph.centred)
        else:
            self.story.end_line(centred=paragraph.centred)
        self._is_new = self._is_new or sign in (signs.PARAGRAPH, signs.CELL)


def _split(text: str) -> Iterator[str]:
    """Yield *text* cut at signs that are no letters, each of them alone."""
    plain: list[str] = []
    for sign in text:
        if sign >= " " or sign in signs.PLAIN or sign == signs.NOTE:
            plain.append(signs.PLAIN.get(sign, sign))
        elif sign in signs.ENDS or sign in "\x13\x14\x15":
            if plain:
                yield "".join(plain)
                plain = []
            yield sign
    if plain:
        yield "".join(plain)


def _stretches(parts: Parts, start: int, end: int) -> Iterator[Stretch]:
    """Yield the signs from *start* to *end* with their looks."""
    made: dict[tuple[bytes, int], Characters] = {}
    set_: dict[bytes, Paragraph] = {}
    for piece in parts.pieces:
        if piece.end <= start or piece.start >= end:
            continue
        text = piece.decode(parts.word)
        at, stop = max(start, piece.start), min(end, piece.end)
        while at < stop:
            place = piece.offset + (at - piece.start) * piece.width
            group, until = parts.characters.at(place)
            setting, paragraph_until = parts.paragraphs.at(place)
            size = max((min(until, paragraph_until) - place) // piece.width, 1)
            following = min(stop, at + size)
            if setting not in set_:
                set_[setting] = set_paragraph(setting, parts.styles)
            paragraph = set_[setting]
            key = (group, paragraph.style)
            if key not in made:
                made[key] = set_characters(group, paragraph.style, parts.styles)
            yield Stretch(text[at - piece.start : following - piece.start], made[key], paragraph)
            at = following
