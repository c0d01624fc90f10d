"""When a deed is due (the words of time in it), never a guess.

A day counts only with a word that makes it a time of the deed (trước, trong, đến, chậm nhất, xong,
từ … đến …): the day of a cited document is none. Order of what wins: a date with "thường xuyên" is
continuous, with "hằng năm" recurring; else the last date; else what recurs; else what can't be
computed (``period``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vanban.model import Due, DueKind
from vanban.plan.times.cycle_days import with_days
from vanban.plan.times.cycles import find_continuous, find_cycle
from vanban.plan.times.dates import Moment, day_before, find_moments

# 29/2008/NĐ-CP ngày 14 tháng 3 năm 2008   số 11-CT/TU ngày 04/01/2026   Luật … ngày 16/6/2025
_CITED = re.compile(
    r"(?:\b[\d.]*\d[\w.]*\s?[/-]\s?[\w/&.-]*[^\W\d_][\w/&.-]*|\bLuật\b[^,;.]{0,60}?)\s+ngày\s+"
    r"\d{1,2}(?:\s+tháng\s*\d{1,2}\s+năm\s+\d{4}|[/.-]\d{1,2}[/.-]\d{4})",
    re.IGNORECASE,
)
# trước ngày   chậm nhất là   đến hết   trong   vào   xong   hoàn thành   dịp   (quý II/2026)
_LEAD = re.compile(
    r"""(?P<excl>(?<!\w)trước(?:\s+\d{1,2}\s*(?:giờ|h)(?:\s*\d{2}(?:\s*phút)?)?)?\s*(?:thời\s+điểm\s+)?$)
    | (?P<incl>(?<!\w)(?:
        (?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|đến|trong|trước))*|không\s+(?:muộn|chậm|quá)(?:\s+hơn)?|
        (?:cho\s+)?đến(?:\s+hết)?|hết|(?:thời\s+)?hạn\s+(?:cuối|chót)(?:\s+cùng)?(?:\s+là)?|thời\s+hạn\s+là|trong(?:\s+khoảng)?(?:\s+từ)?|vào|xong(?:\s+trong)?|
        hoàn\s+thành(?:\s+trong|\s+vào)?|dịp|trong\s+thời\s+gian|(?:thời\s+(?:gian|hạn)[^:;.]{0,25}|hạn)\s*:|các|
        giai\s+đoạn|từ|ngay\s+trong|tới|và|phê\s+duyệt|(?:kết|quả)\s+)\s*$)""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(r"(?:^|[(,;:])\s*$")
_CLOSES = re.compile(r"^\s*(?:[).,;]|$|và\s+(?:thường|kiện|bổ|định))")
_DOCUMENTS = re.compile(
    r"(?:đề\s+án|kế\s+hoạch|chương\s+trình|quy\s+hoạch|chiến\s+lược|quyết\s+định|nghị\s+quyết|luật|"
    r"dự\s+toán|tầm\s+nhìn|thời\s+kỳ|nhiệm\s+kỳ|năm\s+học|phương\s+án|phong\s+trào|mục\s+tiêu)\b[^;]*$",
    re.IGNORECASE,
)
# trong vòng 45 ngày kể từ ngày Quyết định này có hiệu lực
_COUNTED = re.compile(
    r"(?:trong(?:\s+(?:vòng|thời\s+hạn|thời\s+gian))?|sau|không\s+quá|chậm\s+nhất(?:\s+là)?)\s+(?P<n>\d{1,3})"
    r"(?:\s*\([^)]*\))?\s+(?P<unit>ngày|tháng)(?!\s+làm\s+việc),?\s+(?:kể\s+)?từ\s+(?:khi\s+|ngày\s+)?"
    r"(?P<event>ký|ban\s+hành|[^,;.]{0,30}\s+này\s+(?:có\s+hiệu\s+lực|được\s+ban\s+hành|được\s+ký))",
    re.IGNORECASE,
)
# từ   kể từ   từ 12 giờ   từ 7h30   từ sáng   từ 18 giờ tối   sau   bắt đầu: a start, no deadline
_HOUR = (
    r"(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{2}(?:\s*phút|['’])?)?\s*)?(?:(?:sáng|trưa|chiều|tối|đêm)\s*)?"
)
_FROM = re.compile(
    rf"(?:(?<!\w)từ(?:\s+lúc)?\s*{_HOUR}|(?<!\w)(?:sau|bắt\s+đầu(?:\s+(?:từ|vào))?)\s*{_HOUR})$",
    re.IGNORECASE,
)
# What can't be computed: days from an event, seasons, feasts, "trở đi".
_PERIOD = re.compile(
    r"""(?:
      (?:chậm\s+nhất|không\s+quá|trong(?:\s+(?:vòng|thời\s+hạn|thời\s+gian))?|(?<!\w)sau)\s+(?:là\s+|sau\s+)?\d{1,3}
        (?:\s*\([^)]*\))?\s+(?:giờ|phút|ngày|tuần|tháng)\b(?:\s+làm\s+việc)?
        (?:\s*,?\s*(?:kể\s+từ|từ\s+khi|sau\s+khi|trước\s+khi|tính\s+từ)\s[^;,.]*)?
    | ít\s+nhất\s+\d{1,3}(?:\s*\([^)]*\))?\s+(?:giờ|phút|ngày|tuần|tháng)\b(?:\s+làm\s+việc)?
        \s*,?\s*(?:kể\s+từ|từ\s+khi|sau\s+khi|trước|tính\s+từ)\s[^;,.]*
    | trước\s+(?:khi|mùa|Tết|kỳ\s+nghỉ|năm\s+học|ngày\s+(?!\d)|giờ|một\s+ngày|\d+\s+ngày)[^;,.]*
    | (?<!\w)sau\s+khi\s[^;,.]*
    | (?<!thông\s)(?<!xuyên\s)(?:trong\s+)?suốt\s[^;,.]*
    | trong\s+(?:ngày|mùa|đợt|(?:các\s+)?dịp\s+(?:nghỉ\s+)?(?:Tết|hè|lễ)|năm\s+học)\b[^;,.]*
    | (?:ngay\s+)?từ\s+đầu\s+(?:năm\s+học|mùa|vụ|khóa|kỳ)\b[^;,.]*
    | tại\s+(?:phiên|kỳ|cuộc|hội\s+nghị)\s+(?:họp|giao\s+ban)[^;,.]{0,30}?
        \b(?:tháng|quý|năm)\b(?:\s+[\dIVX/]+)*
    | (?:cho\s+)?đến\s+khi\s[^;,.]*
    | (?:ngay\s+)?từ\s+HOUR(?:ngày|tháng|năm)\s+[\d/]+[^;,.]*(?:trở\s+đi|$)
    | ^\W*(?:bắt\s+đầu\s+|kể\s+)?từ\s+HOUR(?:ngày|tháng|năm)\s+[\d/]+[^;,.]*
    | \b(?:và|những)\s+(?:những\s+)?năm\s+tiếp\s+theo
    )""".replace("HOUR", _HOUR),
    re.VERBOSE | re.IGNORECASE,
)
_OPEN_END = re.compile(r"trở\s+đi|tiếp\s+theo|và\s+tiếp\s+theo", re.IGNORECASE)
_TO_TAIL = re.compile(
    r"(?:chậm\s+nhất|muộn\s+nhất|hoàn\s+thành|xong|phải\s+xong)[^,;]*$", re.IGNORECASE
)
# trực ban 24/24   trực 24/7: round the clock, until a day or a season ends it
_ROUND_THE_CLOCK = re.compile(
    r"(?<![\d/])24\s*(?:/|trên)\s*(?:24|7)(?![\d/])(?:\s*(?:giờ|h)\b)?", re.I
)
# khi có yêu cầu   khi có thiên tai   khi cần thiết   theo yêu cầu của Sở   nếu có phát sinh
_CONDITION = re.compile(
    r"""(?<!\w)(?:(?<!đến\s)(?<!sau\s)(?<!trước\s)(?<!từ\s)khi\s+(?:có|xảy\s+ra|phát\s+sinh|xuất\s+hiện|cần|được\s+yêu\s+cầu)(?!\w)
    | theo\s+yêu\s+cầu(?!\w)(?!\s+(?:kỹ|nhiệm|thực|phát)) | hoặc\s+đột\s+xuất)[^;,.()]{0,60}""",
    re.VERBOSE | re.IGNORECASE,
)
_SUNDAY = re.compile(r"trong\s+tuần\s+này", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days a plan is read against: its own day, and the first day it is in force if known."""

    issued_on: date | None = None
    in_force: date | None = None


def read_due(text: str, calendar: Calendar, *, cell: bool = False) -> Due:
    """Return when the deed in *text* is due; in a *cell* of times a bare day or year counts too."""
    masked = _CITED.sub(lambda m: "\x00" * len(m[0]), text)
    counted = _count(masked, calendar)
    cycle, continuous = find_cycle(masked), find_continuous(masked)
    day = _last_day(masked, calendar, cell=cell)
    if cell and re.fullmatch(r"\s*(?:năm\s+)?20\d\d\s*", masked):
        day = _at(masked.strip(), date(int(masked.strip()[-4:]), 12, 31))
    if continuous:
        return _due(continuous if not cell else text, DueKind.CONTINUOUS)
    if cycle and not (cycle.soft and day):
        words = text if cell else with_days(masked, cycle)
        return replace(_due(words, DueKind.RECURRING), every=cycle.every)
    if counted or day:
        found = counted or day
        if cell and _OPEN_END.search(masked):
            return _due(text, DueKind.PERIOD)
        return found or Due()
    period = _PERIOD.search(masked)
    if period is not None and "\x00" not in period[0]:
        return _due(period[0] if not cell else text, DueKind.PERIOD)
    if clock := _ROUND_THE_CLOCK.search(masked):
        return _due(clock[0] if not cell else text, DueKind.CONTINUOUS)
    waits = _CONDITION.search(masked)
    return _due(waits[0], DueKind.NONE) if waits and "\x00" not in waits[0] else Due()


def _due(text: str, kind: DueKind) -> Due:
    return Due(_bare(" ".join(text.split()).strip(" ,;.")), kind)


def _bare(words: str) -> str:
    """Return *words* without brackets round them or half of a pair: "hằng quý (trước ngày 15)"."""
    opened, closed = words.count("("), words.count(")")
    if words.startswith("(") and (opened > closed or words.endswith(")")):
        return words.strip("() ")
    return words.rstrip(") ") if closed > opened else words.rstrip("( ")


def _at(text: str, day: date) -> Due:
    return replace(_due(text, DueKind.DATE), day=day)


def _count(text: str, calendar: Calendar) -> Due | None:
    """Work out calendar days counted from the signing or the effect of the document itself."""
    if calendar.issued_on and (sunday := _SUNDAY.search(text)):
        return _at(sunday[0], calendar.issued_on + timedelta(days=6 - calendar.issued_on.weekday()))
    match = _COUNTED.search(text)
    if match is None:
        return None
    start = calendar.in_force if "hiệu" in match["event"] else calendar.issued_on
    if start is None:
        return None
    length = int(match["n"]) * (1 if match["unit"].lower() == "ngày" else 30)
    try:
        return _at(match[0], start + timedelta(days=length))
    except OverflowError:
        return None


def _last_day(text: str, calendar: Calendar, *, cell: bool) -> Due | None:
    found: list[tuple[date, Due]] = []
    for moment in find_moments(text, calendar.issued_on):
        read = _day_of(text, moment, cell=cell)
        if read is not None and read.day is not None:
            found.append((read.day, read))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _day_of(text: str, moment: Moment, *, cell: bool) -> Due | None:
    """Return the last day of *moment* if the words around it make it a time of the deed."""
    before, after = text[: moment.start], text[moment.end :]
    before = re.sub(r"\bngày\s*$", "", before, flags=re.IGNORECASE)
    lead = _LEAD.search(before[-60:])
    if (
        _FROM.search(before[-40:])
        and not re.match(r"\s*(?:-|–|đến|tới)", after)
        and moment.kind != "range"
    ):
        return None
    if not cell and moment.kind in {"year", "range", "this"} and _is_title(before, moment, lead):
        return None
    if lead is None and not (
        cell or (_BARE.search(before) and _CLOSES.match(after)) or _is_day(text, moment)
    ):
        return None
    words = text[_lead_start(before, lead) : moment.end]
    if lead is not None and lead["excl"]:
        at_hour = re.search(r"(?:giờ|h)(?:\s*\d{2}(?:\s*phút)?)?\s*$", lead[0], re.IGNORECASE)
        return _at(words, moment.last if at_hour else day_before(moment.first))
    return _at(words, moment.last)


def _is_day(text: str, moment: Moment) -> bool:
    """Say whether "ngày 10/3/2026" or "quý II năm 2012" alone at the end is a time."""
    last = re.match(r"\s*(?:[,;.)]|$)", text[moment.end :])
    return (
        moment.kind in {"long", "short"}
        and last is not None
        and text[moment.start :].lower().startswith("ngày")
    )


def _is_title(before: str, moment: Moment, lead: re.Match[str] | None) -> bool:
    """Say whether a year belongs to the name of a document: "Đề án … giai đoạn 2025 - 2030"."""
    if _TO_TAIL.search(before[-40:]):
        return False
    if lead is not None and re.search(r"(?:trước|vào|hết|trong)\s*$", lead[0], re.IGNORECASE):
        return bool(re.search(r"dự\s+toán\s*$", before, re.IGNORECASE))
    return bool(_DOCUMENTS.search(before)) or (lead is None and moment.kind != "this")


def _lead_start(before: str, lead: re.Match[str] | None) -> int:
    if lead is None:
        return len(before)
    return max(len(before) - 60, 0) + lead.start()
