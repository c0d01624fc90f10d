"""Invented documents and people for the tests of the portal."""

from __future__ import annotations

from portal.access import Person, Role

VISITOR = Person(None, "Khách")
MEMBER = Person(11, "Mai", roles=frozenset({Role.MEMBER}))
EDITOR = Person(None, "Biên", roles=frozenset({Role.MEMBER, Role.EDITOR}))
ALICE = Person(21, "Alice", roles=frozenset({Role.MEMBER}))
MALLORY = Person(22, "Mallory", roles=frozenset({Role.MEMBER, Role.PROFESSIONAL, Role.AGENCY}))

DECREE = """CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 901/2024/NĐ-CP
Hà Nội, ngày 05 tháng 3 năm 2024
NGHỊ ĐỊNH
Quy định về quản lý đèn biển
Điều 1. Phạm vi điều chỉnh
1. Nghị định này quy định việc thắp đèn biển và bảo dưỡng tháp đèn.
2. Nghị định này không áp dụng với đèn trên tàu.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2024.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Trần Văn Thử
"""

AMENDING = (
    DECREE.replace("901/2024", "955/2025")
    .replace("05 tháng 3 năm 2024", "10 tháng 02 năm 2025")
    .replace("Quy định về quản lý đèn biển", "Sửa đổi Nghị định số 901/2024/NĐ-CP")
    .partition("Điều 1.")[0]
    + """Điều 1. Sửa đổi, bổ sung Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ
1. Sửa đổi khoản 1 Điều 1 như sau:
“1. Nghị định này quy định việc thắp, bảo dưỡng và sơn tháp đèn.”.
2. Bãi bỏ khoản 2 Điều 1.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2025.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Trần Văn Thử
"""
)

CIRCULAR = """BỘ GIAO THÔNG VẬN TẢI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/2024/TT-BGTVT
Hà Nội, ngày 20 tháng 6 năm 2024
THÔNG TƯ
Hướng dẫn sơn tháp đèn
Căn cứ Nghị định số 901/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ;
Điều 1. Màu sơn
Tháp đèn được sơn màu trắng và màu đỏ xen kẽ.
Điều 2. Đất đai
Việc sử dụng đất đai quanh tháp đèn theo quy định.
BỘ TRƯỞNG
Lê Thị Mẫu
"""

PLAN = """ỦY BAN NHÂN DÂN
TỈNH AN GIANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 583/KH-UBND
An Giang, ngày 12 tháng 8 năm 2021
KẾ HOẠCH
Trồng cây ven kênh
I. MỤC ĐÍCH
1. Phủ xanh bờ kênh.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Ngô Văn Vẽ
"""

TASKS = PLAN.replace(
    "TM. ỦY BAN",
    """II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính cắm mốc bờ kênh trước ngày 30/9/2021.
2. Sở Y tế mở lớp tập huấn chăm cây cho người dân trong tháng 10/2021.
TM. ỦY BAN""",
)


def province_decision(province: str, day: int, title: str) -> str:
    """Return a decision of a province: all bear one number, as real ones do."""
    return f"""ỦY BAN NHÂN DÂN
TỈNH {province.upper()}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 01/2025/QĐ-UBND
{province}, ngày {day:02d} tháng 01 năm 2025
QUYẾT ĐỊNH
{title}
Điều 1. Ban hành quy định này.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Văn Họa
"""


TASKED = """ỦY BAN NHÂN DÂN
TỈNH LAM GIANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/KH-UBND
Lam Giang, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
Trồng cây ven kênh năm 2024

III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính khảo sát bờ kênh, hoàn thành trước ngày 30/6/2024.
2. Sở Tài chính là cơ quan đầu mối về kinh phí.
3. Ủy ban nhân dân các xã, phường
a) Mở sổ theo dõi cây, xong trong tháng 9/2024;
b) Định kỳ hằng tháng báo cáo kết quả về Sở Xây dựng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ngô Văn Vẽ
"""
