"""Letters: what is cleaned, what only compared."""

from __future__ import annotations

from vanban import text


def test_d_and_dd_are_two_points() -> None:
    assert text.label_slug("d") == "d"
    assert text.label_slug("đ") == "dd"


def test_fold_finds_the_letter_that_has_no_decomposition() -> None:
    assert text.fold("Điều kiện về đất đai") == "dieu kien ve dat dai"


def test_clean_keeps_every_letter() -> None:
    assert text.clean("Ủy\u200b ban\u00a0nhân dân") == "Ủy ban nhân dân"
