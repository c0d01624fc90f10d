"""The work of the whole road grows with the length of a text, not with its square."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from types import FrameType

import pytest
from bench.shapes import SHAPES
from bench.shapes.pages import PAGES
from bench.shapes.steps import STEPS
from bench.shapes.texts import TEXTS

from vanban import pipeline
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

SMALL = 12_000  # bytes
# What grows faster up to a bound: tags left open until they are too deep to be a page. The test of
# the time holds for them too.
BOUNDED = {"open-fonts.html"}


def _go_down(name: str, size: int) -> None:
    with suppress(UnreadableError):  # some shapes hold no document: refusing is work too
        pipeline.read(Incoming(SHAPES[name](size), name))


def count_calls(name: str, size: int) -> int:
    """Return how many functions are called, ours and those in C: the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        _go_down(name, size)
    finally:
        sys.setprofile(before)
    return calls


def seconds(name: str, size: int) -> float:
    """Return seconds of the processor: what a call does inside C is counted by nothing else."""
    start = time.process_time()
    _go_down(name, size)
    return time.process_time() - start


def _assert_linear(name: str) -> None:
    _go_down(name, SMALL)  # what is read once and kept is no work of the text
    once, twice = count_calls(name, SMALL), count_calls(name, 2 * SMALL)
    assert twice <= 2.3 * once + 3_000, f"{once} calls, for twice the text {twice}"


@pytest.mark.parametrize(
    "name", ["tasks.html", "amending-line.txt", "laws-named.txt", "pages.pdf", "phrases.txt"]
)
def test_twice_the_text_takes_at_most_twice_the_calls(name: str) -> None:
    _assert_linear(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted({*TEXTS, *STEPS, *PAGES} - BOUNDED))
def test_twice_the_text_of_each_shape_takes_at_most_twice_the_calls(name: str) -> None:
    _assert_linear(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", [*TEXTS, *STEPS, *PAGES])
def test_five_times_the_text_takes_no_square_of_the_time(name: str) -> None:
    _go_down(name, SMALL)
    once = min(seconds(name, 3 * SMALL) for _ in range(3))
    assert seconds(name, 15 * SMALL) < 12 * once + 0.3  # the square would be 25
