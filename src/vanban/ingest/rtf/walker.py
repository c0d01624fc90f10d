"""The walk through an RTF file: groups, fonts and destinations."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanban.ingest.rtf.pages import decode_bytes, page_of_charset, page_of_number
from vanban.ingest.rtf.rows import RowShapes
from vanban.ingest.rtf.words import Sign, Sort, letter_of, read_signs, spell_out
from vanban.ingest.story import Look, Story
from vanban.text.legacy import legacy_of_font

_SILENT = frozenset(
    [
        "stylesheet", "colortbl", "info", "pict", "objdata", "themedata", "colorschememapping",
        "latentstyles", "datastore", "listtable", "listoverridetable", "revtbl", "rsidtbl",
        "generator", "xmlnstbl", "fldinst", "pgptbl", "nonshppict", "shprslt", "sp", "sn", "sv",
        "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "filetbl", "falt", "panose",
        "pntxta", "pntxtb", "mmathPr", "ftnsep", "ftnsepc", "aftnsep", "template", "private",
        "xe", "tc", "txe", "objclass", "objname", "do", "fontemb", "background",
    ]
)  # fmt: skip
# Groups that old programs may leave out and we do not.
_SEEN = frozenset(["shpinst", "shptxt", "shp", "fldrslt", "result", "ud"])
_APART = frozenset(
    ["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"]
)
_SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
# not U+00AD for a hyphen at the end of a line: in TCVN3 that is ư
_SYMBOLS = {"~": "\xa0", "_": "-", "-": "", "\t": "\t"}
_DEEPEST = 5_000


@dataclass(slots=True)
class Group:
    """What holds inside a pair of braces."""

    look: Look = Look()
    story: str = "text"
    font: int = 0
    silent: bool = False
    in_fonts: bool = False
    hidden: bool = False
    deleted: bool = False
    capitals: bool = False
    skip: int = 1

    def copy(self) -> Group:
        """Return a group in which the same holds; ``replace`` takes four times as long."""
        return Group(
            self.look, self.story, self.font, self.silent, self.in_fonts,
            self.hidden, self.deleted, self.capitals, self.skip,
        )  # fmt: skip


@dataclass(slots=True)
class Font:
    """One font of the font table."""

    name: str = ""
    page: str | None = None


@dataclass(slots=True)
class Stories:
    """The text, what stands at the head and foot of pages, and the notes."""

    text: Story = field(default_factory=Story)
    apart: Story = field(default_factory=Story)
    notes: list[Story] = field(default_factory=list)
    tracked: int = 0
    hidden: int = 0


class Walker:
    """Reads an RTF file into its stories."""

    def __init__(self) -> None:
        self.stories = Stories()
        self._groups: list[Group] = [Group()]
        self._fonts: dict[int, Font] = {}
        self._default, self._page = 0, "cp1252"
        self._defining = 0
        self._bytes: list[str] = []
        self._skip = 0
        self._starred = self._in_table = self._centred = False
        self._row = RowShapes()

    def walk(self, content: str) -> Stories:
        """Return the stories of *content*."""
        for sign in read_signs(content):
            self._take(sign)
        self._flush_bytes()
        return self.stories

    def _take(self, sign: Sign) -> None:
        sort = sign.sort
        if self._bytes and sort is not Sort.BYTE:
            self._flush_bytes()
        if sort is Sort.OPEN or sort is Sort.CLOSE:
            self._brace(sort)
        elif sort is Sort.WORD:
            self._word(sign)
        elif sort is Sort.TEXT:
            self._text(sign.text)
        elif sort is Sort.RUN:
            self._run(sign.text)
        elif sort is Sort.BYTE:
            self._byte(sign.text)
        else:
            self._symbol(sign.text)

    def _run(self, run: str) -> None:
        """Tell *run* at once where each number has one sign for old programs, as is usual."""
        if self._group.skip == 1 and not self._skip and not self._starred:
            self._tell(spell_out(run))
        else:
            for sign in read_signs(run, runs=False):
                self._take(sign)

    @property
    def _group(self) -> Group:
        return self._groups[-1]

    def _story(self) -> Story:
        name = self._group.story
        if name == "note" and self.stories.notes:
            return self.stories.notes[-1]
        return self.stories.apart if name == "apart" else self.stories.text

    def _brace(self, sort: Sort) -> None:
        self._starred = False
        if sort is Sort.OPEN:
            if len(self._groups) < _DEEPEST:
                self._groups.append(self._groups[-1].copy())
        elif len(self._groups) > 1:
            ended = self._groups.pop()
            if ended.story != self._group.story and ended.story == "apart":
                self.stories.apart.end_paragraph()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\r\n":
            self._end_paragraph()
        elif symbol in "\\{}":
            self._text(symbol)
        elif symbol in _SYMBOLS:
            self._tell(_SYMBOLS[symbol])

    def _byte(self, byte: str) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _flush_bytes(self) -> None:
        content, self._bytes = "".join(self._bytes), []
        if content:
            self._tell(decode_bytes(content, self._page_now()))

    def _page_now(self) -> str:
        font = self._fonts.get(self._group.font)
        if font is None:
            return self._page
        if legacy_of_font(font.name):
            return "cp1252"  # its signs are bytes, whatever the file says of them
        return font.page or self._page

    def _text(self, text: str) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        if text and not text.isascii():  # bytes that were not written as \'xx
            text = decode_bytes(text, self._page_now())
        self._tell(text)

    def _tell(self, text: str) -> None:
        group = self._group
        if not text or group.silent:
            return
        if group.in_fonts:
            font = self._fonts.setdefault(self._defining, Font())
            font.name += text.split(";")[0][:80]
        elif group.hidden or group.deleted:
            self.stories.hidden += group.hidden and bool(text.strip())
            self.stories.tracked += group.deleted
        else:
            text = text.upper() if group.capitals else text
            self._story().tell(text, group.look)

    def _word(self, sign: Sign) -> None:
        word, number = sign.text, sign.number
        starred, self._starred = self._starred, False
        if word in _SILENT or (starred and word not in _SEEN and word != "footnote"):
            self._group.silent = True
        elif word == "fonttbl":
            self._group.in_fonts = True
        elif self._group.in_fonts:
            self._define_font(word, number or 0)
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in _SIGNS:
            self._tell(_SIGNS[word])
        elif not self._set(word, number) and not self._group.silent:
            self._place(word, number)

    def _define_font(self, word: str, number: int) -> None:
        if word == "f":
            self._defining = number
        elif word == "fcharset":
            self._fonts.setdefault(self._defining, Font()).page = page_of_charset(number)

    def _unicode(self, number: int) -> None:
        self._tell(letter_of(number))
        self._skip = self._group.skip

    def _set(self, word: str, number: int | None) -> bool:
        """Take in a word that says how text is set; return whether it is one."""
        group, on = self._group, number != 0
        if word == "f":
            group.font = number or 0
            self._choose_font()
        elif word == "plain":
            group.look, group.font = Look(), self._default
            group.hidden = group.capitals = False
            self._choose_font()
        elif word == "b":
            group.look = Look(group.look.font, on, group.look.italic)
        elif word == "i":
            group.look = Look(group.look.font, group.look.bold, on)
        elif word == "v":
            group.hidden = on
        elif word == "deleted":
            group.deleted = on
        elif word == "revised":
            self.stories.tracked += on
        elif word in ("caps", "scaps"):
            group.capitals = on
        elif word == "uc":
            group.skip = max(number or 0, 0)
        elif word == "ansicpg":
            self._page = page_of_number(number or 1252)
        elif word == "deff":
            self._default = self._group.font = number or 0
        else:
            return False
        return True

    def _choose_font(self) -> None:
        font = self._fonts.get(self._group.font, Font())
        self._group.look = self._group.look._replace(font=font.name.strip())

    def _place(self, word: str, number: int | None) -> None:
        """Take in a word that ends something or opens another story."""
        if word == "par":
            self._end_paragraph()
        elif word in ("line", "page", "sect", "column", "softline"):
            self._story().end_line(centred=self._centred)
        elif word == "pard":
            self._in_table = self._centred = False
        elif word == "intbl":
            self._in_table = True
        elif word == "qc":
            self._centred = True
        elif word in ("cell", "nestcell"):
            self._end_cell(is_nested=word == "nestcell")
        elif word == "row":
            self._story().end_row(self._row.shapes)
        elif self._row.take(word, number or 0):
            pass
        elif word in ("footnote", "chftn"):
            self._note(word)
        elif word in _APART:
            self._group.story = "apart"

    def _end_paragraph(self) -> None:
        if self._group.silent:
            return
        if self._in_table:
            self._story().end_line(centred=self._centred)
        else:
            self._story().end_paragraph(centred=self._centred)

    def _end_cell(self, *, is_nested: bool) -> None:
        if is_nested:
            self._story().end_line()
        else:
            self._story().end_cell()

    def _note(self, word: str) -> None:
        if word == "chftn":
            if self._group.story != "note":
                self._tell(f"[{len(self.stories.notes) + 1}]")
        else:
            self.stories.notes.append(Story())
            self._group.story = "note"
            self._group.silent = False
