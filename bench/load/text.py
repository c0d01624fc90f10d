"""Documents to load a portal with: real articles under invented heads."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from vanban import pipeline
from vanban.ingest import Incoming
from vanban.pipeline import Case

_ARTICLES = 3  # of one document: about 600 words, as many as documents have on average
_BODIES = (
    ("CHÍNH PHỦ", "NĐ-CP", "NGHỊ ĐỊNH"), ("BỘ TÀI CHÍNH", "TT-BTC", "THÔNG TƯ"),
    ("BỘ Y TẾ", "TT-BYT", "THÔNG TƯ"), ("BỘ CÔNG THƯƠNG", "TT-BCT", "THÔNG TƯ"),
    ("BỘ XÂY DỰNG", "TT-BXD", "THÔNG TƯ"), ("BỘ CÔNG AN", "TT-BCA", "THÔNG TƯ"),
    ("BỘ NỘI VỤ", "TT-BNV", "THÔNG TƯ"), ("BỘ TƯ PHÁP", "TT-BTP", "THÔNG TƯ"),
    ("THỦ TƯỚNG CHÍNH PHỦ", "QĐ-TTg", "QUYẾT ĐỊNH"),
)  # fmt: skip
_PLACES = (
    "An Giang", "Bắc Ninh", "Cà Mau", "Đắk Lắk", "Đồng Nai", "Gia Lai", "Hà Tĩnh", "Hưng Yên",
    "Khánh Hòa", "Lai Châu", "Lâm Đồng", "Lào Cai", "Nghệ An", "Ninh Bình", "Phú Thọ",
    "Quảng Ngãi", "Quảng Ninh", "Sơn La", "Tây Ninh", "Thanh Hóa", "Vĩnh Long",
)  # fmt: skip
_FIRST_DAY = date(1996, 1, 2)
_DAYS = 10_900


@dataclass(frozen=True, slots=True)
class Made:
    """One document: what was read of it, and the text that it was read from."""

    case: Case
    text: str


def articles(data: Path) -> list[tuple[str, str]]:
    """Return the heading and words of each article of *data*, as ``../shared/data``."""
    lines = (data / "relations" / "articles-sample.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    return [(row["heading"], row["text"]) for row in rows if row["heading"] and row["text"]]


def documents(stock: list[tuple[str, str]], count: int, seed: int = 7) -> Iterator[Made]:
    """Yield *count* documents over *stock*, each read by the pipeline as if a file had come."""
    chance = random.Random(seed)
    for index in range(count):
        text = document_text(stock, chance, index)
        yield Made(pipeline.read(Incoming(text.encode(), f"{index}.txt"))[0], text)


def document_text(stock: list[tuple[str, str]], chance: random.Random, index: int) -> str:
    """Return the text of a document of three articles of *stock* under the number *index* + 1."""
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    body, symbol, kind, seat = _issuer(chance)
    year = f"/{day.year}" if symbol != "QĐ-TTg" else ""
    chosen = chance.sample(stock, _ARTICLES)
    title = f"Quy định về {chosen[0][0][:1].lower()}{chosen[0][0][1:]}"
    units = [f"Điều {i}. {heading}\n{words}" for i, (heading, words) in enumerate(chosen, 1)]
    starts = day + timedelta(days=45)
    units.append(
        f"Điều {len(units) + 1}. Hiệu lực thi hành\nVăn bản này có hiệu lực thi hành từ ngày "
        f"{starts.day} tháng {starts.month} năm {starts.year}."
    )
    head = (
        f"{body}\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"---------------\nSố: {index + 1}{year}/{symbol}\n"
        f"{seat}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}\n{kind}\n{title}\n"
    )
    return head + "\n".join(units) + "\nNgười thử nghiệm\n"


def _issuer(chance: random.Random) -> tuple[str, str, str, str]:
    if chance.random() < 0.5:
        place = chance.choice(_PLACES)
        return f"ỦY BAN NHÂN DÂN\nTỈNH {place.upper()}", "QĐ-UBND", "QUYẾT ĐỊNH", place
    return *chance.choice(_BODIES), "Hà Nội"
