"""vbpl.vn until 2025: SharePoint pages (`vbpq-toanvan.aspx`)."""

from __future__ import annotations

from vanban.ingest.portals.page import Found, Page


class OldVbpl:
    """Pages of the national database as they were until 2025."""

    name = "vbpl-old"

    def find(self, page: Page) -> Found | None:
        """Return the element of the full text."""
        root = page.first("#toanvancontent", ".toanvancontent", ".fulltext .content")
        if root is not None:
            return Found((root,))
        return Found(()) if page.first(".vbInfo", ".vbProperties") is not None else None
