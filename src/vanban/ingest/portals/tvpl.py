"""thuvienphapluat.vn: Vietnamese and English halves under tabs, attributes beside them."""

from __future__ import annotations

from vanban.ingest.portals.page import Found, Page, ids

_TEXT = ("#divContentDoc .content1", "#divContentDoc", ".cldivContentDocVn", "#tab1 .content1")
# Advice boxes, the button of each bookmark, the tree of contents.
_ASIDE = ("#hdsdcondau", ".__mucluc", ".clsmucluc", ".clsBookmarkTip", ".cmdXemVBGoc")


class Tvpl:
    """Pages of thuvienphapluat.vn."""

    name = "tvpl"

    def find(self, page: Page) -> Found | None:
        """Return the Vietnamese half of the text."""
        root = page.first(*_TEXT)
        if root is not None:
            return Found((root,), ids(page.all(*_ASIDE)))
        known = page.first("#divThuocTinh", '[id*="ThongTinVB_"]') is not None
        return Found(()) if known else None
