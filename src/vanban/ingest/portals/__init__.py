"""Recognisers of portals, one file each, chosen by what a page holds; and their chrome."""

from vanban.ingest.portals.attributes import claim_of, find_block, read_claims
from vanban.ingest.portals.evidence import is_document, is_sign
from vanban.ingest.portals.frame import find_text
from vanban.ingest.portals.page import Found, Page, Portal
from vanban.ingest.portals.recognise import PORTALS, recognise
from vanban.ingest.portals.walls import is_wall

__all__ = [
    "PORTALS",
    "Found",
    "Page",
    "Portal",
    "claim_of",
    "find_block",
    "find_text",
    "is_document",
    "is_sign",
    "is_wall",
    "read_claims",
    "recognise",
]
