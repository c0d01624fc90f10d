"""Syllables that a conversion has cut into pieces."""

from __future__ import annotations

import re

_VOWELS = "aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
# Qu ả   X ã   Ng uyễn: a beginning in front of its vowel
_CUT_BEGINNING = re.compile(
    rf"\b([BCDĐGHKLMNPRSTVX]|Ch|Gh|Gi|Kh|Ng|Ngh|Nh|Ph|Qu|Th|Tr) (?=[{_VOWELS}])"
)
# ả ng   Đặ ng   Mi nh: an end behind its vowel
_CUT_END = re.compile(rf"(?<=[{_VOWELS}]) (?=(?:c|ch|m|n|ng|nh|p|t)\b)")


def whole_syllables(text: str) -> str:
    """Return *text*, a name or a place, with the pieces of cut syllables put together.

    Assumption "no syllable without a vowel": right in names, wrong in prose (``điểm c``).

    >>> whole_syllables("Đặ ng Văn Mi nh, Qu ả ng Sông")
    'Đặng Văn Minh, Quảng Sông'
    """
    return _CUT_END.sub("", _CUT_BEGINNING.sub(r"\1", text))
