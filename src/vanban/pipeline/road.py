"""Bytes to everything that can be known of the documents they hold."""

from __future__ import annotations

from collections.abc import Sequence

from vanban import ingest
from vanban.ingest import Incoming, without_collecting
from vanban.model import Source
from vanban.pipeline.case import Case
from vanban.pipeline.steps import WHOLE_ROAD, Step, check_order
from vanban.render import Json, document_json


def read(incoming: Incoming, steps: Sequence[Step] = WHOLE_ROAD) -> tuple[Case, ...]:
    """Return a case for each document in *incoming*; raise ``UnreadableError`` if there is none."""
    check_order(steps)
    with without_collecting():
        return tuple(follow(source, steps) for source in ingest.read(incoming))


def follow(source: Source, steps: Sequence[Step] = WHOLE_ROAD) -> Case:
    """Return what *steps* find in *source*."""
    case = Case(source)
    for step in steps:
        case = step(case)
    return case


def case_json(case: Case, path: str, *, with_text: bool = False) -> Json:
    """Return *case* in the shape of the contract."""
    return document_json(
        case.parsed,
        path=path,
        references=case.references,
        changes=case.changes,
        effects=case.effects,
        assignments=case.assignments,
        findings=case.findings,
        with_text=with_text,
    )
