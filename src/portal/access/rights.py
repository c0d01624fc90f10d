"""Who may see and do what: every rule of the portal stands here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from portal.access.person import Person, Role
from portal.errors import NotAllowedError


@dataclass(frozen=True, slots=True)
class Right:
    """Whether something is allowed; where it is not, why, in words for the person who asked."""

    granted: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.granted


GRANTED = Right(True)


class Audience(StrEnum):
    """Who may see a document; the value is what the database and the index keep."""

    EVERYONE = "everyone"
    MEMBERS = "members"
    EDITORS = "editors"


def audiences_of(person: Person) -> frozenset[Audience]:
    """Return the audiences that *person* belongs to: search puts them inside its query."""
    seen = {Audience.EVERYONE}
    if person.has_role(
        Role.MEMBER, Role.PROFESSIONAL, Role.EDITOR, Role.AGENCY, Role.ADMINISTRATOR
    ):
        seen.add(Audience.MEMBERS)
    if person.has_role(Role.EDITOR, Role.ADMINISTRATOR):
        seen.add(Audience.EDITORS)
    return frozenset(seen)


def may_read(person: Person, audience: Audience = Audience.EVERYONE) -> Right:
    """Say whether *person* may see a document of *audience*."""
    if audience in audiences_of(person):
        return GRANTED
    return Right(False, "văn bản này chỉ dành cho người có quyền xem")


def may_add(person: Person) -> Right:
    """Say whether *person* may put documents into the library: editors and administrators."""
    if person.has_role(Role.EDITOR, Role.ADMINISTRATOR):
        return GRANTED
    return Right(False, "chỉ biên tập viên mới thêm được văn bản")


def may_maintain(person: Person) -> Right:
    """Say whether *person* may back up, restore and re-read the library: administrators."""
    if person.has_role(Role.ADMINISTRATOR):
        return GRANTED
    return Right(False, "chỉ quản trị viên mới làm được việc này")


def may_try(person: Person) -> Right:
    """Say whether *person* may have a text read without storing it: anybody may."""
    return GRANTED


def may_have_account(person: Person) -> Right:
    """Say whether *person* has an account of their own here: whoever is signed in."""
    if person.id is not None:
        return GRANTED
    return Right(False, "hãy đăng nhập trước")


def require(right: Right | bool) -> None:
    """Return if *right* is granted; raise ``NotAllowedError`` with its reason if not."""
    if right:
        return
    reason = right.reason if isinstance(right, Right) else ""
    raise NotAllowedError(reason or "bạn không có quyền làm việc này")
