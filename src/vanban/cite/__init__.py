"""Where a text points: forms/ has one way of citing a file; resolve answers or abstains."""

from vanban.cite.catalogue import Catalogue, Entry
from vanban.cite.complete import complete, completed
from vanban.cite.doubt import findings
from vanban.cite.find import find, find_in_text
from vanban.cite.resolve import doubts, issuer_agrees, kinds_agree, resolve

__all__ = [
    "Catalogue",
    "Entry",
    "complete",
    "completed",
    "doubts",
    "find",
    "find_in_text",
    "findings",
    "issuer_agrees",
    "kinds_agree",
    "resolve",
]
