"""Which portal a page is of."""

from __future__ import annotations

from vanban.ingest.portals.congbao import CongBao
from vanban.ingest.portals.density import Density
from vanban.ingest.portals.hethongphapluat import HeThongPhapLuat
from vanban.ingest.portals.luatvietnam import LuatVietnam
from vanban.ingest.portals.page import Found, Page, Portal
from vanban.ingest.portals.tvpl import Tvpl
from vanban.ingest.portals.vbpl import Vbpl
from vanban.ingest.portals.vbpl_old import OldVbpl

# In order: the first that knows the page reads it; the last knows every page.
PORTALS: tuple[Portal, ...] = (
    Vbpl(),
    OldVbpl(),
    Tvpl(),
    LuatVietnam(),
    CongBao(),
    HeThongPhapLuat(),
    Density(),
)


def recognise(page: Page) -> Found:
    """Return where *page* holds its document, by the first portal that knows it."""
    for portal in PORTALS:
        found = portal.find(page)
        if found is not None:
            return found
    return Found((page.body,))
