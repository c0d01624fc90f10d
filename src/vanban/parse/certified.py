"""The certification of a văn bản hợp nhất: its own number, day and issuer stand at the end.

Pháp lệnh 01/2012/UBTVQH13, Điều 12 to 18: the head repeats that of the act made whole; who made it
whole certifies it below the text ("XÁC THỰC VĂN BẢN HỢP NHẤT").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vanban.model import DocNumber, Issuer, Line
from vanban.parse.alphabet import compile_letters
from vanban.parse.head_parts import SO, number_in
from vanban.parse.names import begins_name, issuers_of
from vanban.text import find_day

CERTIFYING = compile_letters(r"XÁC\s+THỰC\s+VĂN\s+BẢN\s+HỢP\s+NHẤT\b.*")
_REACH = 8  # lines that the issuer, the number and the day stand away from the words


@dataclass(frozen=True, slots=True)
class Certification:
    """Who made the text whole, under which number, on which day."""

    number: DocNumber | None
    number_printed: str | None
    issuers: tuple[Issuer, ...]
    certified_on: date | None
    place: str | None = None


def read_certification(lines: tuple[Line, ...]) -> Certification | None:
    """Return the certification that stands in *lines*, or ``None``."""
    at = next((i for i, line in enumerate(lines) if CERTIFYING.fullmatch(line.text)), None)
    if at is None:
        return None
    number = printed = day = place = None
    names: list[str] = []
    for line in lines[max(0, at - _REACH) : at + _REACH]:
        text = line.text
        if number is None and (match := SO.fullmatch(text)):
            number, printed, _ = number_in(match["n"])
        elif day is None and "ngày" in text and len(text) < 80 and "hiệu lực" not in text:
            day = find_day(text)
            place = text.partition(", ngày")[0] if ", ngày" in text else None
        elif day is None and text.isupper() and (names or begins_name(text)):
            if not CERTIFYING.fullmatch(text):
                names.append(text)
        elif day is None and number is None:
            names = []  # capitals of the body above
    return Certification(number, printed, issuers_of(names), day, place)


def certifies_below(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether the block that certifies begins here: an issuer, a number, the words."""
    text = lines[index].text
    if CERTIFYING.fullmatch(text):
        return True
    if not (text.isupper() and begins_name(text)) and not SO.fullmatch(text):
        return False
    below = lines[index + 1 : index + 5]
    return any(CERTIFYING.fullmatch(line.text) for line in below)
