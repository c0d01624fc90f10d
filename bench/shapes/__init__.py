"""Shapes that could make a reader, the tree or a later step slow: each of any size, invented."""

from bench.shapes.bundles import BUNDLES
from bench.shapes.filling import Shape
from bench.shapes.office import OFFICE
from bench.shapes.pages import PAGES
from bench.shapes.sheets import SHEETS
from bench.shapes.steps import STEPS
from bench.shapes.texts import TEXTS

__all__ = ["SHAPES", "Shape"]

SHAPES: dict[str, Shape] = {**TEXTS, **STEPS, **PAGES, **OFFICE, **SHEETS, **BUNDLES}
