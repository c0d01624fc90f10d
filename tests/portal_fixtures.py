"""A library of its own for each test of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture
def home(tmp_path: Path, settings: Any, transactional_db: None) -> Iterator[Path]:
    """Return an empty folder of the portal's state, with an empty database."""
    settings.HOME = tmp_path
    settings.ORIGINALS = tmp_path / "originals"
    settings.INDEX = tmp_path / "index"
    cache.clear()
    yield tmp_path
    cache.clear()
    translation.deactivate()  # the language of the last page that a test asked for


@pytest.fixture
def standard(home: Path, settings: Any) -> Path:
    """Return an empty home of a portal with the standard table of tiers, as it comes."""
    settings.TIERS = "standard"
    return home
