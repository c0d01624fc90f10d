"""The drawing of a document among others: what it rests on, what it changed, what changed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from django.utils.translation import gettext as _

from portal.web.reading.relations import Group, Relation
from vanban.effect import RelationKind

_WIDTH, _BOX, _TOP = 1000, 290, 20
_LINE, _PAD, _GAP, _HEAD, _APART = 17, 10, 10, 24, 26
_MOST = 5  # boxes of one group; the list below the drawing has them all
_LETTERS = 38  # of one line in a box
_LINES = 2  # of a title
_RESTS_ON = frozenset({RelationKind.CAN_CU, RelationKind.THUC_HIEN, RelationKind.QUY_DINH_CHI_TIET})


@dataclass(frozen=True, slots=True)
class Box:
    """One document as it is drawn."""

    x: int
    y: int
    height: int
    name: str
    lines: tuple[tuple[int, str], ...]
    address: str

    @property
    def text_x(self) -> int:
        """Where its lines begin."""
        return self.x + _PAD

    @property
    def name_y(self) -> int:
        """Where the line of its name stands."""
        return self.y + _PAD + _LINE - 4


@dataclass(frozen=True, slots=True)
class Column:
    """Groups of boxes under each other on one side."""

    x: int
    names: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    more: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Two columns around the document in the middle, with lines between."""

    width: int
    height: int
    left: Column
    right: Column
    middle: Box
    middle_x: int
    lines: tuple[str, ...]
    box: int

    @property
    def columns(self) -> tuple[Column, Column]:
        """Both sides."""
        return self.left, self.right


def graph_of(name: str, title: str, groups: Sequence[Group]) -> Graph | None:
    """Return the drawing of a document; ``None`` if it stands alone.

    At the left is what it rests on and what it changed, at the right what changed it and what
    carries it out.
    """
    drawn_ones = [group for group in groups if group.kind is not RelationKind.DAN_CHIEU]
    own = [group for group in drawn_ones if not group.is_reverse]
    others = [group for group in drawn_ones if group.is_reverse]
    if not own and not others:
        return None
    own.sort(key=lambda group: group.kind not in _RESTS_ON)
    sides = ((0, own), (_WIDTH - _BOX, others))
    ends = [_column(x, side, _TOP)[1] for x, side in sides]
    height = max(*ends, 140)
    left, right = (
        _column(x, side, _TOP + (height - end) // 2)[0]
        for (x, side), end in zip(sides, ends, strict=True)
    )
    middle_x = (_WIDTH - _BOX) // 2
    drawn = _box(middle_x, 0, name, title, "")
    middle = _box(middle_x, max(_TOP, (height - drawn.height) // 2), name, title, "")
    lines = (*_lines(left.boxes, _BOX, middle_x, middle),
             *_lines(right.boxes, _WIDTH - _BOX, middle_x + _BOX, middle))  # fmt: skip
    return Graph(_WIDTH + 4, height, left, right, middle, middle_x, lines, _BOX)


def _column(x: int, groups: Iterable[Group], y: int) -> tuple[Column, int]:
    """Return a column that begins at *y*, and where it ends."""
    names: list[tuple[int, str]] = []
    boxes: list[Box] = []
    more: list[tuple[int, str]] = []
    for group in groups:
        names.append((y, group.words[:1].upper() + group.words[1:]))
        y += _HEAD - _LINE + 4
        for other in group.relations[:_MOST]:
            box = _box(x, y, *_words(other))
            boxes.append(box)
            y += box.height + _GAP
        if len(group.relations) > _MOST:
            y += _LINE
            rest = len(group.relations) - _MOST
            more.append((y, _("và %(n)d văn bản khác") % {"n": rest}))
        y += _APART
    return Column(x, tuple(names), tuple(boxes), tuple(more)), y


def _words(other: Relation) -> tuple[str, str, str]:
    if other.found is None:
        return other.target, _("chưa có trong thư viện"), ""
    return other.found.number or other.target, other.found.title, other.found.address


def _box(x: int, y: int, name: str, title: str, address: str) -> Box:
    words = wrap(title[:1].upper() + title[1:], _LETTERS)
    shown = words[:_LINES]
    if len(words) > _LINES:
        shown[-1] = shown[-1][: _LETTERS - 2] + " …"
    lines = tuple((y + _PAD + _LINE * (i + 2) - 4, line) for i, line in enumerate(shown))
    short = name if len(name) <= _LETTERS else name[: _LETTERS - 2] + " …"
    return Box(x, y, _PAD * 2 + _LINE * (len(shown) + 1), short, lines, address)


def _lines(boxes: Iterable[Box], x: int, to_x: int, middle: Box) -> Iterable[str]:
    """Yield a curve from each box to the middle one."""
    to_y = middle.y + middle.height // 2
    half = (x + to_x) // 2
    for box in boxes:
        y = box.y + box.height // 2
        yield f"M{x} {y} C{half} {y} {half} {to_y} {to_x} {to_y}"
