"""Whether a name means the body that issued the document itself, or its head."""

from __future__ import annotations

import re

from vanban.model import Document
from vanban.text import retone

_OFFICE = re.compile(
    r"(?:phó\s+)?(?:chủ tịch|thủ tướng|bộ trưởng|giám đốc|thống đốc|tổng giám đốc)\s+"
)
# Nobody but they themselves gives them work: where they "yêu cầu", the text reports their order.
_SPEAKERS = (
    "thủ tướng",
    "phó thủ tướng",
    "chính phủ",
    "ban bí thư",
    "bộ chính trị",
    "ban thường vụ",
    "hội đồng nhân dân",
    "quốc hội",
    "uỷ ban thường vụ quốc hội",
)


class Issuers:
    """The bodies in the head of a document, by whatever name the text calls them.

    "UBND tỉnh" and "Chủ tịch Ủy ban nhân dân tỉnh" mean the Ủy ban nhân dân tỉnh Lam Giang that
    issued the plan.
    """

    def __init__(self, document: Document) -> None:
        self._names = tuple(_full(issuer.name) for issuer in document.header.issuers)

    def __call__(self, name: str) -> bool:
        """Say whether *name* means an issuer."""
        full = _full(name)
        if _full_rank(name).startswith(_SPEAKERS):
            return True
        if not self._names:  # a text without a head: a people's committee speaks for itself
            return full.startswith("uỷ ban nhân dân ") and " các " not in full
        return len(full) > 3 and any(issuer.startswith(full) for issuer in self._names)


def _full_rank(name: str) -> str:
    return retone(" ".join(name.lower().split()))


def _full(name: str) -> str:
    key = retone(" ".join(name.lower().split())).replace("ubnd", "uỷ ban nhân dân")
    return _OFFICE.sub("", key.replace("hđnd", "hội đồng nhân dân"))
