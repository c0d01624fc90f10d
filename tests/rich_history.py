"""An invented library with a rich history: one decree, and all that befell it.

The decree 801/2020 was amended twice, partly suspended and resumed, corrected, and repealed but
for Chương III; a circular details it, another falls with a decree; one rests on an act that the
library lacks.
"""

from __future__ import annotations


def _document(
    issuer: str, number: str, day: tuple[int, int, int], kind: str, title: str, body: str
) -> str:
    return f"""{issuer}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}
Hà Nội, ngày {day[0]:02d} tháng {day[1]:02d} năm {day[2]}
{kind}
{title}
{body}
TM. {issuer}
THỦ TƯỚNG
Trần Văn Thử
"""


_BASIC = (
    "Nghị định số 801/2020/NĐ-CP ngày 15 tháng 01 năm 2020 của Chính phủ quy định về quản lý "
    "bến thuyền"
)
_OLDER = "Nghị định số 700/2010/NĐ-CP ngày 10 tháng 5 năm 2010 của Chính phủ quy định về bến đò"
_LACKING = (
    "Nghị định số 69/2017/NĐ-CP ngày 25 tháng 5 năm 2017 của Chính phủ quy định chức năng của Bộ "
    "Bến bãi"
)

BASIC = _document(
    "CHÍNH PHỦ", "801/2020/NĐ-CP", (15, 1, 2020), "NGHỊ ĐỊNH", "Quy định về quản lý bến thuyền",
    f"""Căn cứ Luật Bến bãi ngày 12 tháng 6 năm 2019;
Chính phủ ban hành Nghị định quy định về quản lý bến thuyền.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về bến thuyền, cầu tàu và phao neo.
Điều 2. Giải thích từ ngữ
1. Bến thuyền là nơi thuyền cập bờ.
2. Cầu tàu là công trình nối bờ với thuyền.
Chương II
CẤP PHÉP
Điều 3. Giấy phép bến thuyền
1. Chủ bến nộp hồ sơ tại Ủy ban nhân dân cấp xã.
2. Thời hạn cấp giấy phép là 15 ngày.
3. Giấy phép có giá trị 05 năm.
Điều 4. Phí cấp phép
1. Phí cấp phép là 200.000 đồng.
2. Phí được nộp một lần.
Điều 5. Kiểm tra bến thuyền
1. Việc kiểm tra được thực hiện hằng năm.
2. Biên bản kiểm tra được lập thành 02 bản.
Chương III
AN TOÀN
Điều 6. Phao neo
Phao neo phải sơn màu cam.
Điều 7. Cứu sinh
Mỗi thuyền có đủ áo phao.
Chương IV
ĐIỀU KHOẢN THI HÀNH
Điều 8. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2020.
2. {_OLDER} hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.""",
)  # fmt: skip

OLDER = _document(
    "CHÍNH PHỦ", "700/2010/NĐ-CP", (10, 5, 2010), "NGHỊ ĐỊNH", "Quy định về bến đò",
    """Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về bến đò ngang.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2010.""",
)  # fmt: skip

FIRST = _document(
    "CHÍNH PHỦ", "811/2021/NĐ-CP", (20, 5, 2021), "NGHỊ ĐỊNH",
    f"Sửa đổi, bổ sung một số điều của {_BASIC}",
    """Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 801/2020/NĐ-CP
1. Sửa đổi khoản 2 Điều 3 như sau:
“2. Thời hạn cấp giấy phép là 10 ngày.”.
2. Bổ sung Điều 5a vào sau Điều 5 như sau:
“Điều 5a. Kiểm tra đột xuất
Việc kiểm tra đột xuất được báo trước 01 ngày.”.
3. Bổ sung khoản 3 vào sau khoản 2 Điều 2 như sau:
“3. Phao neo là vật nổi dùng để giữ thuyền.”.
4. Thay cụm từ “cấp xã” bằng cụm từ “cấp huyện” tại khoản 1 Điều 3.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 15 tháng 7 năm 2021.""",
)  # fmt: skip

SUSPENDING = _document(
    "CHÍNH PHỦ", "33/2022/NQ-CP", (10, 3, 2022), "NGHỊ QUYẾT",
    "Về việc ngưng hiệu lực một phần Nghị định số 801/2020/NĐ-CP",
    f"""Điều 1. Ngưng hiệu lực
Ngưng hiệu lực Điều 4 {_BASIC}.
Điều 2. Hiệu lực thi hành
Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2022.""",
)  # fmt: skip

RESUMING = _document(
    "CHÍNH PHỦ", "58/2022/NQ-CP", (20, 9, 2022), "NGHỊ QUYẾT",
    "Về việc tiếp tục thực hiện Điều 4 Nghị định số 801/2020/NĐ-CP",
    f"""Điều 1. Tiếp tục có hiệu lực
Điều 4 {_BASIC} tiếp tục có hiệu lực kể từ ngày 01 tháng 10 năm 2022.
Điều 2. Hiệu lực thi hành
Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 10 năm 2022.""",
)  # fmt: skip

SECOND = _document(
    "CHÍNH PHỦ", "830/2023/NĐ-CP", (5, 1, 2023), "NGHỊ ĐỊNH",
    f"Sửa đổi, bổ sung {_BASIC}",
    """Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 801/2020/NĐ-CP
1. Sửa đổi, bổ sung Điều 7 như sau:
“Điều 7. Cứu sinh
Mỗi thuyền có đủ áo phao và 01 phao tròn.”.
2. Bãi bỏ khoản 1 Điều 5.
3. Bãi bỏ Điều 4.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2023.
2. Khoản 3 Điều 1 Nghị định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2023.""",
)  # fmt: skip

CORRECTING = _document(
    "BỘ BẾN BÃI", "144/QĐ-BBB", (12, 2, 2020), "QUYẾT ĐỊNH",
    "Đính chính Nghị định số 801/2020/NĐ-CP",
    f"""Điều 1. Đính chính {_BASIC} như sau:
Tại khoản 3 Điều 3, cụm từ “05 năm” sửa thành “5 năm”.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày ký.""",
)  # fmt: skip

ENDING = _document(
    "CHÍNH PHỦ", "877/2024/NĐ-CP", (2, 12, 2024), "NGHỊ ĐỊNH", "Quy định về bến và cảng nhỏ",
    f"""Căn cứ Luật Bến bãi ngày 12 tháng 6 năm 2019;
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về bến thuyền và cảng nhỏ.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 02 năm 2025.
2. {_BASIC} hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành, trừ Điều 6, Điều 7.""",
)  # fmt: skip

DETAILING = _document(
    "BỘ BẾN BÃI", "12/2020/TT-BBB", (30, 6, 2020), "THÔNG TƯ",
    f"Quy định chi tiết một số điều của {_BASIC}",
    f"""Căn cứ {_BASIC};
Căn cứ {_LACKING};
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định chi tiết Điều 3 và Điều 5 Nghị định số 801/2020/NĐ-CP.
Điều 2. Hồ sơ
Hồ sơ cấp phép gồm đơn và bản vẽ bến.
Điều 3. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 15 tháng 8 năm 2020.""",
)  # fmt: skip

UNDER_OLDER = _document(
    "BỘ BẾN BÃI", "45/2011/TT-BBB", (1, 3, 2011), "THÔNG TƯ",
    f"Hướng dẫn thi hành {_OLDER}",
    f"""Căn cứ {_OLDER};
Điều 1. Phạm vi điều chỉnh
Thông tư này hướng dẫn thi hành Nghị định số 700/2010/NĐ-CP.
Điều 2. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 15 tháng 4 năm 2011.""",
)  # fmt: skip

RICH = {
    "basic": BASIC, "older": OLDER, "first": FIRST, "suspending": SUSPENDING,
    "resuming": RESUMING, "second": SECOND, "correcting": CORRECTING, "ending": ENDING,
    "detailing": DETAILING, "under_older": UNDER_OLDER,
}  # fmt: skip
