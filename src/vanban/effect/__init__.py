"""What acts do to each other, and from which day."""

from vanban.effect.compare import Comparison, Difference, Disagreement, compare_observed
from vanban.effect.kinds import RelationKind, kind_of_change, kind_of_deed
from vanban.effect.library import Event, Library
from vanban.effect.observed import Observed, observed_in, read_observed, read_rows
from vanban.effect.published import with_observed
from vanban.effect.read import read_changes, read_effects
from vanban.effect.relations import (
    Edge,
    Network,
    Relation,
    kinds_of_references,
    read_relations,
    relate,
)
from vanban.effect.status import (
    Suspension,
    Working,
    corrections,
    history,
    place_status,
    status,
    statuses,
    suspensions,
    working,
)
from vanban.effect.validity import Act, Flag, Happening, act_of, happening_of
from vanban.effect.verify import citations_in, mostly_ended_by, verify

__all__ = [
    "Act",
    "Comparison",
    "Difference",
    "Disagreement",
    "Edge",
    "Event",
    "Flag",
    "Happening",
    "Library",
    "Network",
    "Observed",
    "Relation",
    "RelationKind",
    "Suspension",
    "Working",
    "act_of",
    "citations_in",
    "compare_observed",
    "corrections",
    "happening_of",
    "history",
    "kind_of_change",
    "kind_of_deed",
    "kinds_of_references",
    "mostly_ended_by",
    "observed_in",
    "place_status",
    "read_changes",
    "read_effects",
    "read_observed",
    "read_relations",
    "read_rows",
    "relate",
    "status",
    "statuses",
    "suspensions",
    "verify",
    "with_observed",
    "working",
]
