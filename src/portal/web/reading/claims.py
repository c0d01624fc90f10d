"""What the page around a text claims of its effect, beside our answer with the clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from portal.actions.attributes import Attribute, Beside
from portal.actions.course import Course, Standing
from portal.web.reading.course import Step, step_of
from portal.web.reading.words import attribute_words, state_words
from vanban.effect import Happening
from vanban.model import Claim, Reason, State
from vanban.text import find_day

_START, _STATE = "ngay-hieu-luc", "tinh-trang"
_STARTS = frozenset({Happening.STARTS, Happening.UNKNOWN_START})
_ENDS = frozenset(
    {
        Happening.REPEALED,
        Happening.ENDED,
        Happening.REPLACED,
        Happening.EXPIRES,
        Happening.PARENT_ENDED,
    }
)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What is claimed, what stands here, and the clause that proves it, if one does."""

    name: str
    claimed: str
    ours: str
    step: Step | None


def claims_of(
    attributes: Iterable[Attribute],
    expires: Claim | None,
    standing: Standing | None,
    course: Course | None,
    *,
    is_today: bool,
) -> tuple[ClaimRow, ...]:
    """Return the claims on a document's effect that differ from our answer.

    *expires* is the claimed day of its end. A claimed state is one of today: on other days
    (*is_today*) it can't be held against ours.
    """
    rows: list[ClaimRow] = []
    for attribute in attributes:
        if attribute.beside not in {Beside.OTHER, Beside.ALONE} or attribute.claimed is None:
            continue
        if attribute.slug == _START:
            reason = _first(standing, _STARTS)
            rows.append(_row(attribute, attribute.value or "", standing, reason))
        elif attribute.slug == _STATE and is_today:
            ours = state_words(standing.status.state) if standing else attribute.value or ""
            rows.append(_row(attribute, ours, standing, _deciding(standing)))
    if standing is not None and course is not None and expires is not None:
        rows += _end(expires, standing, course)
    return tuple(rows)


def _row(
    attribute: Attribute, ours: str, standing: Standing | None, reason: Reason | None
) -> ClaimRow:
    step = step_of(standing.told_by(reason)) if standing and reason else None
    return ClaimRow(attribute_words(attribute.slug), attribute.claimed or "", ours, step)


def _first(standing: Standing | None, events: frozenset[Happening]) -> Reason | None:
    reasons = standing.status.reasons if standing else ()
    return next((r for r in reasons if r.event in events), None)


def _deciding(standing: Standing | None) -> Reason | None:
    """Return what a state hangs on: the last that happened, which of two ends is the first."""
    if standing is None or not standing.status.reasons:
        return None
    is_over = standing.status.state is State.HET_HIEU_LUC
    return (_first(standing, _ENDS) if is_over else None) or standing.status.reasons[-1]


def _end(expires: Claim, standing: Standing, course: Course) -> Iterable[ClaimRow]:
    """Yield the claimed day of the end if all of the document ended on another day, or did not.

    Some pages give the last day in force, some the first out of it: both are right.
    """
    claimed = find_day(expires.shown) if expires.absent is None else None
    if claimed is None:
        return
    over = course.spells[-1] if course.spells else None
    first_out = over[0] if over and over[1] is State.HET_HIEU_LUC else None
    if first_out is not None and claimed in {first_out, first_out - timedelta(days=1)}:
        return
    is_told = first_out is None or first_out <= standing.status.on
    reason = _first(standing, _ENDS) if is_told else None
    ours = (
        f"{first_out:%d/%m/%Y}"
        if first_out
        else _("không có điều khoản nào làm hết hiệu lực toàn bộ")
    )
    step = step_of(standing.told_by(reason)) if reason else None
    yield ClaimRow(_("Ngày hết hiệu lực"), expires.shown, ours, step)
