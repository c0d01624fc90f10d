"""Which act changed which words: the notes under a provision, as an official text has them.

An official consolidated text marks each provision that was changed and names the act, its clause
and its day in a footnote (Pháp lệnh 01/2012/UBTVQH13, Điều 14 đến Điều 17).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from vanban.consolidate.edition import Applied, Edition
from vanban.consolidate.unit import Unit
from vanban.model import Locator, Verb
from vanban.render import place_words

Named = Callable[[str], str]
"""What people call a document by its id."""
_ANEW = frozenset({Verb.AMEND, Verb.INSERT, Verb.REPEAL, Verb.REPLACE})
_DONE = {
    Verb.AMEND: "được sửa đổi, bổ sung",
    Verb.INSERT: "được bổ sung",
    Verb.REPEAL: "được bãi bỏ",
    Verb.REPLACE: "được thay thế",
    Verb.RENAME: "tên được sửa đổi",
}


def notes(edition: Edition) -> Mapping[Locator, tuple[Applied, ...]]:
    """Return the changes that made the words of each provision what they are, by its place.

    New words for a whole provision leave nothing of what had been changed in the old ones.
    """
    found: dict[Locator, list[Applied]] = {}
    for done in edition.applied:
        if done.change.verb in _ANEW:
            gone = [p for p in found if any(p.starts_with(place) for place in done.places)]
            for place in gone:
                del found[place]
        for place in done.places:
            found.setdefault(place, []).append(done)
    return {place: tuple(some) for place, some in found.items()}


def noted_text(edition: Edition, named: Named) -> str:
    """Return the whole text, one paragraph a line, with the notes under what they are about."""
    told = notes(edition)
    return "\n".join(line for unit in edition.units for line in _lines(unit, told, named))


def note_words(done: Applied, named: Named) -> str:
    """Return what was done to a provision, by which clause of which act, from which day."""
    change = done.change
    clause = f"{place_words(change.at)} " if change.at else ""
    when = f"{done.day:%d/%m/%Y}"
    if change.verb is Verb.CORRECT:
        right = f"đọc là “{change.new}”" if change.new else "là lời thừa"
        said = f" “{change.old}” {right}" if change.old else ""
        return f"đính chính{said} theo {clause}{named(done.document)}, ngày {when}"
    return f"{_deed(done)} theo {clause}{named(done.document)}, từ ngày {when}"


def _deed(done: Applied) -> str:
    change = done.change
    if change.verb is not Verb.PHRASE:
        ended = "hết hiệu lực" if change.is_expiry else ""
        return ended or _DONE.get(change.verb, "được sửa đổi, bổ sung")
    if change.old and change.new:
        return f"thay cụm từ “{change.old}” bằng “{change.new}”"
    return f"bỏ cụm từ “{change.old}”" if change.old else f"thêm cụm từ “{change.new}”"


def _lines(unit: Unit, told: Mapping[Locator, tuple[Applied, ...]], named: Named) -> Iterator[str]:
    if unit.own:
        yield unit.own
    for child in unit.children:
        yield from _lines(child, told, named)
    if unit.tail:
        yield unit.tail
    yield from (f"    [{note_words(done, named)}]" for done in told.get(unit.locator, ()))
