"""Which agencies of one name are the same one.

Assumption "an agency named without its province is the issuer's": "Sở Tài chính" in a plan of
tỉnh Lam Giang is Lam Giang's, never another's; "Bộ Tài chính" is one for the whole country. Wrong
where a plan of a ministry means the departments of all provinces: "Sở Y tế" there is a class in the
ministry's own register.
"""

from __future__ import annotations

import re

from vanban.text import slug

# Bộ Tài chính   Ngân hàng Nhà nước Việt Nam   Thủ tướng Chính phủ   Đài Truyền hình Việt Nam
_NATIONAL = re.compile(
    r"""
      (Bộ|Các\s+Bộ)\s+(?!Chỉ\s+huy|Tư\s+lệnh|phận)
    | (Văn\s+phòng\s+)?(Quốc\s+hội|Chính\s+phủ|Trung\s+ương|Chủ\s+tịch\s+nước)
    | Thủ\s+tướng | Thanh\s+tra\s+Chính\s+phủ | Kiểm\s+toán\s+nhà\s+nước
    | Ngân\s+hàng\s+Nhà\s+nước\s+Việt\s+Nam | (Tòa\s+án|Viện\s+kiểm\s+sát)\s+nhân\s+dân\s+tối\s+cao
    | (Đài\s+(Truyền\s+hình|Tiếng\s+nói)|Thông\s+tấn\s+xã|Bảo\s+hiểm\s+xã\s+hội)\s+Việt\s+Nam
    """,
    re.VERBOSE | re.IGNORECASE,
)


def area_of_issuer(issuer: str, place: str) -> str:
    """Return the area that a document's unnamed agencies belong to: its place, or its ministry."""
    if _NATIONAL.match(issuer):
        return slug(issuer)[:120]
    return slug(place or issuer)[:120]


def area_of(name: str, issuer_area: str) -> str:
    """Return the area of the agency *name* in a document of an area; empty for the country's."""
    return "" if _NATIONAL.match(name) else issuer_area
