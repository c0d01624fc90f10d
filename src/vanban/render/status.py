"""States and their reasons as the contract writes them."""

from __future__ import annotations

from typing import Any

from vanban.model import Reason, Status, Verdict

Json = dict[str, Any]


def status_json(status: Status) -> Json:
    """Return *status* in the shape of the contract.

    A provision that ``parts`` does not list has the state and the reasons of the innermost listed
    one around it, else those of the document.
    """
    return {
        "id": status.document,
        "on": status.on.isoformat(),
        "known": status.known.isoformat() if status.known else None,
        "state": str(status.state),
        "reasons": [reason_json(reason) for reason in status.reasons],
        "flags": [str(flag) for flag in status.flags],
        "notes": [
            {
                "flag": str(note.flag),
                "locators": [str(place) for place in note.places],
                "reason": reason_json(note.reason),
            }
            for note in status.notes
        ],
        "missing": list(status.missing),
        "parts": [
            {
                "locator": str(part.locator),
                "state": str(part.state),
                "reasons": [reason_json(reason) for reason in part.reasons],
            }
            for part in status.parts
        ],
    }


def reason_json(reason: Reason) -> Json:
    """Return one reason: which document says it, where, in which words, from when."""
    return {
        "id": reason.document,
        "at": str(reason.at) if reason.at else None,
        "quote": reason.quote,
        "span": [reason.span.start, reason.span.end] if reason.span else None,
        "event": str(reason.event),
        "day": reason.day.isoformat() if reason.day else None,
    }


def verdict_json(verdict: Verdict) -> Json:
    """Return what a library knows of one citation, in the shape of the contract."""
    reference = verdict.reference
    return {
        "quote": reference.quote,
        "span": [reference.span.start, reference.span.end],
        "target": reference.target,
        "locator": str(reference.locator) if reference.locator else None,
        "found": str(verdict.found),
        "id": verdict.document,
        "title": str(verdict.title),
        "date": str(verdict.day),
        "issuer": str(verdict.issuer),
        "state": str(verdict.state) if verdict.state else None,
        "amended_since": list(verdict.amended_since),
        "reasons": [reason_json(reason) for reason in verdict.reasons],
        "flags": [str(flag) for flag in verdict.flags],
        "missing": list(verdict.missing),
        "candidates": list(verdict.candidates),
        "right": dict(verdict.right),
    }
