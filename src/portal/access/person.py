"""Who asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is to the portal; the value is what the database keeps."""

    VISITOR = "visitor"
    MEMBER = "member"
    PROFESSIONAL = "professional"
    EDITOR = "editor"
    AGENCY = "agency"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks for something: an account, or a visitor without one (``id`` is ``None``).

    ``agencies`` are those of the register that the person speaks for; ``offices`` those of them
    whose plans the person keeps.
    """

    id: int | None
    name: str
    email: str = ""
    roles: frozenset[Role] = frozenset({Role.VISITOR})
    agencies: frozenset[int] = frozenset()
    offices: frozenset[int] = frozenset()

    def has_role(self, *roles: Role) -> bool:
        """Say whether the person has at least one of *roles*."""
        return not self.roles.isdisjoint(roles)


VISITOR = Person(None, "Khách")
# Whoever can run programs on the machine of the portal already holds its files.
OPERATOR = Person(None, "Người vận hành", roles=frozenset({Role.ADMINISTRATOR, Role.EDITOR}))
