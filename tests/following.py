"""Invented documents that change each other, and people who follow them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from portal.access import OPERATOR, Pace, Person, Role
from portal.actions import add
from portal.actions.following import alerts, news
from portal.actions.following.follows import Told
from portal.store.following.values import Alert
from tests.library import EDITOR
from tests.register import account

NOW = datetime(2026, 3, 4, 1, 0, tzinfo=UTC)  # eight in the morning of a Wednesday in Hà Nội
TODAY = date(2026, 3, 4)
LATER = datetime(2100, 1, 1, tzinfo=UTC)
AT_ONCE = Told(Pace.AT_ONCE)

AMENDING = """CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 905/2025/NĐ-CP
Hà Nội, ngày 10 tháng 02 năm 2025
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024
1. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:
“2. Nghị định này không áp dụng với đèn trên tàu và đèn trên phao.”
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2025.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Trần Văn Thử
"""

REPLACING = """CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 911/2026/NĐ-CP
Hà Nội, ngày 02 tháng 3 năm 2026
NGHỊ ĐỊNH
Quy định về đèn biển và phao tiêu
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về đèn biển và phao tiêu trên biển.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2026.
2. Nghị định số 901/2024/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Trần Văn Thử
"""


def put(text: str, name: str = "van-ban.txt") -> str:
    """Put a document into the library; return its address."""
    address = add.add(EDITOR, text.encode(), name).address
    assert address is not None
    return address


def professional(email: str = "chuyen@vi.du") -> Person:
    """Make an account that may be told at once."""
    return account(email, Role.PROFESSIONAL)


def catch_up(now: datetime = NOW) -> int:
    """Tell of what came in."""
    return news.catch_up(OPERATOR, now=now)


def told(person: Person, now: datetime = LATER) -> tuple[Alert, ...]:
    """Return what a person has been told by *now*, newest first."""
    return alerts.mine(person, now=now).alerts


def day_of(year: int, month: int, day: int) -> datetime:
    """Return eight in the morning of a day in Hà Nội."""
    return datetime.combine(date(year, month, day), datetime.min.time(), UTC).replace(hour=1)
