"""A reference to a document of a catalogue: an answer, or candidates, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vanban.cite.catalogue import Catalogue, Entry
from vanban.cite.forms.number import issuer_of_number
from vanban.model import QUOTED, SELF, DocKind, Finding, Reference, Severity, number_key
from vanban.text import fold

_LAWS = frozenset({DocKind.LUAT, DocKind.BO_LUAT, DocKind.PHAP_LENH, DocKind.HIEN_PHAP})
_YEAR = re.compile(r"(?:19|20)\d\d$")
# Symbols that many issuers share: every province has its own 01/2025/QĐ-UBND.
_LOCAL = frozenset({"UBND", "UB", "HĐND", "CTUBND", "TU", "HU", "ĐU"})
_SHARED = 0.6  # share of title words that two titles of one document have in common


@dataclass(frozen=True, slots=True)
class _Fit:
    """How far an entry agrees with a reference, beyond the number or name it was found by."""

    entry: Entry
    agrees: bool
    contradicts: bool
    other_day: bool


def resolve(reference: Reference, catalogue: Catalogue) -> Reference:
    """Return *reference* with the one document of *catalogue* that it means, or candidates.

    A link needs agreement: the number and one of day, issuer, title; or a number and kind that one
    document alone bears, with nothing against it (not for local symbols, which many share); or the
    name, with the day where several acts bore it. What the catalogue lacks stays unresolved.
    """
    one, candidates = _judge(reference, catalogue)
    return replace(
        reference,
        resolved=str(one.entry.identity) if one else None,
        candidates=() if one else tuple(str(fit.entry.identity) for fit in candidates),
    )


def doubts(reference: Reference, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return what speaks against the words of *reference*, for a person to look at."""
    one, candidates = _judge(reference, catalogue)
    found: list[Finding] = []
    if one and one.other_day:
        found.append(_date_differs(reference, one.entry))
    if one is None and len(candidates) > 1:
        message = (
            f"“{reference.quote}” có thể là {len(candidates)} văn bản trong thư viện; "
            "cần ghi thêm ngày, cơ quan ban hành hoặc trích yếu."
        )
        found.append(Finding("reference-ambiguous", message, reference.span, Severity.WARNING))
    if one is None and len(candidates) == 1 and candidates[0].other_day:
        found.append(_date_differs(reference, candidates[0].entry))
    return tuple(found)


def _date_differs(reference: Reference, entry: Entry) -> Finding:
    day = reference.issued_on
    message = (
        f"“{reference.quote}” ghi ngày {day:%d/%m/%Y}, văn bản trong thư viện đề ngày "
        f"{entry.identity.issued_on:%d/%m/%Y}."
    )
    return Finding("reference-date-differs", message, reference.span, Severity.WARNING)


def _judge(reference: Reference, catalogue: Catalogue) -> tuple[_Fit | None, Sequence[_Fit]]:
    if reference.target in {SELF, QUOTED}:
        return None, ()
    by_number = catalogue.with_number(number_key(reference.target))
    if by_number:
        fits = [_fit(reference, entry) for entry in by_number if _kind(reference, entry)]
        return _choose(fits, is_local=issuer_of_number(reference.target) in _LOCAL)
    return _choose_by_name(reference, catalogue.named(reference.target))


def _choose(fits: Sequence[_Fit], *, is_local: bool = False) -> tuple[_Fit | None, Sequence[_Fit]]:
    agreeing = [fit for fit in fits if fit.agrees and not fit.contradicts]
    if len(agreeing) == 1:
        return agreeing[0], ()
    alone = len(fits) == 1 and not is_local
    if not agreeing and alone and not fits[0].contradicts and not fits[0].other_day:
        return fits[0], ()
    return None, agreeing or fits


def _choose_by_name(
    reference: Reference, entries: Sequence[Entry]
) -> tuple[_Fit | None, Sequence[_Fit]]:
    fits = [_fit(reference, entry) for entry in entries if _kind(reference, entry)]
    year = _YEAR.search(reference.target)
    if reference.issued_on:
        right = [fit for fit in fits if fit.entry.identity.issued_on == reference.issued_on]
    elif year:
        right = [fit for fit in fits if _passed_in(fit.entry, int(year[0]))]
    else:
        right = fits
    if len(right) == 1:
        return right[0], ()
    return None, right or fits


def _passed_in(entry: Entry, year: int) -> bool:
    day, number = entry.identity.issued_on, entry.identity.number
    return bool((day and day.year == year) or (number and number.year == year))


def _kind(reference: Reference, entry: Entry) -> bool:
    """Say whether the kinds can be the same: a luật and a nghị quyết may share one number."""
    if reference.kind is None or reference.kind == entry.identity.kind:
        return True
    return reference.kind in _LAWS and entry.identity.kind in _LAWS


def _fit(reference: Reference, entry: Entry) -> _Fit:
    day, known_day = reference.issued_on, entry.identity.issued_on
    same_day = day is not None and day == known_day
    other_day = day is not None and known_day is not None and day != known_day
    issuer = _issuer_agrees(reference, entry)
    title = _titles_agree(reference.title, entry.title)
    return _Fit(
        entry,
        agrees=same_day or title or (issuer is True and not other_day),
        contradicts=issuer is False and not (same_day or title),
        other_day=other_day,
    )


def _issuer_agrees(reference: Reference, entry: Entry) -> bool | None:
    """Say whether the issuers agree; ``None`` where one of them isn't known."""
    if reference.issuer is None:
        return None
    names = {fold(name) for name in entry.issuers} | {entry.identity.issuer.replace("-", " ")}
    said = fold(reference.issuer)
    said = re.sub(r"^(bo truong|chu tich|thu truong co quan|tong giam doc|giam doc)\s+", "", said)
    symbol = issuer_of_number(reference.target)
    if symbol == "UBND":
        names |= {name.replace("ubnd", "uy ban nhan dan", 1) for name in names}
    if any(said == name or said.endswith(f" {name}") for name in names):
        return True
    return False if entry.issuers or symbol in {"UBND", "HĐND"} else None


def _titles_agree(said: str | None, title: str) -> bool:
    """Say whether two titles share most of their words: citations shorten titles."""
    if not said or not title:
        return False
    one, two = set(fold(said).split()), set(fold(title).split())
    shorter = min(len(one), len(two))
    return shorter >= 3 and len(one & two) / shorter >= _SHARED
