"""What a person typed, understood; the index; visibility inside the query."""

from portal.search.excerpt import Excerpt, excerpts
from portal.search.index import agree, catch_up, count, rebuild
from portal.search.match import Choice, Matches, find
from portal.search.query import Query, Word, understand

__all__ = [
    "Choice",
    "Excerpt",
    "Matches",
    "Query",
    "Word",
    "agree",
    "catch_up",
    "count",
    "excerpts",
    "find",
    "rebuild",
    "understand",
]
