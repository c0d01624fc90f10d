"""What looks wrong, for a person to judge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanban.model.span import Span


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that looks wrong: slug, place (``None``: all of it), words in Vietnamese."""

    slug: str
    message: str
    span: Span | None = None
    severity: Severity = Severity.WARNING
