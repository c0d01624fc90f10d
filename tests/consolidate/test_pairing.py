"""Two documents beside each other, article by article."""

from __future__ import annotations

from vanban.consolidate import Likened, Pair, pairs, units_of
from vanban.ingest import Incoming
from vanban.pipeline import read

_OLD = """QUYẾT ĐỊNH
Điều 1. Màu phao
Phao luồng phải được sơn màu đỏ tươi trên toàn bộ thân phao và chóp phao.
Điều 2. Cỡ phao
Phao cao hai mét tính từ mặt nước.
Điều 3. Chuông
Mỗi phao có một quả chuông đồng treo dưới chóp.
"""
_NEW = """QUYẾT ĐỊNH
Điều 1. Kích thước
Phao cao hai mét tính từ mặt nước khi lặng gió.
Điều 2. Màu phao
Phao luồng phải được sơn màu vàng.
Điều 3. Đèn
Phao ban đêm có đèn chớp ba giây một lần.
"""


def _pairs(old: str, new: str) -> tuple[Pair, ...]:
    texts = [read(Incoming(text.encode(), "v.txt"))[0].parsed for text in (old, new)]
    return pairs(units_of(texts[0]), units_of(texts[1]))


def _told(old: str, new: str) -> list[tuple[str, str, Likened | None]]:
    return [
        (
            str(one.before.locator) if one.before else "-",
            str(one.after.locator) if one.after else "-",
            one.by,
        )
        for one in _pairs(old, new)
    ]


def test_articles_are_paired_by_name_or_words_and_never_by_number() -> None:
    assert _told(_OLD, _NEW) == [
        ("dieu-2", "dieu-1", Likened.WORDS),
        ("dieu-1", "dieu-2", Likened.NAME),
        ("-", "dieu-3", None),
        ("dieu-3", "-", None),
    ]


def test_the_words_of_both_texts_come_back_whole() -> None:
    for one in _pairs(_OLD, _NEW):
        assert "".join(w.before for w in one.words) == (one.before.text if one.before else "")
        assert "".join(w.after for w in one.words) == (one.after.text if one.after else "")


def test_a_name_that_two_articles_bear_pairs_neither_by_itself() -> None:
    twice = _NEW.replace("Điều 3. Đèn", "Điều 3. Màu phao")
    assert ("dieu-1", "dieu-3", Likened.NAME) not in _told(_OLD, twice)
    assert ("dieu-1", "dieu-2", Likened.NAME) not in _told(_OLD, twice)


def test_plans_stand_beside_each_other_by_their_parts() -> None:
    plan = "KẾ HOẠCH\nI. MỤC ĐÍCH\nGiữ luồng an toàn.\nII. KINH PHÍ\nTừ ngân sách tỉnh.\n"
    other = plan.replace("tỉnh", "xã").replace("I. MỤC ĐÍCH", "I. YÊU CẦU")
    assert [p.by for p in _pairs(plan, plan)] == [Likened.NAME, Likened.NAME]
    assert Likened.NAME in [p.by for p in _pairs(plan, other)]
