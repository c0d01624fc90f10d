"""What XML allows, and the namespace."""

from __future__ import annotations

import re

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# XML 1.0 (W3C), 2.2: these code points may stand in no document.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """Return *text* without the code points that XML allows nowhere."""
    return _ILLEGAL.sub("", text)
