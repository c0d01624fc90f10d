"""A library that also goes by what others publish of acts that it lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from vanban.cite import resolve
from vanban.effect.library import Event, Library
from vanban.effect.observed import Observed
from vanban.effect.validity.act import Act, Impact, Words
from vanban.model import Change, Reference, Span, Verb

_NOWHERE = Span(0, 0)  # the acting document was not read


def with_observed(library: Library, observed: Iterable[Observed]) -> Library:
    """Return *library* with what *observed* tells of acts that it lacks.

    Where both acts are in the library, their own words count and ``compare_observed`` tells
    where the publisher disagrees. A number that several bodies bear or that a law and a
    resolution share counts only if the kind, and where it needs one the day or the issuer,
    agree. An act known only by hearsay is no document of the library: it stays among those that
    are missing, and a state that hangs on it is flagged ``theo-nguon-khac``.
    """
    added: dict[str, list[Event]] = defaultdict(list)
    lacking: dict[str, set[str]] = defaultdict(set)
    for one in observed:
        target = resolve(one.target_cited, library.catalogue).resolved
        actor = resolve(one.actor_cited, library.catalogue)
        if target is not None and not (actor.resolved or actor.candidates):
            added[target] += _events(one)
            lacking[target].add(one.actor)
    return library.with_events(added, lacking)


def _events(one: Observed) -> list[Event]:
    actor = Act(one.actor, None, one.actor, one.actor_kind, (), (), None, "")
    at = next(iter(one.actor_at), None)
    told = f"{one.words} (theo quan hệ do {one.source} công bố, dòng {one.line})"
    words = Words(at, told, None)
    reference = Reference(_NOWHERE, one.target, one.target_locator, one.target)
    change = Change(
        at, Verb.AMEND, one.target, one.target_locator, None, None, one.starts, one.words, _NOWHERE
    )
    return [
        Event(actor, Impact(replace(change, verb=verb), reference, -1, words), one.line)
        for verb in one.deeds
    ]
