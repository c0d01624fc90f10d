"""How a clause opens: who orders or asks, whom, and what stands before the deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from vanban.model import Form
from vanban.plan.agencies import MANY, Names, read_names, starts_name
from vanban.plan.deeds.fronts import read_front
from vanban.plan.deeds.predicates import (
    Predicate,
    inline_label,
    is_accountable,
    may_be_verb,
    read_predicate,
)
from vanban.plan.language import Words, deed_start
from vanban.plan.owners import Owner
from vanban.vocab.phrases import phrases

_ASKS = frozenset({"đề nghị", "kính đề nghị", "trân trọng đề nghị", "rất mong", "mong", "mời",
                   "kính mời", "nhờ", "kính mong"})  # fmt: skip
_TELLS = frozenset(
    {"giao", "giao cho", "phân công", "uỷ quyền", "uỷ quyền cho", "yêu cầu", "chỉ định"}
)
_DIRECTS = frozenset({"yêu cầu", "giao", "giao cho", "phân công"}) | _ASKS
_TO_OTHERS = frozenset({"yêu cầu", "phân công"})
_LINKS = frozenset(
    {
        ",",
        ":",
        "và",
        "đồng thời",
        "ngoài ra",
        "bên cạnh đó",
        "riêng",
        "đặc biệt",
        "trên cơ sở đó",
        "từ đó",
        "qua đó",
        "theo đó",
        "trong đó",
        "sau đó",
    }
)
_NOUNS = frozenset().union(
    phrases("deeds", "made"), phrases("deeds", "nominal"), phrases("deeds", "timeless_nouns"),
    phrases("offices", "compounds"), phrases("offices", "classes"), phrases("offices", "fields"),
)  # fmt: skip
_MOST_STEPS = 8


IsIssuer = Callable[[str], bool]


def _nobody(name: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Opening:
    """Who must do the deeds of a clause, where they begin, and the times put in front."""

    owner: Owner | None
    predicate: Predicate | None
    times: str = ""
    named: bool = False
    told: Form | None = None  # what the clause itself says: "Giao …", "Đề nghị …"
    answers: bool = False  # the named only answer for something: "Chủ tịch X chịu trách nhiệm …"


class _Reader:
    """Reads one opening from left to right."""

    def __init__(
        self, words: Words, owner: Owner | None, issuers: IsIssuer, told: Form, *, loose: bool
    ) -> None:
        self.words = words
        self.owner = owner
        self.at = 0
        self.form: Form | None = None
        self.times: list[str] = []
        self.named = False
        self.told = told
        self.issuers = issuers
        self.loose = loose and owner is not None

    def read(self) -> Opening:
        for _ in range(_MOST_STEPS):
            if not (self._link() or self._performative() or self._subject() or self._front()):
                break
        if self.form is Form.REQUEST and not self.named and self.owner is not None:
            self.owner = replace(self.owner, form=Form.REQUEST)
        predicate = read_predicate(self.words, self.at) or self._unknown_verb()
        answers = self.named and predicate is None and is_accountable(self.words, self.at)
        return Opening(self.owner, predicate, " ".join(self.times), self.named, self.form, answers)

    def _unknown_verb(self) -> Predicate | None:
        words, at = self.words, self.at
        must = (self.named and not words.has_capital(at)) or (self.loose and at == 0)
        if not must or not may_be_verb(words, at) or (self.named and words.key(at - 1) == ","):
            return None  # "các tổ chức tín dụng, chi nhánh ngân hàng …" goes on with its names
        if words.longest(at, _NOUNS, 3) and not self.named:
            return None
        return Predicate(at)

    def _link(self) -> bool:
        if size := inline_label(self.words, self.at):
            self.at += size
            return True
        size = self.words.longest(self.at, _LINKS, 4)
        self.at += size
        if not size and not self.named and self.words.key(self.at) == "là":
            self._skip_role()  # "- Là cơ quan thường trực, đôn đốc …" under a heading
            return self.words.key(self.at) in {",", "phối"}
        return size > 0

    def _performative(self) -> bool:
        size = self.words.longest(self.at, _ASKS, 3)
        if self.named:
            return self._asked_behind(size)
        if size:
            self.form = Form.REQUEST
            self.at += size
            return True
        size = self.words.longest(self.at, _TELLS, 3)
        if size and starts_name(self.words, self.at + size) and not self._directs():
            self.form = self.form or Form.ORDER
            self.at += size
            return True
        return False

    def _asked_behind(self, size: int) -> bool:
        """Say whether the named are asked behind their name: "Hội Nông dân: đề nghị vận động …"."""
        asked = size > 0 and self.words.key(self.at - 1) == ":" and self.owner is not None
        if not asked or self.owner is None or deed_start(self.words, self.at + size) is None:
            return False
        self.owner = replace(self.owner, form=Form.REQUEST)
        self.at += size
        return True

    def _directs(self) -> bool:
        """Say whether "chỉ đạo B làm C", "yêu cầu B làm C" is the deed of the owner at hand."""
        held = self.owner is not None and not self.owner.overall and not self.named
        return held and self.words.longest(self.at, _TO_OTHERS, 2) > 0

    def _subject(self) -> bool:
        if self.named and not self._hands_on():
            return False
        if not starts_name(self.words, self.at):
            return False
        names = self._listed(read_names(self.words, self.at))
        if not names or names.after <= self.at:
            return False
        self.owner = Owner(names.names, self.form or self.told)
        self.at, self.named = names.after, True
        self._skip_role()
        return True

    def _listed(self, names: Names) -> Names:
        """Return the names that a class is said to be: "Các cơ quan: Sở A, Hội B theo …"."""
        words, at = self.words, names.after + self.words.longest(names.after, _SUCH, 2)
        if len(names.names) != 1 or words.key(self.at) not in MANY or words.key(at) != ":":
            return names
        return read_names(words, at + 1) if starts_name(words, at + 1) else names

    def _hands_on(self) -> bool:
        """Say whether the issuer spoke: "UBND tỉnh yêu cầu các sở …" makes the sở the owner."""
        if self.owner is None or len(self.owner.lead) != 1 or self.form is not None:
            return False
        size = self.words.longest(self.at, _DIRECTS, 3)
        if (
            not size
            or not self.issuers(self.owner.lead[0])
            or not starts_name(self.words, self.at + size)
        ):
            return False
        self.form = Form.REQUEST if self.words.longest(self.at, _ASKS, 3) else Form.ORDER
        self.at += size
        return True

    def _skip_role(self) -> None:
        """Step over "là cơ quan thường trực …," and "được phân công phụ trách …"."""
        words = self.words
        self.at += words.keys[self.at : self.at + 2] == (":", "là")
        if words.longest(self.at, _SAID, 3):  # "các tổ chức quy định tại Điều 3 có trách nhiệm …"
            for at in range(self.at, len(words)):
                if words.longest(at, _DUTY, 3):
                    self.at = at
                    return
            self.at = len(words)
        elif words.key(self.at) == "là":
            for at in range(self.at, len(words)):
                joins = at > self.at + 1 and words.keys[at : at + 3] == ("phối", "hợp", "với")
                if joins or words.key(at) in {",", ":", ";"} or words.longest(at, _DUTY, 3):
                    self.at = at + (words.key(at) == ";")
                    return
            self.at = len(words)
        elif words.key(self.at) == "được":
            for at in range(self.at + 1, len(words)):
                if words.key(at) in ",;:":
                    return
                if words.longest(at, _DUTY, 3):
                    self.at = at
                    return

    def _front(self) -> bool:
        front = read_front(self.words, self.at)
        if front is None or deed_start(self.words, self.at) is not None:
            return False
        if front.is_time:
            words = self.words
            self.times.append(words.text[words.start(self.at) : words.end(front.after - 1)])
        self.at = front.after
        return True


_SAID = frozenset({"quy định tại", "nêu tại", "quy định ở", "được quy định", "nêu ở"})
_SUCH = frozenset({"sau", "sau đây", "gồm", "bao gồm", "như"})
_DUTY = frozenset({"có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "có mặt", "phải"})


def read_opening(
    words: Words,
    owner: Owner | None,
    *,
    loose: bool = False,
    issuers: IsIssuer = _nobody,
    form: Form = Form.ORDER,
) -> Opening:
    """Return how the clause *words* opens; *owner* is whose clause it is if it names nobody.

    *form* is how the text speaks to those it names without a word of order or request.

    Assumption *verb-must-follow*: behind a named subject, and (*loose*) at the head of an item
    under one, a word that is no known noun or particle is the verb, known or not ("đắp bờ kênh").

    >>> read_opening(Words.of("Hằng năm, Sở Y tế lập báo cáo"), None).owner.lead
    ('Sở Y tế',)
    """
    return _Reader(words, owner, issuers, form, loose=loose).read()
