"""Provisions as hits: each article (or section) of a document is found by itself.

A question is asked in one spelling: with accents if the person typed any, else without.
Words, pairs of neighbours, the heading and the name of the law count (see ``_WEIGHTS``); a law
that the question names, and the very article that it cites, come before what merely sounds alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tantivy
from django.conf import settings

from portal.access import Audience
from portal.search import large, shelf, tokens
from portal.search.passages import digest_of, passages
from portal.search.question import Question
from portal.search.shelf import Shelf
from portal.store.values import Words

_FORM = "2"  # of the fields below
_DEPTH = 2  # steps of a place that is shown by itself in a document without articles
# Measured on questions over law articles; wide around these values nothing changes much.
_WEIGHTS = {"text": 1.0, "text_pairs": 1.0, "heading": 0.2, "heading_pairs": 0.2,
            "name": 0.3, "name_pairs": 0.3}  # fmt: skip
_NAMED, _CITED = 0.2, 0.5  # of the best score: what naming the law, citing the article adds
_LOOKED_AT = 100  # provisions that are ranked again
_WORTH = 0.35  # of the best score: less shares only the name of the law, or a common word
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should
# Điều 5. Phạm vi   II. NHIỆM VỤ   1. Sở Tài chính
_LABEL = re.compile(r"\s*(?:Điều\s+)?[\w.]{1,8}[.):/-]+\s*")
_HEADING = 300  # letters; a longer first line is a sentence, and counts as text alone


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of a document: where it stands, what the document is called, its words."""

    document: int
    locator: str
    name: str
    heading: str
    text: str
    audience: Audience

    @property
    def passages(self) -> tuple[str, ...]:
        """Return what is read of it for its meaning: the whole, then its parts."""
        return passages(self.name, self.heading, self.text)

    @property
    def digest(self) -> str:
        """Return what its meaning is kept by."""
        return digest_of(self.name, self.heading, self.text)


@dataclass(frozen=True, slots=True)
class Found:
    """A provision that answers a question: which document, where, and how well (no unit)."""

    document: int
    locator: str
    name: str
    score: float
    digest: str = ""


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    for field in ("locator", "name_key", "digest"):
        builder.add_text_field(field, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("audience", tokenizer_name="raw", index_option="basic")
    for field in _WEIGHTS:
        for spelling in ("exact", "folded"):
            builder.add_text_field(
                f"{field}_{spelling}", tokenizer_name="spaced", index_option="freq"
            )
    return builder.build()


SCHEMA = _schema()
SHELF = Shelf(SCHEMA, lambda: Path(f"{settings.INDEX}-provisions"), _FORM)


def of(words: Words) -> Iterator[Provision]:
    """Yield the provisions of a document: its articles, else its upper sections, else the whole."""
    entry = words.entry
    kind = entry.kind.official_name if entry.kind else ""
    name = f"{kind} {entry.title}" if entry.title else f"{kind} {entry.number}"
    whole = Provision(entry.id, "", name.strip(), "", words.text, entry.audience)
    found = list(units(words))
    for start, end, locator in found:
        yield replace(_headed(words.text[start:end], whole), locator=locator)
    if not found and words.text.strip():
        yield whole


def units(words: Words) -> Iterator[tuple[int, int, str]]:
    """Yield where each provision starts and ends, and its locator."""
    marks = words.outline
    articles = any(_is_article(locator) for _, locator in marks)
    for i, (start, locator) in enumerate(marks):
        if locator is None:
            continue
        wanted = _is_article(locator) if articles else locator.count(".") < _DEPTH
        if not wanted:
            continue
        inner = locator + "."
        end = len(words.text)
        for after, other in marks[i + 1 :]:
            if other is None or not other.startswith(inner) or not (articles or _deep(other)):
                end = after
                break
        if words.text[start:end].strip():
            yield start, end, locator


def _deep(locator: str) -> bool:
    return locator.count(".") >= _DEPTH


def _is_article(locator: str | None) -> bool:
    return locator is not None and locator.rpartition(".")[2].startswith("dieu-")


def _headed(text: str, whole: Provision) -> Provision:
    first, _, _ = text.strip().partition("\n")
    heading = unlabelled(first) if len(first) <= _HEADING else ""
    return replace(whole, heading=heading, text=unlabelled(text))


def unlabelled(text: str) -> str:
    """Return *text* without the label it begins with.

    >>> unlabelled("Điều 5. Phạm vi"), unlabelled("Điều 4.- Xã viên"), unlabelled("II. NHIỆM VỤ")
    ('Phạm vi', 'Xã viên', 'NHIỆM VỤ')
    """
    return _LABEL.sub("", text, count=1)


def put(writer: Any, provisions: Iterable[Provision]) -> None:
    """Give *provisions* to the writer of an index."""
    for provision in provisions:
        writer.add_document(_fields(provision))


def _fields(provision: Provision) -> Any:
    made = tantivy.Document()
    made.add_text("key", str(provision.document))
    made.add_text("locator", provision.locator)
    names, headings = tokens.lines(provision.name), tokens.lines(provision.heading)
    texts = tokens.lines(provision.text)
    made.add_text("name_key", names[1][:1000])
    made.add_text("audience", provision.audience)
    made.add_text("digest", provision.digest)
    for i, spelling in enumerate(("exact", "folded")):
        for field, line in (("text", f"{names[i]} {texts[i]}"), ("heading", headings[i]),
                            ("name", names[i])):  # fmt: skip
            made.add_text(f"{field}_{spelling}", line)
            made.add_text(f"{field}_pairs_{spelling}", tokens.pair_line(line.split()))
    return made


def answers(
    searcher: Any,
    question: Question,
    audiences: Iterable[Audience],
    limit: int,
    *,
    besides: int | None = None,
) -> tuple[Found, ...]:
    """Return the provisions that answer *question* best, of those open to *audiences*.

    Those of the document *besides* are left out.
    """
    if not question.words:
        return ()
    names, size = frozenset(audiences), max(limit, _LOOKED_AT)
    hits = large.best(
        searcher, SCHEMA, question, _WEIGHTS, lambda wanted: _within(wanted, names, besides), size
    )
    if hits is None:
        query = _within(_wanted(question), names, besides)
        hits = searcher.search(query, limit=size, count=False).hits
    found = [_found(searcher.doc(address), score) for score, address in hits]
    best = max((one.score for one in found), default=0.0)
    ranked = [replace(one, score=one.score + best * _extra(one, question)) for one in found]
    ranked.sort(key=lambda one: -one.score)
    worth = [one for one in ranked[:limit] if one.score >= _WORTH * ranked[0].score]
    return tuple(worth)


def _wanted(question: Question) -> Any:
    spelling = "exact" if question.has_accents else "folded"
    parts = []
    for field, weight in _WEIGHTS.items():
        asked = question.pairs if field.endswith("_pairs") else question.words
        for word in asked:
            term = tantivy.Query.term_query(SCHEMA, f"{field}_{spelling}", word, "freq")
            parts.append((_SHOULD, tantivy.Query.boost_query(term, weight)))
    for locator in question.places:  # the cited article is looked at however few words it shares
        parts.append((_SHOULD, tantivy.Query.term_query(SCHEMA, "locator", locator, "basic")))
    return tantivy.Query.boolean_query(parts)


def _within(wanted: Any, audiences: Iterable[Audience], besides: int | None) -> Any:
    names = sorted(str(audience) for audience in audiences)
    seen = shelf.any_of(SCHEMA, "audience", names)
    silent = tantivy.Query.const_score_query(seen, 0.0)
    parts = [(_MUST, wanted), (_MUST, silent)]
    if besides is not None:
        own = tantivy.Query.term_query(SCHEMA, "key", str(besides), "basic")
        parts.append((tantivy.Occur.MustNot, own))
    return tantivy.Query.boolean_query(parts)


def _found(stored: Any, score: float) -> Found:
    names = ("key", "locator", "name_key", "digest")
    key, locator, name, digest = (stored.get_first(field) for field in names)
    return Found(int(key), locator, name, score, digest)


def _extra(found: Found, question: Question) -> float:
    """Return what naming its law, and citing its article, add to a provision."""
    if f" {found.name} " not in f" {question.key} ":
        return 0.0
    return _NAMED + (_CITED if found.locator in question.places else 0.0)


def find(
    question: Question, audiences: Iterable[Audience], limit: int, *, besides: int | None = None
) -> tuple[Found, ...]:
    """Return the provisions of the library that answer *question* best, see ``answers``.

    Raises ``SearchFailedError`` if the index can't be read.
    """
    with shelf.guarded(SHELF.folder()):
        return answers(SHELF.searcher(), question, audiences, limit, besides=besides)


def words_at(words: Words, locator: str) -> Words:
    """Return the part of *words* that is the provision at *locator*, the whole for no locator."""
    for start, end, place in units(words):
        if place == locator:
            inside = tuple((at - start, to) for at, to in words.outline if start <= at < end)
            return replace(
                words, text=words.text[start:end], folded=words.folded[start:end], outline=inside
            )
    return words
