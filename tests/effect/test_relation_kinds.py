"""Every kind of relation between two invented documents, told from both sides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.effect.shelf import circular
from vanban import pipeline
from vanban.cite import Catalogue
from vanban.effect import Network, relate
from vanban.effect import read_relations as relations_in
from vanban.effect.library import entry_of
from vanban.ingest import Incoming
from vanban.pipeline import Case, act_in

_OLD = circular(5, date(2030, 1, 10), "Điều 1. Phao.", "Điều 5. Sơn", "1. Đỏ.", "2. Vàng.")
_FIVE = "Thông tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm 2030 của Bộ trưởng Bộ Đèn biển"
# slug · kind of the acting document · its title · the line that tells · what the other side is told
_KINDS = (
    ("thay-the", "THÔNG TƯ", "", f"Điều 1. Thông tư này thay thế {_FIVE}.", "bị thay thế bởi"),
    ("bai-bo", "THÔNG TƯ", "", f"Điều 1. Bãi bỏ toàn bộ {_FIVE}.", "bị bãi bỏ bởi"),
    ("bai-bo", "THÔNG TƯ", "", f"Điều 1. {_FIVE} hết hiệu lực.", "bị bãi bỏ bởi"),
    ("bai-bo", "THÔNG TƯ", "", f"Điều 1. Bãi bỏ khoản 2 Điều 5 {_FIVE}.", "bị bãi bỏ bởi"),
    ("sua-doi-bo-sung", "THÔNG TƯ", "", f"Điều 1. Bỏ cụm từ “đỏ” tại Điều 5 {_FIVE}.",
     "được sửa đổi, bổ sung bởi"),
    ("dinh-chi", "THÔNG TƯ", "", f"Điều 1. Đình chỉ việc thi hành {_FIVE}.",
     "bị đình chỉ thi hành bởi"),
    ("ngung-hieu-luc", "THÔNG TƯ", "", f"Điều 1. Tạm ngưng hiệu lực {_FIVE} đến 01/6/2031.",
     "bị ngưng hiệu lực bởi"),
    ("keo-dai", "THÔNG TƯ", "", f"Điều 1. Kéo dài thời hạn áp dụng {_FIVE} đến ngày 01/6/2032.",
     "được kéo dài thời hạn áp dụng bởi"),
    ("tiep-tuc-co-hieu-luc", "THÔNG TƯ", "",
     f"Điều 1. Công bố {_FIVE} tiếp tục có hiệu lực thi hành.", "được tiếp tục có hiệu lực theo"),
    ("dinh-chinh", "THÔNG TƯ", "",
     f"Điều 1. Tại khoản 2 Điều 5 {_FIVE} đã in là “đỏ”, nay sửa lại là “nâu”.",
     "được đính chính bởi"),
    ("quy-dinh-chi-tiet", "THÔNG TƯ", f"Hướng dẫn thi hành {_FIVE}", "Điều 1. Phao.",
     "được quy định chi tiết bởi"),
    ("giai-thich", "NGHỊ QUYẾT", f"Giải thích khoản 2 Điều 5 {_FIVE}", "Điều 1. Vàng là màu.",
     "được giải thích bởi"),
    ("cong-bo", "LỆNH", "Về việc công bố văn bản", f"Nay công bố {_FIVE}.", "được công bố bởi"),
    ("can-cu", "THÔNG TƯ", "", f"Căn cứ {_FIVE};", "là căn cứ của"),
    ("thuc-hien", "THÔNG TƯ", "", f"Thực hiện {_FIVE};", "được thực hiện bởi"),
    ("dan-chieu", "THÔNG TƯ", "", f"Điều 1. Sơn theo {_FIVE}.", "được dẫn chiếu bởi"),
)  # fmt: skip


def _case(text: str) -> Case:
    return pipeline.read(Incoming(text.encode(), "a.txt"))[0]


@pytest.mark.parametrize(("slug", "kind", "title", "line", "passive"), _KINDS)
def test_a_relation_is_told_from_both_sides_with_its_words(
    slug: str, kind: str, title: str, line: str, passive: str
) -> None:
    text = circular(6, date(2031, 1, 10), line, title=title or "Quy định về sơn")
    cases = [_case(_OLD), _case(text.replace("THÔNG TƯ", kind, 1))]
    old, new = (act_in(case) for case in cases)
    catalogue = Catalogue.of(entry for act in (old, new) if (entry := entry_of(act)))
    case = cases[1]
    read = relations_in(case.parsed, case.references, case.changes)
    network = Network(relate(new.id, read, catalogue))
    (active,), (told,) = network.active(new.id), network.passive(old.id)
    assert active == told
    assert (told.relation.kind.value, told.relation.kind.passive) == (slug, passive)
    assert told.relation.quote in case.parsed.text
    assert network.passive(new.id) == network.active(old.id) == ()
