"""What was read in a document, as pages show it."""

from portal.web.reading.claims import claims_of
from portal.web.reading.course import (
    Stage,
    heads_of,
    notes_of,
    stages_of,
)
from portal.web.reading.graph import Graph, graph_of
from portal.web.reading.page import Reading
from portal.web.reading.parts import flags_of, parts_of
from portal.web.reading.relations import (
    Group,
    addresses_of,
    bearings_of,
    relations_of,
    successions,
)

__all__ = [
    "Graph",
    "Group",
    "Reading",
    "Stage",
    "addresses_of",
    "bearings_of",
    "claims_of",
    "flags_of",
    "graph_of",
    "heads_of",
    "notes_of",
    "parts_of",
    "relations_of",
    "stages_of",
    "successions",
]
