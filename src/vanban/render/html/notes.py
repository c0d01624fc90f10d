"""Notes on units that other documents changed: what was done, by whom, from which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vanban.model import Document, Locator
from vanban.render.html.marks import shown
from vanban.render.html.places import Places


@dataclass(frozen=True, slots=True)
class Note:
    """A note on one place: a class for its looks, its words, and the address they lead to.

    ``is_published``: it was read in no text, others publish it, as the words say.
    """

    locator: Locator
    css: str
    words: str
    address: str
    is_published: bool = False


def notes_by_place(
    document: Document, notes: Iterable[Note], places: Places
) -> Mapping[str, Sequence[Note]]:
    """Return *notes* by the id of the unit that each stands at.

    A note on a unit that the text lacks stands at the unit that holds it; one on a new article
    stands at the article before it.
    """
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        place = places.leading_to(note.locator) or _before(document, note.locator, places)
        if place is not None:
            found[place].append(note)
    return found


def note_html(note: Note) -> str:
    """Return *note* as a paragraph that leads to the clause."""
    words = shown(note.words)
    if note.address.startswith(("/", "#")):
        words = f'<a href="{shown(note.address)}">{words}</a>'
    css = f"{note.css} published" if note.is_published else note.css
    return f'<p class="change-note {shown(css)}" role="note">{words}</p>'


def _before(document: Document, locator: Locator, places: Places) -> str | None:
    """Return the id of the last unit of the same sort before *locator*."""
    last = None
    for node in document.walk():
        steps = node.locator.steps
        same = len(steps) == len(locator.steps) and steps[-1].word == locator.steps[-1].word
        if same and node.locator < locator and (last is None or last.locator < node.locator):
            last = node
    return places.of(last) if last is not None else None
