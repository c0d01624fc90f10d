"""What people ask a library for, made of the library itself: each has documents to find."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from portal.store.models import DocumentRow
from vanban.text import fold

_SAMPLE = 400  # documents that questions are made of
_OFTEN = ("quy định", "nghị định", "thông tư", "quyet dinh", "hiệu lực thi hành", "đất đai",
          "bảo hiểm xã hội", "lao dong", "doanh nghiệp", "xử phạt")  # fmt: skip


def sample(chance: random.Random) -> list[DocumentRow]:
    """Return documents from all over the library."""
    last = DocumentRow.objects.order_by("-pk").values_list("pk", flat=True)[0]
    wanted = chance.sample(range(1, last + 1), min(_SAMPLE, last))
    rows = DocumentRow.objects.filter(pk__in=wanted)
    return list(rows.only("address", "number", "title", "issuer", "issuer_name", "kind", "year",
                          "place", "text"))  # fmt: skip


def addresses(rows: list[DocumentRow], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield for ever a kind of question, and the address of the page that answers one."""
    kinds = list(_KINDS.items())
    while True:
        row = chance.choice(rows)
        name, make = chance.choice(kinds)
        yield name, f"/tim-kiem/?{urlencode(make(row, chance))}"


def _run(text: str, count: int, chance: random.Random) -> str:
    words = [word for word in text.split() if word.isalpha()]
    start = chance.randrange(max(1, len(words) - count))
    return " ".join(words[start : start + count])


def _number(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    spelt = (row.number, fold(row.number), row.number.replace("/", " ").replace("-", " "))
    return {"q": chance.choice(spelt)}


def _number_and_place(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    return {"q": f"{row.kind.replace('-', ' ')} {row.number.partition('/')[0]} {row.place}"}


def _title(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    return {"q": _run(row.title, chance.randint(2, 6), chance)}


def _bare_title(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    return {"q": fold(_run(row.title, chance.randint(2, 6), chance))}


def _words(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    return {"q": _run(row.text, chance.randint(1, 5), chance)}


def _phrase(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    return {"q": f'"{_run(row.text, chance.randint(2, 4), chance)}"'}


def _question(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    ends = ("như thế nào", "là gì", "bao nhiêu", "do ai quyết định", "trong bao lâu")
    return {"q": f"{_run(row.text, chance.randint(4, 9), chance)} {chance.choice(ends)}?"}


def _slip(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    words = fold(_run(row.title, 3, chance)).split()
    at = chance.randrange(len(words)) if words else 0
    slipped = [w[:1] + w[2:3] + w[1:2] + w[3:] if i == at else w for i, w in enumerate(words)]
    return {"q": " ".join(slipped)}


def _conditions(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    year = row.year or 2010
    more = chance.choice(
        (f"từ:{year - 2} đến:{year + 2}", f'cơ quan:"{row.issuer_name}"',
         "tình trạng:còn hiệu lực", f"in force on {year + 3}-06-01")
    )  # fmt: skip
    return {"q": f"{_run(row.title, 2, chance)}, {more}"}


def _facets(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    chosen = {"kind": row.kind, "issuer": row.issuer, "year": row.year}
    some = chance.sample(sorted(chosen), chance.randint(1, 2))
    return {"q": _run(row.title, 2, chance), **{name: chosen[name] or "" for name in some}}


def _browse(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    return {"q": "", "issuer": row.issuer, "sort": chance.choice(("date", ""))}


def _often(row: DocumentRow, chance: random.Random) -> dict[str, object]:
    page = chance.choice(("", "", "2", "5"))
    return {"q": chance.choice(_OFTEN), "sort": chance.choice(("", "date")), "trang": page}


_KINDS: dict[str, Callable[[DocumentRow, random.Random], dict[str, object]]] = {
    "number": _number, "number and place": _number_and_place, "title": _title,
    "title without accents": _bare_title, "words": _words, "phrase": _phrase,
    "question": _question, "slip": _slip, "conditions": _conditions, "facets": _facets,
    "nothing typed": _browse, "what all have": _often,
}  # fmt: skip
