"""A text to the parts of its mentions, in order."""

from __future__ import annotations

import re
from dataclasses import replace

from vanban.cite.atoms import Atom, Named, Unit
from vanban.cite.forms import HEADS, read_at
from vanban.cite.forms.short_name import apply, define
from vanban.cite.titles import Titles
from vanban.text import CAPITALS

_LINE_HEAD = re.compile(r"[\s“”\"'‘’«»*#|>+–-]*")
_AFTER_LABEL = re.compile(r"\s*(?:[.:]|[-–]\s|$)|[ \t]*\n")
_NUMBER_BEHIND = re.compile(r"\s*\(?\s*[Ss]ố\s*:?\s*(?=\d)")
_YEAR_BEHIND = re.compile(r"\s+\(?(?:năm\s+)?\d{4}\)?$")
_CAPITALS = re.compile(rf"[ \t]*[.:–-]?[ \t]*[{CAPITALS}]{{2}}[^\n]*")


def scan(text: str, titles: Titles, labels: frozenset[int] = frozenset()) -> list[Atom]:
    """Return units, documents and forms named in *text*.

    *labels* are offsets at which units of the text itself begin: their labels name themselves.
    Only the laws inside an amending law's name overlap what holds them.
    """
    atoms: list[Atom] = []
    previous: Named | None = None
    position = 0
    used = 0  # numbers before this offset belong to an amending law already read
    for head in HEADS.finditer(text):
        if head.start() < position:
            continue
        found, position = read_at(text, head, titles, previous)
        if head["digits"] and head.start() < used:
            continue
        for atom in found:
            if isinstance(atom, Unit) and _is_label(text, atom, labels):
                break
            if isinstance(atom, Named):
                if atom.number and atom.end <= used:
                    atom = _without_number(text, atom, used)
                elif atom.form == "law" and atom.end <= used:
                    # "… của Luật Ví dụ ngày 22/11/2019": the day is the amending law's
                    atom = replace(_without_year(text, atom), issued_on=None, issuer=None)
                previous = atom if atom.kind else previous
                used = max(used, atom.end)
            atoms.append(atom)
    return apply(text, atoms, define(text, atoms))


def _without_number(text: str, named: Named, used: int) -> Named:
    """Return the last law inside an amending law's name, whose number is the outer law's."""
    stop = named.start + len(_NUMBER_BEHIND.split(text[named.start : named.end], maxsplit=1)[0])
    return Named(named.start, stop, "law", named.kind, name=named.name)


def _without_year(text: str, named: Named) -> Named:
    """Return the law inside an amending law's name, whose year is the outer law's."""
    if named.year is None or named.name is None:
        return named
    stop = named.start + len(_YEAR_BEHIND.sub("", text[named.start : named.end]))
    name = named.name.removesuffix(f" năm {named.year}")
    return replace(named, end=stop, name=name, year=None)


def _is_label(text: str, unit: Unit, labels: frozenset[int]) -> bool:
    """Say whether *unit* is the label of a unit of the text itself: ``Điều 3. Phạm vi``."""
    if unit.start in labels:
        return True
    near = max(0, unit.start - 8)
    line = text.rfind("\n", near, unit.start) + 1
    if (line == 0 and near > 0) or not _LINE_HEAD.fullmatch(text, line, unit.start):
        return False
    if (
        unit.this
        or unit.level in {"diem", "khoan", "item", "stt"}
        or not text[unit.start].isupper()
    ):
        return False
    if _AFTER_LABEL.match(text, unit.end):
        return True
    return unit.level in {"chuong", "muc", "tieu-muc", "phan", "phu-luc"} and bool(
        _CAPITALS.match(text, unit.end)
    )
