"""What makes a document the one it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vanban.model.kind import DocKind
from vanban.model.number import DocNumber
from vanban.text import slug


@dataclass(frozen=True, slots=True)
class DocId:
    """Issuer, kind, day of issue and number together: a number alone names nothing.

    >>> DocId("ubnd-tinh-an-giang", DocKind.KE_HOACH, date(2019, 9, 24),
    ...       DocNumber.parse("583/KH-UBND"))
    ubnd-tinh-an-giang/ke-hoach/2019-09-24/583-kh-ubnd
    """

    issuer: str  # slug of the authority; joint issuers joined by "+"
    kind: DocKind
    issued_on: date | None
    number: DocNumber | None

    def __str__(self) -> str:
        day = self.issued_on.isoformat() if self.issued_on else "khong-ngay"
        number = slug(str(self.number)) if self.number else "khong-so"
        return f"{self.issuer}/{self.kind}/{day}/{number}"

    __repr__ = __str__
