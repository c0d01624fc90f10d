"""Who may add and read."""

from __future__ import annotations

import pytest

from portal.access import (
    VISITOR,
    Audience,
    Person,
    Role,
    audiences_of,
    may_add,
    may_read,
    require,
)
from portal.errors import NotAllowedError
from tests.library import ALICE, EDITOR, MALLORY, MEMBER


def test_only_editors_and_administrators_add() -> None:
    administrator = Person(1, "Quản", roles=frozenset({Role.ADMINISTRATOR}))
    assert may_add(EDITOR)
    assert may_add(administrator)
    assert not any(may_add(p) for p in (VISITOR, MEMBER, ALICE, MALLORY))


def test_everybody_reads_what_is_for_everyone_and_nobody_more_than_their_audiences() -> None:
    assert all(may_read(p) for p in (VISITOR, MEMBER, EDITOR))
    assert not may_read(VISITOR, Audience.MEMBERS)
    assert may_read(MEMBER, Audience.MEMBERS)
    assert not may_read(MALLORY, Audience.EDITORS)
    assert audiences_of(EDITOR) == frozenset(Audience)


def test_a_refusal_says_why_in_words_for_the_person() -> None:
    with pytest.raises(NotAllowedError, match="biên tập viên"):
        require(may_add(VISITOR))
    with pytest.raises(NotAllowedError):
        require(False)
    require(True)
