"""Plots of counts as SVG made here: no script, no style of their own, words beside every bar."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import cos, pi, sin

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.store.register.tallies import Tally
from portal.web.register.words import state_words
from vanban.plan.progress import TaskState

_WIDTH, _BAR, _GAP, _MOST_BARS = 520, 16, 28, 20


def parts_of(tally: Tally) -> list[tuple[TaskState, int]]:
    """Return the states that a plot shows, in its order, with their counts."""
    return [
        (TaskState.DONE_IN_TIME, tally.done_in_time),
        (TaskState.DONE_LATE, tally.done_late),
        (TaskState.OPEN_IN_TIME, tally.open_in_time),
        (TaskState.OVERDUE, tally.overdue),
    ]


def ring(tally: Tally) -> SafeString:
    """Return how the whole divides into states, as a ring with the share done in its middle."""
    if not tally.whole:
        return mark_safe("")
    turn, arcs = 0.0, []
    for state, count in parts_of(tally):
        if count:
            share = count / tally.whole
            arcs.append(_arc(state, turn, min(turn + share, turn + 0.99999)))
            turn += share
    percent = f"{tally.percent_done or 0:.0f}%"
    label = "; ".join(f"{state_words(s)}: {n}" for s, n in parts_of(tally) if n)
    return mark_safe(
        f'<svg class="ring" viewBox="0 0 120 120" role="img" aria-label="{escape(label)}">'
        f'{"".join(arcs)}<text x="60" y="60" text-anchor="middle" dominant-baseline="central">'
        f"{percent}</text></svg>"
    )


def bars(named: Sequence[tuple[str, Tally]]) -> SafeString:
    """Return one stacked bar a name, as long as its count; the first twenty that have any."""
    shown = [(name, tally) for name, tally in named if tally.whole][:_MOST_BARS]
    if not shown:
        return mark_safe("")
    most = max(tally.whole for _, tally in shown)
    height = len(shown) * (_BAR + _GAP)
    rows = "".join(_bar(i, name, tally, most) for i, (name, tally) in enumerate(shown))
    label = escape(_("Số nhiệm vụ của mỗi cơ quan theo tình trạng"))
    return mark_safe(
        f'<svg class="bars" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{label}">'
        f"{rows}</svg>"
    )


def _bar(index: int, name: str, tally: Tally, most: int) -> str:
    top = index * (_BAR + _GAP)
    room, x, pieces = _WIDTH - 60, 0.0, []
    for state, count in parts_of(tally):
        width = room * count / most
        if count:
            title = f"<title>{escape(state_words(state))}: {count}</title>"
            pieces.append(
                f'<rect class="{state}" x="{x:.1f}" y="{top + 20}" width="{width:.1f}" '
                f'height="{_BAR}">{title}</rect>'
            )
        x += width
    shown = name if len(name) <= 60 else name[:59] + "…"
    return (
        f'<text x="0" y="{top + 14}">{escape(shown)}</text>{"".join(pieces)}'
        f'<text x="{x + 6:.1f}" y="{top + 34}">{tally.whole}</text>'
    )


def _arc(state: TaskState, start: float, end: float) -> str:
    large = 1 if end - start > 0.5 else 0
    (x1, y1), (x2, y2) = _point(start), _point(end)
    return (
        f'<path class="{state}" d="M {x1:.3f} {y1:.3f} A 48 48 0 {large} 1 {x2:.3f} {y2:.3f}" '
        'fill="none" stroke-width="18"/>'
    )


def _point(turn: float) -> tuple[float, float]:
    angle = 2 * pi * turn - pi / 2
    return 60 + 48 * cos(angle), 60 + 48 * sin(angle)
