"""Owners and times set apart from the works: "2. Cơ quan chủ trì", "- Thời gian: quý II"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vanban.model import Document, Line, Node
from vanban.plan.agencies import read_names
from vanban.plan.language import Words

# 2. Cơ quan chủ trì, phối hợp   - Đơn vị phối hợp: Sở A   2. Chủ trì thực hiện
# 3. Thời gian thực hiện: Quý II   - Đơn vị thực hiện: Các đội (they help where others lead)
_ROLE = re.compile(
    r"""(?:
      (?P<other>kinh\s+phí|nguồn\s+(?:kinh\s+phí|vốn)|dự\s+toán|địa\s+điểm|thành\s+phần|
        đối\s+tượng|số\s+lượng)
        (?:\s+(?:thực\s+hiện|tham\s+gia|tham\s+dự|dự\s+kiến))?
    | (?P<product>(?:sản\s+phẩm|kết\s+quả)
        (?:\s+(?:dự\s+kiến|đầu\s+ra|đạt\s+được|cần\s+đạt|hoàn\s+thành))?)
    | (?P<due>thời\s+(?:gian|hạn)(?:\s+(?:thực\s+hiện|hoàn\s+thành))?)
    | (?P<overseers>(?:lãnh\s+đạo|người|cơ\s+quan|đơn\s+vị)\s+
        (?:chỉ\s+đạo|giám\s+sát|theo\s+dõi|đôn\s+đốc)
        (?:,\s*(?:theo\s+dõi|đôn\s+đốc|giám\s+sát|kiểm\s+tra))*|lãnh\s+đạo\s+phụ\s+trách)
    | (?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)(?:,\s*(?:cơ\s+quan|đơn\s+vị))?\s+)?
      (?:(?P<partners>phối\s+hợp|tham\s+gia)|(?P<lead>chủ\s+trì|đầu\s+mối))
    | (?:các\s+)?(?:cơ\s+quan|đơn\s+vị)\s+(?P<doers>thực\s+hiện)
    )
    (?:\s*(?:,|và)\s*(?:phối\s+hợp|thực\s+hiện|chủ\s+trì)(?:\s+thực\s+hiện)?|\s+thực\s+hiện)?
    \s*(?::|\.?\s*$)""",
    re.VERBOSE | re.IGNORECASE,
)
Key = tuple[str, int]


@dataclass(slots=True)
class Roles:
    """Who leads and who helps with all works of a section, and when, as set apart there."""

    lead: list[str] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    overseers: list[str] = field(default_factory=list)
    due: str | None = None
    product: str | None = None


class SetApart:
    """The owners and times that a document sets apart from the works they hold for.

    Assumption *set-apart*: an item that is only "Cơ quan chủ trì" (with or without names after a
    colon) speaks of all works of the unit that holds it.
    """

    def __init__(self, document: Document) -> None:
        self._kinds: dict[Key, str] = {}
        self._found: dict[Key, Roles] = {}
        self.lines: set[int] = set()
        for line in document.source.lines:
            if line.cell is None:
                self._read(line, document.place_at(line.span.start).path)

    def is_title(self, line: int, path: tuple[Node, ...]) -> bool:
        """Say whether the *line* only titles the works below it, beside which roles stand.

        "2. Dạy nghề" over "- Mở 5 lớp", "- Cơ quan chủ trì: Sở A" is no work of its own.
        """
        if not path or path[-1].span.start != line or _key(path[-1]) not in self._found:
            return False
        return any(child.span.start not in self.lines for child in path[-1].children)

    def over(self, path: tuple[Node, ...]) -> Roles | None:
        """Return the roles that hold for the works at *path*, the innermost first."""
        found = (self._found.get(_key(node)) for node in reversed(path))
        return next((roles for roles in found if roles is not None and roles.lead), None)

    def _read(self, line: Line, path: tuple[Node, ...]) -> None:
        if len(path) < 2:
            return
        text = _body(line, path[-1])
        first = _ROLE.match(text)
        if first is not None and not _is_chapter(text, first):
            self._kinds[_key(path[-1])] = first.lastgroup or "lead"
        depth = next((i for i, n in enumerate(path) if _key(n) in self._kinds), None)
        if not depth:
            return
        self.lines.add(line.span.start)
        roles = self._found.setdefault(_key(path[depth - 1]), Roles())
        kind = next(self._kinds[_key(n)] for n in reversed(path) if _key(n) in self._kinds)
        _add(roles, kind, text)


def _is_chapter(text: str, role: re.Match[str]) -> bool:
    """Say whether "3. Đối tượng" or "Kết quả:" heads what follows instead of telling of a work."""
    told = ":" in role[0] and text[role.end() :].strip()
    return role.lastgroup in {"product", "other"} and not told


# "Mở 02 lớp tập huấn. Đơn vị thực hiện: Phòng A. Thời gian: quý II"
_INLINE = re.compile(r"(?:[.;]|\s[-–])\s+(?=\S)")


def inline_roles(text: str) -> tuple[int, Roles] | None:
    """Return where the work of *text* ends and who does it when, as said behind it, or ``None``.

    Assumption *said-behind*: a sentence that is only "Đơn vị thực hiện: A" tells of the work
    before it in the same paragraph; without somebody who leads it tells nothing.

    >>> inline_roles("Mở 02 lớp. Chủ trì: Sở Y tế. Thời gian: quý II")[1].lead
    ['Sở Y tế']
    """
    for mark in _INLINE.finditer(text):
        role = _ROLE.match(text, mark.end())
        if role is None or ":" not in role[0] or not mark.start():
            continue
        roles = Roles()
        _add(roles, role.lastgroup or "lead", text[mark.end() :])
        return (mark.start(), roles) if roles.lead else None
    return None


def _add(roles: Roles, kind: str, text: str) -> None:
    """Add to *roles* what *text* names, role after role ("Chủ trì: A; đơn vị phối hợp: B")."""
    marks = list(_ROLE.finditer(text))
    starts = [0, *(m.end() for m in marks)]
    ends = [*(m.start() for m in marks), len(text)]
    kinds = [kind, *((m.lastgroup or kind) for m in marks)]
    for role, start, end in zip(kinds, starts, ends, strict=True):
        part = text[start:end].strip(" .;:")
        if not part:
            continue
        if role in {"due", "product", "other"}:
            roles.due = part if role == "due" else roles.due
            roles.product = part if role == "product" else roles.product
            continue
        names = read_names(Words.of(part), 0, whole=True).names
        leads = role == "lead" or (role == "doers" and not roles.lead)
        held = roles.lead if leads else roles.partners
        held = roles.overseers if role == "overseers" else held
        held += [name for name in names if name not in held]


def _key(node: Node) -> Key:
    return node.level.value, node.span.start


def _body(line: Line, node: Node) -> str:
    """Return the words of *line* without the label of *node*."""
    label = re.match(r"\s*(?:[-–+*•]|\w{1,4}(?:\.\d+)*[.)])\s*", line.text)
    return line.text[label.end() :] if label and node.span.start >= line.span.start else line.text
