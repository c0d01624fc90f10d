"""Words around the objects of a deed, which say what sort of thing is touched."""

from __future__ import annotations

import re

# một số điều của …   một số nội dung: a lead, no deed
SOME = re.compile(r"\s*(?:,\s*bổ\s+sung\s+)?một\s+số\s+(?:điều|khoản|điểm)\b", re.IGNORECASE)
# nội dung, quy định put into a unit that exists
CONTENT = re.compile(r"\s*(?:một\s+số\s+)?(?:nội\s+dung|quy\s+định|định\s+mức)\b", re.IGNORECASE)
# quy định về giá vé tại | Nghị định số 5: some rules of it, told by their subject
SUBJECT_ONLY = re.compile(
    r"\b(?:quy\s+định|nội\s+dung)\s+(?!tại\b)[^;:]{3,250}?\stại\s+(?:các\s+)?$", re.IGNORECASE
)
# giấy phép cấp theo Thông tư số 5 hết hiệu lực: papers end, not the act
PAPER = re.compile(r"\b(?:giấy|chứng\s+(?:chỉ|thư|nhận)|hợp\s+đồng|thẻ|hồ\s+sơ)\b", re.IGNORECASE)
# đoạn thứ hai | khoản 3   câu cuối của | khoản 2   gạch đầu dòng thứ 3 | điểm a
PIECE = re.compile(
    r"\b(?:đoạn|câu|gạch\s+đầu\s+dòng|dòng|ý)\s+(?:(?:thứ\s+)?(?:\w+\s+){0,2})(?:(?:của|tại|trong)\s+)?$",
    re.IGNORECASE,
)
SUBJECT = 60  # letters before the document that ends: "Kể từ ngày Thông tư này có hiệu lực, "
# tên Điều   tên khoản 2   tên Chương IV
NAME = re.compile(
    r"\b(?:tên|tiêu\s+đề)\s+(?:của\s+)?(?:điều|khoản|mục|chương|phần|phụ\s+lục|và|,)(?!\w)",
    re.IGNORECASE,
)
# tên và nội dung của | khoản 2 Điều 9: the heading and the unit itself
NAME_AND_TEXT = re.compile(
    r"\s*tên(?:\s+gọi)?\s+và\s+nội\s+dung\s+(?:của\s+)?(?:các\s+)?", re.IGNORECASE
)
# quy định trước đây … trái với Nghị định này: rules told by what they conflict with
CONTRARY = re.compile(r"\btrái\s+với\b", re.IGNORECASE)
RULES_OF = re.compile(r"\b(?:quy\s+định|văn\s+bản|nội\s+dung|điều\s+khoản)\b", re.IGNORECASE)
# Thông tư số 5, | trừ Điều 4: what stays in force
EXCEPT = re.compile(r",?\s+(?:ngoại\s+)?trừ\s+(?!\w+\s+phạt)", re.IGNORECASE)
# Bãi bỏ | một phần Thông tư số 5: khoản 2 Điều 3
PARTLY = re.compile(r"một\s+phần\b", re.IGNORECASE)
# Mẫu số 01 tương ứng bằng Mẫu số 02 ban hành kèm theo Thông tư này
INSTEAD = re.compile(r"\b(?:tương\s+ứng\s+)?bằng\b", re.IGNORECASE)
# Quy trình bảo quản … tại | Quyết định số 9: the text that the decision carries, not the decision
CARRIED = re.compile(
    r"\s*(?:toàn\s+bộ\s+)?(?:bản\s+)?(?:quy\s+trình|quy\s+chế|điều\s+lệ|nội\s+quy|danh\s+mục"
    r"|hướng\s+dẫn|(?P<rules>quy\s+định))\s(?!tại\b|về\s+việc\b)[^;:]{3,250}?\s"
    r"(?:(?P<at>tại)|(?:được\s+)?(?:ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo)\s+$",
    re.IGNORECASE,
)
# văn bản quy định tại | Điều 4 Luật …   nghị quyết trái với | Hiến pháp: what somebody may do
NOT_DIRECT = re.compile(
    r"\btrái\s|\bvăn\s+bản\s+(?:quy\s+phạm\s+pháp\s+luật\s+)?(?:quy\s+định\s+tại|của|do)\b"
    r"|(?<!kèm )\btheo\b|\btuân\s+thủ\b",
    re.IGNORECASE,
)
# tên Thông tư   phần căn cứ ban hành   toàn bộ Nghị định: the whole document, each a place
WHOLE = re.compile(
    r"\b(?:tên(?:\s+gọi)?|tiêu\s+đề|trích\s+yếu|toàn\s+bộ)\s+(?:của\s+)?(?:bộ\s+luật|luật|pháp\s+lệnh|nghị\s+quyết"
    r"|nghị\s+định|thông\s+tư|quyết\s+định|chỉ\s+thị|quy\s+chế|quy\s+định)(?!\w)"
    r"|\b(?:phần\s+)?căn\s+cứ\s+(?:ban\s+hành|pháp\s+lý)\b|\bphần\s+căn\s+cứ\b"
    r"|\btên\s+(?=(?:và|,)\s+(?:phần\s+)?căn\s+cứ)",
    re.IGNORECASE,
)
# định mức … tại Phụ lục V: something without a label goes into a unit that exists
INTO = re.compile(r"\b(?:tại|vào|trong)\b(?!\s+(?:sau|trước))", re.IGNORECASE)
