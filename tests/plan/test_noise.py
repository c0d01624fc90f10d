"""Noise costs little time and raises nothing."""

from __future__ import annotations

import time

import pytest

from tests.plan.given import read


@pytest.mark.parametrize(
    "noise",
    ["Sở Y tế, ", "Sở Y tế; ", "căn cứ ", "quét (", "do Sở Y tế ", "các sở, ban, ", "trồng hoa, "],
)
def test_a_long_line_of_noise_is_read_at_once(noise: str) -> None:
    start = time.perf_counter()
    read("KẾ HOẠCH", "Giữ chợ", "I. VIỆC LÀM", f"1. Sở Y tế {noise * 1000}")
    assert time.perf_counter() - start < 8
