"""Citations as links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vanban.model import QUOTED, SELF, Reference, Span
from vanban.render.html.marks import Atom, shown
from vanban.render.html.places import Places

_SAFE = ("/", "#", "https://", "http://")


def reference_atoms(
    references: Sequence[Reference],
    places: Places,
    links: Mapping[int, str] | None,
    absent: str,
) -> Iterator[Atom]:
    """Yield one atom for each mention; of several targets of one mention the first that leads."""
    led: set[Span] = set()
    plain: dict[Span, Atom] = {}
    for index, reference in enumerate(references):
        address = _address(index, reference, places, links)
        if address is not None and reference.span not in led:
            led.add(reference.span)
            yield Atom(reference.span, f'<a class="ref" href="{shown(address)}">', "</a>")
        elif address is None:
            plain.setdefault(reference.span, _unlinked(reference, links, absent))
    yield from (atom for span, atom in plain.items() if span not in led)


def _address(
    index: int, reference: Reference, places: Places, links: Mapping[int, str] | None
) -> str | None:
    if reference.target == SELF:
        place = places.leading_to(reference.locator) if reference.locator else None
        return f"#{place}" if place else None
    address = (links or {}).get(index)
    return address if address and address.startswith(_SAFE) else None


def _unlinked(reference: Reference, links: Mapping[int, str] | None, absent: str) -> Atom:
    if links is None or reference.target in (SELF, QUOTED):
        return Atom(reference.span, '<span class="ref here">', "</span>")
    return Atom(reference.span, f'<span class="ref absent" title="{shown(absent)}">', "</span>")
