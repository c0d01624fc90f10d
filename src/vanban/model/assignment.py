"""Who must do what by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.model.locator import Locator
from vanban.model.span import Span


class Form(StrEnum):
    """Whether an agency is told or asked."""

    ORDER = "order"
    REQUEST = "request"  # "Đề nghị …": bodies that the issuer can't order


class DueKind(StrEnum):
    """What sort of time a deed has."""

    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Due:
    """When a deed is due: the words, what they are, the last day, or the ISO 8601 period."""

    text: str | None = None
    kind: DueKind = DueKind.NONE
    day: date | None = None
    every: str | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """One deed that some agency must do, with the words it came from at ``span``."""

    at: Locator | None
    span: Span
    task: str
    lead: tuple[str, ...]
    partners: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    form: Form = Form.ORDER
    due: Due = Due()
    report_to: str | None = None
    product: str | None = None
    basis: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
