"""What a person typed, understood; the index; visibility inside the query."""

from portal.search.answering import find_provisions
from portal.search.build import agree, rebuild
from portal.search.counts import most
from portal.search.excerpt import Excerpt, excerpts
from portal.search.index import catch_up, count
from portal.search.match import Matches, find
from portal.search.percolate import anchor_of, find_among, words_in
from portal.search.provisions import units, unlabelled, words_at
from portal.search.query import Query, Word, understand
from portal.search.question import Question, ask, is_question
from portal.search.similar import like
from portal.search.suggest import Suggested, suggest
from portal.search.wanted import Choice

__all__ = [
    "Choice",
    "Excerpt",
    "Matches",
    "Query",
    "Question",
    "Suggested",
    "Word",
    "agree",
    "anchor_of",
    "ask",
    "catch_up",
    "count",
    "excerpts",
    "find",
    "find_among",
    "find_provisions",
    "is_question",
    "like",
    "most",
    "rebuild",
    "suggest",
    "understand",
    "units",
    "unlabelled",
    "words_at",
    "words_in",
]
