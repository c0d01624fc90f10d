"""How near our texts of a day come to official consolidated ones, article by article.

    python -m bench.consolidation DIR…     DIR as ../shared/data/consolidation, or one of its sets

One JSON object: articles in all, how many of ours are exact, different, refused or absent, where
the official text departs from its sources, and each set by its name.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from vanban.commands.edition import compare_folder
from vanban.consolidate import Ours


def sets_in(folders: Sequence[Path]) -> Iterator[Path]:
    """Yield each folder that holds a base text, and those in a folder that holds none."""
    for folder in folders:
        if any(folder.glob("base.*")):
            yield folder
        else:
            yield from (each for each in sorted(folder.iterdir()) if any(each.glob("base.*")))


def measure(folders: Sequence[Path]) -> dict[str, object]:
    """Return how our articles stand to the official ones of all sets in *folders*."""
    totals: Counter[str] = Counter()
    departing = 0
    sets: dict[str, dict[str, int]] = {}
    for folder in sets_in(folders):
        articles = compare_folder(folder)["articles"]
        counts = Counter(article["ours"] for article in articles)
        departing += sum(article["official_departs_from_sources"] for article in articles)
        totals.update(counts)
        sets[folder.name] = {str(ours): counts[ours] for ours in Ours}
    return {
        "articles": totals.total(),
        **{str(ours): totals[ours] for ours in Ours},
        "exact_share": round(totals[Ours.EXACT] / totals.total(), 4) if totals else None,
        "official_departs_from_sources": departing,
        "sets": sets,
    }


if __name__ == "__main__":
    print(json.dumps(measure([Path(each) for each in sys.argv[1:]]), ensure_ascii=False))
