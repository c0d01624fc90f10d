"""luatvietnam.vn and pages made like it: the text beside its attributes, values behind sign-in."""

from __future__ import annotations

from vanban.ingest.portals.page import Found, Page, ids

_TEXT = (".the-document-body", "#noidungtracuu", ".noidungtracuu", ".docitem-content")
_ASIDE = (".the-document-menu", ".doc-summary", ".tomtat", ".mucluc-vanban")


class LuatVietnam:
    """Pages of luatvietnam.vn."""

    name = "luatvietnam"

    def find(self, page: Page) -> Found | None:
        """Return the element of the document's body."""
        root = page.first(*_TEXT)
        return None if root is None else Found((root,), ids(page.all(*_ASIDE)))
