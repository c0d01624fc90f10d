"""From bytes to text: what the bytes are decides, what they are said to be breaks a tie."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from vanban.text.shape import is_syllable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
# Enough to judge by, and cheap for any size of file.
_SAMPLE = 60_000
# Words with at least one letter outside ASCII: only they tell one encoding from another.
_MARKED = re.compile(r"[a-zA-Z]{0,8}[^\x00-\x7f\s][^\x00-\x40\s]{0,8}")
_DOUBLED = re.compile("[ÃÄÆáâ][\u0080-\u00bf‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ»º¡°]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in, and whether that is not what the bytes claimed to be."""

    text: str
    encoding: str
    is_mended: bool = False


def decode(content: bytes, *, declared: str | None = None) -> Decoded:
    """Return the text of *content*; bytes that mean nothing become U+FFFD, nothing is raised.

    >>> decode("Điều 1. Kho".encode("utf-16")).text
    'Điều 1. Kho'
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            text = content[len(bom) :] if encoding == "utf-8" else content
            return Decoded(text.decode(encoding, "replace"), encoding)
    wide = _wide(content)
    if wide:
        return Decoded(content.decode(wide, "replace"), wide, is_mended=True)
    try:
        return _undouble(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_bytewise(content, declared)


def _wide(content: bytes) -> str:
    """Return the name of UTF-16 without its mark: every second byte of Latin text is zero."""
    head = content[:2000]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = head[start::2], head[1 - start :: 2]
        if len(half) > 4 and half.count(0) > 0.4 * len(half) and other.count(0) < 0.1 * len(half):
            return encoding
    return ""


def _undouble(text: str) -> Decoded:
    """Mend UTF-8 that was taken for Western letters and encoded once more: `Ä‘iá»u`."""
    sample = text[:_SAMPLE]
    doubled = len(_DOUBLED.findall(sample))
    if doubled > 8 and doubled > 4 * len(re.findall("[ạ-ỹ]", sample)):
        mended = "".join(_undouble_line(line) for line in text.splitlines(keepends=True))
        if plausibility(mended[:_SAMPLE]) > plausibility(sample):
            return Decoded(mended, "utf-8", is_mended=True)
    return Decoded(text, "utf-8")


def _undouble_line(line: str) -> str:
    try:
        return b"".join(_western(sign) for sign in line).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return line


def _western(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def _decode_bytewise(content: bytes, declared: str | None) -> Decoded:
    broken = content.decode("utf-8", "replace")
    whole = sum(1 for sign in broken[:_SAMPLE] if sign > "\x7f" and sign != "\ufffd")
    holes = broken[:_SAMPLE].count("\ufffd")
    if whole > 4 * holes:
        return Decoded(broken, "utf-8", is_mended=True)
    # Western letters first: TCVN3 and VNI are read in them, and converted later run by run.
    names = ["cp1252", "cp1258"]
    texts = {name: _read_as(content, name) for name in names}
    best = max(names, key=lambda name: plausibility(texts[name][:_SAMPLE]))
    said = _normal_name(declared)
    return Decoded(texts[best], best, is_mended=said not in ("", best))


def _read_as(content: bytes, name: str) -> str:
    text = content.decode(name, "surrogateescape") if name == "cp1252" else ""
    if name == "cp1252":
        # The five bytes that Windows leaves out keep their place.
        return "".join(chr(ord(s) - 0xDC00) if "\udc80" <= s <= "\udcff" else s for s in text)
    return unicodedata.normalize("NFC", content.decode(name, "replace"))


def _normal_name(declared: str | None) -> str:
    try:
        return codecs.lookup(declared).name if declared else ""
    except LookupError:
        return ""


def plausibility(text: str) -> float:
    """Return the share of words with marks that can be Vietnamese syllables."""
    words = [word.strip("\"'“”‘’…–-.,;:()[]/") for word in _MARKED.findall(text)]
    words = [word for word in words if word and not word.isascii()]
    if not words:
        return 0.0
    return sum(is_syllable(word) for word in words) / len(words)
