"""What a library knows of one citation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanban.model.reference import Reference
from vanban.model.status import Reason, State


class Found(StrEnum):
    """Whether the library has what is cited; what it lacks may well exist."""

    YES = "yes"
    UNKNOWN = "unknown"


class Said(StrEnum):
    """Whether a citation says something of the document, and rightly."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One citation checked: is it in the library, is what it says right, and does it stand.

    ``state`` is that of the place cited, else of the document, on the day asked about;
    ``amended_since`` are the documents that changed it by that day. ``candidates`` are those it may
    mean, where its words do not settle it. ``right`` holds what the document itself says where the
    citation is wrong.
    """

    reference: Reference
    found: Found
    document: str | None = None
    title: Said = Said.UNSAID
    day: Said = Said.UNSAID
    issuer: Said = Said.UNSAID
    state: State | None = None
    reasons: tuple[Reason, ...] = ()
    flags: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    amended_since: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    right: tuple[tuple[str, str], ...] = ()

    @property
    def stands(self) -> bool:
        """Whether what is cited is in force, at least in part."""
        return self.state in {
            State.CON_HIEU_LUC,
            State.HET_HIEU_LUC_MOT_PHAN,
            State.NGUNG_HIEU_LUC_MOT_PHAN,
        }

    @property
    def is_well(self) -> bool:
        """Whether the document is known, all that is said of it right, and it is in force."""
        said = {self.title, self.day, self.issuer}
        return self.found is Found.YES and Said.WRONG not in said and self.stands
