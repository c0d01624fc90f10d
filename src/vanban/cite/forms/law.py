"""Laws by name: Luật Đất đai · Bộ luật Dân sự năm 2015 · Luật sửa đổi Luật Giá … · Hiến pháp."""

from __future__ import annotations

import re
from dataclasses import replace

from vanban.cite.atoms import Named
from vanban.cite.forms.details import read_details
from vanban.cite.forms.kinds import KIND_WORDS
from vanban.cite.forms.number import NUMBER_PATTERN, normal_number
from vanban.cite.forms.numbered import make_numbered
from vanban.cite.titles import Titles
from vanban.model import DocKind

_STOP = frozenset((
    "và", "hoặc", "với", "của", "các", "những", "tại", "trong", "theo", "về", "số", "năm",
    "ngày", "này", "đó", "trên", "đã", "được", "quy", "có", "thì", "là", "để", "do", "khi",
    "như", "nếu", "mà", "không", "phải", "sẽ", "đang", "còn", "hiện", "vẫn", "cũng", "từ", "đến",
    "ra", "vào", "cho", "bằng", "trừ", "ban", "sửa", "bổ", "hướng", "hết", "chưa", "nhưng",
    "nên", "thuộc", "bao", "gồm", "căn", "lần", "khóa", "kỳ", "nước",
))  # fmt: skip
_WORD = re.compile(r"\s+(?P<word>[^\s.,;:()“”\"‘’\d/]+)")
_NUMBER_NEXT = re.compile(r"\s*[(,]?\s*(?:[Ss]ố|SỐ)\s*:?\s*(?=\d)|\s+(?=\d)")
_YEAR_NEXT = re.compile(r"\s+(?:\(?năm\s+)?(?P<year>(?:19|20)\d\d)(?![\w/]|\.\d)\)?")
# Luật sửa đổi, bổ sung một số điều của Luật A và Luật B số 12/2024/QH15
_AMENDING = re.compile(r"\s+[Ss]ửa đổi(?:\s*(?:,|và)?\s*bổ sung)?(?!\w)", re.IGNORECASE)
_AMENDING_NUMBER = re.compile(r"[^;\n“”\"]{0,400}?[\s(][Ss]ố\s*:?\s*(?=\d+\s?/)")
_AMENDING_DAY = re.compile(r"[^;\n“”.]{0,400}?(?=\s+ngày\s+\d|\s+năm\s+(?:19|20)\d\d)")
# một số điều của 15 luật trong lĩnh vực nông nghiệp: laws by their count
_SEVERAL_LAWS = re.compile(
    r"\s+một\s+số\s+điều\s+của\s+(?:\d{1,3}|các)\s+[Ll]uật\s[^;.()\n“”]{3,150}?(?=[;.()\n]|$)"
)
_ONE_LAW = re.compile(r"\s+một\s+số\s+điều\s+của\s+(?P<law>Bộ luật|Luật|Pháp lệnh)(?!\w)")
_LOWER_KIND = re.compile(r"(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị)\s")
_ENACTING = re.compile(r"ban hành\s*$")
_SCHOOL = re.compile(r"(?:Đại học|Khoa|Viện|Trường|ngành|Pháp|pháp|PHÁP)\s*$")
_CONSTITUTION = re.compile(
    r"(?:\s+nước\s+Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?", re.IGNORECASE
)


def read_constitution(text: str, start: int, end: int) -> Named | None:
    """Return the mention of the Hiến pháp at *start*, with its year if one is said."""
    if not text[start].isupper():
        return None
    match = _CONSTITUTION.match(text, end)
    end = match.end() if match else end
    year = _YEAR_NEXT.match(text, end)
    name = f"Hiến pháp năm {year['year']}" if year else "Hiến pháp"
    return Named(
        start, year.end() if year else end, "law", DocKind.HIEN_PHAP, name=name,
        year=int(year["year"]) if year else None,
    )  # fmt: skip


def read_law(
    text: str, word: str, start: int, end: int, titles: Titles
) -> tuple[tuple[Named, ...], int]:
    """Return the laws named from *start* on, and where to read on.

    The laws inside an amending law's name are read on their own, so the reading goes on inside it.
    """
    if not text[start].isupper() or _SCHOOL.search(text, max(0, start - 12), start):
        return (), end
    if _stands_alone(text, start, end):
        return (), end  # LUẬT over its own title
    if amending := _AMENDING.match(text, end):
        outer = _read_amending(text, word, start, amending.end(), titles)
        return ((outer,) if outer else ()), amending.end()
    stop = titles.end_of(text, start) or _guess_end(text, end)
    if stop is None:
        return (), end
    named = _read_tail(text, word, start, stop)
    return (named,), named.end


def _stands_alone(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] == "\n" and text[max(0, start - 1) : start] in {"", "\n"}


def _read_tail(text: str, word: str, start: int, stop: int) -> Named:
    """Return the law named in ``[start, stop)`` with the number or the year behind its name."""
    name, kind = " ".join(text[start:stop].split()), KIND_WORDS[word]
    if found := _NUMBER_NEXT.match(text, stop):
        match = NUMBER_PATTERN.match(text, found.end())
        if (match and "QH" in match["symbol"].upper()) or (match and "ố" in found[0].lower()):
            return make_numbered(text, start, match.end(), normal_number(match), kind, name)
    if year := _YEAR_NEXT.match(text, stop):
        end = year.end() - (year[0].endswith(")") and "(" not in year[0])
        return Named(
            start, end, "law", kind, name=f"{name} năm {year['year']}", year=int(year["year"])
        )
    day, issuer, _ = read_details(text, stop)
    return Named(start, stop, "law", kind, name=name, issued_on=day, issuer=issuer)


def _read_amending(text: str, word: str, start: int, end: int, titles: Titles) -> Named | None:
    """Return the amending law, if the number or the day behind the list of laws is its own.

    Without either its name ends with that of the law which it amends.

    In an enacting line (``ban hành Luật sửa đổi … Luật Giá số …``) the number is the inner law's.
    """
    if _ENACTING.search(text, max(0, start - 12), start):
        return None
    if found := _AMENDING_NUMBER.match(text, end):
        match = NUMBER_PATTERN.match(text, found.end())
        if (
            match
            and not _LOWER_KIND.search(found[0])
            and match["symbol"].startswith(("QH", "UB", "PL-UB"))
        ):
            number = normal_number(match)
            return make_numbered(text, start, match.end(), number, KIND_WORDS[word], "")
    if dated := _of_year(text, word, start, end, titles):
        return dated
    found = _AMENDING_DAY.match(text, end) or _SEVERAL_LAWS.match(text, end)
    if found is None or _LOWER_KIND.search(found[0]):
        return _unnumbered(text, word, start, end, titles)
    name = " ".join(text[start : found.end()].split())
    day, issuer, _ = read_details(text, found.end())
    named = Named(start, found.end(), "law", KIND_WORDS[word], name=name, issued_on=day)
    return replace(named, issuer=issuer)


def _of_year(text: str, word: str, start: int, end: int, titles: Titles) -> Named | None:
    """Return ``Luật sửa đổi, bổ sung một số điều của Luật Ví dụ năm 2018`` with its year.

    Assumption "the year is that of the law named first", as a day there is; it is wrong where the
    text names the amended law with that very year elsewhere.
    """
    inner = _ONE_LAW.match(text, end)
    if inner is None:
        return None
    law = inner.start("law")
    stop = titles.end_of(text, law) or _guess_end(text, inner.end())
    year = _YEAR_NEXT.match(text, stop) if stop else None
    if stop is None or year is None or _is_named_with(text, law, stop, year["year"]):
        return None
    name = f"{' '.join(text[start:stop].split())} năm {year['year']}"
    close = year.end() - (year[0].endswith(")") and "(" not in year[0])
    return Named(start, close, "law", KIND_WORDS[word], name=name, year=int(year["year"]))


def _is_named_with(text: str, law: int, stop: int, year: str) -> bool:
    """Say whether the law at ``[law, stop)`` bears *year* where no amending law is named."""
    words = r"\s+".join(map(re.escape, text[law:stop].split()))
    borne = re.compile(rf"(?<!của\s){words}\s+(?:năm\s+{year}|(?:số\s*:?\s*)?\d{{1,3}}/{year}/)")
    return borne.search(text) is not None


def _unnumbered(text: str, word: str, start: int, end: int, titles: Titles) -> Named | None:
    """Return ``Luật sửa đổi, bổ sung một số điều của Luật Ví dụ`` by its name."""
    inner = _ONE_LAW.match(text, end)
    if inner is None:
        return None
    law = inner.start("law")
    stop = titles.end_of(text, law) or _guess_end(text, inner.end())
    if stop is None:
        return None
    name = " ".join(text[start:stop].split())
    return Named(start, stop, "law", KIND_WORDS[word], name=name)


def _guess_end(text: str, end: int) -> int | None:
    """Return where a name that no table knows ends.

    Assumption *name-until-function-word*: a title begins with a capital and runs on over words
    that carry meaning; the first function word, comma or next kind of document ends it.
    """
    stop = None
    for count in range(14):
        match = _WORD.match(text, stop or end)
        if match is None or "\n" in match[0]:
            break
        word = match["word"]
        of_state = word == "nước" and text[: match.start()].endswith("Nhà")  # Ngân hàng Nhà nước
        if (word.lower() in _STOP and not of_state) or word in {
            "Luật",
            "Nghị",
            "Thông",
            "Quyết",
            "Bộ",
            "Chính",
        }:
            break
        if count == 0 and not (word[0].isupper() and len(word) > 1):
            return None
        stop = match.end()
    return stop
