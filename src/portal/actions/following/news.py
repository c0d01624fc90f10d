"""News worked out for everybody who follows something: of documents that came in, and of days."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import datetime

from portal import search
from portal.access import Audience, Person, may_maintain, require
from portal.actions.following import drafts
from portal.search import Choice
from portal.store import documents, validity
from portal.store.following import events, matches, news
from portal.store.values import Words

_BATCH = 50  # documents whose saved searches are asked together
_MARK = re.compile(r"</?mark>")
_EVERYBODY = frozenset(Audience)  # who may see what is asked when an alert is read


def catch_up(person: Person, *, now: datetime) -> int:
    """Tell of every document that came in and was not told of yet; return how many alerts.

    May be killed at any moment and done again: each document's mark goes with its alerts.
    """
    require(may_maintain(person))
    count = 0
    while some := events.pending(_BATCH):
        if not matches.has_followers():
            events.told(some)
            continue
        validity.catch_up()
        search.catch_up()
        fitting = _fitting(some)
        for document_id in some:
            count += news.tell(document_id, fitting.get(document_id, {}), now)
        drafts.wake(person, some)
    return count


def tell_of_day(person: Person, *, now: datetime) -> int:
    """Tell which followed documents have entered or lost force by the day of *now*."""
    require(may_maintain(person))
    validity.catch_up()
    return news.tell_of_day(now)


def _fitting(document_ids: Iterable[int]) -> dict[int, dict[str, tuple[str | None, str]]]:
    """Return the saved searches that each document fits, by key, with the words that do."""
    found: dict[int, dict[str, tuple[str | None, str]]] = {}
    if not matches.has_searches():
        return found
    shelf = {words.entry.id: words for words in documents.words(list(document_ids))}
    asked: dict[str, dict[str, object]] = {}
    holders: dict[str, set[int]] = {}
    for pk, words in shelf.items():
        for key, what in matches.searches(search.words_in(words)).items():
            asked[key] = what
            holders.setdefault(key, set()).add(pk)
    for key, what in asked.items():
        query = search.understand(str(what.get("words", "")))
        for pk in search.find_among(query, _choice_of(what), holders[key]):
            found.setdefault(pk, {})[key] = _words_that_fit(shelf[pk], query)
    return found


def _choice_of(asked: dict[str, object]) -> Choice:
    """Return the facets that a saved search has chosen."""
    year = asked.get("year")
    return Choice(
        _EVERYBODY,
        kind=str(asked["kind"]) if asked.get("kind") else None,
        issuer=str(asked["issuer"]) if asked.get("issuer") else None,
        year=int(str(year)) if year else None,
        field=str(asked["field"]) if asked.get("field") else None,
        state=str(asked["state"]) if asked.get("state") else None,
    )


def _words_that_fit(words: Words, query: search.Query) -> tuple[str | None, str]:
    found = next(iter(search.excerpts(words, query)), None)
    if found is None:
        return None, ""
    return found.locator, html.unescape(_MARK.sub("", found.html))
