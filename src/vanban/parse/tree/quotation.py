"""Where quoted new text ends: where its marks balance, or where the act itself goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from vanban.model import Level, Line
from vanban.parse.labels import find_label
from vanban.parse.marks import starts_closing
from vanban.parse.quotes import (
    MARKS,
    ORDER,
    announced_points,
    closes_line,
    depth_change,
    lists_orders,
)
from vanban.parse.sequence import follows
from vanban.parse.tree.placing import level_of
from vanban.parse.tree.units import OpenUnits

_EARLY = 200  # lines that new text may go on behind a mark that closed it too early
_OPENING = f"{MARKS} "
_LOOK_AHEAD = 3000  # lines that a quotation may run without its closing mark being found


@dataclass(frozen=True, slots=True)
class Order:
    """What the line before said of the text that follows.

    ``stands``: it orders an amendment, so new text may open; ``words`` of that order;
    ``lists_orders``: what follows are orders of the act itself, even between marks.
    """

    stands: bool = False
    words: str = ""
    lists_orders: bool = False


def read_order(words: str, *, labelled: bool) -> Order:
    """Return the order that a line gives with *words*, those after its label if it has one."""
    asks = words.rstrip().endswith((":", "sau")) and ORDER.search(words) is not None
    stands = asks or (labelled and ORDER.match(words) is not None)
    return Order(stands, words if stands else "", asks and lists_orders(words))


class _Outer(IntEnum):
    """How surely a line within marks is the next unit of the act itself."""

    NO = 0
    NUMBER = 1
    ORDER = 2


def find_quotation_end(
    lines: tuple[Line, ...], first: int, stop: int, where: int, units: OpenUnits, order: Order
) -> tuple[int, int]:
    """Return the last line of the quotation that opens at *where* of line *first*, and its end.

    The end is a place in the text. A missing closing mark is overruled by the next order of the
    act, and by the next number of the act once the marks seem balanced.
    """
    depth, doubted = 0, None
    announced = announced_points(order.words)
    limit = min(stop, first + _LOOK_AHEAD)
    for index in range(first, limit):
        text, opened = lines[index].text, where if index == first else None
        is_new = _strike(announced, text if opened is None else text[opened + 1 :])
        if index > first and not is_new and (outer := _goes_on(text, units)):
            if outer is _Outer.ORDER or depth <= 0:
                return index - 1, lines[index - 1].span.end
            doubted = doubted or index
        change, last = depth_change(text, opened or 0)
        depth += change
        if depth <= 0 and last > 0 and closes_line(text, last):
            last_line = _last_mark(lines, first, index, limit, units)
            return last_line, lines[last_line].span.end
        if index > first and lines[index].cell is not None and starts_closing(lines, index):
            doubted = doubted or index
            break
    last_line = (doubted or limit) - 1
    return last_line, lines[last_line].span.end


def _last_mark(
    lines: tuple[Line, ...], first: int, closed: int, stop: int, units: OpenUnits
) -> int:
    """Return *closed*, or the line of a later mark that really ends the quotation.

    Assumption *a mark that closes too early*: where the new text's own numbers go on behind a
    closing mark (khoản 3 … ”. then 4., while the act itself has no khoản 3 there), and one more
    closing mark follows before the act goes on or new marks open, the first was a slip.
    """
    label = find_label(lines[closed + 1].text) if closed + 1 < stop else None
    if label is None or label.level is Level.GACH or _goes_on(lines[closed + 1].text, units):
        return closed
    inside = (find_label(line.text.lstrip(_OPENING)) for line in lines[first : closed + 1])
    alike = [one.number for one in inside if one is not None and one.level is label.level]
    if not alike or not follows(label.level, alike[-1], label.number):
        return closed
    for index in range(closed + 1, min(stop, closed + _EARLY)):
        change, last = depth_change(lines[index].text)
        if change > 0 or _goes_on(lines[index].text, units):
            return closed
        if change < 0:
            return index if closes_line(lines[index].text, last) else closed
    return closed


def _strike(announced: set[str], text: str) -> bool:
    """Say whether *text* begins with one of the labels *announced*, and strike it off."""
    label = find_label(text) if announced else None
    if label is None or label.level is not Level.LETTER or label.number not in announced:
        return False
    announced.discard(label.number)
    return True


def _goes_on(text: str, units: OpenUnits) -> _Outer:
    label = find_label(text)
    if label is None or label.level is Level.GACH:
        return _Outer.NO
    for depth, unit in enumerate(units.stack):
        level = level_of(label, units, depth)
        if level is unit.level and follows(level, unit.number, label.number):
            orders = ORDER.match(text[label.size :]) is not None
            orders |= level is Level.DIEU and _takes_effect(text)
            return _Outer.ORDER if orders else _Outer.NUMBER
    return _Outer.NO


def _takes_effect(text: str) -> bool:
    """The article after the amending ones is that of the effect: "Điều 3. Hiệu lực thi hành"."""
    return "hiệu lực" in text or "thi hành" in text.casefold()
