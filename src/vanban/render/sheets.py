"""What was read in a document as sheets that a jurist can review: no slugs, no offsets.

A sheet is plain text or a table with tabs between its columns. Golden folders (``tests/golden``)
keep them beside the text they were read from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from vanban.model import (
    QUOTED,
    SELF,
    Assignment,
    Change,
    Document,
    Due,
    DueKind,
    Effect,
    Finding,
    Form,
    Reference,
    Severity,
)
from vanban.render.outline import outline
from vanban.render.words import RULES, VERBS, cycle_words, place_words

_TARGETS = {SELF: "văn bản này", QUOTED: "văn bản được sửa đổi"}
_SEVERITIES = {Severity.ERROR: "lỗi", Severity.WARNING: "cần xem", Severity.NOTE: "ghi chú"}
_DUES = {DueKind.CONTINUOUS: "thường xuyên", DueKind.NONE: "không nêu"}


class Reading(Protocol):
    """All that was read in one document; a case of the pipeline is one."""

    @property
    def parsed(self) -> Document: ...
    @property
    def references(self) -> tuple[Reference, ...]: ...
    @property
    def changes(self) -> tuple[Change, ...]: ...
    @property
    def effects(self) -> tuple[Effect, ...]: ...
    @property
    def assignments(self) -> tuple[Assignment, ...]: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...


def head_sheet(reading: Reading) -> str:
    """Return the attributes that head and foot print, one a line; ``-`` where none is printed."""
    header = reading.parsed.header
    lines = [
        ("số, ký hiệu", str(header.number) if header.number else header.number_printed),
        ("loại", header.kind.official_name if header.kind else None),
        *(("cơ quan ban hành", issuer.name) for issuer in header.issuers),
        ("người quyết định", header.decided_by),
        ("nơi ban hành", header.place),
        ("ngày ban hành", _day(header.issued_on)),
        ("trích yếu", header.trich_yeu),
        *(
            ("người ký", " · ".join(filter(None, (s.capacity, s.position, s.name))))
            for s in header.signers
        ),
        *(("nơi nhận", recipient) for recipient in header.recipients),
    ]
    return "".join(f"{name}: {value or '-'}\n" for name, value in lines)


def outline_sheet(reading: Reading) -> str:
    """Return the tree, one line a unit."""
    return outline(reading.parsed)


def reference_sheet(reading: Reading) -> str:
    """Return where the text points: place, words, document, place in it."""
    rows = (
        (place_words(r.at), r.quote, _TARGETS.get(r.target, r.target), place_words(r.locator))
        for r in reading.references
    )
    return _table(("ở đâu", "lời văn", "văn bản được viện dẫn", "phần được viện dẫn"), rows)


def change_sheet(reading: Reading) -> str:
    """Return what the document does to others."""
    rows = (
        (place_words(c.at), VERBS[c.verb], c.target, place_words(c.target_locator), _day(c.starts),
         _day(c.ends), c.old, c.new)
        for c in reading.changes
    )  # fmt: skip
    names = ("ở đâu", "việc", "văn bản", "phần", "từ ngày", "đến trước ngày", "lời cũ", "lời mới")
    return _table(names, rows)


def effect_sheet(reading: Reading) -> str:
    """Return from which day the document and its parts take effect, and their last day."""
    rows = (
        (place_words(e.locator) or "cả văn bản", _day(e.effective_from), _day(e.expires),
         RULES[e.rule], e.quote)
        for e in reading.effects
    )  # fmt: skip
    return _table(("phần", "từ ngày", "đến hết ngày", "căn cứ vào", "lời văn"), rows)


def assignment_sheet(reading: Reading) -> str:
    """Return who must do what by when."""
    rows = (
        (place_words(a.at), a.task, "đề nghị" if a.form is Form.REQUEST else "giao",
         "; ".join(a.lead), "; ".join(a.partners), _due(a.due))
        for a in reading.assignments
    )  # fmt: skip
    return _table(("ở đâu", "nhiệm vụ", "cách giao", "chủ trì", "phối hợp", "thời hạn"), rows)


def finding_sheet(reading: Reading) -> str:
    """Return what looks wrong."""
    text = reading.parsed.text
    rows = (
        (_SEVERITIES[f.severity], f.message, f.span.of(text)[:60] if f.span else None)
        for f in reading.findings
    )
    return _table(("mức", "điều đáng ngờ", "lời văn"), rows)


SHEETS: dict[str, Callable[[Reading], str]] = {
    "head.txt": head_sheet,
    "outline.txt": outline_sheet,
    "references.tsv": reference_sheet,
    "changes.tsv": change_sheet,
    "effect.tsv": effect_sheet,
    "assignments.tsv": assignment_sheet,
    "findings.tsv": finding_sheet,
}


def _table(names: tuple[str, ...], rows: Iterable[tuple[str | None, ...]]) -> str:
    lines = [names, *([" ".join((cell or "").split()) or "-" for cell in row] for row in rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def _day(day: object) -> str | None:
    return f"{day:%d/%m/%Y}" if day else None


def _due(due: Due) -> str:
    if due.kind is DueKind.DATE and due.day:
        return f"đến hết ngày {due.day:%d/%m/%Y}"
    if due.kind is DueKind.RECURRING and due.every:
        return cycle_words(due.every)
    return _DUES.get(due.kind) or due.text or "-"
