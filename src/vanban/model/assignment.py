"""Who must do what by when."""

from __future__ import annotations

import re
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

    @property
    def printed(self) -> str:
        """Return the words that the day was made of, if they say something else than the day.

        >>> Due("trước ngày 30/6", DueKind.DATE, date(2026, 6, 29)).printed
        'trước ngày 30/6'
        >>> Due("ngày 05/6/2026", DueKind.DATE, date(2026, 6, 5)).printed
        ''
        """
        if self.day is None or not self.text:
            return ""
        plain = re.sub(r"\b0(?=\d)", "", self.text.strip().removeprefix("ngày "))
        return "" if plain == f"{self.day.day}/{self.day.month}/{self.day.year}" else self.text


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
