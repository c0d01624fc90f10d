"""How a clause opens and divides into deeds."""

from vanban.plan.deeds.asides import Aside, read_aside
from vanban.plan.deeds.clauses import Part, clauses, deeds
from vanban.plan.deeds.formulas import gives_no_work
from vanban.plan.deeds.handins import (
    hands_in,
    is_done_by,
    is_recurring_result,
    is_result,
    is_time_apart,
)
from vanban.plan.deeds.handovers import directed, handed_on
from vanban.plan.deeds.openings import Opening, read_opening
from vanban.plan.deeds.overseers import overseen, overseers
from vanban.plan.deeds.predicates import Predicate, answers_for, read_predicate
from vanban.plan.deeds.reports import product, report_to

__all__ = [
    "Aside",
    "Opening",
    "Part",
    "Predicate",
    "answers_for",
    "clauses",
    "deeds",
    "directed",
    "gives_no_work",
    "handed_on",
    "hands_in",
    "is_done_by",
    "is_recurring_result",
    "is_result",
    "is_time_apart",
    "overseen",
    "overseers",
    "product",
    "read_aside",
    "read_opening",
    "read_predicate",
    "report_to",
]
