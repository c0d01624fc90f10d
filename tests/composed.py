"""Documents composed of known parts in many drafting habits, with the tree that they must give."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.composed_frame import SIGNER, closing, head, party_head
from vanban.model import Node
from vanban.text import to_roman

Tree = tuple[str, str, tuple["Tree", ...]]  # level, number, what lies below

POINTS = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]
NAMES = ["Phạm vi điều chỉnh", "Đối tượng áp dụng", "Giải thích từ ngữ", "Hạng của bến", "Nơi đỗ"]
SENTENCES = [
    "Bến đò được xếp hạng theo tải trọng và số lượt khách",
    "Chợ họp ngoài giờ phải báo trước cho Ủy ban nhân dân cấp xã",
    "Người trông bến giữ sổ trong 05 năm, kể từ ngày ghi trang cuối",
    "Phí qua cầu là 12.500 đồng một lượt, thu theo khoản 2 Điều 4 Nghị định này",
    "Kho lạnh đặt cách nhà ở ít nhất 1.500 m và có lối thoát",
    "Cơ quan nhận hồ sơ trả lời trong 03 ngày làm việc",
]


class Table(str):
    """A line that stands for a table: its cells, row by row, one below the other."""

    rows: tuple[tuple[str, ...], ...]

    def __new__(cls, *rows: tuple[str, ...]) -> Table:
        """Return the table of *rows*."""
        table = super().__new__(cls, "\n".join(cell for row in rows for cell in row))
        table.rows = rows
        return table


FEES = Table(("STT", "Bến", "Phí"), ("1.", "Điều 4. Bến Cau", "a) 5.000 đồng"))
QUOTING = [
    "Cụm từ “bến khách” trong Luật này là bến ghi trong “Sổ bến”",
    "“Đò dọc” là đò chạy theo sông, “đò ngang” là đò qua sông",
]
IN_ONE_LINE = "Hồ sơ gồm: a) Đơn; b) Bản vẽ bến; c) Giấy của đò"
ORDERS = ["article", "articles", "chapter", "clause", "point", "points", "repeal", "words"]
# lines without a label: what begins like one is a citation
PARAGRAPHS = [
    "Các quy định khác thực hiện theo pháp luật về đường thủy.",
    "Điều 4 của Luật này cũng được áp dụng với chợ nổi.",
    "Khoản 2 Điều này không áp dụng cho bến tạm.",
    "Chương II Nghị định này được thực hiện từ ngày bến mở lại.",
    "31.500 đồng là mức thu cao nhất.",
]


@dataclass
class Habits:
    """How one drafter writes."""

    chance: random.Random
    article: str = "Điều {}. {}"
    clause: str = "{}. {}"
    point: str = "{}) {}"
    dash: str = "- {}"
    chapter: str = "next"
    divisions: tuple[str, ...] = ()
    notes: bool = False  # a văn bản hợp nhất: marks of footnotes behind labels
    inner: bool = False  # new text for another document
    quotes: bool = False  # words in quotation marks, in text that stands in such marks itself

    def label(self, form: str, number: str) -> str:
        """Return the label as printed, now and then with the mark of a note."""
        mark = (
            f"[{self.chance.randint(1, 30)}]" if self.notes and self.chance.random() < 0.3 else ""
        )
        return form.replace("{}", f"{number}{mark}", 1)

    @classmethod
    def drawn(cls, chance: random.Random) -> Habits:
        return cls(
            chance,
            article=chance.choice(
                [
                    "Điều {}. {}",
                    "Điều {}.- {}",
                    "Điều {}: {}",
                    "Điều {}. - {}",
                    "Điều {} - {}",
                    "ĐIỀU {}. {}",
                    "Điều {}.{}",
                    "Điều thứ {}. {}",
                    "Điều {}\n{}",
                    "Điều {}.\n{}",
                ]
            ),
            clause=chance.choice(
                ["{}. {}", "{}. {}", "{}.{}", "{}) {}", "{}/ {}", "{} . {}", "{}- {}"]
            ),
            point=chance.choice(["{}) {}", "{}) {}", "{}){}", "{}. {}", "{}/ {}", "{} ) {}"]),
            dash=chance.choice(["- {}", "– {}", "+ {}", "• {}", "-{}"]),
            chapter=chance.choice(["next", "same", "colon", "arabic"]),
            divisions=chance.choice(
                [
                    (),
                    (),
                    ("chuong",),
                    ("chuong", "muc"),
                    ("phan", "chuong"),
                    ("phan", "chuong", "muc", "tieu-muc"),
                ]
            ),
            notes=chance.random() < 0.2,
        )


@dataclass
class Composed:
    """The lines of a document, its tree and the number in its head."""

    lines: list[str] = field(default_factory=list)
    tree: list[Tree] = field(default_factory=list)
    number: str = ""

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def has_tables(self) -> bool:
        return any(isinstance(line, Table) for line in self.lines)


def nodes_as_tree(nodes: tuple[Node, ...]) -> tuple[Tree, ...]:
    """Return *nodes* as the tree that a composed document says."""
    return tuple(
        (node.level.name.lower().replace("_", "-"), node.number, nodes_as_tree(node.children))
        for node in nodes
    )


def compose(seed: int) -> Composed:
    """Return the document of *seed*."""
    chance = random.Random(seed)
    habits, document = Habits.drawn(chance), Composed()
    if chance.random() < 0.12:
        document.number = "88-KH/TU"
        document.lines += party_head(chance)
        document.tree += list(_outline(habits, document.lines))
        document.lines += closing(chance, [["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", SIGNER]])
        return document
    document.number, lines = head(chance)
    document.lines += lines
    amends = chance.random() < 0.3
    if amends:
        habits.divisions = ()
        document.tree += list(_amending(habits, document.lines))
    elif chance.random() < 0.2:
        document.tree += list(_outline(habits, document.lines))
    else:
        document.tree += list(_divided(habits, document.lines, habits.divisions, _Counter()))
    document.lines += closing(chance)
    if chance.random() < 0.15:
        document.tree.append(_attached(habits, document.lines))
    document.tree += list(_annexes(habits, document.lines))
    return document


class _Counter:
    def __init__(self) -> None:
        self.article = 0


def _numbers(chance: random.Random, count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        yield str(number)
        if number > 1 and chance.random() < 0.08:
            yield f"{number}a"


def _divided(
    habits: Habits, lines: list[str], levels: tuple[str, ...], counter: _Counter
) -> Iterator[Tree]:
    if not levels:
        yield from _articles(habits, lines, counter, habits.chance.randint(1, 4))
        return
    level, *below = levels
    for number in range(1, habits.chance.randint(2, 3) + 1):
        lines += _division_lines(habits, level, number)
        yield (level, str(number), tuple(_divided(habits, lines, tuple(below), counter)))


def _division_lines(habits: Habits, level: str, number: int) -> list[str]:
    word = {"phan": "PHẦN", "chuong": "CHƯƠNG", "muc": "MỤC", "tieu-muc": "TIỂU MỤC"}[level]
    ordinal = ["", "NHẤT", "HAI", "BA"][number]
    label = f"{word} THỨ {ordinal}" if level == "phan" else f"{word} {number}"
    if level == "chuong" and habits.chapter != "arabic":
        label = f"{word} {to_roman(number)}"
    if habits.chance.random() < 0.5:
        label = label[0] + label[1:].lower() if level != "chuong" else f"Chương {label[7:]}"
    name = habits.chance.choice(["QUY ĐỊNH CHUNG", "CHỢ VÀ BẾN", "TỔ CHỨC THỰC HIỆN"])
    if habits.chapter == "same":
        return [f"{label}. {name}"]
    if habits.chapter == "colon":
        return [f"{label}: {name}"]
    if habits.chance.random() < 0.3:
        return [label, name, "VÀ ĐIỀU KHOẢN KHÁC"]
    return [label, name]


def _articles(habits: Habits, lines: list[str], counter: _Counter, count: int) -> Iterator[Tree]:
    for _ in range(count):
        counter.article += 1
        numbers = [str(counter.article)]
        if habits.chance.random() < 0.07:
            numbers += [f"{counter.article}a", f"{counter.article}b"]
        for number in numbers:
            form = habits.label(habits.article, number)
            lines += form.format(habits.chance.choice(NAMES)).split("\n")
            yield ("dieu", number, tuple(_in_article(habits, lines)))


def _in_article(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    chance = habits.chance
    if chance.random() < 0.3:
        lines.append(chance.choice(PARAGRAPHS))
    shape = chance.choice(["clauses", "clauses", "points", "none"])
    if shape == "clauses":
        yield from _clauses(habits, lines)
    elif shape == "points":
        lines.append(f"{chance.choice(SENTENCES)}:")
        yield from _points(habits, lines)


def _clauses(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    chance = habits.chance
    for number in _numbers(chance, chance.randint(2, 5)):
        words = chance.choice(SENTENCES)
        shape = chance.choice(["plain", "plain", "points", "dashes"])
        if habits.quotes and chance.random() < 0.3:
            words = chance.choice(QUOTING)
        elif shape == "plain" and chance.random() < 0.1:
            words = IN_ONE_LINE
        if habits.notes and chance.random() < 0.2:
            lines.append(habits.label(habits.clause, number).format("(được bãi bỏ)"))
            yield ("khoan", number, ())
            continue
        form = habits.label(habits.clause, number)
        lines.append(form.format(words + ("." if shape == "plain" else ":")))
        below: tuple[Tree, ...] = ()
        if shape == "points":
            below = tuple(_points(habits, lines))
        elif shape == "dashes":
            below = tuple(_dashes(habits, lines))
        elif chance.random() < 0.2:
            lines.append(chance.choice(PARAGRAPHS))
        elif not habits.inner and chance.random() < 0.05:
            lines.append(FEES)
            below = (("bang", "1", ()),)
        yield ("khoan", number, below)


def _points(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    chance = habits.chance
    labels: list[str] = []
    for letter in POINTS[: chance.randint(2, 8)]:
        labels.append(letter)
        if len(labels) > 1 and chance.random() < 0.06:
            labels.append(f"{letter}1")
    for label in labels:
        has_dashes = chance.random() < 0.15
        end = ":" if has_dashes else ";" if label != labels[-1] else "."
        lines.append(habits.label(habits.point, label).format(chance.choice(SENTENCES) + end))
        if chance.random() < 0.05 and not has_dashes:
            lines.append(chance.choice(PARAGRAPHS))
        below = tuple(_dashes(habits, lines)) if has_dashes else ()
        yield ("diem", label.replace("đ", "dd"), below)


def _dashes(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    for number in range(1, habits.chance.randint(2, 3) + 1):
        lines.append(habits.dash.format(f"{habits.chance.choice(SENTENCES)};"))
        yield ("gach", str(number), ())


def _amending(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    chance = habits.chance
    habits.article = chance.choice(["Điều {}. {}", "Điều {}.- {}", "Điều {}: {}"])
    habits.clause, habits.point = "{}. {}", "{}) {}"
    marks = chance.choice([("“", "”"), ('"', '"'), ("“", "”.")])
    name = "Sửa đổi, bổ sung một số điều của Nghị định số 12/2029/NĐ-CP"
    lines += habits.article.format("1", name).split("\n")
    yield ("dieu", "1", tuple(_orders(habits, lines, marks)))
    lines += habits.article.format("2", "Hiệu lực thi hành").split("\n")
    lines.append("Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031.")
    yield ("dieu", "2", ())


def _orders(habits: Habits, lines: list[str], marks: tuple[str, str]) -> Iterator[Tree]:
    chance = habits.chance
    for number in range(1, chance.randint(2, 5) + 1):
        shape = chance.choice(ORDERS)
        if shape == "repeal":
            lines.append(f"{number}. Bãi bỏ khoản {number} Điều 9.")
            yield ("khoan", str(number), ())
            continue
        if shape == "words":
            lines.append(
                f"{number}. Thay cụm từ {marks[0]}bến đò{marks[1][:1]} bằng cụm từ "
                f"{marks[0]}bến khách{marks[1][:1]} tại Điều 7."
            )
            yield ("khoan", str(number), ())
            continue
        if shape == "points":
            lines.append(f"{number}. Sửa đổi, bổ sung một số điểm của khoản 2 Điều {number + 3}:")
            below: list[Tree] = []
            for letter in POINTS[: chance.randint(2, 3)]:
                lines.append(f"{letter}) Sửa đổi điểm {letter} khoản 2 như sau:")
                words = f"{letter}) {chance.choice(SENTENCES)};"
                quoted = Composed([words], [("diem", letter, ())])
                below.append(("diem", letter, (_quote(lines, quoted, marks),)))
            yield ("khoan", str(number), tuple(below))
            continue
        lines.append(f"{number}. Sửa đổi, bổ sung {_asked(shape, number)} như sau:")
        new = _new_text(habits, shape, number, curly=marks[0] == "“")
        yield ("khoan", str(number), (_quote(lines, new, marks),))


def _asked(shape: str, number: int) -> str:
    return {
        "article": f"Điều {number + 3}",
        "articles": f"Điều {number + 3}a và Điều {number + 3}b vào sau Điều {number + 3}",
        "chapter": "Chương IIIa vào sau Chương III",
        "clause": f"khoản 2 Điều {number + 3}",
        "point": f"điểm b khoản 2 Điều {number + 3}",
    }[shape]


def _new_text(habits: Habits, shape: str, number: int, *, curly: bool) -> Composed:
    chance, quoted = habits.chance, Composed()
    inner = Habits(chance, inner=True, quotes=curly and chance.random() < 0.5)
    if shape == "articles":
        for step in range(2):
            label = f"{number + 3}{'ab'[step]}"
            quoted.lines.append(f"Điều {label}. {chance.choice(NAMES)}")
            quoted.tree.append(("dieu", label, tuple(_clauses(inner, quoted.lines))))
    elif shape == "chapter":
        quoted.lines += ["Chương IIIa", "BẾN TẠM", f"Điều {number + 3}a. {chance.choice(NAMES)}"]
        below = tuple(_clauses(inner, quoted.lines))
        quoted.tree.append(("chuong", "3a", (("dieu", f"{number + 3}a", below),)))
    elif shape == "article":
        quoted.lines.append(f"Điều {number + 3}. {chance.choice(NAMES)}")
        quoted.tree.append(("dieu", str(number + 3), tuple(_clauses(inner, quoted.lines))))
    elif shape == "clause":
        quoted.lines.append(f"2. {chance.choice(SENTENCES)}:")
        quoted.tree.append(("khoan", "2", tuple(_points(inner, quoted.lines))))
    else:
        quoted.lines.append(f"b) {chance.choice(SENTENCES)};")
        quoted.tree.append(("diem", "b", ()))
    return quoted


def _quote(lines: list[str], quoted: Composed, marks: tuple[str, str]) -> Tree:
    first, *rest = quoted.lines
    whole = [f"{marks[0]}{first}", *rest]
    whole[-1] += marks[1]
    lines += whole
    return ("quote", "", tuple(quoted.tree))


def _outline(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    """I. / 1. / a) / - as plans are written."""
    chance = habits.chance
    lines.append("Để tổ chức thực hiện, ban hành kế hoạch như sau:")
    if chance.random() < 0.3:
        for letter in "AB":
            lines.append(f"{letter}. {chance.choice(['TÌNH HÌNH', 'NHIỆM VỤ'])}")
            yield ("letter-upper", letter.lower(), tuple(_romans(habits, lines, chance)))
        return
    yield from _romans(habits, lines, chance)


def _romans(habits: Habits, lines: list[str], chance: random.Random) -> Iterator[Tree]:
    mark = chance.choice([". ", "- ", "/ ", ". "])
    for number in range(1, chance.randint(2, 4) + 1):
        name = chance.choice(["MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN"])
        lines.append(f"{to_roman(number)}{mark}{name}")
        yield ("roman", to_roman(number).lower(), tuple(_arabics(habits, lines)))


def _arabics(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    chance = habits.chance
    style = chance.choice(["plain", "dotted", "letters"])
    for number in range(1, chance.randint(2, 4) + 1):
        lines.append(f"{number}. {chance.choice(SENTENCES)}:")
        below: list[Tree] = []
        if style == "dotted":
            for step in range(1, chance.randint(2, 3) + 1):
                lines.append(f"{number}.{step}. {chance.choice(SENTENCES)}.")
                below.append(("dotted", f"{number}.{step}", ()))
        elif style == "letters":
            for letter in POINTS[: chance.randint(2, 6)]:
                lines.append(f"{letter}) {chance.choice(SENTENCES)};")
                below.append(("letter", letter.replace("đ", "dd"), ()))
        else:
            below += _dashes(habits, lines)
        yield ("arabic", str(number), tuple(below))


def _annexes(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    chance = habits.chance
    count = chance.choice([0, 0, 1, 2, 3])
    for index in range(1, count + 1):
        number = "" if count == 1 else to_roman(index)
        title = f"PHỤ LỤC {number}".strip()
        kind = chance.choice(
            ["articles", "outline", "arabics", "forms", "paragraphs", "technical", "lettered"]
        )
        if kind == "lettered":
            number = "ABC"[index - 1]
            title = f"PHỤ LỤC {number}"
        lines += [title, "DANH MỤC BẾN VÀ CHỢ", "(Kèm theo Nghị định số 15/2031/NĐ-CP)"]
        below: list[Tree] = []
        inner = Habits(chance)
        if kind == "articles":
            below += _articles(inner, lines, _Counter(), 2)
        elif kind == "outline":
            below += _romans(inner, lines, chance)
        elif kind == "technical":
            below += _technical(inner, lines)
        elif kind == "lettered":
            below += _lettered(inner, lines, number)
        elif kind == "arabics":
            below += _arabics(inner, lines)
        elif kind == "forms":
            for form in range(1, chance.randint(2, 3) + 1):
                lines += [f"Mẫu số {form:02d}", "ĐƠN XIN MỞ BẾN", "Kính gửi: Ủy ban nhân dân xã"]
                lines += ["1. Tên bến: ……", "2. Nơi đặt: ……"]
                below.append(("mau", f"{form:02d}", (("arabic", "1", ()), ("arabic", "2", ()))))
        else:
            lines += [chance.choice(SENTENCES) + "."] * 2
        yield ("phu-luc", number.lower(), tuple(below))


def _technical(habits: Habits, lines: list[str]) -> Iterator[Tree]:
    """1.  1.1.  1.1.1. or without the last dot, as technical regulations are written."""
    chance = habits.chance
    end = chance.choice(["", "."])
    for number in range(1, chance.randint(2, 3) + 1):
        lines.append(f"{number}. {chance.choice(['QUY ĐỊNH CHUNG', 'QUY ĐỊNH KỸ THUẬT'])}")
        below: list[Tree] = []
        for step in range(1, chance.randint(2, 3) + 1):
            lines.append(f"{number}.{step}{end} {chance.choice(NAMES)}")
            inner: list[Tree] = []
            for third in range(1, chance.choice([0, 2, 3]) + 1):
                lines.append(f"{number}.{step}.{third}{end} {chance.choice(SENTENCES)}.")
                inner.append(("dotted", f"{number}.{step}.{third}", ()))
            below.append(("dotted", f"{number}.{step}", tuple(inner)))
        yield ("arabic", str(number), tuple(below))


def _lettered(habits: Habits, lines: list[str], letter: str) -> Iterator[Tree]:
    """A.1.  A.1.1.  below Phụ lục A."""
    chance = habits.chance
    end = chance.choice(["", "."])
    for number in range(1, chance.randint(2, 3) + 1):
        lines.append(f"{letter}.{number}{end} {chance.choice(NAMES)}")
        below: list[Tree] = []
        for step in range(1, chance.choice([0, 2, 3]) + 1):
            lines.append(f"{letter}.{number}.{step}{end} {chance.choice(SENTENCES)}.")
            below.append(("dotted", f"{letter.lower()}.{number}.{step}", ()))
        yield ("dotted", f"{letter.lower()}.{number}", tuple(below))


def _attached(habits: Habits, lines: list[str]) -> Tree:
    """A quy chế behind the signature, with chapters and articles of its own."""
    lines += ["QUY CHẾ", "Hoạt động của bến đò", "(Ban hành kèm theo Quyết định số 15/2031/QĐ-TTg)"]
    inner = Habits.drawn(habits.chance)
    levels = habits.chance.choice([(), ("chuong",)])
    return ("phu-luc", "", tuple(_divided(inner, lines, levels, _Counter())))
