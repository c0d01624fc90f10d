"""Numbers typed in ten spellings: does the right document come first?

python -m bench.numbers [HOME]     the library in HOME (VANBAN_HOME); prints one JSON object

Every document of the library that prints a number is asked for, by its number where no other
document bears it, else by number and place. Copies of one document are one answer. What went wrong
is printed on standard error, a line each.
"""

from __future__ import annotations

import json
import os
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

if len(sys.argv) > 1:
    os.environ["VANBAN_HOME"] = sys.argv[1]

from bench import ready  # noqa: F401 - first: the rooms of the portal need it
from portal.access import OPERATOR
from portal.actions.search import Asked, find
from portal.search.aliases import long_forms
from portal.store import documents
from portal.store.values import Entry
from vanban.model import number_key
from vanban.text import fold

_SIGNS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document to be found, the place it is told by, and whether its number is nobody else's."""

    entry: Entry
    place: str
    is_alone: bool


def spellings(wanted: Wanted) -> Iterator[str]:
    """Yield ten ways of typing the number of a document."""
    number, place = wanted.entry.number, "" if wanted.is_alone else f" {wanted.place}"
    kind = wanted.entry.kind.official_name if wanted.entry.kind else ""
    spaced = " ".join(_SIGNS.sub(" ", number).split())
    yield number + place
    yield number.lower() + place
    yield fold(number) + fold(place)
    yield spaced + place
    yield fold(spaced) + fold(place)
    yield f"số {number.replace('/', '-')}{place}"
    yield f"{kind} {number}{place}"
    yield f"{fold(kind)} {fold(wanted.place)} {spaced.lstrip('0')}"
    yield f"{spaced.replace(' ', '')}{place}"
    yield f"{_short(kind)} {number.lstrip('0').lower()}{fold(place)}"


def _short(kind: str) -> str:
    """Return a kind as people shorten it: the first letter of each syllable."""
    short = "".join(word[0] for word in fold(kind).split())
    return short if long_forms(short) else fold(kind)


def measure() -> dict[str, float]:
    """Return how many questions were asked, the share answered rightly, and the time they took."""
    asked, right, times = 0, 0, []
    for wanted in _all():
        for typed in spellings(wanted):
            start = time.perf_counter()
            hits = find(OPERATOR, Asked(typed)).hits
            times.append(time.perf_counter() - start)
            asked += 1
            if hits and _is_same(hits[0].address, wanted.entry):
                right += 1
            else:
                seen = hits[0].address if hits else "nothing"
                print(f"{typed!r} -> {seen}, not {wanted.entry.address}", file=sys.stderr)
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else 0.0
    return {"questions": asked, "first": right / max(asked, 1), "p95_ms": 1000 * p95}


def _is_same(address: str, wanted: Entry) -> bool:
    found = documents.at_address(address)
    return found.id == wanted.id or _identity(found) == _identity(wanted)


def _identity(entry: Entry) -> tuple[str, ...]:
    """Return what two copies of one document share: number, kind, day."""
    return number_key(entry.number), str(entry.kind), str(entry.issued_on)


def _all() -> list[Wanted]:
    """Return the documents that print a number."""
    texts = [words for words in documents.words(documents.all_ids()) if words.entry.number]
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for words in texts:
        bearers[number_key(words.entry.number)].add(_identity(words.entry))
    return [
        Wanted(
            words.entry, " ".join((words.place or words.entry.issuer_name).split()), len(those) == 1
        )
        for words in texts
        if (those := bearers[number_key(words.entry.number)])
    ]


if __name__ == "__main__":
    print(json.dumps(measure()))
