"""What acts do to each other, and from which day."""

from __future__ import annotations

import re

from vanban.effect import changes
from vanban.effect.clauses import whole
from vanban.effect.parts import parts
from vanban.errors import BadNumberError
from vanban.model import Change, DocKind, DocNumber, Document, Effect, Header, Reference, Rule, Verb
from vanban.vocab.symbols import kinds_by_symbol

# Kinds that set no norms: without a clause they count from the day of signing.
_ADMINISTRATIVE = frozenset(
    {
        DocKind.KE_HOACH,
        DocKind.CONG_VAN,
        DocKind.CONG_DIEN,
        DocKind.THONG_BAO,
        DocKind.CHUONG_TRINH,
        DocKind.HUONG_DAN,
        DocKind.BAO_CAO,
        DocKind.TO_TRINH,
        DocKind.KET_LUAN,
    }
)

# Kinds that may set norms or not.
_EITHER = frozenset({DocKind.QUYET_DINH, DocKind.CHI_THI, DocKind.NGHI_QUYET})
_NUMBERED_BY_YEAR = 1996
_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})


def read_changes(
    document: Document, references: tuple[Reference, ...], effects: tuple[Effect, ...]
) -> tuple[Change, ...]:
    """Return what *document* does to other documents, in order of the text.

    Administrative documents change no law: "sửa đổi Nghị định số …" in a plan is a task. They may
    put words right that were misprinted, and end documents of their own sort.
    """
    found = changes.read_changes(document, references, effects)
    if document.header.kind in _ADMINISTRATIVE:
        corrects = changes.is_errata(document)
        return tuple(c for c in found if _may_do(c) or (corrects and c.verb is Verb.CORRECT))
    return found


def _may_do(change: Change) -> bool:
    """Say whether an administrative document does *change*, not only speaks of it."""
    if change.verb is Verb.CORRECT:
        return change.old is not None
    is_end = change.verb in _ENDS and change.target_locator is None
    return is_end and _kind_of(change.target) in _ADMINISTRATIVE


def _kind_of(number: str) -> DocKind | None:
    """Return the kind that the symbol of *number* names: ``KH`` of 7/KH-UBND."""
    try:
        symbol = DocNumber.parse(number).symbol
    except BadNumberError:
        return None
    return kinds_by_symbol().get(re.split(r"[-/.]", symbol)[0])


def read_effects(document: Document, references: tuple[Reference, ...]) -> tuple[Effect, ...]:
    """Return when *document* takes effect and ends: the whole first, then parts."""
    effect = whole(document)
    if effect is None:
        return (_silent(document),)
    return (effect, *parts(document, references, effect))


def _silent(document: Document) -> Effect:
    """Return the effect of a document without a clause: signing for an administrative one."""
    header = document.header
    if header.kind in _ADMINISTRATIVE or _is_individual(header):
        return Effect(None, header.sure_day, None, Rule.SIGNING, "", None)
    return Effect(None, None, None, Rule.UNKNOWN, "", None)


def _is_individual(header: Header) -> bool:
    """Say whether a decision, directive or resolution sets no norms: its number holds no year.

    Since the law of 1996 every normative document has the year in its number (Luật 80/2015/QH13,
    Điều 10; Luật 64/2025/QH15, Điều 7); before it none had.
    """
    number, day = header.number, header.issued_on
    if header.kind not in _EITHER or number is None or number.year is not None:
        return False
    return day is not None and day.year > _NUMBERED_BY_YEAR
