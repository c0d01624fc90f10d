"""Figures may only improve."""

from __future__ import annotations

from bench.ratchet import compare


def test_a_figure_that_falls_or_is_missing_is_named() -> None:
    fallen = compare({"a": 0.90, "b": 0.5}, {"a": 0.95, "b": 0.5, "c": 0.7}, room=0.001)
    assert fallen == ["a: 0.9 < 0.95", "c: 0.0 < 0.7"]


def test_a_figure_within_the_room_for_noise_has_not_fallen() -> None:
    assert compare({"a": 0.9496}, {"a": 0.95}, room=0.0005) == []
