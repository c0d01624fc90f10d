"""Names of authorities as the head prints them, put into the official spelling."""

from __future__ import annotations

import re

from vanban.model import Issuer
from vanban.vocab.agencies import agency_slug, find_place, register, spell

_HEAD = re.compile(
    r"(?:ỦY\ BAN|UỶ\ BAN|HỘI\ ĐỒNG|CHÍNH\ PHỦ|QUỐC\ HỘI|THỦ\ TƯỚNG|CHỦ\ TỊCH|BỘ|TÒA\ ÁN|TOÀ\ ÁN"
    r"|VIỆN|KIỂM\ TOÁN|NGÂN\ HÀNG|THANH\ TRA|VĂN\ PHÒNG|BAN|SỞ|CỤC|TỔNG|BẢO\ HIỂM|TỈNH\ ỦY"
    r"|TỈNH\ UỶ|THÀNH\ ỦY|THÀNH\ UỶ|HUYỆN\ ỦY|ĐẢNG\ ỦY|ĐẢNG\ UỶ|LIÊN|UBND|HĐND|TRUNG\ TÂM"
    r"|TRƯỜNG|CHI|CÔNG\ AN|KHO\ BẠC|MẶT\ TRẬN|ĐOÀN|BCH|BỆNH\ VIỆN|HỌC\ VIỆN|ĐẠI\ HỌC"
    r"|TẬP\ ĐOÀN|CÔNG\ TY|QUÂN\ KHU|QUÂN\ CHỦNG|BINH\ CHỦNG|TỈNH\ ĐOÀN|THÀNH\ ĐOÀN|THUẾ|HẢI\ QUAN"
    r"|PHÒNG(?!\s*,|\s+(?:CHỐNG|CHÁY|THỦ|KHÔNG))|ĐÀI|TRẠM|HẠT|HỘI\ (?:LIÊN|NÔNG|CỰU|CHỮ|LUẬT|NHÀ)"
    r"|ĐẢNG\ BỘ|ĐẢNG\ ĐOÀN|THỊ\ ỦY|QUẬN\ ỦY|XÃ\ ĐOÀN|HUYỆN\ ĐOÀN)\b"
)
# BỘ TƯ PHÁP - BỘ NỘI VỤ   TÒA ÁN NHÂN DÂN TỐI CAO - VIỆN KIỂM SÁT …: a joint document
_JOINT = re.compile(
    r"\s[-–]\s(?=(?:BỘ|TÒA\ ÁN|TOÀ\ ÁN|VIỆN\ KIỂM\ SÁT|THANH\ TRA|NGÂN\ HÀNG)\b)|\s*;\s*"
)
_UNFINISHED = (
    "ỦY BAN", "UỶ BAN", "ỦY BAN THƯỜNG VỤ", "UỶ BAN THƯỜNG VỤ", "HỘI ĐỒNG", "CHỦ TỊCH",
    "BAN CHẤP HÀNH",
)  # fmt: skip
_PEERS = (
    "Bộ ", "Tòa án", "Viện kiểm sát", "Ngân hàng", "Thanh tra Chính", "Kiểm toán", "Chính phủ",
    "Ủy ban Thường vụ", "Quốc hội",
)  # fmt: skip
_COMMANDS = ("Bộ Tư lệnh", "Bộ Chỉ huy", "Bộ Tham mưu", "Bộ Tổng Tham mưu")
# Offices as they are written (Nghị định 30/2020/NĐ-CP, Phụ lục II): "Phó Chủ tịch", "Phó Bí thư".
_OFFICES = (
    "Tổng Kiểm toán Nhà nước", "Kiểm toán trưởng", "Tổng Thanh tra", "Tổng Giám đốc",
    "Tổng Thư ký", "Tổng Bí thư", "Tổng Cục trưởng", "Chánh Văn phòng", "Chánh Thanh tra",
    "Chánh án", "Chủ tịch", "Chủ nhiệm", "Bộ trưởng", "Thứ trưởng", "Thủ tướng", "Thống đốc",
    "Viện trưởng", "Giám đốc", "Cục trưởng", "Vụ trưởng", "Trưởng ban", "Trưởng Ban", "Bí thư",
    "Hiệu trưởng", "Chỉ huy trưởng", "Trưởng phòng", "Trưởng khoa", "Trưởng Công an", "Tư lệnh",
    "Chính ủy", "Chi cục trưởng", "Tổng Biên tập", "Hạt trưởng", "Đồn trưởng", "Trạm trưởng",
)  # fmt: skip
_OFFICE_KEYS = {office.upper(): office for office in _OFFICES}
_PLACE_IN = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s.*")


def begins_name(text: str) -> bool:
    """Say whether a line of capitals begins the name of an authority."""
    return bool(_HEAD.match(text))


def official_name(printed: str) -> str:
    """Return *printed*, in capitals or not, as the official name is written.

    >>> official_name("ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY")
    'Ủy ban nhân dân tỉnh Sông Mây'
    """
    words = " ".join(printed.split()).strip(" -*_.:")
    offices = any(words.startswith(office) for office in _OFFICE_KEYS)
    if words.isupper() and offices and register().find(words) is None:
        return office_name(words)
    return spell(words)


def office_name(printed: str) -> str:
    """Return an office printed in capitals as it is written in a sentence.

    >>> office_name("PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY")
    'Phó Chủ tịch Ủy ban nhân dân tỉnh Sông Mây'
    """
    words = " ".join(printed.split())
    if not words.isupper():
        return words
    for before in ("PHÓ ", "QUYỀN "):
        if words.startswith(before):
            return f"{before.capitalize()}{office_name(words.removeprefix(before))}"
    office = next((office for office in _OFFICE_KEYS if words.startswith(office)), None)
    if office is None:
        return words.capitalize()
    rest = words.removeprefix(office)
    body = rest.strip(" ,")
    named = official_name(body) if begins_name(body) else body.lower()
    return f"{_OFFICE_KEYS[office]}{', ' if ',' in rest[:2] else ' '}{named}".strip()


# Bộ trưởng Bộ Tài chính   Chủ tịch Ủy ban nhân dân tỉnh: who heads a body, not the body
_HEAD_OF = re.compile(
    r"(?:bộ trưởng|chủ tịch|thủ tướng|thống đốc|tổng cục trưởng|giám đốc|viện trưởng|chánh án)\s",
    re.IGNORECASE,
)


def names_authority(text: str) -> bool:
    """Say whether *text*, in capitals or not, begins with an authority or with who heads one."""
    return begins_name(text.upper()) or _HEAD_OF.match(text) is not None


def issuers_of(lines: list[str]) -> tuple[Issuer, ...]:
    """Return the authorities that the lines of capitals in a head name, a superior left out.

    A line that does not begin a name goes on with the line before it (``BỘ NÔNG NGHIỆP`` / ``VÀ
    MÔI TRƯỜNG``). Several ministries are a joint document; a body under ``UBND TỈNH …`` issues
    alone.
    """
    names: list[str] = []
    for line in lines:
        parts = _JOINT.split(line)
        for part in filter(None, (p.strip(" -–*_.,") for p in parts)):
            if names and (
                not begins_name(part) or names[-1].endswith(" VÀ") or _goes_on(names[-1])
            ):
                names[-1] = f"{names[-1]} {part}"
            else:
                names.append(part)
    official = _bodies(list(dict.fromkeys(official_name(name) for name in names)))
    peers = [n for n in official if n.startswith(_PEERS) and not n.startswith(_COMMANDS)]
    if len(official) > 1 and len(peers) < len(official):
        return (_under(official[-1], official[-2]),)
    return tuple(Issuer(agency_slug(name), name) for name in official)


def _bodies(names: list[str]) -> list[str]:
    """Return *names* without the head of a body that is named beside it.

    Old titles name both: ``BỘ TÀI CHÍNH`` / ``QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH`` / ``BỘ TRƯỞNG
    BỘ TÀI CHÍNH``.
    """
    keys = [name.casefold() for name in names]
    return [
        name
        for name, key in zip(names, keys, strict=True)
        if not (_HEAD_OF.match(name) and any(key.endswith(f" {body}") for body in keys))
    ]


def _under(name: str, superior: str) -> Issuer:
    """A sở is told apart by the place of the body above it: its slug holds that place."""
    joined = register().find(name) is None and register().find(f"{name} {superior}")
    if joined:  # Hội đồng Thẩm phán | Tòa án nhân dân tối cao
        name = official_name(f"{name} {superior}".upper())
    place = _PLACE_IN.search(superior)
    if place is None or find_place(place[0]) is None:
        return Issuer(agency_slug(name), name)
    return Issuer(agency_slug(name, place=place[0]), name)


def _goes_on(name: str) -> bool:
    return name in _UNFINISHED or name.endswith(" -")
