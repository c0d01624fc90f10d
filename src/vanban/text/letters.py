"""Vietnamese letters: one clean form at the door, and keys for comparison.

Only this room knows Unicode. ``clean`` is what readers apply to every line; ``fold`` makes the key
that search and look-ups use on both sides; ``slug`` makes what stands in addresses and ids.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = "АВЕЅІЈКМНОРСТУХаеіјорсухѕԁ"
_LATIN = "ABESIJKMHOPCTYXaeijopcyxsd"
# Letters of other alphabets that portals and scans put in place of ours: `TT-BTС`, `hƣớng dẫn`.
LOOKALIKES = dict(zip(map(ord, _CYRILLIC), _LATIN, strict=True)) | {
    ord("Ð"): "Đ",
    ord("ð"): "đ",
    ord("ƣ"): "ư",
    ord("Ƣ"): "Ư",
}
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘－"), "-")
_MASKS: dict[int, str] = {**LOOKALIKES, **DASHES}
_SPACES = dict.fromkeys(
    [0x00A0, 0x202F, 0x205F, 0x3000, 0x1680, *range(0x2000, 0x200B), 0x0009, 0x000B, 0x000C], " "
)
_NOTHING = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00AD], None)
_CLEAN: dict[int, str | None] = {**_SPACES, **_NOTHING}
# Looking for such a sign first is ten times faster than translating every line.
_UNCLEAN = re.compile(f"[{''.join(map(chr, _CLEAN))}]")

_MASKED = re.compile(f"[{''.join(map(chr, _MASKS))}]")

# Capitals for a pattern's character class: a range such as À-Ỹ would hold small letters too.
CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"

# Old tone placement to new: `hòa` → `hoà`; not after q, not before a final consonant.
_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_TONE_PAIR = re.compile("|".join(_TONES))


def clean(text: str) -> str:
    """Return *text* in NFC with plain spaces and without invisible characters; no letter changes.

    >>> clean("Điều\\u00a05")
    'Điều 5'
    """
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _UNCLEAN.search(text):
        text = text.translate(_CLEAN)
    return text


def unmask(text: str) -> str:
    """Return *text* with look-alike letters and all dashes made Latin letters and ``-``."""
    return text.translate(_MASKS) if _MASKED.search(text) else text


def retone(text: str) -> str:
    """Return lower-case *text* with one way of placing tones, for comparison only.

    >>> retone("hòa bình, ủy ban, quý")
    'hoà bình, uỷ ban, quý'
    """
    return _TONE_PAIR.sub(lambda m: _TONES[m[0]], text)


class _Bare(dict[int, str]):
    """Each letter without its marks; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = {"đ": "d", "Đ": "D"}.get(chr(code), chr(code))
        parts = unicodedata.normalize("NFD", letter)
        self[code] = "".join(part for part in parts if not unicodedata.combining(part))
        return self[code]


_BARE = _Bare()


def strip_accents(text: str) -> str:
    """Return *text* without tone and vowel marks, ``đ`` as ``d``.

    >>> strip_accents("Điều đất")
    'Dieu dat'
    """
    return text if text.isascii() else text.translate(_BARE)


def fold(text: str) -> str:
    """Return the search key of *text*: no case, no accents, one space, look-alikes mended.

    >>> fold("  Quyết  ĐỊNH")
    'quyet dinh'
    """
    return " ".join(strip_accents(unmask(clean(text)).casefold()).split())


class _Folded(dict[int, str]):
    """The folded twin of each letter, one for one; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = strip_accents(unmask(letter)).casefold()
        self[code] = folded if len(folded) == 1 else letter
        return self[code]


_FOLDED = _Folded()


def fold_letters(text: str) -> str:
    """Return *text* folded letter for letter: a place in it is the same place in *text*.

    >>> fold_letters("Đất  ĐAI")
    'dat  dai'
    """
    return text.translate(_FOLDED)


def same_words(text: str) -> str:
    """Return the comparison key that keeps accents: no case, one space, one tone style.

    >>> same_words("Ủy ban  Nhân dân") == same_words("Uỷ ban nhân dân")
    True
    """
    return " ".join(retone(unmask(clean(text)).casefold()).split())


def slug(text: str) -> str:
    """Return *text* as it stands in an address or an id; ``đ`` becomes ``d``.

    >>> slug("Nghị định")
    'nghi-dinh'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def label_slug(label: str) -> str:
    """Return the label of a unit as a locator writes it: lower case, ``đ`` as ``dd``.

    >>> label_slug("Đ"), label_slug("5đ"), label_slug("II")
    ('dd', '5dd', 'ii')
    """
    return strip_accents(unmask(label).casefold().replace("đ", "dd")).strip()
