"""How fast states are told: `python -m bench.status [COUNT]` prints one JSON object.

The documents are invented: circulars of which every fifth details another, every fifth amends an
article of another, and every tenth repeals another.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from vanban.effect import Act, Library, status, statuses
from vanban.effect.validity import Clause, Impact, Parent, Words
from vanban.model import (
    Change,
    DocId,
    DocKind,
    DocNumber,
    Effect,
    Locator,
    Reference,
    Rule,
    Span,
    Verb,
)

_FIRST = date(1990, 1, 1)
_SPAN = Span(0, 40)
_ARTICLES = tuple(Locator.of("dieu", str(n)) for n in range(1, 13))
_SAID = Words(_ARTICLES[0], "Điều 1. Bãi bỏ Thông tư số …", _SPAN)


def _number(index: int) -> str:
    return f"{index}/2020/TT-BĐB"


def _reference(index: int) -> Reference:
    return Reference(_SPAN, "Thông tư số …", _ARTICLES[0], _number(index), kind=DocKind.THONG_TU)


def _act(index: int) -> Act:
    issued = _FIRST + timedelta(days=index // 9)
    number = DocNumber.parse(_number(index))
    identity = DocId("bo-den-bien", DocKind.THONG_TU, issued, number)
    clause = "Thông tư này có hiệu lực từ ngày …"
    effect = Effect(None, issued + timedelta(days=45), None, Rule.STATED, clause, _SPAN)
    act = Act(
        str(identity), identity, str(number), DocKind.THONG_TU, ("bo-den-bien",), ("Bộ Đèn biển",),
        issued, "Quy định về phao", (Clause(effect, Words(_ARTICLES[-1], clause, _SPAN)),),
        articles=_ARTICLES,
    )  # fmt: skip
    earlier = index * 7919 % 104_729 % index if index else 0
    if index and index % 5 == 0:
        act = replace(act, parents=(Parent(_reference(earlier), 0, _SAID),))
    if index and index % 5 == 1:
        act = replace(act, impacts=(_impact(act, Verb.AMEND, earlier, _ARTICLES[3]),))
    if index and index % 10 == 2:
        act = replace(act, impacts=(_impact(act, Verb.REPEAL, earlier, None),))
    return act


def _impact(act: Act, verb: Verb, target: int, place: Locator | None) -> Impact:
    starts = act.clauses[0].effect.effective_from
    quote = "Điều 1. Bãi bỏ Thông tư"
    change = Change(_ARTICLES[0], verb, _number(target), place, None, None, starts, quote, _SPAN)
    return Impact(change, _reference(target), 0, _SAID)


def measure(count: int) -> dict[str, float | int]:
    """Return seconds to make the library, to tell all states, and to tell one."""
    acts = [_act(index) for index in range(count)]
    began = time.perf_counter()
    library = Library.of(acts)
    made = time.perf_counter() - began
    day = _FIRST + timedelta(days=count // 18)
    began, worked = time.perf_counter(), time.process_time()
    told = statuses(library, library.acts, day)
    all_of_them, work = time.perf_counter() - began, time.process_time() - worked
    return {
        "documents": len(told),
        "library_seconds": round(made, 2),
        "all_states_seconds": round(all_of_them, 2),
        "all_states_cpu_seconds": round(work, 2),
        "one_state_milliseconds": round(statistics.median(_singles(library, day)), 3),
        "slowest_state_milliseconds": round(max(_singles(library, day)), 3),
    }


def _singles(library: Library, day: date) -> Iterator[float]:
    for document in list(library.acts)[:: max(1, len(library.acts) // 500)]:
        began = time.perf_counter()
        status(library, document, day)
        yield (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)))
