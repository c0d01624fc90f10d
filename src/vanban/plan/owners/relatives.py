"""Authorities meant by other words: "cơ quan thường trực", "Sở này", a bare "Sở"."""

from __future__ import annotations

import re

from vanban.plan.agencies import read_names
from vanban.plan.language import Words
from vanban.plan.owners.headings import Owner
from vanban.text import retone

# Sở Y tế là cơ quan thường trực của Ban Chỉ đạo   - Là đơn vị đầu mối
_IS = re.compile(
    r"là\s+(?P<role>(?:cơ\s+quan|đơn\s+vị)\s+(?:thường\s+trực|đầu\s+mối|chủ\s+trì))", re.IGNORECASE
)
_OWN = re.compile(r"(?:đơn vị|cơ quan|địa phương|ngành|tổ chức) mình$")
_BARE = frozenset({"sở", "bộ", "ban", "chi cục", "cục", "trung tâm", "phòng", "viện", "văn phòng"})
# Giám đốc | Sở Y tế   Chánh | Văn phòng UBND tỉnh
_HEADED_BY = re.compile(
    r"^(?:(?:Phó )?Giám đốc|Bộ trưởng|(?:Chi )?[Cc]ục trưởng|Viện trưởng|Trưởng|Chánh) (?=[A-ZĐ])"
)
_POINTS = re.compile(r"\s+(?:này|nói trên|nêu trên|đó)$")


class Relatives:
    """The authorities a document has named so far, and the roles it gives them."""

    def __init__(self) -> None:
        self._roles: dict[str, str] = {}
        self._last: dict[str, str] = {}

    def hear(self, text: str, owner: Owner | None) -> None:
        """Keep who is "cơ quan thường trực" if *text*, whose subject is *owner*, says so."""
        said = _IS.search(text)
        if said is not None and owner is not None and owner.lead:
            role = " ".join(said["role"].lower().split())
            self._roles.setdefault(retone(role), owner.lead[0])

    def mention(self, words: Words) -> None:
        """Keep the last authority of each sort that *words* name, for a later "Sở này"."""
        read = 0  # names are read once: a list of a thousand is noise
        for at in range(len(words) - 1):
            known = at < read or words.key(at) not in _BARE
            if known or not (words.has_capital(at) and words.has_capital(at + 1)):
                continue
            names = read_names(words, at)
            read = names.after
            for name in names.names if words.key(at - 1) not in {"các", "những"} else ():
                self._last[retone(name.split()[0].lower())] = name

    def name(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return *names* with relative ones replaced by the authorities they mean."""
        found = [self._one(name) for name in names]
        for name in (_HEADED_BY.sub("", name) for name in found):
            head = retone(name.lower())
            for bare in _BARE:
                if head.startswith(bare + " "):
                    self._last[bare] = name
        return tuple(dict.fromkeys(name for name in found if name))

    def _one(self, name: str) -> str:
        key = retone(_POINTS.sub("", name.lower()))
        if _OWN.search(key):
            return ""
        if key in self._roles:
            return self._roles[key]
        if key in _BARE and (name[0].isupper() or key != retone(name.lower())):
            return self._last.get(key, name)  # "bộ" in small letters is any ministry
        return name
