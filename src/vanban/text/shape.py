"""Which words can be Vietnamese: the shape of a syllable, for judging letters that came garbled."""

from __future__ import annotations

import re
import unicodedata

_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
# Vowels with the final sounds that may follow them, tones taken off.
_RHYME = r"""(?:
    (?:a|oa|ua)(?:ch|nh|ng|[cimnoptuy])? | (?:ă|oă|uă)(?:ng|[cmnpt]) | (?:â|uâ)(?:ng|[cmnptuy])
    | (?:e|oe|ue)(?:ng|[cmnopt])? | (?:ê|uê)(?:ch|nh|[cmnptu])? | (?:iê|yê|uyê)(?:ng|[cmnptu])
    | (?:i|uy)(?:ch|nh|[cmnptu])? | ia | ya | uya | y(?:[mnpt]|ch|nh)? | oong | ooc
    | o(?:ng|[cimnpt])? | ô(?:ng|[cimnpt])? | ơ(?:[imnpt])? | u(?:ng|[cimnptuy])?
    | ua | uô(?:ng|[cimnpt])
    | ư(?:ng|[cimntu])? | ưa | ươ(?:ng|[cimnptu]) | uơ | ui | oai | oay | oao | uây | uyu | êu | iêu
    | yêu | ươi | uôi | ơi | oeo | uao | uyn[h]? | uyt | uych
)"""
_SYLLABLE = re.compile(_ONSET + _RHYME, re.VERBOSE)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
# A syllable that ends on c, ch, p, t bears the sharp or the heavy tone: `các`, `mặt`, not `cảc`.
_STOPPED = re.compile(r"(?:ch|[cpt])$")


def is_syllable(word: str) -> bool:
    """Say whether *word*, in any case, has the shape of a Vietnamese syllable.

    >>> is_syllable("nghiệp"), is_syllable("Thuỷ"), is_syllable("quyết"), is_syllable("cảc")
    (True, True, True, False)
    >>> is_syllable("nh©n"), is_syllable("bcd")
    (False, False)
    """
    if word not in _KNOWN:
        if len(_KNOWN) > 60_000:
            _KNOWN.clear()
        _KNOWN[word] = _has_shape(word)
    return _KNOWN[word]


_KNOWN: dict[str, bool] = {}


def _has_shape(word: str) -> bool:
    if not 0 < len(word) <= 9:
        return False
    apart = unicodedata.normalize("NFD", word.casefold())
    tones = _TONE.findall(apart)
    bare = unicodedata.normalize("NFC", _TONE.sub("", apart))
    if len(tones) > 1 or _SYLLABLE.fullmatch(bare) is None:
        return False
    return not _STOPPED.search(bare) or bool(tones and tones[0] in "\u0301\u0323")
