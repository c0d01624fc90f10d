"""A reference as one line for people."""

from __future__ import annotations

from vanban.model import QUOTED, SELF, Reference

_TARGETS = {SELF: "(văn bản này)", QUOTED: "(văn bản được sửa đổi)"}


def reference_line(reference: Reference) -> str:
    """Return where, the words, and what they mean: ``dieu-2 | Điều 5 Luật Giá → …``."""
    target = _TARGETS.get(reference.target, reference.target)
    place = f" {reference.locator}" if reference.locator else ""
    return f"{reference.at or '-'} | {reference.quote} → {target}{place}"
