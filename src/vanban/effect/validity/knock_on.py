"""What the end of a document does to those that detail it."""

from __future__ import annotations

from datetime import date

from vanban.effect.validity.act import Act
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.judge import Judge
from vanban.effect.validity.ranks import is_local
from vanban.effect.validity.regimes import Outcome, regime_on
from vanban.effect.validity.standing import Course
from vanban.effect.validity.words import Happening
from vanban.model import DocKind, Reason, State

_OLD_FORMS_UNTIL = date(2016, 7, 1)


def knock_on(judge: Judge, act: Act, course: Course) -> None:
    """End *act*, or flag it, for what it details having ended by the day of *course*.

    By the regime of the day of the end; an act with several parents dies only for the part that
    details the dead one. An announcement that it goes on settles the question.
    """
    ties = judge.library.ties(act.id)
    for tie in ties:
        if tie.parent is None:
            continue
        parent = judge.library.acts[tie.parent]
        ended = _end_of(judge, parent, course.day)
        if ended is None or ended.day is None:
            continue
        if act.issued_on is not None and act.issued_on >= ended.day:
            continue  # it was made for what came after
        if _announced(course, ended.day):
            continue
        _follow(act, course, tie.said.words.quote, ended, is_only=len(ties) == 1)


def _end_of(judge: Judge, parent: Act, day: date) -> Reason | None:
    standing = judge.standing(parent, None, day)
    if standing.state is not State.HET_HIEU_LUC:
        return None
    return next((r for r in reversed(standing.reasons) if r.day == standing.ended_on), None)


def _announced(course: Course, ended_on: date) -> bool:
    """Say whether an act has said, since its parent ended or just before, that this one goes on."""
    return any(
        r.event == Happening.CONTINUED and r.day is not None and r.day >= ended_on
        for r in course.reasons
    )


def _follow(act: Act, course: Course, said: str, ended: Reason, *, is_only: bool) -> None:
    assert ended.day is not None
    regime = regime_on(ended.day, is_local=is_local(act))
    reason = Reason(
        ended.document, ended.at, ended.quote, ended.span, Happening.PARENT_ENDED, ended.day
    )
    if regime.outcome is Outcome.STAYS:
        return
    if regime.outcome is Outcome.OPEN or _is_old_form(act) or not is_only:
        course.tell(reason, Flag.KNOCK_ON_OPEN, Flag.REVIEW)
    else:
        course.end(reason)


def _is_old_form(act: Act) -> bool:
    """Say whether *act* is of a form that stays until repealed (Luật 80/2015/QH13, Điều 172).

    Joint circulars of ministries and directives of Ủy ban nhân dân issued before 1 July 2016.
    """
    if act.issued_on is None or act.issued_on >= _OLD_FORMS_UNTIL:
        return False
    if act.kind is DocKind.THONG_TU_LIEN_TICH:
        return True
    return act.kind is DocKind.CHI_THI and is_local(act)
