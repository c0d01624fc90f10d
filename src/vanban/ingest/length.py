"""How long a document may be: a limit that no document of an authority comes near."""

from __future__ import annotations

from typing import NoReturn

from vanban.errors import UnreadableError

# The longest price lists for land have some tens of thousands of cells, the longest laws and
# tariffs two million letters; every line takes some 25 microseconds and a kilobyte all the way
# down the road, every letter one, so that limits keep both bounded (bench.hostile --road).
MOST_LINES = 300_000
MOST_LETTERS = 5_000_000
# Of a file whose letters have places on pages each letter takes four: a law of two million goes in.
MOST_PRINTED = 2_500_000
MOST_PAGES = 5_000


def raise_too_long() -> NoReturn:
    """Refuse a document of more lines than ``MOST_LINES`` or letters than ``MOST_LETTERS``."""
    raise UnreadableError(
        "too-large",
        f"văn bản có hơn {_shown(MOST_LINES)} dòng hoặc ô bảng, hoặc hơn "
        f"{_shown(MOST_LETTERS)} chữ cái: hãy chia nhỏ tệp",
    )


def raise_too_many_pages() -> NoReturn:
    """Refuse a file of more than ``MOST_PAGES``, ``MOST_LINES`` or ``MOST_PRINTED`` letters."""
    raise UnreadableError(
        "too-large",
        f"tệp có hơn {_shown(MOST_PAGES)} trang, {_shown(MOST_LINES)} dòng hoặc "
        f"{_shown(MOST_PRINTED)} chữ: hãy chia nhỏ tệp",
    )


def _shown(number: int) -> str:
    return f"{number:,}".replace(",", ".")
