"""How long a document may be: a limit that no document of an authority comes near."""

from __future__ import annotations

from typing import NoReturn

from vanban.errors import UnreadableError

# The longest price lists for land have some tens of thousands of cells; every line takes a few
# microseconds and a kilobyte all the way to the tree, so that a limit keeps both bounded.
MOST_LINES = 600_000


def raise_too_long() -> NoReturn:
    """Refuse a document of more lines than ``MOST_LINES``."""
    raise UnreadableError(
        "too-large",
        f"văn bản có hơn {MOST_LINES:,} dòng hoặc ô bảng: hãy chia nhỏ tệp".replace(",", "."),
    )
