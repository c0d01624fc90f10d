"""What all tests share: where the real documents are, if they are."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["tests.portal_fixtures"]

SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real documents and labelled truth; skip the test where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("không có ../shared/data: bộ văn bản thật chỉ có ở nơi phát triển và CI")
    return SHARED
