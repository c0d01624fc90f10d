"""What the forms read: units of a place, documents, forms to fill in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from vanban.model import DocKind

# Units by rank: a unit stands before its container ("điểm a khoản 2 Điều 5"), and the container
# has the higher rank. ``item`` is a numbered item ("mục số 7") of a list, ``stt`` a row of a table.
RANKS = {
    "stt": 0,
    "item": 0,
    "tiet": 1,
    "diem": 2,
    "khoan": 3,
    "dieu": 4,
    "tieu-muc": 5,
    "muc": 6,
    "chuong": 7,
    "phan": 8,
    "mau": 9,
    "phu-luc": 10,
}


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit named in a text: ``khoản 2`` is level ``khoan``, label ``2``.

    ``this`` marks ``khoản này``; a unit named by its word alone (``tên Điều``) has neither label.
    ``joint`` is how it hangs on the label before it in the same run (``1, 2 và 3``).
    """

    start: int
    end: int
    level: str
    label: str
    this: bool = False
    joint: str = ""

    @property
    def rank(self) -> int:
        """How high the unit stands."""
        return RANKS[self.level]


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a document.

    ``form`` is the way of citing. ``number`` and ``name`` are what the words give; a mention by
    kind alone (``Nghị định này``, ``theo Kết luận thanh tra``) has neither and is resolved later.
    """

    start: int
    end: int
    form: str
    kind: DocKind | None = None
    number: str | None = None
    name: str | None = None
    year: int | None = None
    issued_on: date | None = None
    issuer: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form to fill in (``Mẫu số 01/…``): never a document, whatever its label looks like."""

    start: int
    end: int
    label: str = field(default="")


Atom = Unit | Named | Sheet
