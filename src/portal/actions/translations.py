"""An English translation that an editor adds, beside the text; never official."""

from __future__ import annotations

from dataclasses import dataclass

from portal.access import Feature, Person, may_add, may_use, require
from portal.actions.documents import Shown
from portal.actions.entries import entry_at
from portal.errors import CannotBeDoneError, TooLargeError
from portal.store import translations
from portal.store.translations import Translation
from vanban.errors import UnreadableError
from vanban.ingest import Incoming, read
from vanban.parse import Pair, align

LIMIT = 5_000_000  # bytes of one translation


@dataclass(frozen=True, slots=True)
class Side:
    """An article beside its translation; either may be empty."""

    place: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Translated:
    """A translation beside its text; ``kept`` says who made it and when it came."""

    kept: Translation
    sides: tuple[Side, ...]


def view(person: Person, shown: Shown) -> Translated | None:
    """Return the newest translation of a document, ``None`` if it has none."""
    require(may_use(person, Feature.TAB_ENGLISH))
    newest = translations.newest(entry_at(person, shown.address).id)
    if newest is None:
        return None
    document = shown.case.parsed
    sides = (_side(document.text, pair) for pair in align(document, newest.text))
    return Translated(newest, tuple(sides))


def add(person: Person, address: str, data: bytes, name: str, origin: str) -> None:
    """Keep a translation of the document at *address*: a file in any format that is read, or text.

    Raise ``CannotBeDoneError`` if it holds no words or nobody is said to have made it.
    """
    require(may_add(person))
    entry = entry_at(person, address)
    if not origin.strip():
        raise CannotBeDoneError("hãy ghi ai dịch, hoặc bản dịch lấy ở đâu")
    if len(data) > LIMIT:
        raise TooLargeError(len(data), LIMIT)
    try:
        text = "\n".join(source.text for source in read(Incoming(data, name)))
    except UnreadableError as error:
        raise CannotBeDoneError(f"không đọc được bản dịch: {error.message}") from None
    translations.put(entry.id, text, origin.strip(), person.id)


def _side(text: str, pair: Pair) -> Side:
    own = text[pair.span.start : pair.span.end].strip() if pair.span else ""
    return Side(str(pair.locator or ""), own, pair.words)
