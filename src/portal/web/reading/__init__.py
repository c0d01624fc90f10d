"""What was read in a document, as pages show it."""

from portal.web.reading.course import Stage, notes_of, stages_of
from portal.web.reading.graph import Graph, graph_of
from portal.web.reading.page import Reading
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
    "graph_of",
    "notes_of",
    "relations_of",
    "stages_of",
    "successions",
]
