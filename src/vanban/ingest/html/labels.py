"""Numbers of lists that exist only in the rendering, as the browser prints them."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from vanban.text import to_roman

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*(?P<value>[a-z-]+)", re.IGNORECASE)
_KINDS = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
    "disc": "disc", "circle": "circle", "square": "square", "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
}  # fmt: skip
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪", "none": ""}
# <li>1. Kho …   <li>a) Bến …   <li>iv. Đò …   <li>- Chợ …: the writer's own label beside the list's
# and none: <li>Gạo.   <li>Hai.
_OWN_LABEL = re.compile(
    r"\s*(?:\(?(?:\d{1,3}[a-zđ]?|[a-zđ]\d?|[ivx]{2,4})[.)]|[-–+•]\s)", re.IGNORECASE
)


class ListLabels:
    """One list while it is walked: hands out the label of each item."""

    def __init__(self, node: LexborNode, tag: str) -> None:
        attributes = node.attributes
        self._kind = _kind(attributes, "decimal" if tag == "ol" else "disc")
        self._step = -1 if "reversed" in attributes else 1
        start = _integer(attributes.get("start"))
        if start is None:
            start = sum(1 for item in _items(node)) if self._step < 0 else 1
        self._next = start

    def label(self, node: LexborNode) -> str:
        """Return the label that the browser prints before the item *node*, ``""`` for none."""
        attributes = node.attributes
        value = _integer(attributes.get("value"))
        number = self._next if value is None else value
        self._next = number + self._step
        return _printed(number, _kind(attributes, self._kind))


def is_labelled(text: str) -> bool:
    """Say whether an item's *text* brings its own label."""
    return _OWN_LABEL.match(text) is not None


def _items(node: LexborNode) -> list[LexborNode]:
    found, child = [], node.child
    while child is not None:
        if child.tag == "li":
            found.append(child)
        child = child.next
    return found


def _kind(attributes: dict[str, str | None], default: str) -> str:
    style = _STYLE.search(attributes.get("style") or "")
    if style:
        value = style["value"].lower()
        return _KINDS.get(value, value)
    shown = (attributes.get("type") or "").strip()
    return _KINDS.get(shown, _KINDS.get(shown.lower(), default))


def _integer(value: str | None) -> int | None:
    match = re.match(r"\s*(-?\d{1,6})", value or "", re.ASCII)
    return int(match[1]) if match else None


def _printed(number: int, kind: str) -> str:
    if kind in _BULLETS:
        return _BULLETS[kind]
    if number > 0 and kind.endswith("-alpha"):
        letters = _letters(number)
        return f"{letters if kind.startswith('lower') else letters.upper()}."
    if 0 < number < 4000 and kind.endswith("-roman"):
        numeral = to_roman(number)
        return f"{numeral.lower() if kind.startswith('lower') else numeral}."
    return f"{number}."


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("a") + last) + letters
    return letters
