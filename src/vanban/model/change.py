"""What a document does to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.model.locator import Locator
from vanban.model.span import Span


class Verb(StrEnum):
    """What is done: the Vietnamese words stand beside each."""

    AMEND = "amend"  # sửa đổi; sửa đổi, bổ sung
    INSERT = "insert"  # bổ sung a new unit
    REPEAL = "repeal"  # bãi bỏ; hết hiệu lực
    REPLACE = "replace"  # thay thế a whole document
    PHRASE = "phrase"  # thay thế, bổ sung, bỏ cụm từ
    CORRECT = "correct"  # đính chính
    SUSPEND = "suspend"  # ngưng hiệu lực
    STAY = "stay"  # đình chỉ việc thi hành
    EXTEND = "extend"  # kéo dài thời hạn áp dụng
    RENAME = "rename"  # sửa tên, đánh số lại


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a document does to one place of another.

    ``at`` is the acting provision; ``target`` a number or name; ``target_locator`` ``None`` for
    the whole document; ``old`` and ``new`` whole words; ``starts`` the day it takes effect,
    ``ends`` the day before which it stops (suspensions, extensions: the new end), ``None`` where
    it can't be known. ``quote`` stands at ``span`` of the acting document.
    """

    at: Locator | None
    verb: Verb
    target: str
    target_locator: Locator | None
    old: str | None
    new: str | None
    starts: date | None
    quote: str
    span: Span
    ends: date | None = None
    in_heading: bool = False  # words of the heading (or title, căn cứ) alone give way
    in_attached: bool = False  # the place is in the text that the target carries: Quy chế …
    anchor: str | None = None  # where new words or units go, as written: "vào sau Điều 5"
    resolved: str | None = None
    is_expiry: bool = False  # a repeal whose words are "hết hiệu lực", not "bãi bỏ"
