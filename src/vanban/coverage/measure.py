"""How well one document was read: what a dashboard over a folder shows of each."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from dataclasses import dataclass, field

from vanban import render
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Document, Level
from vanban.pipeline import Case, read

_GAPS = ("unit-missing", "unit-repeated", "unit-out-of-order")


@dataclass(frozen=True, slots=True)
class Measure:
    """One document of a file, or the file that gave none (``error`` says why)."""

    path: str
    digest: str = ""
    error: str = ""
    reader: str = ""
    characters: int = 0
    text_back: bool = False
    units: int = 0
    unnumbered: float = 0.0  # share of the body in paragraphs without a label
    gaps: int = 0
    seconds: float = 0.0
    findings: dict[str, int] = field(default_factory=dict)

    @property
    def badness(self) -> float:
        """How much it asks to be looked at: worst first."""
        if self.error:
            return 1000.0
        return 500.0 * (not self.text_back) + 5.0 * min(self.gaps, 20) + 100.0 * self.unnumbered


def measure(incoming: Incoming, path: str) -> tuple[Measure, ...]:
    """Return a measure for each document in *incoming*, or one that says why there is none."""
    start, digest = time.perf_counter(), hashlib.sha256(incoming.data).hexdigest()
    try:
        cases = read(incoming)
    except UnreadableError as error:
        return (Measure(path, digest, error.slug, seconds=time.perf_counter() - start),)
    except Exception as error:  # a fault of ours in one file must not end a run over many
        name = type(error).__name__
        return (Measure(path, digest, f"fault {name}", seconds=time.perf_counter() - start),)
    seconds = (time.perf_counter() - start) / len(cases)
    return tuple(_measure(case, path, digest, seconds) for case in cases)


def _measure(case: Case, path: str, digest: str, seconds: float) -> Measure:
    document = case.parsed
    findings = Counter(finding.slug for finding in case.findings)
    return Measure(
        path=path,
        digest=digest,
        reader=document.source.reader,
        characters=len(document.text),
        text_back=render.text(document) == document.text,
        units=sum(node.level is not Level.QUOTE for node in document.walk()),
        unnumbered=share_unnumbered(document),
        gaps=sum(findings[slug] for slug in _GAPS),
        seconds=seconds,
        findings=dict(sorted(findings.items())),
    )


def share_unnumbered(document: Document) -> float:
    """Return the share of the body's letters that stand in paragraphs without a label.

    Tables, headings of divisions and quoted new text count on neither side; the first sentence
    below an article's number belongs to that label.
    """
    regions = document.regions
    begins = max(regions.preamble.end, regions.title.end, regions.header.end)
    labelled = {node.span.start for node in document.walk(quotes=True)}
    quoted = [node.span for node in document.walk(quotes=True) if node.level is Level.QUOTE]
    articles = {node.span.start for node in document.walk() if node.level is Level.DIEU}
    own = total = at = 0
    below_article = False
    for line in document.source.lines:
        start = line.span.start
        while at < len(quoted) and quoted[at].end <= start:
            at += 1
        inside = at < len(quoted) and quoted[at].start <= start
        closing = regions.closing.start <= start < regions.closing.end
        if start < begins or closing or inside or line.cell is not None or line.text.isupper():
            continue
        total += len(line.text)
        own += len(line.text) if start in labelled or below_article else 0
        below_article = start in articles
    return 1 - own / total if total else 0.0
