"""Questions over law articles: how high the right article stands, beside plain BM25 on syllables.

python -m bench.retrieval CORPUS QUERIES [--meaning HOME]     prints one JSON object

CORPUS (JSON lines): ``id``, ``law``, ``article``, ``text`` (heading, empty line, words).
QUERIES: ``text``, ``relevant`` (ids). nDCG and recall look at the first ten; each measure is given
for both halves of the questions too, since a gain that one half shows alone is luck.

--meaning: also the order by words and meaning. The vectors are kept in HOME; the first time they
take some twenty minutes for 2,000 articles.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import tantivy

if "--meaning" in sys.argv[:-1]:
    os.environ["VANBAN_HOME"] = sys.argv[sys.argv.index("--meaning") + 1]

from bench import ready  # noqa: F401 - first: the rooms of the portal need it
from portal.access import Audience
from portal.search import meaning, provisions, tokens
from portal.search.meaning import model, vectors
from portal.search.provisions import Provision
from portal.search.question import ask
from portal.search.shelf import opened

TOP = 10
_DEEP = 100  # places that MRR looks at
Rank = Callable[[str], Sequence[int]]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _provisions(corpus: list[dict[str, Any]]) -> list[Provision]:
    made = []
    for i, row in enumerate(corpus):
        heading, _, _ = row["text"].partition("\n")
        locator = f"dieu-{row['article']}"
        made.append(Provision(i, locator, row["law"], heading, row["text"], Audience.EVERYONE))
    return made


def of_portal(corpus: list[dict[str, Any]], *, by_meaning: bool = False) -> Rank:
    """Return the portal's ranking over *corpus*: by words, or by words and meaning."""
    index = opened(provisions.SCHEMA, None)
    writer = index.writer(num_threads=1)
    provisions.put(writer, _provisions(corpus))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def rank(question: str) -> list[int]:
        found = provisions.answers(searcher, ask(question), [Audience.EVERYONE], _DEEP)
        if by_meaning:
            found = meaning.ordered(found, question)
        return [one.document for one in found]

    return rank


def learn(corpus: list[dict[str, Any]]) -> None:
    """Keep the meaning of every article of *corpus* that is not known yet."""
    vectors.make()
    held = {one.digest: one for one in _provisions(corpus)}
    kept = vectors.of(held)
    left = [one for digest, one in held.items() if digest not in kept]
    for i, one in enumerate(left, 1):
        vectors.put({one.digest: model.of_passages(one.passages)})
        print(f"\r{i}/{len(left)}", end="", file=sys.stderr)


def of_syllables(corpus: list[dict[str, Any]]) -> Rank:
    """Return plain BM25 over the syllables of law and text: what there is to beat."""
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", fast=True)
    builder.add_text_field("text", tokenizer_name="spaced", index_option="freq")
    schema = builder.build()
    index = opened(schema, None)
    writer = index.writer(num_threads=1)
    for i, row in enumerate(corpus):
        made = tantivy.Document()
        made.add_unsigned("id", i)
        made.add_text("text", " ".join(tokens.exact(f"{row['law']} {row['text']}")))
        writer.add_document(made)
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def rank(question: str) -> list[int]:
        words = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "text", word, "freq"))
                 for word in tokens.exact(question)]  # fmt: skip
        hits = searcher.search(tantivy.Query.boolean_query(words), limit=_DEEP).hits
        return [int(i) for i in searcher.fast_field_values("id", [a for _, a in hits])]

    return rank


def measure(
    rank: Rank, corpus: list[dict[str, Any]], queries: list[dict[str, Any]]
) -> dict[str, float]:
    """Return the means over *queries* and the 95th percentile of their time in milliseconds."""
    figures: dict[str, list[float]] = {"mrr": [], "recall@10": [], "ndcg@10": []}
    times = []
    for query in queries:
        start = time.perf_counter()
        ids = [corpus[i]["id"] for i in rank(query["text"])]
        times.append((time.perf_counter() - start) * 1000)
        right = [place for place, found in enumerate(ids, 1) if found in query["relevant"]]
        top = [place for place in right if place <= TOP]
        figures["mrr"].append(1 / right[0] if right else 0.0)
        figures["recall@10"].append(len(top) / len(query["relevant"]))
        best = range(1, 1 + min(TOP, len(query["relevant"])))
        figures["ndcg@10"].append(_gain(top) / _gain(best))
    means = {name: round(statistics.fmean(values), 4) for name, values in figures.items()}
    return {**means, "p95_ms": round(sorted(times)[int(len(times) * 0.95)], 1)}


def _gain(places: Iterable[int]) -> float:
    return sum(1 / math.log2(place + 1) for place in places)


def main() -> None:
    """Print the measures of the portal's rankings and of plain BM25 as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--meaning", type=Path, metavar="HOME")
    given = parser.parse_args()
    corpus, queries = _rows(given.corpus), _rows(given.queries)
    ranks = {"portal": of_portal(corpus), "syllables": of_syllables(corpus)}
    if given.meaning:
        learn(corpus)
        ranks["meaning"] = of_portal(corpus, by_meaning=True)
    halves = {"": queries, " (odd)": queries[::2], " (even)": queries[1::2]}
    print(json.dumps({name + half: measure(rank, corpus, asked)
                      for name, rank in ranks.items() for half, asked in halves.items()},
                     indent=1))  # fmt: skip


if __name__ == "__main__":
    main()
