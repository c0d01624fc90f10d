"""What of a provision is read for its meaning, and the digest that a meaning is kept by."""

from __future__ import annotations

from hashlib import sha256

_LETTERS = 1500  # of a passage: more would cost seconds a provision, and a heading tells the matter


def passage(name: str, text: str) -> str:
    """Return what a provision says, begun with the name of its document.

    >>> passage("Luật Thuyền giấy", "Thời hạn của giấy phép")
    'Luật Thuyền giấy. Thời hạn của giấy phép'
    """
    return f"{name}. {text}"[:_LETTERS]


def digest_of(text: str) -> str:
    """Return the digest of a passage: two provisions of the same words have one meaning."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
