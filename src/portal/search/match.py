"""Which documents fit a query, in order, and how they fall into facets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import tantivy

from portal.access import Audience
from portal.search import slips, states, tokens
from portal.search.aliases import long_forms, short_form
from portal.search.conditions import kinds_begun
from portal.search.index import SCHEMA, guarded, searcher
from portal.search.query import Query, Word
from portal.search.shelf import any_of
from vanban.model import DocKind

FACETS = ("kind", "issuer", "year", "field", "state")
_FACET_SIZE = 40
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


@dataclass(frozen=True, slots=True)
class Matches:
    """The ids of one page of documents, how many fit in all, and the counts of each facet.

    ``mended`` holds the words that were looked for instead of those typed, if those had a slip.
    """

    ids: tuple[int, ...]
    total: int
    facets: dict[str, tuple[tuple[str, int], ...]]
    mended: tuple[str, ...] = ()


def find(query: Query, choice: Choice, *, by_date: bool, offset: int, limit: int) -> Matches:
    """Return the documents that fit *query* and *choice*: with all words, else with most."""
    with guarded():
        shelf = searcher()
        for way in _ways(shelf, query, choice):
            asked, words = way
            found = _search(shelf, _wanted(asked), choice, by_date, offset, limit)
            if found.count:
                break
        addresses = [address for _, address in found.hits]
        ids = shelf.fast_field_values("id", addresses) if addresses else []
        return Matches(
            ids=tuple(int(i) for i in ids),
            total=int(found.count),
            facets=_facets(shelf, _wanted(asked, is_ranked=False), choice),
            mended=tuple(word.exact for word in words) if found.count else (),
        )


def narrowed(query: Query, choice: Choice, keys: list[str]) -> Any:
    """Return what fits *query* strictly among the documents with *keys*, as the index is asked."""
    wanted = _demanded(_all_of(query), query)
    among = _silent(_set("key", keys))
    return tantivy.Query.boolean_query([(_MUST, _within(wanted, choice)), (_MUST, among)])


def _ways(shelf: Any, query: Query, choice: Choice) -> Iterator[tuple[Query, tuple[Word, ...]]]:
    """Yield *query*, then as other things that may be meant by it, each with the words mended.

    First with its slips mended, then with the end of a condition's words beside it ("cơ quan: bộ y
    tế thông tư"), then as one that needs not all of its words.
    """
    yield query, ()
    mended = slips.mend(_counter(shelf, choice), query)
    words = mended.words if mended != query else ()
    if words:
        yield mended, words
    for other in _shortened(mended):
        yield other, words
    if len(query.words) > 1:
        yield replace(mended, needs_all=False), words


def _counter(shelf: Any, choice: Choice) -> slips.Count:
    """Return what counts the documents with a word, of those that the asker may see."""
    seen = Choice(choice.audiences)
    everything = tantivy.Query.all_query()
    sees_all = _seen(shelf, everything, seen) == int(shelf.search(everything, 1, True).count)

    def count(field: str, word: str) -> int:
        held = int(shelf.doc_freq(field, word))
        return held if sees_all or not held else _seen(shelf, _term(field, word), seen)

    return count


def _seen(shelf: Any, wanted: Any, choice: Choice) -> int:
    return int(shelf.search(_within(wanted, choice), limit=1, count=True).count)


def _shortened(query: Query) -> Iterator[Query]:
    """Yield *query* with ever fewer words in the condition that has several, the rest beside it."""
    for field in ("issuer", "signer", "fields"):
        held: tuple[str, ...] = getattr(query.conditions, field)
        for size in range(len(held) - 1, 0, -1):
            values: Any = {field: held[:size]}
            rest = tuple(Word(key, key) for key in held[size:])
            conditions = replace(query.conditions, **values)
            yield replace(query, words=(*rest, *query.words), conditions=conditions)


def _search(shelf: Any, wanted: Any, choice: Choice, by_date: bool, offset: int, limit: int) -> Any:
    whole = _within(wanted, choice)
    order = "day" if by_date else None
    return shelf.search(whole, limit=limit, offset=offset, count=True, order_by_field=order)


def _facets(shelf: Any, wanted: Any, choice: Choice) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the counts of each facet under the choices made in the others."""
    free = [facet for facet in choice.facets if getattr(choice, facet) is None]
    counts = _counted(shelf, _within(wanted, choice), free) if free else {}
    for facet in choice.facets:
        if facet not in free:
            others: Any = {facet: None}
            counts |= _counted(shelf, _within(wanted, replace(choice, **others)), [facet])
    return {facet: counts[facet] for facet in choice.facets}


def _counted(shelf: Any, whole: Any, facets: list[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the counts of *facets* in one walk over the documents."""
    asked = {facet: {"terms": {"field": facet, "size": _FACET_SIZE}} for facet in facets}
    answer, counts = shelf.aggregate(whole, asked), {}
    for facet in facets:
        buckets = answer[facet]["buckets"]
        found = [(str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets]
        if facet == "year":
            found.sort(reverse=True)
        counts[facet] = tuple(found)
    return counts


def most(field: str, audiences: frozenset[Audience], size: int) -> tuple[tuple[str, int], ...]:
    """Return the values of *field* that most documents have, with how many have each.

    Only documents that *audiences* may see are counted.
    """
    with guarded():
        shelf = searcher()
        whole = _within(tantivy.Query.all_query(), Choice(audiences))
        asked = {field: {"terms": {"field": field, "size": size}}}
        buckets = shelf.aggregate(whole, asked)[field]["buckets"]
        return tuple((str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets)


def _within(wanted: Any, choice: Choice) -> Any:
    audiences = sorted(str(audience) for audience in choice.audiences)
    parts = [(_MUST, wanted), (_MUST, _silent(_set("audience", audiences)))]
    for field, value in choice.values().items():
        parts.append((_MUST, _silent(_set(field, [_plain(value)]))))
    return tantivy.Query.boolean_query(parts)


def _wanted(query: Query, *, is_ranked: bool = True) -> Any:
    """Return what fits *query*; what only ranks is left out where documents are counted."""
    whole = _all_of(query, is_ranked) if query.needs_all else _most_of(query, is_ranked)
    return _demanded(whole, query)


def _all_of(query: Query, is_ranked: bool = True) -> Any:
    if query.is_empty:
        return tantivy.Query.all_query()
    if query.is_noise:
        return tantivy.Query.empty_query()
    parts = [(_MUST, part) for part in _parts(query.demanded, is_ranked)]
    parts += [(_MUST, _phrase(phrase)) for phrase in query.phrases]
    favours = _favours(query) if is_ranked else []
    whole = tantivy.Query.boolean_query([(_MUST, tantivy.Query.boolean_query(parts)), *favours])
    numbers = [(_SHOULD, _boost(_term("number_key", key), 60.0)) for key in query.numbers]
    return tantivy.Query.boolean_query([(_SHOULD, whole), *numbers]) if numbers else whole


def _parts(words: Sequence[Word], is_ranked: bool) -> Iterator[Any]:
    """Yield what *words* demand: each a word, or the short form of several ("UBND")."""
    keys, at = [word.folded for word in words], 0
    while at < len(words):
        short, size = short_form(keys[at:])
        if size:
            run = [(_MUST, _word(word, is_ranked)) for word in words[at : at + size]]
            whole = tantivy.Query.boolean_query(run)
            fits = [_boost(_term("name", short), 3.0), _term("body", short)]
            yield _either([whole, _any(fits)])
        else:
            yield _word(words[at], is_ranked)
        at += size or 1


def _demanded(wanted: Any, query: Query) -> Any:
    """Return *wanted* within the conditions of *query*: they add nothing to the score."""
    conditions = query.conditions
    parts = [(_MUST, _silent(_term("issuer_name", word))) for word in conditions.issuer]
    if conditions.kinds:
        parts.append((_MUST, _silent(_set("kind", list(conditions.kinds)))))
    parts += [(_MUST, _silent(_term("signer_name", word))) for word in conditions.signer]
    parts += [(_MUST, _silent(_term("field_name", word))) for word in conditions.fields]
    for field in ("cites", "amends"):
        if keys := getattr(conditions, field):
            parts.append((_MUST, _silent(_set(field, list(keys)))))
    if conditions.status:
        parts.append((_MUST, _silent(states.asked(SCHEMA, conditions.status, conditions.on))))
    if conditions.first or conditions.last:
        first = conditions.first.toordinal() if conditions.first else 1
        last = conditions.last.toordinal() if conditions.last else None
        kind = tantivy.FieldType.Unsigned
        days = tantivy.Query.range_query(SCHEMA, "day", kind, first, last)
        parts.append((_MUST, _silent(days)))
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
    favours = [(_SHOULD, tantivy.Query.const_score_query(_set("kind", kinds), _KIND))
               for kinds in [kinds_begun(keys)] if kinds]  # fmt: skip
    if query.numbers:
        favours.append(
            (_SHOULD, tantivy.Query.const_score_query(_set("cites", list(query.numbers)), _CITING))
        )
    for pair in tokens.pairs(keys):
        favours.append((_SHOULD, _boost(_term("name_pairs", pair), 3.0)))
        favours.append((_SHOULD, _boost(_term("body_pairs", pair), 2.0)))
    if not any(any(c.isdigit() for c in key) for key in keys):
        for ranked, weight in _HIGHER:
            favours.append((_SHOULD, tantivy.Query.const_score_query(_set("kind", ranked), weight)))
    else:
        for part in tokens.with_halves(keys):
            favours.append((_SHOULD, _boost(_term("number", part), 3.0)))
    return favours


def _word(word: Word, is_ranked: bool = True) -> Any:
    """Return a query for one word: in the name it weighs more, and more as it was typed.

    What has a word with its accents has it without: that only ranks.
    """
    fits = [_boost(_term("name", word.folded), 3.0), _term("body", word.folded)]
    if word.has_accents and is_ranked:
        fits.append(_boost(_term("name_exact", word.exact), 3.0))
        fits.append(_term("body_exact", word.exact))
    if halves := tokens.halves(word.folded):
        fits.append(_boost(_term("number_key", word.folded), 60.0))  # 583KHUBND
        fits.append(
            tantivy.Query.boolean_query(
                [(_MUST, _boost(_term("name", half), 2.0)) for half in halves]
            )
        )
    longs = [
        _any([_boost(_run("name", long), 3.0), _run("body", long)])
        for long in long_forms(word.folded)
    ]
    return _either([_any(fits), *longs]) if longs else _any(fits)


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
    name, body = (_printed(field, words) for field in fields)
    return tantivy.Query.boolean_query([(_SHOULD, _boost(name, 3.0)), (_SHOULD, body)])


def _run(field: str, words: list[str]) -> Any:
    """Return a query for *words* one after another: whose pairs all stand there has the run too.

    Only nearly so, but looking up the places of ``uy ban nhan dan`` in every document takes long.
    """
    if len(words) == 1:
        return _term(field, words[0])
    beside = [(_MUST, _term(f"{field}_pairs", pair)) for pair in tokens.pairs(words)]
    return tantivy.Query.boolean_query(beside)


def _printed(field: str, words: list[str]) -> Any:
    """Return a query for *words* exactly one after another."""
    if len(words) == 1:
        return _term(field, words[0])
    return tantivy.Query.phrase_query(SCHEMA, field, list(words))


def _term(field: str, value: str) -> Any:
    return tantivy.Query.term_query(SCHEMA, field, value, index_option="freq")


def _set(field: str, values: list[str]) -> Any:
    return any_of(SCHEMA, field, values)


def _boost(query: Any, weight: float) -> Any:
    return tantivy.Query.boost_query(query, weight)


def _silent(query: Any) -> Any:
    """Return *query* as a filter: it adds nothing to the score."""
    return tantivy.Query.const_score_query(query, 0.0)


def _plain(value: str) -> str:
    return value[:300].encode("utf-8", "replace").decode("utf-8")


def like_words(pairs: list[str], audiences: frozenset[Audience], limit: int) -> tuple[int, ...]:
    """Return the ids of the documents that have most of *pairs*, the rare ones weighing more."""
    parts = []
    for pair in pairs:
        parts.append((_SHOULD, _boost(_term("name_pairs", pair), 3.0)))
        parts.append((_SHOULD, _term("body_pairs", pair)))
    enough = max(1, len(pairs) // 2)
    wanted = tantivy.Query.boolean_query(parts, minimum_number_should_match=enough)
    with guarded():
        shelf = searcher()
        hits = shelf.search(_within(wanted, Choice(audiences)), limit=limit).hits
        ids = shelf.fast_field_values("id", [a for _, a in hits]) if hits else []
        return tuple(int(one) for one in ids)
