"""A query as the index is asked it: what must be met, what only ranks, who may see what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tantivy

from portal.access import Audience
from portal.search import states, tokens
from portal.search.aliases import long_forms, short_form
from portal.search.conditions import kinds_begun
from portal.search.index import SCHEMA
from portal.search.query import Query, Word
from portal.search.shelf import any_of, in_turn
from vanban.model import DocKind

FACETS = ("kind", "issuer", "year", "field", "state")
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should
_KIND, _CITING = 8.0, 20.0  # what the kind typed, citing the number typed add to a score
# Of documents that fit a matter alike, the higher act comes first (Luật 64/2025/QH15, Điều 4).
_HIGHER = (
    ([DocKind.HIEN_PHAP.value, DocKind.BO_LUAT.value, DocKind.LUAT.value], 4.0),
    ([DocKind.PHAP_LENH.value, DocKind.NGHI_DINH.value], 2.0),
)
_ENOUGH = 0.6  # share of the words that a document needs when none has them all


@dataclass(frozen=True, slots=True)
class Choice:
    """Who asks and which facets they chose: these stand inside every query."""

    audiences: frozenset[Audience]
    kind: str | None = None
    issuer: str | None = None
    year: int | None = None
    field: str | None = None
    state: str | None = None
    agency: str | None = None
    signer: str | None = None
    subject: str | None = None
    facets: tuple[str, ...] = FACETS

    def values(self) -> dict[str, str]:
        """Return what was chosen, by the field of the index."""
        names = (*FACETS, "agency", "signer", "subject")
        chosen = ((name, getattr(self, name)) for name in names)
        return {name: str(value) for name, value in chosen if value is not None}


def within(wanted: Any, choice: Choice) -> Any:
    audiences = sorted(str(audience) for audience in choice.audiences)
    parts = [(_MUST, wanted), (_MUST, silent(one_of("audience", audiences)))]
    for field, value in choice.values().items():
        parts.append((_MUST, silent(one_of(field, [_plain(value)]))))
    return tantivy.Query.boolean_query(parts)


def fitting(query: Query, *, is_ranked: bool = True) -> Any:
    """Return what fits *query*; what only ranks is left out where documents are counted."""
    whole = all_of(query, is_ranked) if query.needs_all else _most_of(query, is_ranked)
    return demanded_by(whole, query)


def all_of(query: Query, is_ranked: bool = True) -> Any:
    if query.is_empty:
        return tantivy.Query.all_query()
    if query.is_noise:
        return tantivy.Query.empty_query()
    parts = [(_MUST, part) for part in _parts(query.demanded, is_ranked)]
    parts += [(_MUST, _phrase(phrase)) for phrase in query.phrases]
    favours = _favours(query) if is_ranked else []
    whole = tantivy.Query.boolean_query([(_MUST, tantivy.Query.boolean_query(parts)), *favours])
    numbers = [(_SHOULD, boost(term("number_key", key), 60.0)) for key in query.numbers]
    return tantivy.Query.boolean_query([(_SHOULD, whole), *numbers]) if numbers else whole


def named(query: Query) -> Any:
    """Return what weighs by their names the documents that have all words of *query* there."""
    parts = [(_MUST, boost(term("name", word.folded), 3.0)) for word in query.demanded]
    for word in query.demanded:
        if word.has_accents:
            parts.append((_SHOULD, boost(term("name_exact", word.exact), 3.0)))
    keys = [word.folded for word in query.words]
    pairs = [(_SHOULD, boost(term("name_pairs", pair), 3.0)) for pair in tokens.pairs(keys)]
    ranks = [*_kind_typed(keys), *_higher(keys)]
    return demanded_by(tantivy.Query.boolean_query([*parts, *pairs, *ranks]), query)


def weighed(query: Query, chosen: Any) -> Any:
    """Return *chosen*, few documents, weighed by the words and pairs of *query*."""
    keys = [word.folded for word in query.words]
    weighing = [(term(field, word.folded), 3.0 if field == "name" else 1.0)
                for word in query.demanded for field in ("name", "body")]  # fmt: skip
    for word in query.demanded:
        if word.has_accents:
            weighing.append((term("name_exact", word.exact), 3.0))
            weighing.append((term("body_exact", word.exact), 1.0))
    for pair in tokens.pairs(keys):
        weighing += [(term("name_pairs", pair), 3.0), (term("body_pairs", pair), 2.0)]
    whole = in_turn(chosen, [boost(one, weight) for one, weight in weighing])
    ranks = [*_kind_typed(keys), *_higher(keys)]
    return tantivy.Query.boolean_query([(_MUST, whole), *ranks]) if ranks else whole


def _parts(words: Sequence[Word], is_ranked: bool) -> Iterator[Any]:
    """Yield what *words* demand: each a word, or the short form of several ("UBND")."""
    keys, at = [word.folded for word in words], 0
    while at < len(words):
        short, size = short_form(keys[at:])
        if size:
            run = [(_MUST, _word(word, is_ranked)) for word in words[at : at + size]]
            whole = tantivy.Query.boolean_query(run)
            yield _either([whole, _plainly(short, is_ranked)])
        else:
            yield _word(words[at], is_ranked)
        at += size or 1


def demanded_by(wanted: Any, query: Query) -> Any:
    """Return *wanted* within the conditions of *query*: they add nothing to the score."""
    conditions = query.conditions
    parts = [(_MUST, silent(term("issuer_name", word))) for word in conditions.issuer]
    if conditions.kinds:
        parts.append((_MUST, silent(one_of("kind", list(conditions.kinds)))))
    parts += [(_MUST, silent(term("signer_name", word))) for word in conditions.signer]
    parts += [(_MUST, silent(term("field_name", word))) for word in conditions.fields]
    for field in ("cites", "amends"):
        if keys := getattr(conditions, field):
            parts.append((_MUST, silent(one_of(field, list(keys)))))
    if conditions.status:
        parts.append((_MUST, silent(states.asked(SCHEMA, conditions.status, conditions.on))))
    if conditions.first or conditions.last:
        first = conditions.first.toordinal() if conditions.first else 1
        last = conditions.last.toordinal() if conditions.last else None
        kind = tantivy.FieldType.Unsigned
        days = tantivy.Query.range_query(SCHEMA, "day", kind, first, last)
        parts.append((_MUST, silent(days)))
    return tantivy.Query.boolean_query([(_MUST, wanted), *parts]) if parts else wanted


def _most_of(query: Query, is_ranked: bool = True) -> Any:
    words = [(_SHOULD, _word(word, is_ranked)) for word in query.words]
    enough = max(1, int(len(words) * _ENOUGH))
    most = tantivy.Query.boolean_query(words, minimum_number_should_match=enough)
    phrases = [(_MUST, _phrase(phrase)) for phrase in query.phrases]
    return tantivy.Query.boolean_query(
        [(_MUST, most), *phrases, *(_favours(query) if is_ranked else [])]
    )


def _favours(query: Query) -> list[tuple[Any, Any]]:
    """Return what no document needs but the best have.

    Neighbours stand together, a number has its words, the kind is what was typed first ("luật
    bhxh"), and of documents without a number that was typed those that cite it come first.
    """
    keys = [word.folded for word in query.words]
    favours = _kind_typed(keys)
    if query.numbers:
        favours.append(
            (
                _SHOULD,
                tantivy.Query.const_score_query(one_of("cites", list(query.numbers)), _CITING),
            )
        )
    for pair in tokens.pairs(keys):
        favours.append((_SHOULD, boost(term("name_pairs", pair), 3.0)))
        favours.append((_SHOULD, boost(term("body_pairs", pair), 2.0)))
    favours += _higher(keys)
    if _has_digits(keys):
        for part in tokens.with_halves(keys):
            favours.append((_SHOULD, boost(term("number", part), 3.0)))
    return favours


def _kind_typed(keys: list[str]) -> list[tuple[Any, Any]]:
    """Return what puts documents of the kind typed first before others."""
    kinds = kinds_begun(keys)
    if not kinds:
        return []
    return [(_SHOULD, tantivy.Query.const_score_query(one_of("kind", kinds), _KIND))]


def _higher(keys: list[str]) -> list[tuple[Any, Any]]:
    """Return what puts the higher act before others alike, where no number was typed."""
    if _has_digits(keys):
        return []
    return [
        (_SHOULD, tantivy.Query.const_score_query(one_of("kind", ranked), weight))
        for ranked, weight in _HIGHER
    ]


def _has_digits(keys: list[str]) -> bool:
    return any(letter.isdigit() for key in keys for letter in key)


def _word(word: Word, is_ranked: bool = True) -> Any:
    """Return a query for one word: in the name it weighs more, and more as it was typed.

    What has a word with its accents has it without: that only ranks.
    """
    fits = [_plainly(word.folded, is_ranked)]
    if word.has_accents and is_ranked:
        fits.append(boost(term("name_exact", word.exact), 3.0))
        fits.append(term("body_exact", word.exact))
    if halves := tokens.halves(word.folded):
        fits.append(boost(term("number_key", word.folded), 60.0))  # 583KHUBND
        fits.append(
            tantivy.Query.boolean_query(
                [(_MUST, boost(term("name", half), 2.0)) for half in halves]
            )
        )
    longs = [
        _any([boost(_run("name", long), 3.0), _run("body", long)])
        for long in long_forms(word.folded)
    ]
    return _either([_any(fits), *longs]) if longs else _any(fits)


def _plainly(word: str, is_ranked: bool) -> Any:
    """Return a query for what holds a folded *word*; counting asks one field for it, not two."""
    if not is_ranked:
        return term("held", word)
    return _any([boost(term("name", word), 3.0), term("body", word)])


def _any(fits: list[Any]) -> Any:
    """Return a query for any of *fits*: each adds to the score."""
    return tantivy.Query.boolean_query([(_SHOULD, fit) for fit in fits])


def _either(spellings: list[Any]) -> Any:
    """Return a query for any of *spellings* of one thing: who prints both says it no better."""
    return tantivy.Query.disjunction_max_query(spellings)


def _phrase(phrase: tuple[Word, ...]) -> Any:
    if any(word.has_accents for word in phrase):
        words, fields = [word.exact for word in phrase], ("name_exact", "body_exact")
    else:
        words, fields = [word.folded for word in phrase], ("name", "body")
    name, body = (
        _beside(pairs, phrase, _printed(field, words))
        for field, pairs in zip(fields, ("name_pairs", "body_pairs"), strict=True)
    )
    return tantivy.Query.boolean_query([(_SHOULD, boost(name, 3.0)), (_SHOULD, body)])


def _beside(field: str, phrase: tuple[Word, ...], printed: Any) -> Any:
    """Return *printed* among what has the pairs of *phrase*: the places of few words are read.

    Words that mix letters and digits stand apart from their neighbours in the names.
    """
    keys = ["" if tokens.halves(word.folded) else word.folded for word in phrase]
    pairs = [pair for pair in tokens.pairs(keys) if pair[0] != "_" and pair[-1] != "_"]
    among = [(_MUST, silent(term(field, pair))) for pair in pairs]
    return tantivy.Query.boolean_query([*among, (_MUST, printed)]) if among else printed


def _run(field: str, words: list[str]) -> Any:
    """Return a query for *words* one after another: whose pairs all stand there has the run too.

    Only nearly so, but looking up the places of ``uy ban nhan dan`` in every document takes long.
    """
    if len(words) == 1:
        return term(field, words[0])
    beside = [(_MUST, term(f"{field}_pairs", pair)) for pair in tokens.pairs(words)]
    return tantivy.Query.boolean_query(beside)


def _printed(field: str, words: list[str]) -> Any:
    """Return a query for *words* exactly one after another."""
    if len(words) == 1:
        return term(field, words[0])
    return tantivy.Query.phrase_query(SCHEMA, field, list(words))


def term(field: str, value: str) -> Any:
    return tantivy.Query.term_query(SCHEMA, field, value, index_option="freq")


def one_of(field: str, values: list[str]) -> Any:
    return any_of(SCHEMA, field, values)


def boost(query: Any, weight: float) -> Any:
    return tantivy.Query.boost_query(query, weight)


def silent(query: Any) -> Any:
    """Return *query* as a filter: it adds nothing to the score."""
    return tantivy.Query.const_score_query(query, 0.0)


def _plain(value: str) -> str:
    return value[:300].encode("utf-8", "replace").decode("utf-8")
