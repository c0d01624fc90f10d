"""What several processes count together is counted whole."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.access import rates
from portal.errors import TooManyRequestsError
from portal.store.shared_cache import SharedCache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "limits.sqlite3"


def opened(path: Path) -> SharedCache:
    """Return the cache as another process would open it."""
    return SharedCache(str(path), {})


def test_no_step_is_lost_when_many_count_at_once(path: Path) -> None:
    opened(path).add("n", 0)

    def count(_: int) -> None:
        own = opened(path)
        for _ in range(25):
            own.incr("n")

    with ThreadPoolExecutor(4) as several:
        list(several.map(count, range(4)))
    assert opened(path).get("n") == 100


def test_one_of_two_is_the_first(path: Path) -> None:
    assert opened(path).add("k", "a")
    assert not opened(path).add("k", "b")
    assert opened(path).get("k") == "a"
    assert opened(path).delete("k")
    assert not opened(path).delete("k")
    assert opened(path).add("k", "b")


def test_what_is_over_is_not_there(path: Path) -> None:
    cache = opened(path)
    cache.set("k", 1, timeout=-1)
    assert cache.get("k", "none") == "none"
    assert cache.add("k", 2)
    assert cache.touch("k", timeout=-1)
    assert not cache.touch("k")
    with pytest.raises(ValueError, match="not found"):
        cache.incr("k")


_PLAIN = st.none() | st.integers() | st.text() | st.floats(allow_nan=False)


@given(value=st.recursive(_PLAIN, lambda one: st.lists(one) | st.dictionaries(st.text(), one)))
def test_a_value_comes_back_as_it_went(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    cache = opened(tmp_path_factory.getbasetemp() / "values.sqlite3")
    cache.set("k", value)
    assert cache.get("k") == value


def test_a_file_of_something_else_is_made_anew_and_is_nobody_elses(path: Path) -> None:
    path.write_bytes(b"not a database " * 100)
    opened(path).set("k", 1)
    assert opened(path).get("k") == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    opened(path).clear()
    assert opened(path).get("k") is None


def test_two_processes_allow_together_what_one_would(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = [opened(path), opened(path)]
    for i in range(6):
        monkeypatch.setattr(rates, "cache", several[i % 2])
        rates.allow("trial", "192.0.2.1", times=6, seconds=10**6)
    monkeypatch.setattr(rates, "cache", several[1])
    with pytest.raises(TooManyRequestsError):
        rates.allow("trial", "192.0.2.1", times=6, seconds=10**6)
