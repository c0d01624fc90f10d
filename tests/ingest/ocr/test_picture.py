"""A picture in colours becomes grey without being held several times."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from vanban.ingest.ocr import open_picture


def test_colours_of_a_large_picture_are_put_together_in_strips(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows: list[int] = []
    whole = Image.alpha_composite
    monkeypatch.setattr(
        Image, "alpha_composite", lambda under, over: rows.append(over.height) or whole(under, over)
    )
    file = io.BytesIO()
    Image.new("RGBA", (40, 900), (200, 0, 0, 255)).save(file, "PNG")
    (picture,) = open_picture(file.getvalue())
    assert max(rows) <= 256
    assert sum(rows) == 900
    assert picture.image.getextrema() == (200, 200)
