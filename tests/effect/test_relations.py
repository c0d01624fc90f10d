"""What invented documents are to each other."""

from __future__ import annotations

import json

from vanban import pipeline
from vanban.cite import Catalogue
from vanban.effect import (
    Disagreement,
    Library,
    Network,
    Relation,
    compare_observed,
    read_observed,
    read_relations,
    relate,
)
from vanban.effect.library import entry_of
from vanban.ingest import Incoming
from vanban.pipeline import Case
from vanban.pipeline.shelf import act_in

_OLD = """BỘ MƯA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 07/2029/TT-BM
Thủ đô, ngày 05 tháng 3 năm 2029
THÔNG TƯ
Quy định chi tiết Luật Ô dù
Căn cứ Luật Ô dù số 15/2028/QH16;
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định chi tiết Điều 4 Luật Ô dù.
Điều 5. Cán ô
Cán ô bằng tre.
Điều 6. Vải ô
Vải ô màu đen.
Điều 9. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2029.
"""
_NEW = """BỘ MƯA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/2031/TT-BM
Thủ đô, ngày 05 tháng 3 năm 2031
THÔNG TƯ
Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM
Căn cứ Luật Ô dù số 15/2028/QH16;
Thực hiện Nghị quyết số 3/NQ-CP ngày 01/02/2031 của Chính phủ;
Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM
1. Bãi bỏ khoản 2 Điều 5.
2. Thay thế cụm từ “màu đen” bằng cụm từ “màu xanh” tại Điều 6.
Điều 2. Hiệu lực thi hành
1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2031.
2. Thông tư số 01/2020/TT-BM hết hiệu lực kể từ ngày Thông tư này có hiệu lực.
3. Việc xếp ô theo Thông tư số 02/2020/TT-BM.
"""


def _case(text: str) -> Case:
    return pipeline.read(Incoming(text.encode(), "a.txt"))[0]


def _relations(text: str) -> tuple[Relation, ...]:
    case = _case(text)
    return read_relations(case.parsed, case.references, case.changes)


def test_each_document_named_is_related_by_the_weightiest_words() -> None:
    assert [(r.kind.value, r.reference.target) for r in _relations(_NEW)] == [
        ("bai-bo", "07/2029/TT-BM"),
        ("bai-bo", "01/2020/TT-BM"),
        ("sua-doi-bo-sung", "07/2029/TT-BM"),
        ("can-cu", "15/2028/QH16"),
        ("thuc-hien", "3/NQ-CP"),
        ("dan-chieu", "02/2020/TT-BM"),
    ]


def test_what_is_detailed_is_a_relation_with_its_places() -> None:
    detailed = next(r for r in _relations(_OLD) if r.kind == "quy-dinh-chi-tiet")
    assert detailed.reference.target == "15/2028/QH16"
    assert [str(place) for place in detailed.places] == ["dieu-4"]


def test_relations_quote_words_that_stand_at_their_span() -> None:
    case = _case(_NEW)
    for relation in read_relations(case.parsed, case.references, case.changes):
        words = relation.span.of(case.parsed.text)
        assert words == relation.quote
        assert relation.reference.quote.split()[-1] in words


def test_a_network_tells_both_directions() -> None:
    cases = [_case(_OLD), _case(_NEW)]
    acts = [act_in(case) for case in cases]
    catalogue = Catalogue.of(entry for act in acts if (entry := entry_of(act)))
    network = Network(
        edge
        for case, act in zip(cases, acts, strict=True)
        for edge in relate(
            act.id, read_relations(case.parsed, case.references, case.changes), catalogue
        )
    )
    old, new = (act.id for act in acts)
    assert {e.relation.kind.active for e in network.active(new)} == {"bãi bỏ", "sửa đổi, bổ sung"}
    assert [e.source for e in network.passive(old)] == [new, new]
    assert network.active(old) == ()


def _note(**fields: str) -> str:
    note = {
        "src": "07/2029/TT-BM", "src_article": "Điều 5", "action": "có nội dung bị bãi bỏ",
        "by": "12/2031/TT-BM", "by_article": "Điều 1", "effective_from": "2031-06-01",
    }  # fmt: skip
    return json.dumps(note | fields)


def _compared(*notes: str) -> tuple[list[tuple[Disagreement, str]], int, int]:
    library = Library.of(act_in(_case(text)) for text in (_OLD, _NEW))
    observed, _ = read_observed(notes, source="sổ tay")
    comparison = compare_observed(library, observed)
    told = [(d.disagreement, str(d.place)) for d in comparison.differences]
    return told, comparison.agreeing, comparison.beyond


def test_reading_and_observation_agree_article_by_article() -> None:
    other = _note(src_article="Điều 6", action="có nội dung được sửa đổi")
    assert _compared(_note(), other) == ([], 2, 0)


def test_disagreements_are_listed_with_their_sort() -> None:
    assert _compared(_note(effective_from="2031-07-01"))[0] == [
        (Disagreement.OTHER_DAY, "dieu-5"),
        (Disagreement.NOT_OBSERVED, "dieu-6"),
    ]
    assert _compared(_note(src_article="Điều 9"), _note())[0] == [
        (Disagreement.NOT_READ, "dieu-9"),
        (Disagreement.NOT_OBSERVED, "dieu-6"),
    ]


def test_nothing_is_said_of_documents_that_the_library_lacks() -> None:
    assert _compared(_note(by="99/2031/TT-BM")) == ([], 0, 1)
