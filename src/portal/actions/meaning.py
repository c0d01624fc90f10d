"""Meanings of provisions, kept so that answers are ordered by them (optional)."""

from __future__ import annotations

from collections.abc import Callable

from portal.access import Person, may_maintain, require
from portal.errors import CannotBeDoneError
from portal.search import meaning
from portal.search.meaning import Known

Progress = Callable[[int], None]


def begin(person: Person) -> Known:
    """Keep meanings from now on; return how far they are known already.

    Raises ``CannotBeDoneError`` where the package that reads them is not installed.
    """
    require(may_maintain(person))
    if not meaning.is_installed():
        raise CannotBeDoneError(
            "chưa cài gói đọc nghĩa: hãy pip install 'vanban[meaning]' rồi chạy lại"
        )
    meaning.begin()
    return meaning.known()


def learn(
    person: Person,
    progress: Progress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Read what is not known yet, if meanings are kept; return how many provisions were read."""
    require(may_maintain(person))
    if not meaning.is_kept() or not meaning.is_installed():
        return 0
    return meaning.catch_up(progress, stopped)


def known(person: Person) -> Known | None:
    """Return how far meanings are known, ``None`` where the portal keeps none."""
    require(may_maintain(person))
    return meaning.known() if meaning.is_kept() else None


def drop(person: Person) -> None:
    """Keep meanings no longer: answers stand in the order of their words again."""
    require(may_maintain(person))
    meaning.drop()
