"""A document as safe HTML: its structure, its places, its links; nothing of the source's markup."""

from vanban.render.html.blocks import Paragraph, Table, blocks
from vanban.render.html.contents import Entry, contents
from vanban.render.html.document import document_html
from vanban.render.html.marks import Mark
from vanban.render.html.notes import Note

__all__ = [
    "Entry",
    "Mark",
    "Note",
    "Paragraph",
    "Table",
    "blocks",
    "contents",
    "document_html",
]
