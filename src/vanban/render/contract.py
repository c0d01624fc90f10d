"""The JSON that other programs rely on: schema ``vanban.document/1``."""

from __future__ import annotations

from typing import Any

from vanban.model import (
    Absent,
    Assignment,
    Change,
    Claim,
    Document,
    Effect,
    Finding,
    Level,
    Node,
    Reference,
    Span,
)

Json = dict[str, Any]

_NOT_LISTED = frozenset({Level.QUOTE})


def document_json(
    document: Document,
    *,
    path: str,
    references: tuple[Reference, ...] = (),
    changes: tuple[Change, ...] = (),
    effects: tuple[Effect, ...] = (),
    assignments: tuple[Assignment, ...] = (),
    findings: tuple[Finding, ...] = (),
    with_text: bool = False,
) -> Json:
    """Return everything read in one document, in the shape and order of the contract."""
    header, source = document.header, document.source
    out: Json = {
        "schema": "vanban.document/1",
        "path": path,
        "sha256": source.digest,
        "reader": source.reader,
        "id": str(document.identity) if document.identity else None,
        "number": str(header.number) if header.number else header.number_printed,
        "kind": header.kind,
        "issuers": [{"slug": i.slug, "name": i.name} for i in header.issuers],
        "decided_by": header.decided_by,
        "place": header.place,
        "issued_on": _day(header.issued_on),
        "trich_yeu": header.trich_yeu,
        "signers": [
            {"name": s.name, "position": s.position, "capacity": s.capacity} for s in header.signers
        ],
        "recipients": list(header.recipients),
        "portal": {name: _claim(claim) for name, claim in source.claims.items()},
        "text_length": len(source.text),
        "outline": [_unit(node) for node in document.walk() if node.level not in _NOT_LISTED],
        "references": [reference_json(r) for r in references],
        "changes": [_change(c) for c in changes],
        "effect": [_effect(e) for e in effects],
        "assignments": [assignment_json(a) for a in assignments],
        "findings": [finding_json(f) for f in findings],
    }
    if with_text:
        out["text"] = source.text
    return out


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _place(locator: Any) -> str | None:
    return str(locator) if locator else None


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _claim(claim: Claim) -> Any:
    if claim.absent is None:
        return claim.shown
    return {
        "shown": claim.shown,
        "absent": "masked" if claim.absent is Absent.MASKED else "missing",
    }


def _unit(node: Node) -> Json:
    return {
        "locator": str(node.locator),
        "level": node.level,
        "label": node.label,
        "heading": node.heading,
        "span": _span(node.span),
    }


def reference_json(reference: Reference) -> Json:
    """Return one reference in the shape of the contract."""
    return {
        "at": _place(reference.at),
        "span": _span(reference.span),
        "quote": reference.quote,
        "target": reference.target,
        "locator": _place(reference.locator),
        "form": reference.form,
        "kind": reference.kind,
        "issued_on": _day(reference.issued_on),
        "issuer": reference.issuer,
        "resolved": reference.resolved,
        "candidates": list(reference.candidates),
    }


def _change(change: Change) -> Json:
    return {
        "at": _place(change.at),
        "verb": change.verb,
        "target": change.target,
        "target_locator": _place(change.target_locator),
        "old": change.old,
        "new": change.new,
        "from": _day(change.starts),
        "until": _day(change.ends),
        "anchor": change.anchor,
        "quote": change.quote,
        "span": _span(change.span),
    }


def _effect(effect: Effect) -> Json:
    return {
        "locator": _place(effect.locator),
        "effective_from": _day(effect.effective_from),
        "expires": _day(effect.expires),
        "conditional": effect.conditional,
        "rule": effect.rule,
        "quote": effect.quote,
        "span": _span(effect.span),
    }


def assignment_json(assignment: Assignment) -> Json:
    """Return *assignment* as the contract writes it."""
    due = assignment.due
    return {
        "at": _place(assignment.at),
        "span": _span(assignment.span),
        "task": assignment.task,
        "lead": list(assignment.lead),
        "partners": list(assignment.partners),
        "overseers": list(assignment.overseers),
        "form": assignment.form,
        "due": {"text": due.text, "kind": due.kind, "date": _day(due.day), "every": due.every},
        "report_to": assignment.report_to,
        "product": assignment.product,
        "basis": list(assignment.basis),
        "notes": list(assignment.notes),
    }


def finding_json(finding: Finding) -> Json:
    """Return *finding* in the shape of the contract."""
    return {
        "slug": finding.slug,
        "severity": finding.severity,
        "span": _span(finding.span),
        "message": finding.message,
    }
