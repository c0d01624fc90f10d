"""Signal words: what a statement does, and how far each deed reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from vanban.effect.changes.passive import object_first
from vanban.model import Span, Verb
from vanban.vocab.phrases import printed_phrases

# “…” or "…": words quoted inside a statement
QUOTED_WORDS = re.compile(r"[“\"](?P<words>[^“”\"\n]{0,600})[”\"]")
# (đã được sửa đổi, bổ sung bởi Thông tư số 9/2031/TT-BXD): history of the target, no deed
_HISTORY = re.compile(
    r"(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)[^;:)\n]*"
    r"(?=như\s+sau|[;:)\n]|$)",
    re.IGNORECASE,
)
# Thông tư số 9/2031/TT-BXD (trừ khoản 2 Điều 5): what stays in force
_EXCEPTED = re.compile(r"\(\s*(?:ngoại\s+)?trừ\b[^)\n]*\)", re.IGNORECASE)
# What may stand before a deed: nothing, a joint, "Thông tư này", "Tại khoản 2 Điều 5,"
_BEFORE = re.compile(
    r"(?:^|[;:.]|\bvà|\bnay|\bnày|\bđồng\s+thời|^(?:luật|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư))"
    r"\s*$",
    re.IGNORECASE,
)
# A comma joins deeds ("Bãi bỏ khoản 2, sửa đổi khoản 3") or closes a place ("Tại Điều 5, thay …");
# in "hồ sơ đàm phán, ký kết, sửa đổi điều ước" it joins words for things.
_OPENS_WITH_PLACE = re.compile(r"\s*(?:tại|trong|ở|sau|vào\s+sau|trước)\b", re.IGNORECASE)
# Sau Điều 6 | bổ sung Điều 6a   Tại khoản 2 Điều 5 | sửa đổi điểm a
_ONLY_A_PLACE = re.compile(
    r"\s*(?:tại|trong|ở|sau|vào\s+sau|trước)\s+(?:cuối\s+|đầu\s+)?"
    r"(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục)\s[^,;:.“”]{0,80}\s",
    re.IGNORECASE,
)
# "chuyển khoản 3 thành khoản 4", not "chuyển giao nhiệm vụ" or "chuyển 5 tỷ đồng"
_UNIT = r"(?=\s+(?:các\s+)?(?:khoản|điểm|điều|mục|tiểu\s+mục|chương|phần|phụ\s+lục)\s+[\dIVXa-zđ])"
# Thông tư này có hiệu lực từ ngày 01/6/2031, | thay thế Thông tư số 5/2029/TT-BM
_IN_FORCE = re.compile(r"\bnày\s+(?:\S+\s+){0,12}?có\s+hiệu\s+lực\b", re.IGNORECASE)
# Các văn bản sau hết hiệu lực thi hành: | Thông tư số 5/2029/TT-BM, …
_LISTED_BEHIND = re.compile(
    r"(?:\s+thi\s+hành)?(?:,?\s+kể\s+từ\s+ngày\b[^:;.]{0,90})?\s*:\s+(?=\S)"
)
# Quyết định số 5 tiếp tục thực hiện | đến hết ngày …, not: tiếp tục thực hiện nhiệm vụ
_SAYS_EFFECT = re.compile(r"hiệu\s+lực|áp\s+dụng$", re.IGNORECASE)
_UNTIL_WHEN = re.compile(r"\s+(?:cho\s+)?(?:đến|tới)\b", re.IGNORECASE)
# Groups whose subject stands before them
# Kéo dài thời hạn ngưng hiệu lực | quy định tại Điều 1 Nghị quyết số 9: the suspending act goes on;
# … ngưng hiệu lực Nghị định số 5: the act is suspended for longer
_PROLONGED = re.compile(r"(?:kéo\s+dài|gia\s+hạn|tiếp\s+tục)\s", re.IGNORECASE)
_OF_SUSPENDING = re.compile(
    r"\s*(?:đã\s+)?(?:được\s+)?(?:(?:quy\s+định|nêu)\s+(?:tại|trong|ở)|tại|theo|của)\s",
    re.IGNORECASE,
)
# Hủy bỏ | việc đình chỉ thi hành Điều 1 Quyết định số 5
_HALT = re.compile(
    r"\s+việc\s+(?:tạm\s+)?(?:đình\s+chỉ|ngưng|dừng)(?:\s+(?:việc\s+)?(?:thi\s+hành|hiệu\s+lực|áp\s+dụng|thực\s+hiện))*",
    re.IGNORECASE,
)
_ENDED, _CONTINUED = "ended", "continued"
_BEHIND = {_ENDED: Verb.REPEAL, _CONTINUED: Verb.EXTEND}


@dataclass(frozen=True, slots=True)
class Signal:
    """One deed: its verb, where its words stand, and the stretch in which its objects stand."""

    verb: Verb
    span: Span
    reach: Span

    @property
    def ends(self) -> bool:
        """Whether the subject stands before the words: ``… hết hiệu lực``."""
        return self.reach.end <= self.span.start


def blank(text: str) -> str:
    """Return *text* with quoted words and the history of targets blanked, offsets kept."""
    if "“" in text or '"' in text:
        text = QUOTED_WORDS.sub(lambda m: "“" + "·" * (len(m[0]) - 2) + "”", text)
    if "(" in text:
        text = _EXCEPTED.sub(lambda m: " " * len(m[0]), text)
    if "được" in text.lower() and object_first(text) is None:
        text = _HISTORY.sub(lambda m: " " * len(m[0]), text)
    return text


def signals(text: str) -> Iterator[Signal]:
    """Yield the deeds that one statement tells, *text* being blanked.

    Assumption "objects follow the verb up to the next verb"; for words of ending, such as
    ``hết hiệu lực``, they stand before it.
    """
    if (told := object_first(text)) is not None:
        verb, start, end = told
        reach = Span(end if verb is Verb.INSERT else 0, len(text))
        reach = Span(0, start) if verb is Verb.RENAME else reach
        yield Signal(verb, Span(start, end), reach)
        return
    found: list[re.Match[str]] = []
    lowered = text.lower()
    if not any(word in lowered for word in _first_words()):
        return  # most statements: the search for phrases is ten times slower
    in_force = _IN_FORCE.search(text)
    begins = in_force.end() if in_force else len(text) + 1
    opens = _OPENS_WITH_PLACE.match(text) is not None
    for match in _pattern().finditer(text):
        joins = bool(found) or opens
        if _acts(text, match, joins=joins, begins=begins <= match.start()):
            found.append(match)
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        span = Span(match.start(), match.end())
        if behind := _BEHIND.get(str(match.lastgroup)):
            begin = found[index - 1].end() if index else 0
            listed = _LISTED_BEHIND.match(text, match.end())
            reach = Span(listed.end(), end) if listed else Span(begin, match.start())
            yield Signal(behind, span, reach)
        else:
            yield Signal(_verb_of(text, match), span, Span(match.end(), end))


def _verb_of(text: str, match: re.Match[str]) -> Verb:
    """Return the verb of *match*; prolonging what suspends prolongs the suspending act.

    To do away with a halt ("hủy bỏ việc đình chỉ thi hành …") lets what was halted go on.
    """
    verb = Verb(str(match.lastgroup))
    if verb is Verb.REPEAL and _HALT.match(text, match.end()):
        return Verb.EXTEND
    prolongs = verb is Verb.SUSPEND and _PROLONGED.match(match[0])
    return Verb.EXTEND if prolongs and _OF_SUSPENDING.match(text, match.end()) else verb


def _acts(text: str, match: re.Match[str], *, joins: bool, begins: bool) -> bool:
    if match.lastgroup == _CONTINUED and not _SAYS_EFFECT.search(match[0]):
        return _UNTIL_WHEN.match(text, match.end()) is not None
    if match.lastgroup in _BEHIND:
        return True
    before = text[max(0, match.start() - 20) : match.start()].rstrip()
    if before.endswith(";") and not (joins or begins) and match[0].islower():
        return False  # "Nghị định số 5 về …; sửa đổi Nghị định số 6": a title goes on
    if _ONLY_A_PLACE.fullmatch(text, 0, match.start()):
        return True
    return bool(_BEFORE.search(before)) or ((joins or begins) and before.endswith(","))


@cache
def _first_words() -> tuple[str, ...]:
    """Return the words with which the phrases begin, each of which a deed needs."""
    groups = (_ENDED, _CONTINUED, *(verb for verb in Verb if verb is not Verb.PHRASE))
    phrases = (phrase for name in groups for phrase in printed_phrases("signals", str(name)))
    return tuple(dict.fromkeys(phrase.split()[0].rstrip(",").lower() for phrase in phrases))


@cache
def _pattern() -> re.Pattern[str]:
    groups = (
        _ENDED,
        _CONTINUED,
        *(verb for verb in Verb if verb is not Verb.PHRASE),
    )
    alternatives = [
        f"(?P<{name}>(?:{'|'.join(map(_spaced, printed_phrases('signals', str(name))))})"
        f"{_UNIT if name is Verb.RENAME else ''})"
        for name in groups
    ]
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ ", r"\s+")
    if phrase == "sửa":  # "Sửa cụm từ “A” thành “B”", not "sửa chữa", "sửa đổi"
        return rf"{pattern}(?=\s+(?:các\s+)?(?:cụm\s+từ|từ|đoạn|câu|chữ|số)\s*:?\s*[“\"])"
    return rf"{pattern}(?!\s+đổi)" if phrase == "thay" else pattern  # "thay đổi kết cấu"
