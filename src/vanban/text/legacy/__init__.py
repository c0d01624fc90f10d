"""Letters as they were stored before Unicode: TCVN3 (ABC), VNI, VISCII, VPS."""

from vanban.text.legacy.convert import (
    is_unicode,
    legacy_of_font,
    prints_capitals,
    restore_capitals,
    to_unicode,
)
from vanban.text.legacy.detect import Letters, find_legacy, is_suspect, respell
from vanban.text.legacy.doubled import find_doubled, is_garbled
from vanban.text.legacy.tables import Legacy, table_of

__all__ = [
    "Legacy",
    "Letters",
    "find_doubled",
    "find_legacy",
    "is_garbled",
    "is_suspect",
    "is_unicode",
    "legacy_of_font",
    "prints_capitals",
    "respell",
    "restore_capitals",
    "table_of",
    "to_unicode",
]
