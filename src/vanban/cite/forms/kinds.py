"""Words for kinds of documents as citations write them."""

from __future__ import annotations

import re

from vanban.model import DocKind

# Kinds that only forms and files of an office bear; "Hợp đồng này" in a form cites nothing.
_NOT_CITED = frozenset({DocKind.PHU_LUC, DocKind.DU_AN, DocKind.QUY_CHUAN})

KIND_WORDS: dict[str, DocKind] = {
    kind.official_name.lower(): kind for kind in DocKind if kind not in _NOT_CITED
} | {
    "văn bản": DocKind.CONG_VAN,
    "công điện khẩn": DocKind.CONG_DIEN,
    "thông tư liên bộ": DocKind.THONG_TU_LIEN_TICH,
    "đạo luật": DocKind.LUAT,
}

LAW_WORDS = frozenset({"luật", "bộ luật", "pháp lệnh", "đạo luật"})
TREATY_WORDS = frozenset({"công ước", "hiệp định", "nghị định thư"})


def spellings(word: str) -> tuple[str, ...]:
    """Return *word* in lower case, with a capital, with capitals (``Bộ Luật``), all in capitals."""
    forms = (word, word[0].upper() + word[1:], word.title(), word.upper())
    return tuple(dict.fromkeys(forms))


def alternatives(words: list[str]) -> str:
    """Return a pattern for *words*, longest first, grouped by first letter for speed."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        rest = re.escape(word[1:]).replace("\\ ", r"\s+")
        groups.setdefault(word[0], []).append(rest)
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())
