"""The steps of the road, each saying what it needs and what it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from vanban import check, cite, effect, parse, plan
from vanban.errors import PipelineError
from vanban.pipeline.case import Case


class Step(Protocol):
    """One step: the fields of ``Case`` it needs and those it gives."""

    needs: frozenset[str]
    gives: frozenset[str]

    def __call__(self, case: Case) -> Case:
        """Return *case* with what this step gives."""
        ...


class Parse:
    """Lines to tree."""

    needs = frozenset({"source"})
    gives = frozenset({"document"})

    def __call__(self, case: Case) -> Case:
        return replace(case, document=parse.parse(case.source))


class FindReferences:
    """Find every place where the document points to another text."""

    needs = frozenset({"document"})
    gives = frozenset({"references"})

    def __call__(self, case: Case) -> Case:
        return replace(case, references=cite.find(case.parsed))


class ReadEffects:
    """Read when the document and its parts take effect and end."""

    needs = frozenset({"document", "references"})
    gives = frozenset({"effects"})

    def __call__(self, case: Case) -> Case:
        return replace(case, effects=effect.read_effects(case.parsed, case.references))


class ReadChanges:
    """Read what the document does to others."""

    needs = frozenset({"document", "references", "effects"})
    gives = frozenset({"changes"})

    def __call__(self, case: Case) -> Case:
        changes = effect.read_changes(case.parsed, case.references, case.effects)
        return replace(case, changes=changes)


class ReadAssignments:
    """Read who must do what by when."""

    needs = frozenset({"document", "references"})
    gives = frozenset({"assignments"})

    def __call__(self, case: Case) -> Case:
        return replace(case, assignments=plan.read_assignments(case.parsed, case.references))


class Check:
    """Gather what looks wrong."""

    needs = frozenset({"document", "references", "changes", "effects"})
    gives = frozenset({"findings"})

    def __call__(self, case: Case) -> Case:
        found = check.check(case.parsed, case.references, case.changes, case.effects)
        return replace(case, findings=(*case.source.findings, *case.parsed.findings, *found))


WHOLE_ROAD: tuple[Step, ...] = (
    Parse(),
    FindReferences(),
    ReadEffects(),
    ReadChanges(),
    ReadAssignments(),
    Check(),
)

CITING: tuple[Step, ...] = (Parse(), FindReferences())
CHANGING: tuple[Step, ...] = (*CITING, ReadEffects(), ReadChanges())


def check_order(steps: Sequence[Step]) -> None:
    """Raise ``PipelineError`` if a step needs what no step before it gives."""
    known = {"source"}
    for step in steps:
        if missing := step.needs - known:
            raise PipelineError(
                f"{type(step).__name__} needs {', '.join(sorted(missing))}, which no step before "
                "it gives: move it behind the step that does."
            )
        known |= step.gives
