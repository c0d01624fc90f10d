"""Markdown: its signs taken off, its tables as cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vanban.ingest.gather import Gathering
from vanban.model import PLAIN, Cell, Style

# ## Kho bãi
_HEADING = re.compile(r"\s{0,3}(?P<signs>#{1,6})\s+(?P<words>.*?)\s*#*\s*")
# |---|:--:|
_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_FENCE = re.compile(r"\s*(?:```|~~~)[\w-]*\s*")
_BOLD = re.compile(r"(?P<signs>\*\*|__)(?=\S)(?P<words>.+?)(?<=\S)(?P=signs)")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])(?P<words>[^*]+?)(?<=[^\s*])\*(?![\w*])")
_ALL_BOLD = re.compile(r"\s*\*\*[^*]+\*\*[\s.:]*")
# 1\. Kho   \- Bến   số 12\_KH
_ESCAPED = re.compile(r"\\(?P<sign>[\\`*_{}\[\]()#+.!|~<>-])")
# [Luật Đê điều](https://…/luat.html "Luật")   ![Quốc huy](huy.png): words and address
_LINK = re.compile(
    r"(?P<drawn>!?)\[(?P<words>[^\[\]]*)\]\((?:<[^<>]*>|[^()\s]*[./#][^()\s]*)(?:\s+\"[^\"]*\")?\)"
)
# > Ghi chú   `Cống`   <b>Kho</b>   and the mark of a note, [^3]
_QUOTED = re.compile(r"^\s{0,3}>\s?")
_TICKS = re.compile(r"(?<!`)`(?P<words>[^`]+)`(?!`)")
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|sup|sub|span|center|div|p|font|a)(?:\s[^<>]*)?>", re.IGNORECASE
)
_NOTE = re.compile(r"\[\^(?P<mark>\w{1,8})\]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BAR = re.compile(r"(?<!\\)\|")
_SIGNS = re.compile(r"^#{1,6} \S|^\s*\|(?:\s*:?-{2,}:?\s*\|)+|\*\*[^*\n]+\*\*|\\[.-]", re.MULTILINE)


def is_markdown(text: str, ending: str) -> bool:
    """Say whether *text* is written in Markdown, by its name's *ending* or by its signs."""
    return ending in ("md", "markdown") or _SIGNS.search(text[:20_000]) is not None


class Markdown:
    """Reads lines of Markdown one after the other."""

    def __init__(self, gathering: Gathering, first_table: int = 0) -> None:
        self._gathering = gathering
        self._table, self._row = first_table - 1, -1

    def read(self, raw_lines: Iterable[str]) -> None:
        """Gather the lines that *raw_lines* print."""
        for raw in raw_lines:
            if _FENCE.fullmatch(raw):
                continue
            stripped = raw.strip()
            if len(stripped) > 1 and stripped.startswith("|") and stripped.endswith("|"):
                self._read_row(stripped)
            elif stripped.strip("|"):
                self._row = -1
                self._read_line(raw)

    def _read_line(self, raw: str) -> None:
        raw = _QUOTED.sub("", raw, count=1)
        heading = _HEADING.fullmatch(raw)
        words = heading["words"] if heading else raw
        level = len(heading["signs"]) if heading else 0
        bold = _ALL_BOLD.fullmatch(words) is not None
        style = Style(bold=bold, heading=level) if bold or level else PLAIN
        for part in _BREAK.split(words):
            self._add(part, style)

    def _read_row(self, row: str) -> None:
        if _RULE.fullmatch(row):
            return
        if self._row < 0:
            self._table += 1
        self._row += 1
        for column, words in enumerate(_cells(row)):
            cell = Cell(self._table, self._row, column)
            for part in _BREAK.split(words):
                self._add(part, PLAIN, cell)

    def _add(self, raw: str, style: Style, cell: Cell | None = None) -> None:
        self._gathering.add(bare(raw), style, cell)


def _cells(row: str) -> Iterator[str]:
    yield from _BAR.split(row)[1:-1]


def bare(words: str) -> str:
    """Return *words* without the signs of Markdown.

    >>> bare("**Điều 1\\\\.** Kho *mẫu*")
    'Điều 1. Kho mẫu'
    >>> bare("[Luật Đê điều](https://a.vn/luat) `số` <b>12</b>[^3]")
    'Luật Đê điều số 12[3]'
    """
    if "](" in words:
        words = _LINK.sub(lambda link: "" if link["drawn"] else link["words"], words)
    words = _NOTE.sub(r"[\g<mark>]", _TAG.sub("", _TICKS.sub(r"\g<words>", words)))
    words = _BOLD.sub(r"\g<words>", words)
    words = _ITALIC.sub(r"\g<words>", words)
    return _ESCAPED.sub(r"\g<sign>", words)
