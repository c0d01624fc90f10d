"""Words that every file of a comparison shares, in the language of whoever keeps it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from django.utils.translation import gettext as _

from portal.actions.editions.comparison import Compared, Row, Side
from vanban.consolidate import Likened, Way, Words
from vanban.render import place_words


class Mark(StrEnum):
    """What becomes of words on one side."""

    STAYS = "stays"
    GOES = "goes"
    COMES = "comes"


Run = tuple[Mark, str]


def head() -> tuple[str, ...]:
    """Return what stands above the columns."""
    return (_("Chỗ"), _("Trước"), _("Sau"), _("Thay đổi"))


def not_official() -> str:
    """Return what a reader of the file must know first."""
    return f"{_('Bản so sánh do máy lập, không phải văn bản chính thức.')} " + _(
        "Chỉ văn bản do cơ quan ban hành công bố có giá trị."
    )


def title_of(compared: Compared) -> str:
    """Return what is compared with what."""
    sides = {"before": side_words(compared.before), "after": side_words(compared.after)}
    return _("So sánh %(before)s với %(after)s") % sides


def side_words(side: Side) -> str:
    """Return the name of one side."""
    hit = side.document
    name = f"{hit.kind_name} {hit.number}".strip()
    if side.day is None:
        return name
    return _("%(name)s ngày %(day)s") % {"name": name, "day": f"{side.day:%d/%m/%Y}"}


def tally_of(compared: Compared) -> str:
    """Return how much differs."""
    counts = {"differ": len(compared.rows), "same": compared.same}
    return _("%(differ)d chỗ khác nhau, %(same)d chỗ giống hệt.") % counts


def place_of(row: Row) -> str:
    """Return which provisions stand beside each other."""
    if row.before and row.after and row.before != row.after:
        return f"{row.before} ↔ {row.after}"
    return row.after or row.before


def way_of(row: Row) -> str:
    """Return what became of a provision, and by whom or why it stands where it does."""
    ways = {Way.CHANGED: _("khác"), Way.INSERTED: _("thêm"), Way.REPEALED: _("bỏ")}
    words = ways[row.way] if row.way else ""
    if row.likened:
        likened = {Likened.NAME: _("cùng tên"), Likened.WORDS: _("lời gần giống")}
        words += f" ({likened[row.likened]})"
    by = ", ".join(hit.number or hit.title for hit in row.by)
    return f"{words}: {by}" if by else words


def refusals_of(compared: Compared) -> list[str]:
    """Return a line for each change that is not in the texts."""
    lines = []
    for refused, actor in compared.refused:
        name = actor.number if actor else refused.document
        place = f", {place_words(refused.place)}" if refused.place else ""
        lines.append(f"{_('Chưa áp dụng')}: {name}{place}: {refused.reason}")
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
