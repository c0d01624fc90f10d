"""What portals put around a text: their own attributes, walls and menus, told apart from it.

A portal is known by the shape of its page. What it claims is kept verbatim and never mixed with
what the text says; a masked value (``Đã biết``: hidden behind sign-in) and a missing one (``Đang
cập nhật``) are two different things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vanban.model import Absent, Claim

# where each portal keeps the text: vbpl.vn (new, old), thuvienphapluat.vn, luatvietnam-like
ROOTS = (
    "[data-vbpl-content-root]",
    "#toanvancontent",
    "#divContentDoc .content1",
    "#divContentDoc",
    ".the-document-body",
    ".entry-noidung",
)
_LABELS = {
    "số hiệu": "number",
    "số ký hiệu": "number",
    "loại văn bản": "kind",
    "nơi ban hành": "issuer",
    "cơ quan ban hành": "issuer",
    "người ký": "signer",
    "ngày ban hành": "issued_on",
    "ngày hiệu lực": "effective_from",
    "ngày có hiệu lực": "effective_from",
    "ngày hết hiệu lực": "expires",
    "ngày cập nhật": "updated",
    "ngày công báo": "gazette_date",
    "số công báo": "gazette_number",
    "tình trạng": "status",
    "tình trạng hiệu lực": "status",
}
# Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch   (pairs run together, or a label and its value below)
_PAIR = re.compile(
    rf"(?P<label>{'|'.join(sorted(_LABELS, key=len, reverse=True))})\s*:\s*", re.IGNORECASE
)
_MASKED = re.compile(r"đã biết|vui lòng đăng nhập.*|\*+", re.IGNORECASE)
_MISSING = re.compile(r"đang cập nhật|--+|chưa có|", re.IGNORECASE)
_NATION = re.compile(
    r"CỘNG\s+H[ÒO][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM", re.IGNORECASE
)
# walls and feet that portals put below a text
_WALL = re.compile(
    r"bạn (?:chưa|đang) đăng nhập|vì (?:chưa )?đăng nhập|văn bản này chưa cập nhật nội dung|"
    r"nếu (?:chưa là|muốn làm) thành viên|dmca\.com|lượt xem\s*:|"
    # a foot of its own; a text may well speak of "cơ sở dữ liệu quốc gia về dân cư"
    r"^\W*cơ sở dữ liệu quốc gia về (?:văn bản )?pháp luật\W*$",
    re.IGNORECASE,
)
_OF_A_DOCUMENT = re.compile(
    r"^(?:điều\s+1\b|căn cứ\b|kính gửi|phụ lục\b|nơi nhận|chương i\b|i[./-]|1\.\s|"
    r"(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|thông báo|công điện)$)",
    re.IGNORECASE,
)


def find_root(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the element in which a known portal keeps the text, or ``None``."""
    return next((node for css in ROOTS if (node := tree.css_first(css)) is not None), None)


def read_claims(tree: LexborHTMLParser, chrome: Sequence[str]) -> dict[str, Claim]:
    """Return what the page claims of its document, by attribute."""
    claims = pair_claims(chrome)
    heading = tree.css_first("h1")
    if heading is not None and (title := " ".join(heading.text().split())):
        claims["title"] = Claim(title)
    status = tree.css_first("[class*=effStatus]")
    if status is not None and "status" not in claims:
        claims["status"] = claim(" ".join(status.text().split()))
    return claims


def pair_claims(lines: Sequence[str]) -> dict[str, Claim]:
    """Return the claims in attribute lines: ``label: value`` pairs, or a value on the next line."""
    claims: dict[str, Claim] = {}
    for i, line in enumerate(lines):
        found = list(_PAIR.finditer(line))
        for n, match in enumerate(found):
            last = n + 1 == len(found)
            value = line[match.end() : None if last else found[n + 1].start()].strip(" .|")
            if not value and last and i + 1 < len(lines):
                following = lines[i + 1].strip()
                value = "" if _PAIR.match(following) else following
            claims.setdefault(_LABELS[match["label"].casefold()], claim(value))
    return claims


def claim(shown: str) -> Claim:
    """Return a shown value as a claim, telling a masked one and a missing one apart."""
    if _MASKED.fullmatch(shown):
        return Claim(shown, Absent.MASKED)
    if _MISSING.fullmatch(shown):
        return Claim(shown, Absent.MISSING)
    return Claim(shown)


def find_text(lines: Sequence[str]) -> tuple[int, int]:
    """Return from which line to which the document stands in a page saved as lines.

    Assumption, *a portal shows itself above the head*: only where attribute pairs stand before the
    head of the document, or a wall behind it, is anything cut off.
    """
    nation = next((i for i, line in enumerate(lines[:400]) if _NATION.search(line)), None)
    start = 0
    if nation is not None and any(_PAIR.match(line) for line in lines[:nation]):
        start = nation
        while start > 0 and _of_head(lines[start - 1]):
            start -= 1
    walls = (i for i in range(start, len(lines)) if _WALL.search(lines[i]))
    return start, next(walls, len(lines))


def _of_head(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    return _PAIR.match(line) is None and (not letters or all(c.isupper() for c in letters))


def holds_document(lines: Sequence[str]) -> bool:
    """Say whether *lines* of an unknown page hold a document and not only chrome."""
    return any(_NATION.search(line) or _OF_A_DOCUMENT.match(line.strip(" *#")) for line in lines)
