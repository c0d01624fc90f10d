"""hethongphapluat.com and pages made like it."""

from __future__ import annotations

from vanban.ingest.portals.page import Found, Page, ids

_TEXT = (
    "#noi-dung-van-ban",
    "#noidungvanban",
    "#vanban_content",
    ".vanban-content",
    ".noi-dung-vb",
)
_ASIDE = (".muc-luc", ".box-lienquan", ".vanban-lienquan")


class HeThongPhapLuat:
    """Pages of hethongphapluat.com."""

    name = "hethongphapluat"

    def find(self, page: Page) -> Found | None:
        """Return the element of the document's content."""
        root = page.first(*_TEXT)
        return None if root is None else Found((root,), ids(page.all(*_ASIDE)))
