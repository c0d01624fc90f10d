"""What the end of a document, or of places in it, does to those that detail it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from vanban.effect.library import Tie
from vanban.effect.validity.act import Act, Detail
from vanban.effect.validity.ended import Ended, ended
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.judge import Judge
from vanban.effect.validity.ranks import is_local, is_of_party
from vanban.effect.validity.regimes import Outcome, regime_on
from vanban.effect.validity.standing import Course
from vanban.effect.validity.words import Happening
from vanban.model import DocKind, Locator, Reason

_OLD_FORMS_UNTIL = date(2016, 7, 1)


def knock_on(judge: Judge, act: Act, place: Locator | None, course: Course) -> None:
    """End *place* of *act* (``None``: all), or flag it, for what it details having ended.

    By the regime of the day of the end. Where only places of what it details have ended, or only
    one of several documents, the parts that say they detail just these end with them (Luật
    80/2015/QH13, Điều 154 khoản 4, applied to what can be parted); else a person must look.
    An announcement that it goes on settles the question.
    """
    ties = judge.library.ties(act.id)
    for tie in ties:
        gone = ended(judge, tie, course.day)
        if gone is None:
            continue
        for reason, is_certain in _follows(gone, place, tie, ties):
            if reason.day is None or _announced(course, reason.day):
                continue
            if act.issued_on is not None and act.issued_on >= reason.day:
                continue  # it was made for what came after
            _follow(act, course, reason, is_all=gone.is_all, is_certain=is_certain)


def affected(judge: Judge, act: Act, day: date) -> Iterator[Locator]:
    """Yield the articles of *act* that detail, or in its scope cite, what has ended by *day*."""
    for tie in judge.library.ties(act.id):
        gone = ended(judge, tie, day)
        if gone is not None:
            yield from (d.at for d in tie.said.details if _is_in_scope(tie, d) and gone.hits(d))


def _follows(
    gone: Ended, place: Locator | None, tie: Tie, ties: Sequence[Tie]
) -> Iterator[tuple[Reason, bool]]:
    """Yield the end that *place* follows, and whether it surely follows it."""
    scope = tie.said.places
    is_only = len(ties) == 1
    if gone.is_all and is_only:
        yield gone.reason, True
        return
    if scope and not gone.any_of(scope):
        return  # it details what is still there
    if is_only and scope and gone.all_of(scope):
        yield gone.reason_for(scope), True
    elif place is None:
        if scope or gone.is_whole:
            yield gone.reason_for(scope), False
    else:
        yield from _of_article(gone, place, tie, ties)


def _of_article(
    gone: Ended, place: Locator, tie: Tie, ties: Sequence[Tie]
) -> Iterator[tuple[Reason, bool]]:
    own = [d for d in tie.said.details if place.starts_with(d.at) and _is_in_scope(tie, d)]
    named = [d.place for d in own]
    if not any(gone.hits(detail) for detail in own):
        return
    said = any(d.is_said for d in own) and all(gone.hits(d) for d in own)
    others = (t for t in ties if t is not tie)
    shared = any(place.starts_with(d.at) for other in others for d in other.said.details)
    yield gone.reason_for([p for p in named if p]), said and not shared


def _is_in_scope(tie: Tie, detail: Detail) -> bool:
    """Say whether a place is of those that the document says it details; so is all, if unsaid."""
    scope, place = tie.said.places, detail.place
    if detail.is_said or not scope or place is None:
        return True
    return any(place.starts_with(s) or s.starts_with(place) for s in scope)


def _announced(course: Course, ended_on: date) -> bool:
    """Say whether an act has said, since its parent ended or just before, that this one goes on."""
    return any(
        r.event == Happening.CONTINUED and r.day is not None and r.day >= ended_on
        for r in course.reasons
    )


def _follow(act: Act, course: Course, ended: Reason, *, is_all: bool, is_certain: bool) -> None:
    """End the place of *course*, or flag it; what ends with a part of the other is flagged, too."""
    assert ended.day is not None
    outcome = regime_on(ended.day, is_local=is_local(act)).outcome
    if is_of_party(act):
        outcome = Outcome.OPEN
    if outcome is Outcome.STAYS:
        return
    event = Happening.PARENT_ENDED if is_all else Happening.PARENT_PARTLY_ENDED
    reason = replace(ended, event=event)
    flag = Flag.KNOCK_ON_OPEN if is_all else Flag.KNOCK_ON_PARTS
    if outcome is Outcome.OPEN or _is_old_form(act) or not is_certain:
        course.doubt(reason, flag)
        course.flags.add(Flag.KNOCK_ON_OPEN)
    elif is_all:
        course.end(reason)
    else:
        course.end(reason)
        course.doubt(reason, flag)


def _is_old_form(act: Act) -> bool:
    """Say whether *act* is of a form that stays until repealed (Luật 80/2015/QH13, Điều 172).

    Joint circulars of ministries and directives of Ủy ban nhân dân issued before 1 July 2016.
    """
    if act.issued_on is None or act.issued_on >= _OLD_FORMS_UNTIL:
        return False
    if act.kind is DocKind.THONG_TU_LIEN_TICH:
        return True
    return act.kind is DocKind.CHI_THI and is_local(act)
