"""What stands around the units of a composed document: its head, its signatures, its recipients."""

from __future__ import annotations

import random

SIGNER = "Trần Văn Mây"


def party_head(chance: random.Random) -> list[str]:
    """The superior committee, the organ, a star, the number with a hyphen; bases behind dashes."""
    issuer = ["TỈNH ỦY LAM GIANG", *chance.choice([[], ["BAN THƯỜNG VỤ"]]), "*", "Số 88-KH/TU"]
    party = ["ĐẢNG CỘNG SẢN VIỆT NAM", "Lam Giang, ngày 22 tháng 10 năm 2031"]
    bases = ["- Căn cứ Điều lệ Đảng;", "- Theo đề nghị của Văn phòng Tỉnh ủy."]
    return [
        *issuer,
        *party,
        "KẾ HOẠCH",
        "về bến đò và chợ",
        "-----",
        *bases[: chance.choice([0, 2])],
    ]


def _flattened(issuer: list[str], motto: list[str], number: list[str], day: list[str]) -> list[str]:
    """Two columns of a head run together, line by line, as a conversion leaves them."""
    left = [*issuer, "" if len(issuer) == 1 else None, *number]
    return [
        " ".join(filter(None, pair))
        for pair in zip((one for one in left if one is not None), [*motto, *day], strict=True)
    ]


def head(chance: random.Random) -> tuple[str, list[str]]:
    """Return the number and the lines of the head of a State document."""
    kind = chance.choice(["NGHỊ ĐỊNH", "THÔNG TƯ", "QUYẾT ĐỊNH"])
    motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    number = chance.choice(["Số: 15/2031/NĐ-CP", "Số: 15/2031/TT-BXD"])
    issuer = chance.choice([["BỘ XÂY DỰNG"], ["CHÍNH PHỦ"], ["UBND TỈNH", "SỞ XÂY DỰNG"]])
    day = ["Hà Nội, ngày 05 tháng 03 năm 2031"]
    blocks = [issuer, motto, [number], day]
    if chance.random() < 0.5:
        blocks = [issuer, [number], motto, day]
    if chance.random() < 0.2:
        blocks = [_flattened(issuer, motto, [number], day)]
    bases = ["Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;"] * chance.randint(0, 2)
    lines = [line for block in blocks for line in block]
    return number.removeprefix("Số: "), [*lines, kind, "Quy định về bến đò và chợ", *bases]


def closing(chance: random.Random, blocks: list[list[str]] | None = None) -> list[str]:
    """Return the recipients and signatures that end a document."""
    receive = ["Nơi nhận:", "- Như trên;", "- Lưu: VT, XD."]
    name = SIGNER
    signed = chance.choice(
        blocks
        or [
            ["TM. CHÍNH PHỦ", "THỦ TƯỚNG", "(Đã ký)", name],
            ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", name],
            ["TUQ. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "Đã ký", name],
            ["Q. CHỦ TỊCH", name],
            ["BỘ TRƯỞNG", "(Đã ký)", name],
            ["TL. CHỦ TỊCH", "GIÁM ĐỐC SỞ XÂY DỰNG", name],
            ["KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", name, "KT. BỘ TRƯỞNG BỘ XÂY DỰNG",
             "THỨ TRƯỞNG", "Lê Thị Mưa"],
        ]
    )  # fmt: skip
    return [*receive, *signed] if chance.random() < 0.5 else [*signed, *receive]
