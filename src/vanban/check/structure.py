"""What looks wrong in the tree: labels left out, repeated, out of the alphabet."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from vanban.model import Document, Finding, Level, Line, Node, Span, Step
from vanban.parse import Label, find_label, follows, rank

_NAMES = {
    Level.PHAN: "phần", Level.CHUONG: "chương", Level.MUC: "mục", Level.TIEU_MUC: "tiểu mục",
    Level.DIEU: "Điều", Level.KHOAN: "khoản", Level.DIEM: "điểm", Level.ROMAN: "mục",
    Level.ARABIC: "mục", Level.LETTER: "điểm",
}  # fmt: skip
# Nghị định 30/2020/NĐ-CP, Phụ lục I, and Nghị định 78/2025/NĐ-CP, Điều 63: points run through the
# Vietnamese alphabet, which has no f, j, w, z.
_NO_LETTERS = frozenset("fjwz")
_LOOKS = frozenset({(Level.ARABIC, Level.KHOAN), (Level.LETTER, Level.DIEM)})
_OUTLINE = frozenset({Level.ROMAN, Level.ARABIC, Level.LETTER})
_APART = frozenset({Level.DIEU, Level.PHU_LUC, Level.MAU})
_MOST = 50  # findings of one sort; a document wholly out of order needs no more


def check_structure(document: Document) -> Iterator[Finding]:
    """Report labels that are missing, repeated or no letters of a point, each where it stands."""
    yield from _articles(document)
    for parent in document.walk():
        yield from _gaps(_counted(parent.children, attached=_is_attached(parent)))
        yield from _letters(parent.children)
    yield from _gaps([n for n in document.body if n.level not in _APART])
    yield from _left_over(document)


def _is_attached(node: Node) -> bool:
    return node.locator.steps[0].word in ("phu-luc", "mau")


def _counted(nodes: Sequence[Node], *, attached: bool) -> list[Node]:
    """Return those whose numbers should run on; in a form several may stand on one line."""
    return [
        n for n in nodes if not (attached and n.level in _OUTLINE) and n.level is not Level.DIEU
    ]


def _articles(document: Document) -> Iterator[Finding]:
    """Articles are numbered through the whole document (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    series: dict[tuple[Step, ...], list[Node]] = {}
    for node in document.walk():
        if node.level is Level.DIEU and not _is_attached(node):
            series.setdefault(node.locator.steps[:-1], []).append(node)
    for holder, own in series.items():
        if holder and own[0].number == "1":
            message = "các điều đánh số lại từ Điều 1: khi dẫn chiếu phải nói rõ chương, phần"
            yield Finding("articles-anew", message, _label_span(own[0]))
        elif not holder and not follows(Level.DIEU, None, own[0].number):
            yield _missing(own[0], "Điều 1")
        yield from _order(own)


def _order(own: Sequence[Node]) -> Iterator[Finding]:
    """Report articles of one series that stand too late, and those that are not there."""
    for before, node in itertools.pairwise(own):
        if follows(Level.DIEU, before.number, node.number):
            continue
        if rank(Level.DIEU, node.number) < rank(Level.DIEU, before.number):
            message = f"Điều {node.number} đứng sau Điều {before.number}"
            yield Finding("unit-out-of-order", message, _label_span(node))
        elif not any(
            rank(Level.DIEU, other.number) < rank(Level.DIEU, node.number)
            and rank(Level.DIEU, other.number) > rank(Level.DIEU, before.number)
            for other in own
        ):
            yield _missing(node, f"Điều giữa {before.number} và {node.number}")


def _gaps(nodes: Sequence[Node]) -> Iterator[Finding]:
    """Report a jump from one label to a later one among siblings: khoản 2, then khoản 4."""
    last: dict[Level, Node] = {}
    for node in nodes:
        before = last.get(node.level)
        if node.level in _NAMES:
            last[node.level] = node
        if before is None or node.level not in _NAMES:
            continue
        if not follows(node.level, before.number, node.number):
            name = _NAMES[node.level]
            yield _missing(node, f"{name} giữa {_shown(before)} và {_shown(node)}")


def _missing(node: Node, what: str) -> Finding:
    return Finding("unit-missing", f"không thấy {what}: đánh số nhảy cách", _label_span(node))


def _label_span(node: Node) -> Span:
    return Span(node.span.start, node.span.start + len(node.label))


def _shown(node: Node) -> str:
    return node.label.rstrip(".):/- ").removeprefix("Điều ")


def _letters(nodes: Sequence[Node]) -> Iterator[Finding]:
    for node in nodes:
        if node.level in (Level.DIEM, Level.LETTER) and node.number[:1] in _NO_LETTERS:
            span = _label_span(node)
            message = f"điểm “{node.label}” không có trong thứ tự chữ cái tiếng Việt"
            yield Finding("point-letter", message, span)


def _left_over(document: Document) -> Iterator[Finding]:
    """Report labels that stand in the text but not in the tree: two Điều 7, two điểm đ."""
    taken = {n.span.start for n in document.walk()}
    articles = {n.number for n in document.walk() if n.level is Level.DIEU}
    found = 0
    for line in _lines_of_body(document):
        label = find_label(line.text)
        if line.span.start in taken or label is None or not label.marked or found == _MOST:
            continue
        place = document.place_at(line.span.start)
        if place.quoted or not place.path:
            continue
        what = _repeated(label, place.path[-1], articles)
        if what is not None:
            found += 1
            span = Span(line.span.start, line.span.start + label.size)
            yield Finding("unit-repeated", f"{what} có hai lần", span)


def _lines_of_body(document: Document) -> Iterator[Line]:
    regions = document.regions
    start = max(regions.preamble.end, regions.title.end)
    stop = regions.closing.start if len(regions.closing) else len(document.text)
    for line in document.source.lines:
        if start <= line.span.start < stop and line.cell is None:
            yield line


def _repeated(label: Label, inside: Node, articles: set[str]) -> str | None:
    """Return what a label that is no unit repeats: an article, or the unit in which it stands."""
    if label.level is Level.DIEU:
        return f"Điều {label.number}" if label.number in articles else None
    same = (label.level, inside.level) in _LOOKS and label.number == inside.number
    return f"{_NAMES[inside.level]} {label.printed}" if same else None
