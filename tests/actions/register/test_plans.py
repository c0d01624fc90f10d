"""A plan opened: authorities that its text names in several ways are one agency of the register."""

from __future__ import annotations

import pytest

from portal.store.register import tasks
from tests.library import TASKED
from tests.register import opened

pytestmark = pytest.mark.usefixtures("home")

_NAMED = TASKED.replace(
    "1. Sở Xây dựng chủ trì",
    "1. Ban Chỉ đạo Cây xanh tỉnh (sau đây gọi tắt là BCĐ) mở sổ chung.\n"
    "1a. BCĐ họp hằng quý.\n"
    "1b. Văn phòng UBND tỉnh in giấy mời; Giám đốc Sở Tài chính ký giấy mời.\n"
    "1c. Văn phòng Ủy ban nhân dân tỉnh Lam Giang gửi giấy mời; Sở TC trả tiền in.\n"
    "1. Sở Xây dựng chủ trì",
)


def test_an_authority_named_in_several_ways_is_one_agency() -> None:
    plan, _keeper = opened(_NAMED)
    leads = {task.deed.partition(",")[0]: task.leads[0] for task in tasks.tasks_of(plan.id)}
    assert leads["in giấy mời"] == leads["gửi giấy mời"]
    assert leads["in giấy mời"].name == "Văn phòng Ủy ban nhân dân tỉnh Lam Giang"
    assert leads["ký giấy mời"].name == "Sở Tài chính"
    assert leads["mở sổ chung"] == leads["họp hằng quý"]
    assert leads["mở sổ chung"].name == "Ban Chỉ đạo Cây xanh tỉnh"
    partners = [a.name for task in tasks.tasks_of(plan.id) for a in task.partners]
    assert partners == ["Sở Tài chính"]
