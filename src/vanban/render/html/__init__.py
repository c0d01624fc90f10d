"""A document as safe HTML: its structure, its places, its links; nothing of the source's markup."""

from vanban.render.html.contents import Entry, contents
from vanban.render.html.document import document_html
from vanban.render.html.marks import Mark

__all__ = ["Entry", "Mark", "contents", "document_html"]
