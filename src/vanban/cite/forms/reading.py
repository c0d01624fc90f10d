"""Which form a word in a text begins: one pattern finds the words, the forms read on from there."""

from __future__ import annotations

import re

from vanban.cite.atoms import Atom, Named
from vanban.cite.forms.kinds import KIND_WORDS, LAW_WORDS, TREATY_WORDS, alternatives, spellings
from vanban.cite.forms.law import read_constitution, read_law
from vanban.cite.forms.numbered import read_after_kind, read_bare
from vanban.cite.forms.sheet import SHEET_WORDS, read_coded_annex, read_sheet
from vanban.cite.forms.taken_up import read_taken_up
from vanban.cite.forms.this import read_this
from vanban.cite.forms.treaty import read_treaty
from vanban.cite.forms.unit import UNIT_WORDS, read_units
from vanban.cite.titles import Titles

_WORDS = [s for w in (*UNIT_WORDS, *KIND_WORDS, *SHEET_WORDS) for s in spellings(w)]
# Where anything may begin: a word of a place, a kind, a form; or digits before "/" or "-".
HEADS = re.compile(
    rf"(?<!\w)(?:(?P<word>{alternatives(_WORDS)})(?!\w)"
    r"|(?P<digits>\d{1,5}(?=(?:\.\d{1,3})?[^\W\d_]?\d?\s?[/‐‑‒–—−-]|VBHN|\s(?:QĐ|TT|CT|NQ)/)))"
)


def read_at(
    text: str, head: re.Match[str], titles: Titles, previous: Named | None
) -> tuple[tuple[Atom, ...], int]:
    """Return what begins at *head*, and the offset from which to read on."""
    start, end = head.span()
    if head["digits"]:
        named = read_bare(text, start, previous)
        return ((named,), named.end) if named else ((), end)
    word = " ".join(head[0].lower().split())
    if word in UNIT_WORDS:
        return _read_place(text, word, start, end)
    if word in SHEET_WORDS:
        sheet = read_sheet(text, start, end)
        return ((sheet,), sheet.end) if sheet else ((), end)
    return _read_document(text, word, start, end, titles)


def _read_place(text: str, word: str, start: int, end: int) -> tuple[tuple[Atom, ...], int]:
    if word == "phụ lục" and (coded := read_coded_annex(text, start, end)):
        return (coded,), coded.end
    units = read_units(text, word, start, end)
    return units, units[-1].end if units else end


def _read_document(
    text: str, word: str, start: int, end: int, titles: Titles
) -> tuple[tuple[Atom, ...], int]:
    if named := (read_this(text, word, start, end) or read_after_kind(text, word, start, end)):
        return (named,), named.end
    if word in LAW_WORDS:
        return read_law(text, word, start, end, titles)
    if word == "hiến pháp":
        named = read_constitution(text, start, end)
    elif word in TREATY_WORDS:
        named = read_treaty(text, word, start, end, titles)
    named = named or read_taken_up(text, word, start, end)
    return ((named,), named.end) if named else ((), end)
