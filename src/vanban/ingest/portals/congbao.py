"""congbao.chinhphu.vn and gazettes of provinces: the text beside a table of its attributes."""

from __future__ import annotations

from vanban.ingest.portals.page import Found, Page

_TEXT = ("#toan-van", "#toanvan", ".toan-van", ".toanvan", ".document-fulltext", ".vb-toanvan")


class CongBao:
    """Pages of an official gazette."""

    name = "congbao"

    def find(self, page: Page) -> Found | None:
        """Return the element of the full text."""
        root = page.first(*_TEXT)
        return None if root is None else Found((root,))
