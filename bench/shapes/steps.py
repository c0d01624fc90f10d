"""Texts of one sort of sentence, against the steps behind the tree: citing, changing, planning."""

from __future__ import annotations

from bench.shapes.filling import ARTICLE, Shape, text_of

_CITING = (
    "theo Điều 5, khoản 2 và điểm a, b, c khoản 3 Điều 7 Nghị định số §/2031/NĐ-CP; Luật Đất đai; "
)
_AMENDING = (
    "Điều §. Sửa đổi, bổ sung một số điều của Nghị định số §/2030/NĐ-CP\n"
    "1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Bến đò được xếp hạng theo tải trọng.”.\n"
    "2. Bãi bỏ điểm a khoản 1 Điều 6.\n"
)
_TASK = "Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính trình Chính phủ trước ngày 30/6/2032"
_NAMED = "Luật Cây số 12/2029/QH15 (sau đây gọi là Luật Cây); theo khoản 1 Điều 2 Luật Cây, "
_ENDED = "Nghị định số §/2030/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành."
_ROW = "§\tTrồng cây ở chợ và bến\tBộ Xây dựng\tTrước ngày 30/6/2032\n"

STEPS: dict[str, Shape] = {
    # citing
    "bases.txt": text_of("Căn cứ Nghị định số §/2030/NĐ-CP;\n"),
    "bases-line.txt": text_of("Căn cứ Nghị định số §/2030/NĐ-CP ngày 05 tháng 3 năm 2030; "),
    "citations.txt": text_of(f"{_CITING}\n", under=ARTICLE),
    "citations-line.txt": text_of(_CITING, under=ARTICLE),
    "places.txt": text_of("khoản 1, 2 và 3 Điều §, "),
    "clauses-named.txt": text_of("khoản 2, ", under=ARTICLE),
    "points-named.txt": text_of("điểm a, b và c, ", under=ARTICLE),
    "ranges.txt": text_of("từ Điều 1 đến Điều 290 của Nghị định số 5/2030/NĐ-CP; ", under=ARTICLE),
    "inserted.txt": text_of("Điều §a. Tên\nTheo các điều từ Điều 1 đến Điều 90.\n"),
    "laws-named.txt": text_of(_NAMED, under=ARTICLE),
    "short-names.txt": text_of("Nghị định số §/2030/NĐ-CP (sau đây gọi là Nghị định số §); "),
    "this-decree.txt": text_of("theo Nghị định này và Thông tư này, ", under=ARTICLE),
    "taken-up.txt": text_of("Thông tư số §/2030/TT-BXD; theo Thông tư nêu trên, "),
    "ordinals.txt": text_of("Thông tư số §/2030/TT-BXD; theo Thông tư số §, Thông tư 7, "),
    "annexes-named.txt": text_of("Phụ lục §, Mẫu số § Phụ lục I; ", under=ARTICLE),
    "bare-numbers.txt": text_of("số §/2030/NĐ-CP, §/QĐ-TTg, "),
    # changing
    "amending.txt": text_of(_AMENDING),
    "amending-line.txt": text_of("sửa đổi khoản 2 Điều 5, bổ sung Điều § và ", under=ARTICLE),
    "repeals.txt": text_of("- Nghị định số §/2030/NĐ-CP;\n", under="Điều 1. Bãi bỏ các văn bản:\n"),
    "repeals-line.txt": text_of("Nghị định số §/2030/NĐ-CP, ", under="Điều 1. Bãi bỏ\n"),
    "phrases.txt": text_of(
        "thay thế cụm từ “chợ” bằng cụm từ “bến §” tại Điều 5; ",
        under="Điều 1. Sửa đổi Nghị định số 5/2030/NĐ-CP\n",
    ),
    "annexes-put-in.txt": text_of(
        "§. Bổ sung Phụ lục § ban hành kèm theo Nghị định này.\n",
        under="Điều 1. Sửa đổi Nghị định số 5/2030/NĐ-CP\n",
    ),
    "in-force.txt": text_of("Nghị định này có hiệu lực thi hành từ ngày 01/6/2031.\n"),
    "parts-in-force.txt": text_of(
        "§. Khoản § Điều 1 có hiệu lực từ ngày 01/6/2032.\n", under=ARTICLE
    ),
    "ended.txt": text_of(f"§. {_ENDED}\n", under=ARTICLE),
    "ended-line.txt": text_of(f"{_ENDED} ", under=ARTICLE),
    # planning
    "tasks.txt": text_of(f"§. {_TASK}.\n", under=ARTICLE),
    "tasks-line.txt": text_of(f"{_TASK}; ", under=ARTICLE),
    "plan.txt": text_of(f"- {_TASK}.\n", under="II. TỔ CHỨC THỰC HIỆN\n"),
    "agencies-line.txt": text_of("Bộ Xây dựng, Bộ Tài chính, ", under=ARTICLE),
    "deeds-line.txt": text_of("rà soát, sửa đổi, ", under=f"{ARTICLE}Bộ Xây dựng "),
    "days-line.txt": text_of("trước ngày 30/6/2032, ", under=f"{ARTICLE}Bộ Xây dựng trình "),
    "duties.txt": text_of(f"§. Sở Xây dựng:\na) {_TASK};\nb) Báo cáo hằng năm.\n", under=ARTICLE),
    "task-rows.txt": text_of(_ROW, under="TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n"),
}
