"""State on a day, with what makes it so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.model.locator import Locator
from vanban.model.span import Span


class State(StrEnum):
    """Whether a document or a provision is in force; the value is the slug users see."""

    CON_HIEU_LUC = "con-hieu-luc"
    HET_HIEU_LUC = "het-hieu-luc"
    HET_HIEU_LUC_MOT_PHAN = "het-hieu-luc-mot-phan"
    CHUA_CO_HIEU_LUC = "chua-co-hieu-luc"
    NGUNG_HIEU_LUC = "ngung-hieu-luc"
    NGUNG_HIEU_LUC_MOT_PHAN = "ngung-hieu-luc-mot-phan"
    CHUA_XAC_DINH = "chua-xac-dinh"

    @property
    def words(self) -> str:
        """The state as portals and people write it."""
        return _WORDS[self]


_WORDS = {
    State.CON_HIEU_LUC: "Còn hiệu lực",
    State.HET_HIEU_LUC: "Hết hiệu lực toàn bộ",
    State.HET_HIEU_LUC_MOT_PHAN: "Hết hiệu lực một phần",
    State.CHUA_CO_HIEU_LUC: "Chưa có hiệu lực",
    State.NGUNG_HIEU_LUC: "Ngưng hiệu lực",
    State.NGUNG_HIEU_LUC_MOT_PHAN: "Ngưng hiệu lực một phần",
    State.CHUA_XAC_DINH: "Chưa xác định",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A clause that makes a state so: which document says it, where, in which words, from when."""

    document: str
    at: Locator | None
    quote: str
    span: Span | None
    event: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Note:
    """Why a flag stands: the clause that a person should look at, and the place it is about.

    ``places`` is empty where the flag is about the whole document.
    """

    flag: str
    places: tuple[Locator, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class PartStatus:
    """The state of one provision with its reasons."""

    locator: Locator
    state: State
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a document on a day: reasons, flags for a person to look at, what is missing."""

    document: str
    on: date
    state: State
    reasons: tuple[Reason, ...]
    flags: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    parts: tuple[PartStatus, ...] = ()
    notes: tuple[Note, ...] = ()  # of the flags that hang on a clause
    known: date | None = None  # as it was known on that day; ``None``: by all that is known
