"""One document with its text as HTML and its facts as rows, each leading to its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.web.reading.words import (
    due_words,
    rule_words,
    severity_words,
    verb_words,
)
from vanban.model import Document, Form, Span
from vanban.pipeline import Case
from vanban.render import place_words
from vanban.render.html import Entry, Mark, Note, contents, document_html

# Ids of the marks in the text that rows lead to: "nhiem-vu-0".
_TASK, _CHANGE, _EFFECT, _FINDING = "nhiem-vu", "thay-doi", "hieu-luc", "canh-bao"
_MOST_MARKS = 2000  # rows that lead into the text; a page with more can't be read anyway


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One assignment beside its sentence."""

    mark: str
    place: str
    task: str
    lead: tuple[str, ...]
    partners: tuple[str, ...]
    due: str
    is_request: bool


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One clause of effect with its words."""

    mark: str | None
    place: str
    starts: str
    ends: str
    rule: str
    quote: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that the document does to another."""

    mark: str
    verb: str
    target: str
    place: str
    starts: str
    quote: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Something that looks wrong; ``more`` counts the further places where it does."""

    mark: str | None
    severity: str
    severity_name: str
    message: str
    quote: str
    more: int = 0


@dataclass(frozen=True)
class Reading:
    """All that a page shows of one document; each part is made when a page asks for it.

    ``links`` and ``prefix`` as in ``document_html``; ``more`` are marks set beside those of tasks,
    changes, effects and findings; ``notes`` stand at the places that others changed.
    """

    case: Case
    links: Mapping[int, str] | None
    prefix: str = ""
    more: Sequence[Mark] = ()
    notes: Sequence[Note] = ()

    @cached_property
    def html(self) -> SafeString:
        """The text."""
        html = document_html(
            self.case.parsed,
            self.case.references,
            links=self.links,
            marks=[*_marks(self.case, self.prefix), *self.more],
            absent=_("Không có trong thư viện"),
            prefix=self.prefix,
            notes=self.notes,
        )
        return mark_safe(html)  # every letter was escaped by document_html

    @cached_property
    def contents(self) -> tuple[Entry, ...]:
        """The table of contents."""
        return contents(self.case.parsed, self.prefix)

    @cached_property
    def tasks(self) -> tuple[TaskRow, ...]:
        """What is assigned to whom."""
        return _tasks(self.case, self.prefix)

    @cached_property
    def effects(self) -> tuple[EffectRow, ...]:
        """The clauses of effect."""
        return tuple(_effect(self.case, i, self.prefix) for i in range(len(self.case.effects)))

    @cached_property
    def changes(self) -> tuple[ChangeRow, ...]:
        """What the document does to others."""
        return _changes(self.case, self.prefix)

    @cached_property
    def findings(self) -> tuple[FindingRow, ...]:
        """What looks wrong."""
        return _findings(self.case, self.prefix)


def _marks(case: Case, prefix: str) -> list[Mark]:
    found = [(_TASK, "task", i, a.span) for i, a in enumerate(case.assignments)]
    found += [(_CHANGE, "change", i, c.span) for i, c in enumerate(case.changes)]
    found += [(_EFFECT, "effect", i, e.span) for i, e in enumerate(case.effects) if e.span]
    found += [(_FINDING, "finding", i, f.span) for i, f in enumerate(case.findings) if f.span]
    marks = (Mark(f"{prefix}{name}-{i}", css, span) for name, css, i, span in found if len(span))
    return list(islice(marks, _MOST_MARKS))


def _tasks(case: Case, prefix: str) -> tuple[TaskRow, ...]:
    return tuple(
        TaskRow(
            mark=f"{prefix}{_TASK}-{i}",
            place=place_words(a.at),
            task=a.task,
            lead=a.lead,
            partners=a.partners,
            due=due_words(a.due),
            is_request=a.form is Form.REQUEST,
        )
        for i, a in enumerate(case.assignments)
    )


def _effect(case: Case, index: int, prefix: str) -> EffectRow:
    effect = case.effects[index]
    return EffectRow(
        mark=f"{prefix}{_EFFECT}-{index}" if effect.span else None,
        place=place_words(effect.locator) or _("toàn bộ văn bản"),
        starts=f"{effect.effective_from:%d/%m/%Y}" if effect.effective_from else "—",
        ends=f"{effect.expires:%d/%m/%Y}" if effect.expires else "—",
        rule=rule_words(effect.rule),
        quote=effect.quote,
    )


def _changes(case: Case, prefix: str) -> tuple[ChangeRow, ...]:
    return tuple(
        ChangeRow(
            mark=f"{prefix}{_CHANGE}-{i}",
            verb=verb_words(c.verb),
            target=c.target,
            place=place_words(c.target_locator),
            starts=f"{c.starts:%d/%m/%Y}" if c.starts else "—",
            quote=_first_line(case.parsed, c.span) or c.quote,
        )
        for i, c in enumerate(case.changes)
    )


def _findings(case: Case, prefix: str) -> tuple[FindingRow, ...]:
    """Return a row for each thing that looks wrong; the same in many places is one row."""
    rows: dict[tuple[str, str], FindingRow] = {}
    for i, f in enumerate(case.findings):
        known = rows.get((f.slug, f.message))
        rows[f.slug, f.message] = (
            replace(known, more=known.more + 1)
            if known
            else FindingRow(
                mark=f"{prefix}{_FINDING}-{i}" if f.span else None,
                severity=f.severity.value,
                severity_name=severity_words(f.severity),
                message=f.message,
                quote=_quote(case.parsed, f.span),
            )
        )
    return tuple(rows.values())


def _quote(document: Document, span: Span | None) -> str:
    return span.of(document.text)[:160] if span else ""


def _first_line(document: Document, span: Span) -> str:
    return span.of(document.text).strip().partition("\n")[0]
