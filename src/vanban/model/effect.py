"""When a document, or a part of it, takes effect and ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.model.locator import Locator
from vanban.model.span import Span


class Rule(StrEnum):
    """From what a day of effect is known."""

    STATED = "stated"  # a clause says the day
    SIGNING = "signing"  # a clause says from signing, or an administrative document says nothing
    RELATIVE = "relative"  # counted from an event or a number of days
    UNKNOWN = "unknown"  # nothing to compute from


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect in time of the whole document (``locator`` ``None``) or of one part.

    ``in_part`` says that only some words of the part are meant ("quy định về giá vé tại Điều 19").
    ``expires`` is the last day in force. ``conditional`` says that the end hangs on something else
    happening first.
    """

    locator: Locator | None
    effective_from: date | None
    expires: date | None
    rule: Rule
    quote: str
    span: Span | None
    conditional: bool = False
    in_part: bool = False
