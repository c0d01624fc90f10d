"""Short names: Luật Ví dụ (sau đây gọi tắt là Luật VD) … theo Luật VD."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanban.cite.atoms import Atom, Named
from vanban.cite.forms.kinds import KIND_WORDS
from vanban.text import CAPITALS
from vanban.vocab.symbols import kinds_by_symbol

# (sau đây gọi tắt là Công ước VD)   (viết tắt là Luật VD)   (được gọi là Hiệp định)
_DEFINITION = re.compile(
    r"\((?:sau\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|gọn\s+|(?P<all>chung)\s+)?(?:là\s+)[“\"]?"
    r"(?:(?:các|những)\s+)?"
    rf"(?P<name>[{CAPITALS}][^()“”\"\n;]{{1,60}}?)[”\"]?\)"
)
# Công ước về Ví dụ (Công ước VD): a name in brackets right behind the document
_BRACKET = re.compile(rf"\s*\((?P<name>[{CAPITALS}][^()\n;,]{{2,40}})\)")
_HISTORY = re.compile(r"(?:đã\s+)?được\s+sửa\s+đổi|sửa đổi, bổ sung (?:bởi|theo|tại)")
# Thông tư số 5/… sửa đổi, bổ sung một số điều của | Thông tư số 3/…: inside a title
_IN_TITLE = re.compile(
    r"(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế|đính\s+chính|hướng\s+dẫn|thi\s+hành|chi\s+tiết"
    r"|của|theo|tại)\s+(?:(?:một\s+số\s+)?điều\s+của\s+)?(?:các\s+)?$"
)
_SEVERAL = re.compile(r"(?:các|những)\s$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_BORDER = re.compile(r"(?!\w)(?!\s+(?:này|số)(?!\w))")
_NUMBER_INSIDE = re.compile(r"\d+[a-zđ]?\s?[/-]")


@dataclass(frozen=True, slots=True)
class ShortName:
    """A name that one text gives documents, from the offset behind its definition on.

    ``is_plural`` marks a name that is a kind alone (``các Quyết định``): only behind ``các`` it
    means what it was given to.
    """

    name: str
    start: int
    end: int
    stands_for: tuple[Named, ...]
    is_plural: bool = False


def define(text: str, atoms: Sequence[Atom]) -> tuple[ShortName, ...]:
    """Return the short names that *text* defines for the documents among *atoms*.

    A name with a number in it (``sau đây gọi là Nghị định số 15/…``) needs no definition.
    """
    named = [atom for atom in atoms if isinstance(atom, Named) and (atom.number or atom.name)]
    found: list[ShortName] = []
    for match in _DEFINITION.finditer(text):
        name = match["name"].strip()
        if _NUMBER_INSIDE.search(name):
            continue
        if documents := _antecedents(text, named, match, name):
            span = (match.start("name"), match.end())
            is_plural = len(documents) > 1 and name.lower() in KIND_WORDS
            found.append(ShortName(name, *span, documents, is_plural))
    for atom in named:
        bracket = _BRACKET.match(text, atom.end)
        if bracket is None or atom.form == "taken_up" or _NUMBER_INSIDE.search(bracket["name"]):
            continue
        if _kind_of(bracket["name"]) == atom.kind or _abbreviates(bracket["name"], atom):
            span = (bracket.start("name"), bracket.end())
            found.append(ShortName(bracket["name"], *span, (atom,)))
    return tuple(found)


def apply(text: str, atoms: list[Atom], names: Sequence[ShortName]) -> list[Atom]:
    """Return *atoms* with every later use of a short name as a mention of what it stands for.

    A name defined again stands from there on for the document of the later definition.
    """
    if not names:
        return atoms
    return _merge(atoms, list(_uses(text, names)), sorted((n.start, n.end) for n in names))


def _uses(text: str, names: Sequence[ShortName]) -> Iterator[Named]:
    """Yield the uses in order; of names that begin alike the longest."""
    defined: dict[str, list[ShortName]] = {}
    for short in sorted(names, key=lambda short: short.end):
        defined.setdefault(short.name, []).append(short)
    first_words = {word[0] for name in defined if (word := _WORD.match(name))}
    lengths = sorted({len(name) for name in defined}, reverse=True)
    end = 0
    for word in _WORD.finditer(text):
        if word[0] not in first_words or word.start() < end:
            continue
        start = word.start()
        for length in lengths:
            known = defined.get(text[start : start + length])
            meant = _standing(known, start) if known else None
            if meant is None or not _BORDER.match(text, start + length):
                continue
            if meant.is_plural and not _SEVERAL.search(text, max(0, start - 6), start):
                continue
            end = start + length
            for document in meant.stands_for:
                yield replace(document, start=start, end=end, form="short_name")
            break


def _standing(known: Sequence[ShortName], offset: int) -> ShortName | None:
    """Return the last definition that ends at or before *offset*."""
    index = bisect_right(known, offset, key=lambda short: short.end)
    return known[index - 1] if index else None


def _merge(
    atoms: list[Atom], uses: list[Named], definitions: Sequence[tuple[int, int]]
) -> list[Atom]:
    """Return *atoms* and *uses* in order; of two that overlap the longer stays."""
    merged: list[Atom] = []
    pending = iter(uses)
    use = next(pending, None)
    for atom in atoms:
        while use and use.end <= atom.start:
            merged.append(use)
            use = next(pending, None)
        if _is_inside(atom.start, definitions):
            continue
        if use and use.start < atom.end and atom.start < use.end:
            if atom.end - atom.start <= use.end - use.start:
                continue
            while use and use.start < atom.end:
                use = next(pending, None)
        merged.append(atom)
    if use:
        merged.extend((use, *pending))
    return merged


def _is_inside(offset: int, definitions: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(definitions, offset, key=lambda span: span[0])
    return index > 0 and offset < definitions[index - 1][1]


def _antecedents(
    text: str, named: Sequence[Named], definition: re.Match[str], name: str
) -> tuple[Named, ...]:
    """Return the documents of the name's own kind that the bracket stands behind.

    One, but for ``gọi chung là``, which takes the whole list (none in the titles of its members).
    Documents that only tell the history of the one meant ("được sửa đổi bởi …") are passed over.
    """
    near = definition.start() - 1500
    start = max(text.rfind("\n", max(0, near), definition.start()), near)
    kind = _kind_of(name) or kinds_by_symbol().get(name.split()[0])
    first = bisect_right(named, start, key=lambda atom: atom.start)
    last = bisect_left(named, definition.start(), key=lambda atom: atom.start)
    before = [atom for atom in named[first:last] if atom.end <= definition.start()]
    if kind is None:
        latest = before[-1] if before else None
        near = latest is not None and definition.start() - latest.end <= 1
        if not (near and latest):
            return ()
        return (latest,) if latest.form == "treaty" or _abbreviates(name, latest) else ()
    fits = [atom for atom in before if atom.kind == kind]
    for atom in fits:
        if _HISTORY.match(text, atom.end + 1):
            return (atom,)
    if definition["all"]:
        listed = tuple(a for a in fits if not _IN_TITLE.search(text, max(0, a.start - 40), a.start))
        return listed if len(listed) > 1 else ()
    return tuple(fits[-1:])


def _abbreviates(short: str, named: Named) -> bool:
    """Say whether *short* is made of the first letters of a law's name: BLLĐ, Bộ luật Lao động."""
    name = (named.name or "").partition(" năm ")[0]
    letters = "".join(word[0] for word in name.split() if word[0].isalpha())
    return len(short) > 1 and short.isupper() and short == letters.upper()


def _kind_of(name: str) -> object:
    words = name.lower().split()
    for count in (3, 2, 1):
        if kind := KIND_WORDS.get(" ".join(words[:count])):
            return kind
    return None
