"""One document with its text as HTML and its facts as rows, each leading to its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.web.reading.words import (
    due_words,
    rule_words,
    severity_words,
    verb_words,
)
from vanban.model import Document, Effect, Span
from vanban.pipeline import Case
from vanban.render import place_words
from vanban.render.html import Entry, Mark, contents, document_html

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
    """Something that looks wrong."""

    mark: str | None
    severity: str
    severity_name: str
    message: str
    quote: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a page shows of one document."""

    html: SafeString
    contents: tuple[Entry, ...]
    tasks: tuple[TaskRow, ...]
    effects: tuple[EffectRow, ...]
    changes: tuple[ChangeRow, ...]
    findings: tuple[FindingRow, ...]


def reading_of(case: Case, links: Mapping[int, str] | None) -> Reading:
    """Return *case* as pages show it; ``links`` as in ``document_html``."""
    document = case.parsed
    html = document_html(
        document,
        case.references,
        links=links,
        marks=_marks(case),
        absent=_("Không có trong thư viện"),
    )
    return Reading(
        html=mark_safe(html),  # every letter was escaped by document_html
        contents=contents(document),
        tasks=_tasks(case),
        effects=tuple(_effect(i, effect) for i, effect in enumerate(case.effects)),
        changes=_changes(case),
        findings=_findings(case),
    )


def _marks(case: Case) -> list[Mark]:
    marks = [Mark(f"nhiem-vu-{i}", "task", a.span) for i, a in enumerate(case.assignments)]
    marks += [Mark(f"thay-doi-{i}", "change", c.span) for i, c in enumerate(case.changes)]
    marks += [Mark(f"hieu-luc-{i}", "effect", e.span) for i, e in enumerate(case.effects) if e.span]
    marks += [
        Mark(f"canh-bao-{i}", "finding", f.span) for i, f in enumerate(case.findings) if f.span
    ]
    return [mark for mark in marks if len(mark.span)][:_MOST_MARKS]


def _tasks(case: Case) -> tuple[TaskRow, ...]:
    return tuple(
        TaskRow(
            mark=f"nhiem-vu-{i}",
            place=place_words(a.at),
            task=a.task,
            lead=a.lead,
            partners=a.partners,
            due=due_words(a.due),
            is_request=a.form == "request",
        )
        for i, a in enumerate(case.assignments)
    )


def _effect(index: int, effect: Effect) -> EffectRow:
    return EffectRow(
        mark=f"hieu-luc-{index}" if effect.span else None,
        place=place_words(effect.locator) or _("toàn bộ văn bản"),
        starts=f"{effect.effective_from:%d/%m/%Y}" if effect.effective_from else "—",
        ends=f"{effect.expires:%d/%m/%Y}" if effect.expires else "—",
        rule=rule_words(effect.rule),
        quote=effect.quote,
    )


def _changes(case: Case) -> tuple[ChangeRow, ...]:
    return tuple(
        ChangeRow(
            mark=f"thay-doi-{i}",
            verb=verb_words(c.verb),
            target=c.target,
            place=place_words(c.target_locator),
            starts=f"{c.starts:%d/%m/%Y}" if c.starts else "—",
            quote=c.quote,
        )
        for i, c in enumerate(case.changes)
    )


def _findings(case: Case) -> tuple[FindingRow, ...]:
    return tuple(
        FindingRow(
            mark=f"canh-bao-{i}" if f.span else None,
            severity=f.severity.value,
            severity_name=severity_words(f.severity),
            message=f.message,
            quote=_quote(case.parsed, f.span),
        )
        for i, f in enumerate(case.findings)
    )


def _quote(document: Document, span: Span | None) -> str:
    return span.of(document.text)[:160] if span else ""
