"""A document as one piece of safe HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from vanban.model import QUOTED, SELF, Document, Level, Line, Node, Reference
from vanban.render.html.blocks import Block, Paragraph, Table, blocks
from vanban.render.html.frames import closing_html, head_html, is_rule
from vanban.render.html.links import reference_atoms
from vanban.render.html.marks import Atom, Mark, Words, shown
from vanban.render.html.places import Places, has_heading, in_order
from vanban.render.html.tables import table_html
from vanban.model import Span

_HIGHEST = 2  # the page has its own h1


def document_html(
    document: Document,
    references: Sequence[Reference] = (),
    *,
    links: Mapping[int, str] | None = None,
    marks: Sequence[Mark] = (),
    absent: str = "Không có trong thư viện",
) -> str:
    """Return *document* as HTML: units with ids, tables, citations as links, *marks* set off.

    ``links`` gives the address of each reference (by its index) that leads somewhere; a reference
    without one is shown as *absent*. ``links=None``: nobody looked, so nothing is said of it.
    """
    places = Places(document)
    atoms = [*_labels(document, places), *reference_atoms(references, places, links, absent)]
    return _Writer(document, places, Words(document.text, atoms, marks)).write()
