"""Where a label belongs: its level, under how many open units, and its address."""

from __future__ import annotations

from vanban.model import Level, Locator
from vanban.parse.labels import Label
from vanban.parse.sequence import follows, may_follow, rank
from vanban.parse.tree.units import DIVISIONS, RANK, OpenUnits, Unit

_BIG = frozenset({Level.ROMAN, Level.LETTER_UPPER})
_WORDED = frozenset({*DIVISIONS, Level.DIEU, Level.KHOAN, Level.DIEM})
_LETTERED = frozenset({Level.DIEM, Level.LETTER})
_LATE = 3  # places by which an article may stand too late
_GAPS = {Level.DIEU: 10, Level.KHOAN: 3, Level.DIEM: 3}  # labels that may have been lost
_GAP = 5


def level_of(label: Label, units: OpenUnits, depth: int) -> Level:
    """Return the level of *label* below the *depth* outermost units.

    ``1.`` below a điều is a khoản, ``a)`` below a điều or in new text a điểm.
    """
    if label.level is Level.ARABIC and (units.inner or _in_article(units, depth)):
        return Level.KHOAN
    if label.level is Level.LETTER and (
        _in_article(units, depth) or (units.inner and (not units.stack or units.holds(Level.KHOAN)))
    ):
        return Level.DIEM
    return label.level


def _in_article(units: OpenUnits, depth: int) -> bool:
    return any(unit.level is Level.DIEU for unit in units.stack[:depth])


def depth_of(label: Label, level: Level, units: OpenUnits) -> int | None:
    """Return under how many open units *label* belongs, or ``None`` if it is no unit here."""
    depth = len(units.stack)
    while depth and RANK[units.stack[depth - 1].level] >= RANK[level]:
        depth -= 1
    if level in DIVISIONS:
        return depth
    if level is Level.DIEU:
        return depth if _article_fits(label, units) else None
    if level is Level.DOTTED:
        return _dotted_depth(label, depth, units)
    if level in _BIG:
        if units.holds(Level.DIEU):
            return _big_in_article(label, level, units)
        depth = _big_depth(level, depth, units)
    before = units.parent_at(depth).last.get(level)
    if level is Level.KHOAN and before is None and _runs_on(label, units):
        return depth
    return depth if _fits(level, before, label, units) else None


def _fits(level: Level, before: str | None, label: Label, units: OpenUnits) -> bool:
    if before is None and units.inner:
        return True
    if follows(level, before, label.number):
        return True
    if level in _LETTERED and (before, label.number) == ("d", "e"):
        return True  # a list numbered by a program knows no đ
    return label.marked and may_follow(level, before, label.number, gap=_GAPS.get(level, _GAP))


def _article_fits(label: Label, units: OpenUnits) -> bool:
    before = units.root.last.get(Level.DIEU)
    if _fits(Level.DIEU, before, label, units) or _is_late(label, before, units):
        return True
    return _begins_anew(label, units)


def _begins_anew(label: Label, units: OpenUnits) -> bool:
    """Say whether *label* is Điều 1 at the head of a further chapter; note it if it is.

    Assumption "each chapter counts": old texts number articles anew in each chapter or part. The
    chapter before must hold articles of its own, so that no Điều 1 in a lost quotation counts.
    """
    division = units.division_anew()
    if division is None or units.inner or not label.marked:
        return False
    if not follows(Level.DIEU, None, label.number):
        return False
    units.anew = division.level
    units.articles.clear()
    return True


def _is_late(label: Label, before: str | None, units: OpenUnits) -> bool:
    """An article may stand a few places too late: Điều 53, then Điều 52, never one twice."""
    if before is None or not label.marked or units.inner or label.number in units.articles:
        return False
    return 0 < rank(Level.DIEU, before) - rank(Level.DIEU, label.number) <= _LATE


def _runs_on(label: Label, units: OpenUnits) -> bool:
    """Clauses may run on through articles: Điều 1 ends with khoản 12, Điều 2 begins with 13."""
    last = units.root.last.get(Level.KHOAN)
    if last is None or not label.marked or rank(Level.KHOAN, label.number) <= 2:
        return False
    return follows(Level.KHOAN, last, label.number)


def _big_in_article(label: Label, level: Level, units: OpenUnits) -> int | None:
    """``I.`` or ``A.`` inside an article is a unit only if it is the next of its kind."""
    depth = next(i for i, unit in enumerate(units.stack) if unit.level is Level.DIEU)
    before = units.stack[depth].last.get(level)
    return depth + 1 if follows(level, before, label.number) else None


def _big_depth(level: Level, depth: int, units: OpenUnits) -> int:
    """Return under how many units "I." or "A." belongs: either may hold the other.

    Whichever opened first is the outer one: "A. … I. … B. … I. …" and "I. … A. … II. …".
    """
    for index, unit in enumerate(units.stack):
        if unit.level is level:
            return index
    holder = next((i for i, unit in enumerate(units.stack) if unit.level in _BIG), None)
    return depth if holder is None else holder + 1


def _dotted_depth(label: Label, depth: int, units: OpenUnits) -> int | None:
    """Return under how many units *label* belongs; ``A.1`` belongs below an A only."""
    head = label.number.rpartition(".")[0]
    for index in range(len(units.stack) - 1, -1, -1):
        unit = units.stack[index]
        if unit.level is not Level.GACH and _is_numbered(unit, head):
            return index + 1
    if head[:1].isalpha():
        return 0 if head == _annex_of(units.prefix) else None
    return depth


def _annex_of(prefix: Locator) -> str:
    return prefix.steps[-1].label if prefix.steps else ""


def _is_numbered(unit: Unit, head: str) -> bool:
    """Say whether *head* of a dotted label is the number of *unit*: the 2 of 2.1 is that of II."""
    return unit.number == head or (
        unit.level is Level.ROMAN and str(int(rank(Level.ROMAN, unit.number))) == head
    )


def locator_of(label: Label, level: Level, units: OpenUnits) -> Locator:
    """Return the address of *label* below the innermost unit.

    An article's does not name its chapter, unless articles are numbered anew in each.
    """
    parent = units.innermost
    if level is Level.DIEU:
        return units.holder_of_articles.then(level, label.number)
    if level in _WORDED:
        return parent.locator.then(level, label.number)
    if level is Level.DOTTED:
        return _dotted_locator(parent, label.number)
    return parent.locator.then("", label.number)


def _dotted_locator(parent: Unit, number: str) -> Locator:
    """II → 2 → 2.1 is ``ii.2.1``: a label that repeats its parent's number takes its place."""
    head, _, tail = number.rpartition(".")
    if _is_numbered(parent, head) or (head[:1].isalpha() and head == _annex_of(parent.locator)):
        return parent.locator.then("", tail)
    locator = parent.locator
    for part in number.split("."):
        locator = locator.then("", part)
    return locator


def dash_locator(parent: Unit, number: int) -> Locator:
    """Return the address of the dash item *number* of *parent*: ``iii.1`` gives ``iii.1-2``."""
    *outer, step = parent.locator.steps
    return Locator((*outer, type(step)(step.word, f"{step.label}-{number}".strip("-"))))
