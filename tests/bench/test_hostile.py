"""The bench of hostile shapes writes what readers read."""

import pytest
from bench.hostile import measure
from bench.shapes import SHAPES

from vanban.pipeline.steps import Parse


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_a_small_file_of_each_shape_is_read_or_refused_with_a_reason(name: str) -> None:
    row = measure(name, 20_000, (Parse(),), 20)
    assert row.outcome != "stopped"
    assert not row.is_over
