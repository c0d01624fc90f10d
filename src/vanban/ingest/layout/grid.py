"""Ruled lines to tables: a grid of cells, some of them spanning several rows or columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.ingest.layout.rules import Rule
from vanban.ingest.layout.words import Box

_NEAR = 3.5  # points within which two lines meet, or are one
# More lines than this on a page are a drawing, not a table.
_RULE_LIMIT = 1500


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: its place in the grid, its spans and its rectangle."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """One table on one page."""

    box: Box
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[GridCell, ...]

    def same_columns(self, other: Grid) -> bool:
        """Say whether the two stand under each other: assumption "same outer edges and columns"."""
        return len(self.columns) == len(other.columns) and all(
            abs((a - self.columns[0]) - (b - other.columns[0])) < 2 * _NEAR
            for a, b in zip(self.columns, other.columns, strict=True)
        )


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that *rules* draw, from top to bottom; frames and shaded lines are none."""
    if len(rules) > _RULE_LIMIT:
        return []
    grids = [_grid(group) for group in _groups(rules)]
    return sorted((g for g in grids if g is not None), key=lambda g: (g.box.top, g.box.left))


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the rules that hang together by crossing each other."""
    levels = [rule for rule in rules if rule.level]
    uprights = [rule for rule in rules if not rule.level]
    parents = list(range(len(levels) + len(uprights)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for i, level in enumerate(levels):
        for j, upright in enumerate(uprights, len(levels)):
            if _meet(level, upright):
                parents[root(i)] = root(j)
    groups: dict[int, list[Rule]] = {}
    for index, rule in enumerate([*levels, *uprights]):
        groups.setdefault(root(index), []).append(rule)
    return list(groups.values())


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _NEAR <= upright.at <= level.end + _NEAR
        and upright.start - _NEAR <= level.at <= upright.end + _NEAR
    )


def _grid(rules: Sequence[Rule]) -> Grid | None:
    levels = [rule for rule in rules if rule.level]
    uprights = [rule for rule in rules if not rule.level]
    rows, columns = _places(levels), _places(uprights)
    if len(rows) < 2 or len(columns) < 3:
        return None
    cells = tuple(_cells(rows, columns, levels, uprights))
    if len(cells) < 2:
        return None
    return Grid(Box(columns[0], rows[0], columns[-1], rows[-1]), columns, rows, cells)


def _places(rules: Iterable[Rule]) -> tuple[float, ...]:
    """Return where *rules* stand, near ones as one."""
    places: list[float] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if not places or rule.at - places[-1] > _NEAR:
            places.append(rule.at)
    return tuple(places)


def _cells(
    rows: tuple[float, ...],
    columns: tuple[float, ...],
    levels: Sequence[Rule],
    uprights: Sequence[Rule],
) -> Iterable[GridCell]:
    """Yield the cells: each starts at a free place and grows until it meets a line."""
    taken: set[tuple[int, int]] = set()
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            right, below = column + 1, row + 1
            middle = (rows[row] + rows[row + 1]) / 2
            while right < len(columns) - 1 and not _drawn(uprights, columns[right], middle):
                right += 1
            centre = (columns[column] + columns[column + 1]) / 2
            while below < len(rows) - 1 and not _drawn(levels, rows[below], centre):
                below += 1
            taken.update((r, c) for r in range(row, below) for c in range(column, right))
            box = Box(columns[column], rows[row], columns[right], rows[below])
            yield GridCell(row, column, below - row, right - column, box)


def _drawn(rules: Sequence[Rule], at: float, across: float) -> bool:
    """Say whether a line stands at *at* where *across* passes."""
    return any(
        abs(rule.at - at) <= _NEAR and rule.start - 1 <= across <= rule.end + 1 for rule in rules
    )
