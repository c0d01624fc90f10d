"""A library of read documents: what each does to the others, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from vanban.cite import Catalogue, Entry, resolve
from vanban.effect.validity.act import Act, Impact, Parent
from vanban.model import Locator, Reference, Verb, number_key

Link = Callable[[Act, Reference, int], str | None]
"""Which document of the library a reference of an act means: its id, or ``None``."""


@dataclass(frozen=True, slots=True)
class Event:
    """What one act does to another document of the library."""

    actor: Act
    impact: Impact
    order: int  # among the impacts of its actor

    @property
    def verb(self) -> Verb:
        """What is done."""
        return self.impact.change.verb

    @property
    def place(self) -> Locator | None:
        """The place that it touches, ``None`` for the whole document."""
        return self.impact.change.target_locator

    def sort_key(self) -> tuple[date, date, str, int]:
        """Return the key of the order in which events of one document work.

        Of two on one day the one issued later comes last: it wins (Luật 80/2015/QH13, Điều 156;
        Luật 64/2025/QH15, Điều 58).
        """
        starts = self.impact.change.starts or date.max
        return starts, self.actor.issued_on or date.min, self.actor.id, self.order


@dataclass(frozen=True, slots=True)
class Tie:
    """That a document details another; ``parent`` is ``None`` if the library lacks it."""

    parent: str | None
    said: Parent


@dataclass(frozen=True)
class Library:
    """Documents by id, what was done to each, what each details, and what is missing of each."""

    acts: Mapping[str, Act]
    catalogue: Catalogue = field(repr=False)
    _events: Mapping[str, tuple[Event, ...]] = field(repr=False)
    _ties: Mapping[str, tuple[Tie, ...]] = field(repr=False)
    _children: Mapping[str, tuple[str, ...]] = field(repr=False)
    _unseen: Mapping[str, tuple[str, ...]] = field(repr=False)
    _touched: Mapping[str, tuple[str, ...]] = field(repr=False)

    @classmethod
    def of(cls, acts: Iterable[Act], link: Link | None = None) -> Library:
        """Return the library of *acts*; their order doesn't matter.

        *link* says which document a reference means; without it the acts' own numbers, days and
        titles do.
        """
        by_id = _by_id(acts)
        catalogue = Catalogue.of(entry for act in by_id.values() if (entry := entry_of(act)))
        return _Shelving(by_id, catalogue, link or _by_catalogue(catalogue)).library()

    def find(self, asked: str) -> tuple[Act, ...]:
        """Return the documents that *asked*, an id or a number, may mean."""
        if asked in self.acts:
            return (self.acts[asked],)
        key = number_key(asked)
        named = [a for a in self.acts.values() if a.number and number_key(a.number) == key]
        return tuple(sorted(named, key=lambda act: act.id))

    def events(self, document: str) -> tuple[Event, ...]:
        """Return what was done to *document*, in the order in which it works."""
        return self._events.get(document, ())

    def with_events(
        self, added: Mapping[str, Iterable[Event]], lacking: Mapping[str, Iterable[str]]
    ) -> Library:
        """Return the library with events *added* to documents, done by acts that it is *lacking*.

        Both are by the id of the document that they bear on.
        """
        events = {
            key: tuple(sorted((*self.events(key), *more), key=Event.sort_key))
            for key, more in added.items()
        }
        unseen = {key: tuple(sorted({*self.unseen(key), *more})) for key, more in lacking.items()}
        return replace(self, _events={**self._events, **events}, _unseen={**self._unseen, **unseen})

    def ties(self, document: str) -> tuple[Tie, ...]:
        """Return the documents that *document* details."""
        return self._ties.get(document, ())

    def children(self, document: str) -> tuple[str, ...]:
        """Return the documents that detail *document*."""
        return self._children.get(document, ())

    def reached(self, document: str) -> frozenset[str]:
        """Return the documents whose state may hang on *document*, itself among them.

        They are those that it changes or tells of, those that detail one of these, and so on.
        """
        found: set[str] = set()
        waiting = [document]
        while waiting:
            reached = waiting.pop()
            if reached not in found:
                found.add(reached)
                waiting += [*self._touched.get(reached, ()), *self.children(reached)]
        return frozenset(found)

    def unseen(self, document: str) -> tuple[str, ...]:
        """Return documents that bear on the state of *document* and that the library lacks."""
        return self._unseen.get(document, ())


def entry_of(act: Act) -> Entry | None:
    """Return *act* as a catalogue lists it, ``None`` if it has no identity."""
    if act.identity is None:
        return None
    return Entry(act.identity, act.title, issuers=act.issuer_names)


def _by_id(acts: Iterable[Act]) -> dict[str, Act]:
    """Return acts by id in one order; of two copies of one document the fuller counts."""
    found: dict[str, Act] = {}
    for act in acts:
        known = found.get(act.id)
        if known is None or (act.richness, repr(act)) > (known.richness, repr(known)):
            found[act.id] = act
    return dict(sorted(found.items()))


def _by_catalogue(catalogue: Catalogue) -> Link:
    def link(act: Act, reference: Reference, index: int) -> str | None:
        own = act.issuer_names[0] if len(act.issuer_names) == 1 else None
        return resolve(reference, catalogue, own_issuer=own, on=act.issued_on).resolved

    return link


def _placed(impact: Impact, target: Act) -> Impact:
    """Return *impact* with its places where they lie in *target*, attached texts counted."""
    change = impact.change
    place = change.target_locator
    if place is None or not target.attached:
        return impact
    told = change.in_attached
    spared = tuple(target.placed(at, in_attached=told) for at in impact.spared)
    at = target.placed(place, in_attached=told)
    return replace(impact, change=replace(change, target_locator=at), spared=spared)


class _Shelving:
    """The work of putting acts into a library."""

    def __init__(self, acts: Mapping[str, Act], catalogue: Catalogue, link: Link) -> None:
        self._acts, self._catalogue, self._link = acts, catalogue, link
        self._events: dict[str, list[Event]] = defaultdict(list)
        self._ties: dict[str, tuple[Tie, ...]] = {}
        self._children: dict[str, list[str]] = defaultdict(list)
        self._unseen: dict[str, dict[str, None]] = defaultdict(dict)
        self._touched: dict[str, dict[str, None]] = defaultdict(dict)

    def library(self) -> Library:
        """Return the library of the acts given."""
        for act in self._acts.values():
            self._put_impacts(act)
            self._put_ties(act)
            self._put_hearsay(act)
        return Library(
            self._acts,
            self._catalogue,
            {key: tuple(sorted(e, key=Event.sort_key)) for key, e in self._events.items()},
            self._ties,
            {key: tuple(dict.fromkeys(found)) for key, found in self._children.items()},
            {key: tuple(sorted(found)) for key, found in self._unseen.items()},
            {key: tuple(found) for key, found in self._touched.items()},
        )

    def _put_impacts(self, act: Act) -> None:
        known: dict[tuple[str, str | None, date | None, str | None], str | None] = {}
        for order, impact in enumerate(act.impacts):
            said = impact.reference
            key = (said.target, said.kind, said.issued_on, said.issuer)
            if key not in known:
                known[key] = self._link(act, said, impact.index)
            target = known[key]
            if target is not None and target != act.id:
                placed = _placed(impact, self._acts[target])
                self._events[target].append(Event(act, placed, order))
                self._touched[act.id][target] = None

    def _put_ties(self, act: Act) -> None:
        ties = [Tie(self._link(act, p.reference, p.index), p) for p in act.parents]
        self._ties[act.id] = tuple(ties)
        for tie in ties:
            if tie.parent is not None:
                self._children[tie.parent].append(act.id)
            else:
                self._unseen[act.id][tie.said.reference.target] = None

    def _put_hearsay(self, act: Act) -> None:
        for told in act.hearsay:
            target = self._link(act, told.target, told.target_index)
            if target is None or target == act.id:
                continue
            self._touched[act.id][target] = None
            known = self._catalogue.with_number(number_key(told.actor.target))
            if not known and self._link(act, told.actor, told.actor_index) is None:
                self._unseen[target][told.actor.target] = None
