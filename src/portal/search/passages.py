"""What of a provision is read for its meaning, and the digest that its meaning is kept by.

A provision is read as a whole and in parts: the whole says what it is about, and a question is most
like the one part that answers it.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

_WHOLE = 1500  # letters of the whole: more would cost seconds, and the beginning tells the matter
_PART = 450  # letters of a part: some clauses
_MOST_PARTS = 20


def passages(name: str, heading: str, text: str) -> tuple[str, ...]:
    """Return what is read of a provision of the document *name*: the whole, then its parts.

    >>> passages("Luật Thuyền giấy", "Thời hạn", "Thời hạn" + chr(10) + "Giấy phép có hạn.")
    ('Luật Thuyền giấy. Thời hạn\\nGiấy phép có hạn.',)
    """
    whole = f"{name}. {text}"
    body = text.partition("\n")[2] if heading else text
    above = f"{name}. {heading}\n" if heading else f"{name}. "
    parts = [above + part for part in _parts(body)][:_MOST_PARTS]
    return (whole[:_WHOLE], *parts) if len(parts) > 1 else (whole[:_WHOLE],)


def _parts(body: str) -> Iterator[str]:
    """Yield the lines of *body*, short ones joined, long ones cut between words."""
    held = ""
    for line in filter(None, map(str.strip, body.splitlines())):
        if held and len(held) + len(line) > _PART:
            yield held
            held = ""
        held = f"{held}\n{line}" if held else line
        while len(held) > 2 * _PART:
            cut = held.rfind(" ", 1, 2 * _PART)
            cut = cut if cut > 0 else 2 * _PART
            yield held[:cut]
            held = held[cut:].strip()
    if held:
        yield held


def digest_of(name: str, heading: str, text: str) -> str:
    """Return the digest of a provision: two of the same words have one meaning."""
    return sha256("\0".join((name, heading, text)).encode("utf-8", "replace")).hexdigest()[:32]
