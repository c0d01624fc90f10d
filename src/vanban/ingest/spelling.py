"""Letters stored before Unicode, put into Unicode: by the fonts of runs, else by statistics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from vanban.ingest.repairs import Mend, Repair, settle
from vanban.model import Line
from vanban.text.legacy import (
    Legacy,
    Letters,
    find_legacy,
    is_suspect,
    is_unicode,
    legacy_of_font,
    prints_capitals,
    respell,
    restore_capitals,
    to_unicode,
)


class Run(NamedTuple):
    """A stretch of a line set in one font."""

    text: str
    font: str = ""


class Spelt(NamedTuple):
    """A line in Unicode as far as its fonts tell, the line as it came, and what was done."""

    text: str
    raw: str
    kinds: frozenset[Repair] = frozenset()
    legacy: Legacy | None = None


def spell(runs: Iterable[Run]) -> Spelt:
    """Return the line of *runs*, those in fonts of TCVN3, VNI, VPS or VISCII in Unicode.

    A sign that stands beside its letter in VNI may be set in a run of its own: runs are joined by
    what their fonts mean before they are read.
    """
    parts: list[str] = []
    kinds: set[Repair] = set()
    raw: list[str] = []
    found: Legacy | None = None
    for (legacy, is_capital), together in groupby(runs, lambda run: _meaning(run.font)):
        text = "".join(run.text for run in together)
        raw.append(text)
        if legacy and not is_unicode(text):
            respelt = to_unicode(text, legacy)
            if respelt != text:
                kinds.add(Repair.LEGACY)
                found = legacy
            text = respelt
        if is_capital and text != text.upper():
            kinds.add(Repair.CAPITALS)
            text = text.upper()
        parts.append(text)
    return Spelt("".join(parts), "".join(raw), frozenset(kinds), found)


def _meaning(font: str) -> tuple[Legacy | None, bool]:
    return legacy_of_font(font), prints_capitals(font)


def mend_letters(
    lines: Sequence[Line], mends: Mapping[int, Mend]
) -> tuple[list[Line], dict[int, Mend]]:
    """Return *lines* with letters in Unicode where statistics show that they are not, and why."""
    spelt = [mends[i].spelt if i in mends else line.text for i, line in enumerate(lines)]
    suspects = [i for i, text in enumerate(spelt) if is_suspect(text)]
    letters = find_legacy(spelt) if suspects else Letters()
    if suspects and not letters.ways:  # what the fonts of other lines told
        letters = Letters(tuple({mend.legacy: 0 for mend in mends.values() if mend.legacy}))
    mended, known = list(lines), dict(mends)
    if letters.ways:
        chosen = range(len(lines)) if letters.is_pure else suspects
        for i in chosen:
            if _is_told_by_font(known.get(i)):
                continue
            text, legacy = respell(spelt[i], letters)
            if legacy:
                capitals = restore_capitals(text)
                kinds = {Repair.LEGACY} | ({Repair.CAPITALS} if capitals != text else set())
                raw = known[i].raw if i in known else lines[i].text
                words, mend = settle(Spelt(capitals, raw, frozenset(kinds), legacy))
                mended[i] = replace(mended[i], text=words)
                known[i] = mend or known[i]
    for i, mend in known.items():
        mended[i] = replace(mended[i], raw=mend.raw)
    return mended, known


def _is_told_by_font(mend: Mend | None) -> bool:
    return mend is not None and Repair.LEGACY in mend.kinds
