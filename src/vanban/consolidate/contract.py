"""Editions and comparisons as the contract writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vanban.consolidate.compare import Likeness
from vanban.consolidate.difference import Difference
from vanban.consolidate.edition import Applied, Edition, Refused
from vanban.consolidate.origin import Origin

Json = dict[str, Any]


def edition_json(edition: Edition) -> Json:
    """Return *edition* in the shape of the contract; it is never official."""
    return {
        "id": edition.document,
        "day": edition.day.isoformat(),
        "official": False,
        "proven": round(edition.proven, 4),
        "articles": [
            {
                "locator": str(article.locator),
                "heading": article.heading,
                "text": article.text,
                "state": str(article.state),
                "by": list(article.by),
                "corrected": list(article.corrected),
            }
            for article in edition.articles
        ],
        "applied": [_changed(each) for each in edition.applied],
        "refused": [_refused(each) for each in edition.refused],
        "text": edition.text,
    }


def comparison_json(edition: Edition, found: Sequence[Likeness]) -> Json:
    """Return an official text beside ours, in the shape of the contract."""
    return {
        "id": edition.document,
        "articles": [
            {
                "article": each.article,
                "ours": str(each.ours),
                "official_departs_from_sources": each.departs,
            }
            for each in found
        ],
        "refused": [_refused(each) for each in edition.refused],
    }


def _changed(applied: Applied) -> Json:
    place = applied.change.target_locator
    return {
        **applied_json(applied),
        "place": str(place) if place else None,
        "places": [str(each) for each in applied.places],
    }


def _refused(refused: Refused) -> Json:
    return {
        "id": refused.document,
        "at": str(refused.at) if refused.at else None,
        "place": str(refused.place) if refused.place else None,
        "reason": refused.reason,
    }


def difference_json(difference: Difference) -> Json:
    """Return one article that reads otherwise on the later of two days."""
    return {
        "locator": str(difference.locator),
        "way": str(difference.way),
        "by": list(difference.by),
        "words": [[words.before, words.after] for words in difference.words],
    }


def origin_json(origin: Origin) -> Json:
    """Return one provision with the act that last changed its words."""
    return {
        "locator": str(origin.unit.locator),
        "label": origin.unit.label,
        "text": origin.unit.own,
        "last": applied_json(origin.last) if origin.last else None,
        "corrected": [applied_json(done) for done in origin.corrected],
    }


def applied_json(applied: Applied) -> Json:
    """Return a change that stands in a text: who, where it says so, from which day."""
    change = applied.change
    return {
        "id": applied.document,
        "at": str(change.at) if change.at else None,
        "verb": str(change.verb),
        "day": applied.day.isoformat(),
        "quote": change.quote,
    }
