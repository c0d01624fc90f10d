"""Words that give way in a heading alone, in provisions that name several headings."""

from __future__ import annotations

import pytest

from tests.effect.changes.test_read import changes_of
from vanban.effect.changes import heading


@pytest.mark.parametrize(
    ("where", "in_headings"),
    [
        ("tên Điều 5, tên Điều 6", ["dieu-5", "dieu-6"]),
        ("tên các Điều 5, 6 và 7", ["dieu-5", "dieu-6", "dieu-7"]),
        ("tên Điều 5 và khoản 2 Điều 6", ["dieu-5"]),
        ("tên Chương II và Điều 6", ["chuong-2"]),
        ("Điều 5 và Điều 6", []),
    ],
)
def test_a_heading_is_one_whose_name_is_named(where: str, in_headings: list[str]) -> None:
    changes = changes_of(
        "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM",
        f"1. Thay thế cụm từ “ô” bằng cụm từ “dù” tại {where}.",
    )
    assert [str(c.target_locator) for c in changes if c.in_heading] == in_headings


def test_the_headings_of_a_provision_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    blanked: list[str] = []
    blank = heading.blank
    monkeypatch.setattr(heading, "blank", lambda text: blanked.append(text) or blank(text))
    swaps = "; ".join(f"thay cụm từ “ô {n}” bằng cụm từ “dù” tại Điều {n}" for n in range(2, 40))
    changes = changes_of(f"Điều 1. Sửa đổi Thông tư số 07/2029/TT-BM\n1. {swaps}.")
    assert len(changes) > 30
    assert len(blanked) <= 2
