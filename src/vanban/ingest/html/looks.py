"""How an element sets its text: bold, italic, centred, heading, not shown at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from vanban.ingest.html.tags import BOLD, CENTRED, HEADINGS, ITALIC, STYLED

# font-family: ".VnTime"; ...   the first family named
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?(?P<name>[^;,\"']{1,60})", re.IGNORECASE)
# text-align: center   font-weight:700   FONT-STYLE: italic   display: none
_RULE = re.compile(
    r"(?P<name>text-align|font-weight|font-style|display)\s*:\s*(?P<value>[a-z0-9-]+)",
    re.IGNORECASE,
)


class Look(NamedTuple):
    """How the text at a place of the page is set."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int = 0
    hidden: bool = False
    font: str = ""


def look_of(node: LexborNode, tag: str, outer: Look) -> Look:
    """Return how *node* sets its text inside an element that sets it as *outer*."""
    if tag not in STYLED:
        return _tagged(tag, outer) if tag in ITALIC else outer
    attributes = node.attributes
    if not attributes:
        return _tagged(tag, outer)
    align, style = attributes.get("align"), attributes.get("style")
    face = attributes.get("face") if tag == "font" else None
    look = _set(tag, align, style, "hidden" in attributes, outer)
    return look._replace(font=face.split(",")[0].strip()) if face else look


@lru_cache(maxsize=4096)
def _tagged(tag: str, look: Look) -> Look:
    if tag in BOLD:
        look = look._replace(bold=True, heading=HEADINGS.get(tag, look.heading))
    elif tag in ITALIC:
        look = look._replace(italic=True)
    return look._replace(centred=True) if tag in CENTRED else look


@lru_cache(maxsize=4096)
def _set(tag: str, align: str | None, style: str | None, hidden: bool, outer: Look) -> Look:
    look = _tagged(tag, outer)
    if align:
        look = look._replace(centred=align.lower() in ("center", "middle"))
    if hidden:
        look = look._replace(hidden=True)
    family = _FAMILY.search(style or "")
    if family:
        look = look._replace(font=family["name"].strip())
    for rule in _RULE.finditer(style or ""):
        look = _ruled(look, rule["name"].lower(), rule["value"].lower())
    return look


def _ruled(look: Look, name: str, value: str) -> Look:
    if name == "text-align":
        return look._replace(centred=value == "center")
    if name == "font-weight":
        heavy = value in ("bold", "bolder") or (value.isdigit() and int(value) >= 600)
        return look._replace(bold=heavy)
    if name == "font-style":
        return look._replace(italic=value in ("italic", "oblique"))
    return look._replace(hidden=True) if value == "none" else look
