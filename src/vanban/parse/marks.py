"""Lines that part a document: the kind's title, the closing, an attached text."""

from __future__ import annotations

import re

from vanban.model import DocKind, Line
from vanban.parse.alphabet import compile_letters
from vanban.parse.certified import certifies_below
from vanban.parse.names import begins_name
from vanban.text import fold, roman, same_words

_KINDS = {same_words(kind.official_name): kind for kind in DocKind} | {
    same_words("Thông tư liên tịch"): DocKind.THONG_TU_LIEN_TICH,
    same_words("Thông tư liên bộ"): DocKind.THONG_TU_LIEN_TICH,
    same_words("Thông báo kết luận"): DocKind.THONG_BAO,
}
_FOLDED_KINDS = {fold(words): kind for words, kind in _KINDS.items()}
_LONGEST = max(map(len, _KINDS))
# TM. CHÍNH PHỦ   KT.BỘ TRƯỞNG   T/M BAN THƯỜNG VỤ   Q. CHỦ TỊCH   but not: QUỐC HỘI
CAPACITY = compile_letters(
    r"(?P<c>T/?M|K/?T|T/?L|TUQ|T/?U/?Q|Q(?=\s?[./]))(?:\s?[./]\s?|\s+)(?=[A-ZĐÀ-Ỹ])"
)
_CAPACITY_LINE = compile_letters(
    r"(?:(?:T\.?/?M|K\.?/?T|T/?L|TUQ)\s?[./]|(?:T/M|K/T|T/L)\s)\s?[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ]"
    r"|Q\.\s?[A-ZĐÀ-Ỹ]{2}"
)
_OFFICE = compile_letters(
    r"(?:PHÓ\ |QUYỀN\ )?(?:TỔNG\ )?(?:"
    r"CHỦ\ TỊCH(?:\ (?:QUỐC\ HỘI|NƯỚC|HỘI\ ĐỒNG|ỦY\ BAN|UỶ\ BAN)[A-ZĐÀ-Ỹ ]*)?"
    r"|THỦ\ TƯỚNG(?:\ CHÍNH\ PHỦ)?|BỘ\ TRƯỞNG[A-ZĐÀ-Ỹ ,-]*"
    r"|THỨ\ TRƯỞNG[A-ZĐÀ-Ỹ ,-]*|THỐNG\ ĐỐC[A-ZĐÀ-Ỹ ]*"
    r"|CHÁNH\ ÁN[A-ZĐÀ-Ỹ ]*|VIỆN\ TRƯỞNG[A-ZĐÀ-Ỹ ]*|KIỂM\ TOÁN\ (?:NHÀ\ NƯỚC|TRƯỞNG)"
    r"|CHỦ\ NHIỆM[A-ZĐÀ-Ỹ ]*"
    r"|THANH\ TRA[A-ZĐÀ-Ỹ ]*|GIÁM\ ĐỐC[A-ZĐÀ-Ỹ ]*|(?:CỤC\ )?CỤC\ TRƯỞNG[A-ZĐÀ-Ỹ ]*|VỤ\ TRƯỞNG"
    r"|CHÁNH\ VĂN\ PHÒNG[A-ZĐÀ-Ỹ ]*|TRƯỞNG\ BAN[A-ZĐÀ-Ỹ ]*|BÍ\ THƯ[A-ZĐÀ-Ỹ ]*|HIỆU\ TRƯỞNG"
    r"|(?:CHI\ |TỔNG\ )?CỤC\ TRƯỞNG[A-ZĐÀ-Ỹ ]*|CHỈ\ HUY\ TRƯỞNG[A-ZĐÀ-Ỹ ]*|TƯ\ LỆNH[A-ZĐÀ-Ỹ ]*"
    r"|TRƯỞNG\ (?:PHÒNG|KHOA|ĐOÀN|TRẠM|CÔNG\ AN)[A-ZĐÀ-Ỹ ]*|CHÍNH\ (?:ỦY|UỶ)|BIÊN\ TẬP"
    r"|CHÁNH\ THANH\ TRA[A-ZĐÀ-Ỹ ]*|(?:HẠT|ĐỒN|TRẠM)\ TRƯỞNG)"
)
_PERSON = r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){2,6}"
# (Đã ký)   Đã ký   Trần Văn Mây   Đại tướng Lê Thị Mưa
_SIGNATURE = compile_letters(r"\(?\s?[Đđ]ã\s[Kk]ý.*|(?:[\w.]{2,7}\.?\s?){0,2}" + _PERSON)
_PERSON_ALONE = compile_letters(_PERSON)
_DA_KY = compile_letters(r"\(?\s*[Đđ]ã\s+[Kk]ý\s*\)?")
# CHỦ TỊCH Trần Văn Mây: office and name in one line
_OFFICE_AND_NAME = compile_letters(rf"(?:[A-ZĐÀ-Ỹ]{{3,}},?\s){{2,6}}{_PERSON}")
_RECIPIENTS = compile_letters(r"Nơi\s+nhận\s*(?::|$|\.)|Nơi nhận:?\s*-", re.IGNORECASE)
ADOPTED = compile_letters(
    r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+quyết|Hiến\s+pháp)\s+này\s+(?:đã\s+)?được\s+"
    r"(?:Quốc\s+hội|U[ỷy]\s+ban|Ủy\s+ban|UBTVQH|Hội\s+đồng|HĐND|Chủ\s+tịch)"
    r".{0,200}?(?:thông\s+qua|ban\s+hành)",
    re.IGNORECASE,
)
# PHỤ LỤC II   Phụ lục số 01   PHỤ LỤC   Phụ lục I: TÊN   PHỤ LỤC 1A
PHU_LUC = compile_letters(
    r"(?P<word>Phụ\s+lục)"
    r"(?:\s+(?:số\s*)?(?P<n>[IVXLC]+[a-zđA-ZĐ]?|\d{1,3}[a-zđA-ZĐ]?|[A-ZĐ]))?(?![\w/])"
    r"\s*(?P<mark>[.:-])?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
# Mẫu số 01   Mẫu 02a   MẪU SỐ 05/ABC   Biểu mẫu số 3   Biểu số 02
MAU = compile_letters(
    r"(?:Mẫu|Biểu(?:\s+mẫu)?)\s+(?:số\s*)?:?\s*(?P<n>\d{1,3}[a-zđA-ZĐ]?|[IVX]+)(?!\w|\.\w)"
    r"(?:[-/.][\w/-]+)?\s*(?P<mark>[.:-])?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_ATTACHED = compile_letters(
    r"\(?\s*(?:Ban\s+hành|Kèm|Đính\s+kèm|Được\s+ban\s+hành)?\s*(?:kèm\s+theo)", re.IGNORECASE
)
# THỰC HIỆN … NĂM 2031 (Kèm theo Quyết định số …): the announcement at the end of the title
_ATTACHED_INSIDE = compile_letters(
    r"\(\s*(?:(?:Được\s+)?Ban\s+hành\s+|Đính\s+)?kèm\s+theo\b", re.IGNORECASE
)
_ATTACHED_TITLE = compile_letters(
    r"(?:QUY\s+CHẾ|QUY\s+ĐỊNH|KẾ\s+HOẠCH|CHƯƠNG\s+TRÌNH|ĐIỀU\s+LỆ|ĐỀ\s+ÁN|QUY\s+TRÌNH"
    r"|HƯỚNG\s+DẪN|DANH\s+MỤC|QUY\s+CHUẨN|ĐỊNH\s+MỨC|PHƯƠNG\s+ÁN"
    r"|NỘI\s+QUY|CHIẾN\s+LƯỢC|QUY\s+HOẠCH|BẢNG\s|BIỂU\s|DANH\s+SÁCH"
    r"|THỦ\s+TỤC|QCVN|SỬA\s+ĐỔI\s+\d+:\d{4}|NỘI\s+DUNG|TIÊU\s+CHUẨN|BỘ\s+TIÊU\s+CHÍ|LỘ\s+TRÌNH)"
)
# QUYẾT ĐỊNH:   QUYẾT NGHỊ:   NGHỊ ĐỊNH:   CHỈ THỊ:
ENACTING = compile_letters(
    r"(?:QUYẾT\s+ĐỊNH|QUYẾT\s+NGHỊ|NGHỊ\s+ĐỊNH|RA\s+NGHỊ\s+ĐỊNH|CHỈ\s+THỊ"
    r"|NGHỊ\s+QUYẾT|LỆNH)\s*:\s*"
)


_WHOSE = compile_letters(r"(?P<kind>[^\d]{3,30}?)\s+CỦA\s+(?P<who>[^\d]{3,80})")
_ATTACHED_LINES = 5
_CELLS_OF_A_ROW = 8


def kind_title(text: str) -> DocKind | None:
    """Return the kind that a title line names, or ``None``.

    All of the line (``NGHỊ ĐỊNH``), or with whose it is, as older texts print it (``QUYẾT ĐỊNH CỦA
    BỘ TRƯỞNG BỘ Y TẾ``).
    """
    words = text.strip(" :.*-")
    if words.isupper() and (whose := _WHOSE.fullmatch(words)) and begins_name(whose["who"]):
        words = whose["kind"]
    if not 3 <= len(words) <= _LONGEST + 4:
        return None
    found = _KINDS.get(same_words(words))
    if found is None and words.isupper():  # a scan misreads accents: THÔNG BẢO
        return _FOLDED_KINDS.get(fold(words))
    return found


def starts_closing(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether the closing of a document begins with this line.

    Assumption "an office by itself signs": a title in capitals (BỘ TRƯỞNG) closes the document if
    "Đã ký" or a name follows; as a chapter's heading (CHỦ TỊCH NƯỚC) it does not.
    """
    text = lines[index].text
    if not text:
        return False
    first = text[0]
    if first in "NnN" and _RECIPIENTS.match(text):
        return True
    if first in "LNBPHlnbp" and ADOPTED.match(text):
        return True
    if first in "TKQ" and _CAPACITY_LINE.match(text):
        return True
    if first in "XBS" and certifies_below(lines, index):
        return True
    if len(text) > 70:
        return False
    if _signed_below(lines, index):
        return True
    if not text[:3].isupper():
        return False
    if match := _OFFICE_AND_NAME.fullmatch(text):
        return bool(match)
    if not _OFFICE.fullmatch(text.strip(" ,")):
        return False
    return any(_SIGNATURE.fullmatch(line.text.strip(" .")) for line in lines[index + 1 : index + 5])


def _signed_below(lines: tuple[Line, ...], index: int) -> bool:
    """A name with "(Đã ký)" under it, or over it, closes where the office is left out."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    one, other = lines[index].text, below
    if _DA_KY.fullmatch(one):
        one, other = other, one
    return bool(_DA_KY.fullmatch(other) and _PERSON_ALONE.fullmatch(one))


def signs(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether a name stands here with an office in capitals, or "Đã ký", above it."""
    if not _SIGNATURE.fullmatch(lines[index].text.strip(" .")):
        return bool(_OFFICE_AND_NAME.fullmatch(lines[index].text))
    above = (line.text.strip(" ,*") for line in lines[max(0, index - 4) : index])
    return any(CAPACITY.match(text) or _OFFICE.fullmatch(text) for text in above)


def starts_annex(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether an attached text, a phụ lục or a form begins with this line.

    Assumption "an annex is announced": its title stands alone, or is followed within six lines
    by "(Ban hành kèm theo …)".
    """
    text = lines[index].text
    if len(text) > 300 or not text or text[0] not in "PpMmBQKCĐHDNLTI":
        return False
    cell = lines[index].cell
    if cell is not None and cell.column > 1:
        return False
    if (match := PHU_LUC.match(text)) and match["word"][0].isupper():
        rest = match["rest"]
        return (
            not rest or bool(match["mark"] and match["n"]) or rest.isupper() or rest.startswith("(")
        )
    if match := MAU.match(text):
        titled = len(text) < 60 or match["rest"].isupper() or match["mark"] in (":", ".")
        return titled and not text.endswith((";", ",")) and not _is_listed(lines, index)
    if _ATTACHED_TITLE.match(text) and text.upper() == text:
        below = (line.text for line in lines[index : index + 8])
        return any(_ATTACHED.match(text) or _ATTACHED_INSIDE.search(text) for text in below)
    return False


def _is_listed(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether a line only names a form in a list: other forms stand right beside it.

    Assumption "a form has a body": in a list, and in a table of forms, the next one follows at
    once, with a higher number.
    """
    own, cell = MAU.match(lines[index].text), lines[index].cell
    reach = 1 if cell is None else _CELLS_OF_A_ROW
    for beside in (*range(max(0, index - reach), index), *range(index + 1, index + reach + 1)):
        if beside >= len(lines):
            break
        line = lines[beside]
        same = line.cell is None if cell is None else line.cell and line.cell.table == cell.table
        other = MAU.match(line.text) if same else None
        if own is None or other is None or _form_number(other) == _form_number(own):
            continue
        if (beside < index) == (_form_number(other) < _form_number(own)):
            return True
    return False


def _form_number(match: re.Match[str]) -> tuple[int, str]:
    digits = "".join(c for c in match["n"] if c.isdecimal())
    return (int(digits) if digits else roman(match["n"]) or 0, match["n"].casefold())


def starts_unannounced(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether an attached text begins here, behind the signature, without being announced.

    Assumption "what is long and titled after the signature is attached": a title in capitals
    (QUY CHUẨN KỸ THUẬT …, KẾ HOẠCH) with at least a few lines below it.
    """
    line = lines[index]
    if line.cell is not None or not line.text.isupper() or len(line.text) > 300:
        return False
    return bool(_ATTACHED_TITLE.match(line.text)) and len(lines) - index > _ATTACHED_LINES
