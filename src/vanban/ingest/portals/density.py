"""Any other page: where text is dense and links are rare, there is the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from vanban.ingest.portals.evidence import is_sign
from vanban.ingest.portals.page import Found, Page

# An element that holds so much of the text outside links is on the way to the document.
_MOST = 0.75
# A single article may stand alone in its own box; the text is around it.
_ENOUGH_SIGNS = 3
_CONTAINERS = frozenset(
    {"article", "center", "div", "form", "main", "section", "table", "tbody", "td", "tr"}
)
# What is taken out of the document is never most of it.
_LITTLE = 0.35
_CHROME_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
# class="breadcrumb"   id="box-lien-quan"   class="login-form"
_CHROME_NAME = re.compile(
    r"bread-?crumb|nav(?:bar|igation)?\b|menu|side-?bar|footer|comment|binh-?luan|share|social"
    r"|related|lien-?quan|muc-?luc|\btoc\b|banner|quang-?cao|\bads?\b|log-?in|dang-?nhap|popup"
    r"|modal|cookie|pagination|search-?(?:box|form)|thuoc-?tinh|attribute|copyright",
    re.IGNORECASE,
)
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg", "select", "option"})


@dataclass(slots=True)
class _Weight:
    """How much text an element holds, how much of it in links, and signs of a document."""

    node: LexborNode
    tag: str
    text: int = 0
    linked: int = 0
    links: int = 0
    signs: int = 0
    children: list[_Weight] = field(default_factory=list)

    @property
    def plain(self) -> int:
        return self.text - self.linked


class Density:
    """The recogniser for every page that no other knows."""

    name = "density"

    def find(self, page: Page) -> Found | None:
        """Return the smallest element that holds the document, and what in it is chrome."""
        body = _weigh(page.body)
        root = _descend(body)
        chrome = frozenset(_chrome_in(root))
        return Found((root.node,), chrome, is_guess=True)


def _weigh(body: LexborNode) -> _Weight:
    """Return the weights of all elements of *body*, without recursion."""
    root = _Weight(body, "body")
    way, node, in_link = [root], body.child, 0
    while True:
        while node is None:
            done = way.pop()
            in_link -= done.tag == "a"
            if not way:
                return root
            _count(way[-1], done)
            node = done.node.next
        tag = node.tag or ""
        if tag == "-text":
            _count_text(way[-1], (node.text_content or "").strip(), bool(in_link))
        elif tag not in _SILENT and not tag.startswith(("-", "_", "!")):
            way.append(_Weight(node, tag, links=tag == "a"))
            in_link += tag == "a"
            node = node.child
            continue
        node = node.next


def _count(parent: _Weight, child: _Weight) -> None:
    parent.text += child.text
    parent.linked += child.linked
    parent.links += child.links
    parent.signs += child.signs
    if child.text:
        parent.children.append(child)


def _count_text(weight: _Weight, text: str, in_link: bool) -> None:
    weight.text += len(text)
    if in_link:
        weight.linked += len(text)
    elif is_sign(text):
        weight.signs += 1


def _descend(weight: _Weight) -> _Weight:
    """Go down while one container holds most of the plain text and every sign of a document.

    Assumption, *a document shows its parts*: head, body and signature each bear a sign, so that
    what stands beside a container with all the signs is none of them.
    """
    while weight.signs >= _ENOUGH_SIGNS:
        holders = [one for one in weight.children if one.signs == weight.signs]
        if not holders or holders[0].tag not in _CONTAINERS:
            break
        if holders[0].plain < _MOST * weight.plain:
            break
        weight = holders[0]
    return weight


def _chrome_in(root: _Weight) -> list[int]:
    found, left = [], list(root.children)
    while left:
        weight = left.pop()
        if weight.text <= _LITTLE * root.text and _is_chrome(weight):
            found.append(weight.node.mem_id)
        else:
            left += weight.children
    return found


def _is_chrome(weight: _Weight) -> bool:
    if weight.signs >= 2:
        return False
    if weight.tag in _CHROME_TAGS:
        return True
    if weight.links >= 3 and weight.linked >= 0.6 * weight.text:
        return True
    if weight.tag not in ("div", "section", "ul", "ol", "table", "header", "form"):
        return False
    attributes = weight.node.attributes
    name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return weight.signs == 0 and _CHROME_NAME.search(name) is not None
