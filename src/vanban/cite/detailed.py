"""What an act details: bare places in its first article belong to the law that it names there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.cite.ground import Ground
from vanban.cite.join import Mention
from vanban.model import Level, Node, Place

# Thông tư này quy định chi tiết | khoản 4 Điều 24 … Luật Ví dụ   … biện pháp thi hành Luật Ví dụ:
_DETAILS = re.compile(r"(?:quy định\s+)?chi tiết|hướng dẫn|biện pháp thi hành", re.IGNORECASE)


def detailed(ground: Ground, mention: Mention, place: Place) -> str | None:
    """Return the document whose places a bare mention in Điều 1 names, ``None`` elsewhere.

    Assumption *scope-in-the-first-article*: an act says there what it details (Nghị định
    78/2025/NĐ-CP, Phụ lục I), before the law's name ("chi tiết khoản 4 Điều 24 … Luật …") or in
    the items below it ("chi tiết một số điều của Luật …, gồm: a) Điều 17").
    """
    depth = next((i for i, n in enumerate(place.path) if n.level is Level.DIEU), None)
    if depth is None or place.path[depth].number != "1":
        return None
    text = ground.document.text
    start, end = ground.lines.around(mention.start, mention.end)
    if start not in ground.details:
        said = _DETAILS.search(text, start, end)
        ground.details[start] = said.end() if said else end
    if ground.details[start] <= mention.start:
        target = ground.first_amended(mention.end, end)
        if target:
            return target
    return _of_leads(ground, place.path[depth:-1])


def _of_leads(ground: Ground, holders: Sequence[Node]) -> str | None:
    """Return the document of the innermost lead that announces a list of what is detailed."""
    for node in reversed(holders):
        key = (node.own_span.start, node.own_span.end)
        if key not in ground.leads:
            ground.leads[key] = _of_lead(ground, node)
        if ground.leads[key]:
            return ground.leads[key]
    return None


def _of_lead(ground: Ground, node: Node) -> str | None:
    text = ground.document.text
    end = node.own_span.end
    while end > node.span.start and text[end - 1].isspace():
        end -= 1
    if text[end - 1] != ":":
        return None
    start = max(text.rfind("\n", node.span.start, end) + 1, node.span.start)
    words = _DETAILS.search(text, start, end)
    return ground.first_amended(words.end(), end) if words else None
