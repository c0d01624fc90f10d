"""A document already named, taken up by its kind: theo Kết luận thanh tra · thực hiện Chỉ thị."""

from __future__ import annotations

import re

from vanban.cite.atoms import Named
from vanban.cite.forms.kinds import KIND_WORDS
from vanban.text import CAPITALS

_BEFORE = re.compile(
    r"(?:theo|thực hiện|thi hành|triển khai|quán triệt|tuyên truyền|tại|trong|với|kèm theo|"
    r"nội dung|tinh thần)\s+$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:các|những|mọi|một số|từng|mỗi)\s+(?:\S+\s+)?$")
# what may follow: an issuer, or the end of the phrase
_OF = re.compile(
    rf"\s+của\s+(?P<issuer>[{CAPITALS}](?:(?!\s(?:quy định chi|về|ban hành|hướng dẫn)\s)"
    r"[^;,.()\n]){1,60}?)"
    r"(?=\s+(?:thì|mà|có|và|được|quy định tại|nêu tại|để|đã|trong)(?!\w)|[;,.)])"
    # what goes on with its title is another document: "Nghị định của Chính phủ quy định …"
)
_END = re.compile(r"[,.;:)/]|\s(?:quy định tại|nêu tại|thì|và|được|đã|có hiệu lực)(?!\w)")
# Nghị định 168 …: the ordinal alone, after the number was given in full
_ORDINAL = re.compile(r"\s+(?:số\s+)?(?P<ordinal>\d{1,5})(?![\w/.,-]|\s*[/%-])")
_DESCRIBER = re.compile(r"\s+(?!số(?!\w))[^\W\d_]+(?:\s+(?!số(?!\w))[^\W\d_]+)?")


def read_taken_up(text: str, word: str, start: int, end: int) -> Named | None:
    """Return the mention by kind alone, for the second pass to find which document it takes up."""
    if not text[start].isupper() or text[start:end].isupper() or word == "văn bản":
        return None
    before = text[max(0, start - 24) : start]
    kind = KIND_WORDS[word]
    if match := _ORDINAL.match(text, end):
        return Named(start, match.end(), "ordinal", kind, name=match["ordinal"])
    if not _BEFORE.search(before) or _PLURAL.search(before):
        return None
    if match := _OF.match(text, end):
        return Named(start, match.end(), "taken_up", kind, issuer=match["issuer"])
    if _END.match(text, end):
        return Named(start, end, "taken_up", kind)
    # "theo Kết luận thanh tra": kind with the words that described it when it was first named
    match = _DESCRIBER.match(text, end)
    if match and _END.match(text, match.end()):
        return Named(start, match.end(), "taken_up", kind, name=text[start : match.end()])
    return None
