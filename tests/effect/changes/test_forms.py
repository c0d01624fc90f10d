"""Every wording of a change, in invented orders: what is told after ``=``, old words > new words.

{M} is the act that Điều 1 amends, {A} and {B} are others.
"""

from __future__ import annotations

import pytest

from tests.effect.changes.test_read import changes_of

_LEAD = "Điều 1. Sửa đổi, bổ sung một số điều của {M}"
_NAMES = {
    "M": "Thông tư số 07/2029/TT-BM",
    "A": "Thông tư số 03/2018/TT-BM",
    "B": "Thông tư số 04/2018/TT-BM",
}
_BELOW_A_LEAD = """
1. Khoản 2 Điều 5 được sửa đổi, bổ sung như sau:
“2. Ô.”.
    = amend dieu-5.khoan-2
1. Điểm a khoản 9 Điều 9 được sửa đổi như sau:
“a) Ô.”.
    = amend dieu-9.khoan-9.diem-a
1. Sửa đổi, bổ sung một số khoản của Điều 3 như sau:
a) Sửa đổi khoản 1 như sau:
“1. Ô.”;
b) Bổ sung khoản 1a vào sau khoản 1 như sau:
“1a. Ô.”;
c) Bãi bỏ khoản 4.
    = amend dieu-3.khoan-1; insert dieu-3.khoan-1a; repeal dieu-3.khoan-4
1. Sửa đổi, bổ sung điểm c và bổ sung điểm d vào sau điểm c khoản 9 Điều 2 như sau:
“c) Ô;
d) Ô.”.
    = amend dieu-2.khoan-9.diem-c; insert dieu-2.khoan-9.diem-d
1. Bổ sung Điều 5a vào sau Điều 5 Chương II như sau:
“Điều 5a. Ô
1. Ô.”.
    = insert dieu-5a
1. Bổ sung Chương IIIa vào sau Chương III như sau:
“Chương IIIa
Ô
Điều 20a. Ô
Ô.”.
    = insert chuong-3a
1. Bổ sung các điểm đ, e và g vào sau điểm d khoản 2 Điều 6 như sau:
“đ) Ô;
e) Ô;
g) Ô.”.
    = insert dieu-6.khoan-2.diem-dd; insert dieu-6.khoan-2.diem-e; insert dieu-6.khoan-2.diem-g
1. Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 1 Điều 2, điểm a khoản 3 Điều 4 và Điều 6.
    = phrase dieu-2.khoan-1 A>B; phrase dieu-4.khoan-3.diem-a A>B; phrase dieu-6 A>B
1. Thay thế cụm từ “A” tại Điều 2 bằng cụm từ “B”.
    = phrase dieu-2 A>B
1. Thay thế cụm từ “A” thành cụm từ “B” tại Điều 2.
    = phrase dieu-2 A>B
1. Thay cụm từ “A”, “C” bằng cụm từ “B” tại Điều 2.
    = phrase dieu-2 A>B; phrase dieu-2 C>B
1. Thay thế các cụm từ “A” và “C” bằng cụm từ “B” tại Điều 2.
    = phrase dieu-2 A>B; phrase dieu-2 C>B
1. Bổ sung cụm từ “A” vào sau cụm từ “B” tại khoản 2 Điều 3.
    = phrase dieu-3.khoan-2 >A
1. Bổ sung cụm từ “A” vào trước cụm từ “B” tại điểm a khoản 2 Điều 3.
    = phrase dieu-3.khoan-2.diem-a >A
1. Bỏ cụm từ “A” tại khoản 2 Điều 3; bỏ cụm từ “B” tại Điều 4.
    = phrase dieu-3.khoan-2 A>; phrase dieu-4 B>
1. Bãi bỏ cụm từ “A” tại khoản 2 Điều 3.
    = phrase dieu-3.khoan-2 A>
1. Bỏ từ “A” tại khoản 2 Điều 3.
    = phrase dieu-3.khoan-2 A>
1. Thay thế cụm từ “A” bằng cụm từ “B” tại toàn bộ Thông tư.
    = phrase - A>B
1. Thay thế cụm từ “A” bằng cụm từ “B” trong toàn bộ {M}.
    = phrase - A>B
1. Bãi bỏ điểm b khoản 1, khoản 3 Điều 5; Điều 7; Chương IV.
    = repeal dieu-5.khoan-1.diem-b; repeal dieu-5.khoan-3; repeal dieu-7; repeal chuong-4
1. Bãi bỏ Phụ lục I, Phụ lục III ban hành kèm theo {M}.
    = repeal phu-luc-i; repeal phu-luc-iii
1. Thay thế Phụ lục II ban hành kèm theo {M} bằng Phụ lục I ban hành kèm theo Thông tư này.
    = amend phu-luc-ii
1. Thay thế Mẫu số 02 Phụ lục I bằng Mẫu số 02 ban hành kèm theo Thông tư này.
    = amend phu-luc-i.mau-02
1. Sửa đổi tên Điều 5 như sau:
“Điều 5. Ô”.
    = rename dieu-5
1. Sửa đổi, bổ sung tên Chương III như sau:
“Chương III
Ô VÀ DÙ”.
    = rename chuong-3
1. Sửa đổi, bổ sung các khoản 1, 2 và 3 Điều 8 như sau:
“1. Ô.
2. Ô.
3. Ô.”.
    = amend dieu-8.khoan-1; amend dieu-8.khoan-2; amend dieu-8.khoan-3
1. Sửa đổi đoạn mở đầu khoản 2 Điều 8 như sau:
“2. Ô gồm:”.
    = amend dieu-8.khoan-2
1. Sửa đổi, bổ sung số thứ tự 05 tại Phụ lục I như sau:
“05. Ô”.
    = amend phu-luc-i.stt-05
1. Bãi bỏ số thứ tự 05, 06 tại Phụ lục I.
    = repeal phu-luc-i.stt-05; repeal phu-luc-i.stt-06
1. Đánh số lại khoản 3 thành khoản 4 Điều 5.
    = rename dieu-5.khoan-3
1. Chuyển khoản 3 Điều 5 thành khoản 4 Điều 5.
    = rename dieu-5.khoan-3
1. Sửa đổi, bổ sung Điều 4, Điều 5 và Điều 6 như sau:
“Điều 4. Ô
Ô.
Điều 5. Ô
Ô.
Điều 6. Ô
Ô.”.
    = amend dieu-4; amend dieu-5; amend dieu-6
1. Tại Điều 9:
a) Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 1;
b) Bãi bỏ khoản 2.
    = phrase dieu-9.khoan-1 A>B; repeal dieu-9.khoan-2
1. Bổ sung khoản 5 Điều 6 như sau:
“5. Ô.”.
    = insert dieu-6.khoan-5
1. Bổ sung điểm c khoản 2 Điều 6 như sau:
“c) Ô.”.
    = insert dieu-6.khoan-2.diem-c
1. Bổ sung Phụ lục IV ban hành kèm theo Thông tư này vào {M}.
    = insert phu-luc-iv
1. Bổ sung Mẫu số 23a vào sau Mẫu số 23 tại Phụ lục II.
    = insert phu-luc-ii.mau-23a
1. Bổ sung Mục 4 vào sau Mục 3 Chương II như sau:
“Mục 4
Ô
Điều 9a. Ô
Ô.”.
    = insert chuong-2.muc-4
1. Sửa đổi tên khoản 4 Điều 5 như sau:
“4. Ô”.
    = rename dieu-5.khoan-4
1. Sửa đổi, bổ sung tên và khoản 2 Điều 61 như sau:
“Điều 61. Ô
2. Ô.”.
    = rename dieu-61; amend dieu-61.khoan-2
1. Thay thế cụm từ “A” bằng cụm từ “B”, thay thế cụm từ “C” bằng cụm từ “D” tại Điều 5.
    = phrase dieu-5 A>B; phrase dieu-5 C>D
1. Thay thế các cụm từ sau:
a) Tại Điều 5:
a.1) Thay thế cụm từ “A” thành “B” tại khoản 1;
a.2) Bỏ cụm từ “C” tại khoản 2.
    = phrase dieu-5.khoan-1 A>B; phrase dieu-5.khoan-2 C>
1. Sửa đổi khoản 2 Điều 4 (đã được sửa đổi tại khoản 6 Điều 11 {B}) như sau:
“2. Ô.”.
    = amend dieu-4.khoan-2
1. Bổ sung các Phụ lục IB, IIIA ban hành kèm theo Thông tư này.
    = insert phu-luc-ib; insert phu-luc-iiia
1. Bãi bỏ đoạn thứ hai khoản 3, khoản 4 Điều 6.
    = amend dieu-6.khoan-3; repeal dieu-6.khoan-4
1. Bỏ câu cuối của khoản 2 Điều 8; bãi bỏ khoản 4 Điều 8.
    = amend dieu-8.khoan-2; repeal dieu-8.khoan-4
1. Sửa đổi một số điểm của Điều 14 như sau:
a) Sửa đổi điểm c và bổ sung điểm d vào sau điểm c khoản 2 như sau:
“c) Ô;
d) Ô.”.
    = amend dieu-14.khoan-2.diem-c; insert dieu-14.khoan-2.diem-d
1. Thay thế cụm từ “A” tại khoản 1 Điều 3, cụm từ “C” tại Điều 4 bằng cụm từ “B”.
    = phrase dieu-3.khoan-1 A>B; phrase dieu-4 C>B
1. Bỏ cụm từ “A” tại tên Thông tư, phần căn cứ ban hành, tên Chương II và Điều 10.
    = phrase - A>; phrase - A>; phrase chuong-2 A>; phrase dieu-10 A>
1. Thay thế cụm từ “A” bằng cụm từ “B” tại Mẫu số 01a và Mẫu số 04 Phụ lục I.
    = phrase phu-luc-i.mau-01a A>B; phrase phu-luc-i.mau-04 A>B
1. Thay thế cụm từ “A” bằng cụm từ “B” tại Phụ lục II (Mẫu số 02a và Mẫu số 02b).
    = phrase phu-luc-ii.mau-02a A>B; phrase phu-luc-ii.mau-02b A>B
1. Thay thế cụm từ “A” bằng cụm từ “B” tại Mẫu số 08.
    = phrase mau-08 A>B
1. Thay thế cụm từ “A” bằng cụm từ “B” tại Mẫu số 08 Phụ lục I và Phụ lục II.
    = phrase phu-luc-i.mau-08 A>B; phrase phu-luc-ii A>B
1. Bổ sung Mẫu số 23A vào sau Mẫu số 23 Phụ lục II.
    = insert phu-luc-ii.mau-23a
1. Bổ sung cụm từ “A” vào sau cụm từ “B” tại phần “Tên bến đò” tại Phụ lục 01.
    = phrase phu-luc-01 >A
1. Bãi bỏ điểm c khoản 3, cụm từ “A” tại điểm a khoản 4 Điều 11.
    = repeal dieu-11.khoan-3.diem-c; phrase dieu-11.khoan-4.diem-a A>
1. Sửa đổi, bổ sung tên và nội dung của khoản 2 Điều 9 như sau:
“2. Ô.”.
    = rename dieu-9.khoan-2; amend dieu-9.khoan-2
1. Sửa đổi, bổ sung khoản 5 Điều 38 như sau:
Bãi bỏ đoạn “A”.
    = phrase dieu-38.khoan-5 A>
1. Sửa đổi tiêu đề khoản 1 Điều 7 như sau:
“1. Ô”.
    = rename dieu-7.khoan-1
1. Bổ sung Chương VIla vào sau Điều 98 như sau:
“CHƯƠNG VIla
Ô
Điều 98a. Ô
Ô.”.
    = insert chuong-7a
1. Bổ sung vào Điều 5 khoản 3 như sau:
“3. Ô.”.
    = insert dieu-5.khoan-3
"""
_ALONE = """
Điều 1. Đính chính {M}
1. Tại khoản 2 Điều 5, đính chính cụm từ “A” thành “B”.
    = correct dieu-5.khoan-2 A>B
Điều 1. Đính chính {M}
1. Tại khoản 2 Điều 5 đã in là: “A”, nay sửa lại là: “B”;
2. Tại dòng thứ 3 khoản 2 Điều 6 viết “A”; nay đính chính thành “B”.
3. Cụm từ “A” tại Điều 7 được đính chính thành cụm từ “B”.
    = correct dieu-5.khoan-2 A>B; correct dieu-6.khoan-2 A>B; correct dieu-7 A>B
Điều 1. Đính chính {M}
Tại Phụ lục I {M} đã in là “A”, nay sửa lại là “B”.
    = correct phu-luc-i A>B
Điều 1. Ngưng hiệu lực
1. Ngưng hiệu lực thi hành khoản 3 Điều 5 {M} từ ngày 01/7/2031 đến hết ngày 31/12/2031.
    = suspend dieu-5.khoan-3
Điều 1. Ngưng hiệu lực
Ngưng hiệu lực toàn bộ {M} đến hết ngày 31 tháng 12 năm 2031.
    = suspend -
Điều 1. Tạm ngưng
Tạm ngưng hiệu lực {M} kể từ ngày 01/7/2031.
    = suspend -
Điều 1. Đình chỉ
Đình chỉ việc thi hành Điều 5 {M} cho đến khi có quyết định xử lý.
    = stay dieu-5
Điều 1. Đình chỉ thi hành {M}
    = stay -
Điều 1. Kéo dài thời hạn áp dụng của {M} đến hết ngày 31 tháng 12 năm 2032.
    = extend -
Điều 1. Kéo dài
Kéo dài thời gian thực hiện {M} đến hết ngày 31 tháng 12 năm 2032.
    = extend -
Điều 1. Tiếp tục
{M} tiếp tục có hiệu lực đến hết ngày 31 tháng 12 năm 2032.
    = extend -
Điều 1. X
1. Thông tư này thay thế {A} và {B}.
    = replace -; replace -
Điều 1. X
1. Các văn bản sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành:
a) {A};
b) Khoản 2 Điều 5 {B}.
    = repeal -; repeal dieu-5.khoan-2
Điều 1. X
1. Kể từ ngày Thông tư này có hiệu lực thi hành, {A} hết hiệu lực.
    = repeal -
Điều 1. X
1. Bãi bỏ {A} ngày 01 tháng 2 năm 2018 của Bộ trưởng Bộ Mưa.
    = repeal -
Điều 1. X
1. {A} và các Điều 5, 6 {B} bị bãi bỏ.
    = repeal -; repeal dieu-5; repeal dieu-6
Điều 1. X
1. Thông tư này có hiệu lực kể từ ngày 01 tháng 6 năm 2031 và thay thế {A}.
    = replace -
Điều 1. X
1. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031. Bãi bỏ {A}.
    = repeal -
Điều 1. X
1. Bãi bỏ khoản 1 Điều 2 {A}; khoản 4, khoản 5 Điều 6 {B}.
    = repeal dieu-2.khoan-1; repeal dieu-6.khoan-4; repeal dieu-6.khoan-5
Điều 1. X
1. Bãi bỏ các quy định về giá vé tại {A}.
    = amend -
Điều 1. X
1. Kể từ ngày Thông tư này có hiệu lực, quy định liên quan đến cán ô tại {A} hết hiệu lực.
    = amend -
Điều 1. X
1. Quy định về giá vé tại {A} tiếp tục có hiệu lực đến hết ngày 31/12/2032.
    = extend -
Điều 1. X
1. Các quy định sau đây hết hiệu lực:
a) Khoản 2 Điều 3; Điều 7 của {A} về ô. Phụ lục III ban hành kèm theo {A};
b) Điều 3 {B} về phao; Điều 4 Thông tư số 05/2018/TT-BM.
    = repeal dieu-3.khoan-2; repeal dieu-7; repeal phu-luc-iii; repeal dieu-3; repeal dieu-4
Điều 1. X
1. Thông tư này thay thế {A} (trừ khoản 2 Điều 5), {B} sửa đổi {A} và Thông tư số 5/2018/TT-BM.
    = replace -; replace -; replace -
Điều 1. X
1. {A} hướng dẫn Luật Mưa số 5/2015/QH13 và {B} sửa đổi một số điều của {A} hết hiệu lực.
    = repeal -; repeal -
Điều 1. X
1. Các văn bản sau hết hiệu lực thi hành: {A}, {B}; Điều 3 Thông tư số 5/2018/TT-BM.
    = repeal -; repeal -; repeal dieu-3
Điều 1. X
1. Bãi bỏ {A} và Điều 1 {B} sửa đổi các {A}, số 5/2018/TT-BM, số 6/2018/TT-BM.
    = repeal -; repeal dieu-1
Điều 1. X
1. Bãi bỏ Điều 2 {A} sửa đổi {B}; Thông tư số 5/2018/TT-BM; Thông tư số 6/2018/TT-BM.
    = repeal dieu-2
Điều 1. X
1. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031, thay thế {A} và bãi bỏ Điều 2 {B}.
    = replace -; repeal dieu-2
Điều 1.- Nay bãi bỏ {A} và các quy định trước đây trái với Thông tư này.
    = repeal -
Điều 1.- {A} và những quy định khác trái với Thông tư này đều bãi bỏ.
    = repeal -
Điều 1. X
1. Các Thông tư sau đây không còn hiệu lực thi hành:
+ {A} về phao;
+ Thông tư số 04 TC/TCT ngày 23/4/1997 về đò.
    = repeal -; repeal -
Điều 1. X
1. Bãi bỏ một phần {A}: khoản 2 Điều 3, Điều 8.
    = repeal dieu-3.khoan-2; repeal dieu-8
Điều 1. X
1. Bãi bỏ {A}, trừ Điều 4 và Điều 5.
    = repeal -
Điều 1. X
1. Tạm dừng thực hiện Điều 5 {A} từ ngày 01/01/2032.
    = suspend dieu-5
Điều 1. X
1. Nay sửa lại điểm 2, điều 5 {A} như sau:
"2. Ô."
    = amend dieu-5.diem-2
"""


def _cases(table: str) -> list[tuple[list[str], list[str]]]:
    cases, lines = [], []
    for line in table.strip().splitlines():
        if line.startswith("    = "):
            cases.append((lines, line.removeprefix("    = ").split("; ")))
            lines = []
        else:
            lines.append(line)
    return cases


def _told(*provisions: str) -> list[str]:
    told = []
    for change in changes_of(*(line.format(**_NAMES) for line in provisions)):
        has_words = change.verb in {"phrase", "correct"} and (change.old or change.new)
        words = f" {change.old or ''}>{change.new or ''}" if has_words else ""
        told.append(f"{change.verb} {change.target_locator or '-'}{words}")
    return told


@pytest.mark.parametrize(("lines", "told"), _cases(_BELOW_A_LEAD))
def test_what_an_order_does_below_a_lead(lines: list[str], told: list[str]) -> None:
    assert _told(_LEAD, *lines) == told


@pytest.mark.parametrize(("lines", "told"), _cases(_ALONE))
def test_what_a_provision_does_by_itself(lines: list[str], told: list[str]) -> None:
    assert _told(*lines) == told


def test_each_of_several_words_gives_way_to_its_own() -> None:
    order = "1. Thay thế các cụm từ “A”, “B” bằng các cụm từ “C”, “D” tương ứng tại Điều 2."
    assert _told(_LEAD, order) == ["phrase dieu-2 A>C", "phrase dieu-2 B>D"]


def test_cases_in_which_something_ends_are_no_documents_that_end() -> None:
    assert (
        _told(
            "Điều 1. Chấm dứt hiệu lực giấy phép",
            "1. Giấy phép hết hiệu lực trong trường hợp sau đây:",
            "a) Trường hợp quy định tại điểm a khoản 2 Điều 58 Luật Mưa số 5/2015/QH13;",
        )
        == []
    )


def test_an_amendment_told_in_a_title_is_no_deed() -> None:
    scope = (
        "Thông tư này hướng dẫn Điều 7 Nghị định số 16/2023/NĐ-CP về đò ngang; sửa đổi điểm g "
        "khoản 1 Điều 23 Nghị định số 47/2021/NĐ-CP."
    )
    assert _told("Điều 1. Phạm vi", scope) == []


def test_rules_told_by_what_they_conflict_with_end_no_document() -> None:
    clause = (
        "1. Những quy định tại Thông tư số 07/2029/TT-BM và các văn bản khác trái với "
        "Thông tư này đều bị bãi bỏ."
    )
    assert _told("Điều 1. X", clause) == []


def test_a_suspension_has_its_days() -> None:
    (change,) = changes_of(
        "Điều 1. Ngưng hiệu lực",
        "1. Ngưng hiệu lực thi hành khoản 3 Điều 5 Thông tư số 07/2029/TT-BM từ ngày "
        "01 tháng 7 năm 2031 đến hết ngày 31 tháng 12 năm 2031.",
    )
    assert (str(change.starts), str(change.ends)) == ("2031-07-01", "2032-01-01")


@pytest.mark.parametrize(
    "words",
    [
        "Bãi bỏ văn bản quy định tại khoản 3 Điều 4 {A} trái pháp luật.",
        "Bãi bỏ một phần nghị quyết của cấp dưới trái với {A}.",
        "Thay đổi kết cấu của ô theo {A}.",
        "Quyết định hủy bỏ được lập theo Mẫu ban hành kèm theo {A}.",
    ],
)
def test_what_somebody_may_do_is_not_done(words: str) -> None:
    assert _told("Điều 1. Quyền của Bộ", f"1. {words}") == []
