"""Words that every file of a comparison shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from portal.actions.editions.comparison import Compared, Row, Side
from vanban.consolidate import Likened, Way, Words

HEAD = ("Chỗ", "Trước", "Sau", "Thay đổi")
NOT_OFFICIAL = (
    "Bản so sánh do máy lập, không phải văn bản chính thức; chỉ văn bản do cơ quan ban hành "
    "công bố có giá trị."
)
_WAYS = {Way.CHANGED: "khác", Way.INSERTED: "thêm", Way.REPEALED: "bỏ"}
_LIKENED = {Likened.NAME: "cùng tên", Likened.WORDS: "lời gần giống"}


class Mark(StrEnum):
    """What becomes of words on one side."""

    STAYS = "stays"
    GOES = "goes"
    COMES = "comes"


Run = tuple[Mark, str]


def title_of(compared: Compared) -> str:
    """Return what is compared with what."""
    return f"So sánh {side_words(compared.before)} với {side_words(compared.after)}"


def side_words(side: Side) -> str:
    """Return the name of one side."""
    hit = side.document
    name = f"{hit.kind_name} {hit.number}".strip()
    return f"{name} ngày {side.day:%d/%m/%Y}" if side.day else name


def tally_of(compared: Compared) -> str:
    """Return how much differs."""
    return f"{len(compared.rows)} chỗ khác nhau, {compared.same} chỗ giống hệt."


def place_of(row: Row) -> str:
    """Return which provisions stand beside each other."""
    if row.before and row.after and row.before != row.after:
        return f"{row.before} ↔ {row.after}"
    return row.after or row.before


def way_of(row: Row) -> str:
    """Return what became of a provision, and by whom or why it stands where it does."""
    words = _WAYS[row.way] if row.way else ""
    if row.likened:
        words += f" ({_LIKENED[row.likened]})"
    by = ", ".join(hit.number or hit.title for hit in row.by)
    return f"{words}: {by}" if by else words


def refusals_of(compared: Compared) -> list[str]:
    """Return a line for each change that is not in the texts."""
    lines = []
    for refused, actor in compared.refused:
        name = actor.number if actor else refused.document
        place = f", {refused.place}" if refused.place else ""
        lines.append(f"Chưa áp dụng: {name}{place}: {refused.reason}")
    return lines


def before_of(words: Sequence[Words]) -> Iterator[Run]:
    """Yield the earlier text, what goes marked."""
    yield from _side([(w.before, w.after) for w in words], Mark.GOES)


def after_of(words: Sequence[Words]) -> Iterator[Run]:
    """Yield the later text, what comes marked."""
    yield from _side([(w.after, w.before) for w in words], Mark.COMES)


def _side(words: Sequence[tuple[str, str]], mark: Mark) -> Iterator[Run]:
    for mine, others in words:
        if mine:
            yield (Mark.STAYS if mine == others else mark, mine)


def cut(runs: Iterator[Run], most: int) -> Iterator[list[Run]]:
    """Yield *runs* in pieces of at most *most* letters: cells of pages and sheets have an end."""
    piece: list[Run] = []
    room = most
    for mark, text in runs:
        rest = text
        while rest:
            part, rest = rest[:room], rest[room:]
            piece.append((mark, part))
            room -= len(part)
            if not room:
                yield piece
                piece, room = [], most
    if piece:
        yield piece
