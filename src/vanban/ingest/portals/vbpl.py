"""vbpl.vn since 2025: the text stands in an element that says so."""

from __future__ import annotations

import re

from vanban.ingest.portals.attributes import claim_of
from vanban.ingest.portals.page import Found, Page, ids, words
from vanban.model import Claim, DocKind
from vanban.text import slug

# số 12/2031/NĐ-CP   số: 7 /2031/QH19   số 81 /2031/TT- BXYZ
_NUMBER = re.compile(r"\b[Ss]ố:?\s+(?P<number>\d+\w*\s?[/-]\s?[^\s,;]+(?:(?<=-)\s[A-ZĐ]+)?)")
_KINDS = frozenset(kind.value for kind in DocKind)
_DATES = {
    "ngày có hiệu lực": "effective_from",
    "ngày hết hiệu lực": "expires",
    "ngày ban hành": "issued_on",
    "ngày cập nhật": "updated",
}
_PARTS = {
    "status": '[class*="detailStatusTag"], [class*="effStatus"]',
    "title": '[class*="lawDocumentHeader_title"], h1',
}


class Vbpl:
    """Pages of the national database in its form of 2025 and later."""

    name = "vbpl"

    def find(self, page: Page) -> Found | None:
        """Return the element marked as the content's root."""
        roots = tuple(page.all("[data-vbpl-content-root]"))
        if not roots and page.first('[class*="lawDocumentHeader"]') is None:
            return None
        inner = ids(iter(roots[1:]))
        return Found(roots[:1], inner, _claims(page))


def _claims(page: Page) -> dict[str, Claim]:
    claims: dict[str, Claim] = {}
    for name, selector in _PARTS.items():
        node = page.first(selector)
        if node is not None:
            claims[name] = claim_of(words(node))
    for item in page.all('[class*="dateItem"]'):
        label, _, shown = words(item).partition(":")
        date_name = _DATES.get(label.strip().casefold())
        if date_name:
            claims[date_name] = claim_of(shown)
    return claims | _named(claims.get("title"))


def _named(title: Claim | None) -> dict[str, Claim]:
    """Return number and kind as the title gives them: *Thông tư số 5/…* or *Luật Kho bãi số 7/…*.

    The number stands right behind the kind, or else last: before it, a title may name the law
    that is amended.
    """
    numbers = list(_NUMBER.finditer(title.shown)) if title else []
    if title is None or not numbers:
        return {}
    kind = title.shown[: numbers[0].start()].strip()
    if slug(kind) in _KINDS:
        return {"number": Claim(numbers[0]["number"]), "kind": Claim(kind)}
    return {"number": Claim(numbers[-1]["number"].rstrip("."))}
