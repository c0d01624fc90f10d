"""Formulas that give no work: to answer for something, to agree, to carry out the text itself."""

from __future__ import annotations

import re

from vanban.model import Locator

# chịu trách nhiệm trước Chủ tịch   là cơ quan thường trực   thống nhất chủ trương
# không hoàn thành sẽ bị xem xét trách nhiệm
_NO_DEED = re.compile(
    r"""chịu\ trách\ nhiệm\ (?:trước|thi\ hành)|trực\ tiếp\ chỉ\ đạo\ và\ chịu|
    ^là\ cơ\ quan|như\ sau|^thi\ hành\ |^chịu\ sự\ |
    thi\ hành\ (?:Thông\ tư|Quyết\ định|Nghị\ định|Nghị\ quyết|Luật|Chỉ\ thị)\ này\W*$|
    ^[^,;]{0,60}\ sẽ\ bị\ (?:xem\ xét|xử\ lý|kiểm\ điểm|phê\ bình|thu\ hồi)|
    ^thống\ nhất|^đồng\ ý|^sử\ dụng\ con\ dấu|
    ^(?:làm\ việc|hoạt\ động|sử\ dụng\ con\ dấu)\ theo\ (?:nguyên\ tắc|chế\ độ|Quy\ chế)|
    ^(?:tổ\ chức|triển\ khai)(?:\ triển\ khai)?\ (?:thực\ hiện|thi\ hành)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# nghiêm túc triển khai thực hiện Kế hoạch này   biết, thực hiện
_FORMULA = re.compile(
    r"""^thông\ báo\b.{0,160}\ biết\W*$|
    biết,?\ (?:và\ )?(?:tổ\ chức\ |triển\ khai\ )*thực\ hiện|phối\ hợp\ thực\ hiện\W*$|
    ^(?:(?:nghiêm\ túc|khẩn\ trương|tổ\ chức|triển\ khai|phối\ hợp|quan\ tâm|chủ\ động),?\ )*
    thực\ hiện(?:,?\ (?:tốt|ngay|nghiêm|nghiêm\ túc|có\ hiệu\ quả|hiệu\ quả|
        đầy\ đủ|các\ nội\ dung))*
    (?:\ (?:Kế\ hoạch|Quyết\ định|Chỉ\ thị|Nghị\ quyết|Công\ điện|Thông\ báo|
        Chương\ trình)\ này)?\W*$|
    ^tổ\ chức\ (?:triển\ khai,?\ )?(?:thực\ hiện|thi\ hành)\ (?:các\ quy\ định\ tại\ )?
    (?:Thông\ tư|Nghị\ định|Luật)\ này\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def gives_no_work(task: str, at: Locator | None) -> bool:
    """Say whether the words of *task* at *at* are a formula and nobody's deed.

    "nghiêm túc thực hiện Kế hoạch này" is one where formulas stand; a numbered item addressed to
    an authority with the same words is a deed.
    """
    return bool(_NO_DEED.search(task)) or (_closes(at) and bool(_FORMULA.search(task)))


def _closes(at: Locator | None) -> bool:
    """Say whether *at* is where formulas stand: the closing paragraphs, or an article itself."""
    return at is None or str(at) == "closing" or str(at).rpartition(".")[2].startswith("dieu-")
