"""What XML allows of letters."""

from __future__ import annotations

import re

# XML 1.0 (W3C), 2.2: these code points may stand in no document.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_words(text: str) -> str:
    """Return *text* without the code points that XML allows nowhere.

    >>> xml_words("Điều\\x0b 1")
    'Điều 1'
    """
    return _ILLEGAL.sub("", text)
