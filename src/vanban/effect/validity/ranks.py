"""Who stands above whom: a lower organ can't end or amend what a higher one issued."""

from __future__ import annotations

import re
from functools import lru_cache

from vanban.effect.validity.act import Act

# Luật 80/2015/QH13, Điều 4 và Điều 12; Luật 64/2025/QH15, Điều 4 và Điều 8: an act is amended or
# replaced by its issuer, and ended by its issuer or a competent superior.
# Cities under the centre; the other cities are of the district level, which ended on 1 July 2025.
_CITIES = r"thanh-pho-(?:ha-noi|ho-chi-minh|hai-phong|da-nang|can-tho|hue)"
_RANKS = (
    (0, re.compile(r"quoc-hoi")),
    (1, re.compile(r"ubtvqh|uy-ban-thuong-vu-quoc-hoi")),
    (2, re.compile(r"chu-tich-nuoc|hoi-dong-nha-nuoc")),
    (3, re.compile(r"chinh-phu|hoi-dong-bo-truong|hoi-dong-chinh-phu")),
    (4, re.compile(r"thu-tuong(?:-chinh-phu)?")),
    (5, re.compile(r"bo-.+|ngan-hang-nha-nuoc|thanh-tra-chinh-phu|uy-ban-dan-toc|van-phong-.+")),
    (6, re.compile(rf"hdnd-(?:tinh-.+|{_CITIES})")),
    (7, re.compile(rf"(?:chu-tich-)?ubnd-(?:tinh-.+|{_CITIES})")),
    (8, re.compile(r"hdnd-(?:huyen|quan|thi-xa|thanh-pho)-.+")),
    (9, re.compile(r"(?:chu-tich-)?ubnd-(?:huyen|quan|thi-xa|thanh-pho)-.+")),
    (10, re.compile(r"hdnd-(?:xa|phuong|thi-tran|dac-khu)-.+")),
    (11, re.compile(r"(?:chu-tich-)?ubnd-(?:xa|phuong|thi-tran|dac-khu)-.+")),
)
_LOCAL, _DISTRICT, _COMMUNE = 6, 8, 10


def rank(act: Act) -> int | None:
    """Return the rank of the highest issuer of *act* (0 is the Quốc hội), ``None`` if unknown."""
    ranks = [found for slug in act.issuers if (found := _rank(slug)) is not None]
    return min(ranks) if ranks else None


@lru_cache(maxsize=4096)
def _rank(slug: str) -> int | None:
    return next((rank for rank, pattern in _RANKS if pattern.fullmatch(slug)), None)


def is_local(act: Act) -> bool:
    """Say whether *act* is of a Hội đồng nhân dân or Ủy ban nhân dân."""
    found = rank(act)
    return found is not None and found >= _LOCAL


# tinh-uy-lam-son   dang-uy-…   van-phong-trung-uong-dang
_PARTY = re.compile(
    r"(?:tinh|thanh|huyen|quan|thi|dang)-uy(?:-.+)?|ban-chap-hanh(?:-.+)?|bo-chinh-tri|ban-bi-thu"
    r"|.+-trung-uong(?:-dang)?|chi-bo(?:-.+)?"
)


def is_of_party(act: Act) -> bool:
    """Say whether *act* is of the Party, to whose documents the law on making law doesn't apply."""
    return any(_PARTY.fullmatch(slug) for slug in act.issuers)


def is_of_district(act: Act) -> bool:
    """Say whether *act* is of the district level (huyện, quận, thị xã, thành phố thuộc tỉnh)."""
    found = rank(act)
    return found is not None and _DISTRICT <= found < _COMMUNE


def is_below(actor: Act, target: Act) -> bool:
    """Say whether *actor* was issued by an organ below that of *target*."""
    one, other = rank(actor), rank(target)
    return one is not None and other is not None and one > other
