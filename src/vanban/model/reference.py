"""Where a text points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vanban.model.kind import DocKind
from vanban.model.locator import Locator
from vanban.model.span import Span

SELF = "self"  # the document itself
QUOTED = "quoted"  # the document that quoted new text will become part of


@dataclass(frozen=True, slots=True)
class Reference:
    """One target of one mention: what the words mean, and the document they were resolved to.

    ``target`` is a number in its normal form, a name as written, ``self`` or ``quoted``;
    ``locator`` the place in the target, ``None`` for the whole. ``form`` names the way of citing
    (a file of ``cite/forms``). ``resolved`` is the id of a document of a catalogue if exactly one
    fits, else ``candidates`` holds those that may.
    """

    span: Span
    quote: str
    at: Locator | None
    target: str
    locator: Locator | None = None
    form: str = ""
    kind: DocKind | None = None
    issued_on: date | None = None
    issuer: str | None = None
    title: str | None = None
    resolved: str | None = None
    candidates: tuple[str, ...] = ()
