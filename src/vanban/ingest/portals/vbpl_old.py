"""vbpl.vn until 2025: SharePoint pages (`vbpq-toanvan.aspx`)."""

from __future__ import annotations

from vanban.ingest.portals.attributes import claims_in
from vanban.ingest.portals.page import Found, Page, words


class OldVbpl:
    """Pages of the national database as they were until 2025."""

    name = "vbpl-old"

    def find(self, page: Page) -> Found | None:
        """Return the element of the full text."""
        root = page.first("#toanvancontent", ".toanvancontent", ".fulltext .content")
        if root is not None:
            # Hiệu lực: Còn hiệu lực / Ngày có hiệu lực: 16/09/2031: two are all that a page shows
            shown = [words(item) for item in page.all(".vbInfo li")]
            return Found((root,), claims=claims_in(shown))
        return Found(()) if page.first(".vbInfo", ".vbProperties") is not None else None
