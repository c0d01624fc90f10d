"""What the printer added to a page: running heads, page numbers, signature stamps."""

from __future__ import annotations

import re
from collections import Counter

from vanban.ingest.layout.page import Page
from vanban.ingest.layout.stamps import take_stamps
from vanban.ingest.layout.words import Row

# CÔNG BÁO/Số 12 + 13/Ngày 04-5-2031 7    7 CÔNG BÁO/Số 12/Ngày 04-5-2031
_GAZETTE = re.compile(r"(?:\d+\s+)?C?ÔNG BÁO\s*/\s*Số.{1,60}?(?:\s+\d+)?", re.IGNORECASE)
# 7    - 7 -    Trang 7/12    7/12
_PAGE_NUMBER = re.compile(
    r"(?:trang\s*)?[-–—]?\s*\d{1,4}\s*(?:/\s*\d{1,4}\s*)?[-–—]?", re.IGNORECASE
)
# Sections of the gazette, printed above the head of the first document of each issuer.
_SECTION = re.compile(r"(?:I+\.?\s*)?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|PHÁP LUẬT KHÁC)")
_DIGITS = re.compile(r"\d+")
# Mẫu số 02   Phụ lục 3: heads of pages that differ in their number only, and no running heads
_TITLE = re.compile(r"(?:mẫu|phụ lục|biểu|phần|chương|phiếu)\b", re.IGNORECASE)
_EDGE = 0.12  # share of a page's height in which a running head may stand


def take_furniture(pages: list[Page]) -> list[str]:
    """Take running heads, page numbers and stamps out of *pages* and return their words."""
    repeated = _repeated(pages)
    taken: list[str] = []
    for page in pages:
        taken.extend(take_stamps(page))
        kept: list[Row] = []
        edges = {id(row) for row in (*page.rows[:3], *page.rows[-3:])}
        for row in page.rows:
            if id(row) in edges and _is_furniture(row, page, repeated):
                taken.append(row.text)
            else:
                kept.append(row)
        page.rows = kept
    if pages and any(_GAZETTE.fullmatch(text) for text in taken):
        taken.extend(_take_sections(pages))
    return taken


def _is_furniture(row: Row, page: Page, repeated: frozenset[str]) -> bool:
    text = row.text
    if _GAZETTE.fullmatch(text):
        return True
    if not _at_edge(row, page):
        return False
    return _PAGE_NUMBER.fullmatch(text) is not None or _mask(text) in repeated


def _at_edge(row: Row, page: Page) -> bool:
    return row.box.bottom < _EDGE * page.height or row.box.top > (1 - _EDGE) * page.height


def _repeated(pages: list[Page]) -> frozenset[str]:
    """Return the masked words of edge rows that stand on three pages or more, at least a third.

    Of two pages both must have them, at one height.
    """
    counts: Counter[str] = Counter()
    heights: dict[str, list[float]] = {}
    for page in pages:
        rows = {_mask(row.text): row.box.top for row in _lone_rows(page)}
        counts.update(rows.keys())
        for text, top in rows.items():
            heights.setdefault(text, []).append(top)
    if len(pages) == 2:
        return frozenset(
            text for text, tops in heights.items() if len(tops) == 2 and abs(tops[0] - tops[1]) < 3
        )
    enough = max(3, len(pages) // 3)
    return frozenset(text for text, count in counts.items() if count >= enough)


def _lone_rows(page: Page) -> list[Row]:
    """Return the first and the last row if white space parts them from the text.

    The last row of a footnote that stands under every page is no running foot.
    """
    rows = page.rows
    if len(rows) < 2:
        return [row for row in rows if _at_edge(row, page)]
    head = rows[1].box.top - rows[0].box.bottom > 0.5 * rows[0].size
    foot = rows[-1].box.top - rows[-2].box.bottom > 0.5 * rows[-1].size
    lone = [rows[0]] * head + [rows[-1]] * foot
    return [row for row in lone if _at_edge(row, page)]


def _mask(text: str) -> str:
    return text if _TITLE.match(text) else _DIGITS.sub("0", text)


def _take_sections(pages: list[Page]) -> list[str]:
    """Take the gazette's own headings above the head of the document on the first page."""
    rows = pages[0].rows
    end = 1 if rows and _SECTION.fullmatch(rows[0].text) else 0
    # The issuer's section may follow, above the head that names the same issuer once more.
    if end + 1 < len(rows) and rows[end].text.isupper() and "CỘNG HÒA" in rows[end + 1].text:
        end += 1
    pages[0].rows = rows[end:]
    return [row.text for row in rows[:end]]
