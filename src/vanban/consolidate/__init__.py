"""The text as it reads on a day; what can't be applied exactly is refused, never guessed."""

from vanban.consolidate.compare import Likeness, Ours, compare
from vanban.consolidate.contract import comparison_json, edition_json
from vanban.consolidate.edition import Article, ArticleState, Edition, Refused, Source, edition

__all__ = [
    "Article",
    "ArticleState",
    "Edition",
    "Likeness",
    "Ours",
    "Refused",
    "Source",
    "compare",
    "comparison_json",
    "edition",
    "edition_json",
]
