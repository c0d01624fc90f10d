"""Seconds to read the tasks of a plan of forty pages: the target is under one.

python -m bench.plan       the plan is invented and made here, about 2,000 characters a page
"""

from __future__ import annotations

import json
import time

from vanban import cite, ingest, parse, plan
from vanban.ingest import Incoming

PAGES = 40
_HEAD = """ỦY BAN NHÂN DÂN
TỈNH LAM GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/KH-UBND
Lam Giang, ngày 06 tháng 5 năm 2030

KẾ HOẠCH
Giữ gìn chợ và kênh năm 2030

I. TỔ CHỨC THỰC HIỆN
"""
_ITEM = (
    "{n}. Sở Y tế\n"
    "- Chủ trì, phối hợp với Công an tỉnh và các sở, ngành liên quan rà soát các điểm bán thuốc, "
    "lập danh mục thuốc phải thu hồi, gửi Ủy ban nhân dân tỉnh trước ngày 15/6/2030; kịp thời xử "
    "lý nghiêm các hành vi buôn bán, vận chuyển, tàng trữ thuốc giả trên địa bàn.\n"
    "- Hằng quý tổng hợp tình hình, báo cáo Ủy ban nhân dân tỉnh; kết quả gửi Sở Nội vụ.\n"
    "a) Các Sở: Xây dựng, Nội vụ, Tư pháp quét vôi tường chợ, trồng hoa hai bên kênh, xong trong "
    "tháng 9/2030.\n"
    "b) Đề nghị Hội Nông dân tỉnh vận động hội viên hiến đất; giám sát việc nạo vét kênh.\n"
)


def plan_text(pages: int = PAGES) -> str:
    """Return an invented plan of *pages* pages."""
    items: list[str] = []
    size = 0
    while size < pages * 2000:
        items.append(_ITEM.format(n=len(items) + 1))
        size += len(items[-1])
    return _HEAD + "".join(items)


def measure_plan(pages: int = PAGES) -> dict[str, float]:
    """Return the seconds that the whole road and the reading of tasks alone take."""
    start = time.perf_counter()
    (source,) = ingest.read(Incoming(plan_text(pages).encode(), "plan.txt"))
    document = parse.parse(source)
    references = cite.find(document)
    before = time.perf_counter()
    found = plan.read_assignments(document, references)
    end = time.perf_counter()
    return {
        "pages": pages,
        "tasks": len(found),
        "seconds_tasks": round(end - before, 3),
        "seconds_road": round(end - start, 3),
    }


if __name__ == "__main__":
    print(json.dumps(measure_plan()))
