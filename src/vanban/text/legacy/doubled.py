"""Text that went through a converter twice: its letters are lost, and nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vanban.text.legacy.convert import is_unicode, to_unicode
from vanban.text.legacy.tables import Legacy
from vanban.text.shape import is_syllable

# Common words that another pass through a table of TCVN3 turns into rare or impossible ones.
_COMMON = (
    "công nhân dân không các có thông tâm cấp chính đầu tài sách xã báo cáo hành kế tổ chức"
    " quốc nước năm tháng số văn bản thuế cán bộ"
)
_ENOUGH = 4
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST_WRONG = 6
_MOST_WRONG = 0.1


def find_doubled(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words that only a second conversion writes: ``nhõn dõn``, ``khụng``.

    Assumption *twice-converted*: ``õ`` is rare and ``â`` common in Vietnamese; where it is the
    other way round, and common words are written as a second conversion writes them more often
    than rightly, the text was converted twice.
    """
    if text.count("õ") + text.count("ụng") <= text.count("â") + text.count("ông"):
        return
    doubled, right = _patterns()
    places = [match.span() for match in doubled.finditer(text)]
    if len(places) >= _ENOUGH and len(places) > len(right.findall(text)):
        yield from places


def is_garbled(text: str) -> bool:
    """Say whether too many words of *text* have our letters and are none of ours.

    ``viƯc``, ``phĩc``: letters read by the table of another way. In true texts, scans included,
    such words are fewer than one in twenty.
    """
    marked = [word for word in _LETTERS.findall(text) if is_unicode(word)]
    wrong = [word for word in marked if not word.isupper() and not is_syllable(word)]
    return len(set(wrong)) >= _FEWEST_WRONG and len(wrong) > _MOST_WRONG * len(marked)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    right = set(_COMMON.split())
    doubled = {to_unicode(word, Legacy.TCVN3) for word in right} - right
    undone = [word for word in right if to_unicode(word, Legacy.TCVN3) != word]
    return _any_of(sorted(doubled)), _any_of(sorted(undone))


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
