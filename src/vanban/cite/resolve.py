"""A reference to a document of a catalogue: an answer, or candidates, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from vanban.cite.catalogue import Catalogue, Entry
from vanban.cite.forms.number import issuer_of_number
from vanban.model import QUOTED, SELF, DocKind, Finding, Reference, Severity, number_key
from vanban.text import fold, share_title

_LAWS = frozenset({DocKind.LUAT, DocKind.BO_LUAT, DocKind.PHAP_LENH, DocKind.HIEN_PHAP})
_YEAR = re.compile(r"(?:19|20)\d\d$")
# Symbols that many issuers share: every province has its own 01/2025/QĐ-UBND, 15/KH-SNV, 88-KH/TU.
_LOCAL = re.compile(r"(?:UB(?:ND)?|HĐND|CTUBND|TU|HU|ĐU|QU|CB)\d*|S[A-ZĐ&]{2,8}")
_YEAR_IN_NUMBER = re.compile(r"/(?:19|20)\d\d/")
_OFFICE = re.compile(r"^(bo truong|chu tich|thu truong co quan|tong giam doc|giam doc)\s+")


@dataclass(frozen=True, slots=True)
class _Fit:
    """How far an entry agrees with a reference, beyond the number or name it was found by."""

    entry: Entry
    agrees: bool
    contradicts: bool
    other_day: bool
    other_issuer: bool

    @property
    def is_flawless(self) -> bool:
        """Whether nothing speaks against it: neither the day nor the issuer is another's."""
        return self.agrees and not self.other_day and not self.other_issuer


def resolve(
    reference: Reference,
    catalogue: Catalogue,
    *,
    own_issuer: str | None = None,
    on: date | None = None,
) -> Reference:
    """Return *reference* with the one document of *catalogue* that it means, or candidates.

    A link needs agreement: the number and one of day, issuer, title; or the name, with the day or
    year where several acts bore it. *own_issuer* is who issued the citing text: words that name no
    issuer mean its own documents. *on* is its day: a law's name alone means the one in force then.
    Assumption *a central number names its issuer*: symbols of bodies that exist once (``NĐ-CP``,
    ``QH15``) need no second witness if the number holds its year and one document alone bears it;
    numbers that begin anew each year or in each province do. What the catalogue lacks stays
    unresolved.
    """
    one, candidates = _judge(reference, catalogue, own_issuer, on)
    return replace(
        reference,
        resolved=one.entry.id if one else None,
        candidates=() if one else tuple(fit.entry.id for fit in candidates),
    )


def doubts(reference: Reference, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return what speaks against the words of *reference*, for a person to look at."""
    one, candidates = _judge(reference, catalogue, None, None)
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


def _judge(
    reference: Reference, catalogue: Catalogue, own_issuer: str | None, on: date | None
) -> tuple[_Fit | None, Sequence[_Fit]]:
    if reference.target in {SELF, QUOTED}:
        return None, ()
    by_number = catalogue.with_number(number_key(reference.target))
    if by_number:
        fits = [_fit(reference, e, own_issuer) for e in by_number if _kind(reference, e)]
        return _choose(fits, is_unique=_is_unique(reference.target))
    return _choose_by_name(reference, catalogue.named(reference.target), on)


def _is_unique(number: str) -> bool:
    """Say whether *number* alone tells its issuer and its year."""
    symbol = issuer_of_number(number)
    return bool(_YEAR_IN_NUMBER.search(number)) and not _LOCAL.fullmatch(symbol)


def _choose(fits: Sequence[_Fit], *, is_unique: bool) -> tuple[_Fit | None, Sequence[_Fit]]:
    agreeing = [fit for fit in fits if fit.agrees and not fit.contradicts]
    if len(agreeing) == 1:
        return agreeing[0], ()
    # Two provinces may give one number and one title: day and issuer tell them apart.
    flawless = [fit for fit in agreeing if fit.is_flawless]
    if len(flawless) == 1:
        return flawless[0], ()
    alone = len(fits) == 1 and is_unique
    if not agreeing and alone and not fits[0].contradicts and not fits[0].other_day:
        return fits[0], ()
    return None, agreeing or fits


def _choose_by_name(
    reference: Reference, entries: Sequence[Entry], on: date | None
) -> tuple[_Fit | None, Sequence[_Fit]]:
    fits = [_fit(reference, entry, None) for entry in entries if _kind(reference, entry)]
    year = _YEAR.search(reference.target)
    right: Sequence[_Fit]
    if reference.issued_on:
        right = [fit for fit in fits if fit.entry.identity.issued_on == reference.issued_on]
    elif year:
        right = [fit for fit in fits if _passed_in(fit.entry, int(year[0]))]
    else:
        fits = [fit for fit in fits if not _is_later(fit.entry, on)]
        right = _in_force(fits, on)
    if len(right) == 1:
        return right[0], ()
    return None, right or fits


def _is_later(entry: Entry, on: date | None) -> bool:
    """Say whether a law was passed after the citing text, which then means an older one."""
    passed = entry.identity.issued_on
    return on is not None and passed is not None and on < passed


def _in_force(fits: Sequence[_Fit], on: date | None) -> Sequence[_Fit]:
    """Return the law of one name that took effect last before *on*, if all say when they did."""
    days = [fit.entry.effective_from for fit in fits]
    if on is None or len(fits) < 2 or None in days:
        return fits
    begun = [fit for fit, day in zip(fits, days, strict=True) if day is not None and day <= on]
    return [max(begun, key=lambda fit: fit.entry.effective_from or date.min)] if begun else fits


def _passed_in(entry: Entry, year: int) -> bool:
    day, number = entry.identity.issued_on, entry.identity.number
    return bool((day and day.year == year) or (number and number.year == year))


def _kind(reference: Reference, entry: Entry) -> bool:
    """Say whether the kinds can be the same: a luật and a nghị quyết may share one number."""
    return kinds_agree(reference.kind, entry.identity.kind)


def kinds_agree(said: DocKind | None, borne: DocKind) -> bool:
    """Say whether a document of the kind *borne* may be one that is said to be of the kind *said*.

    Laws are cited by each other's names ("bộ luật" as "luật"); what has no kind may be any.
    """
    return said is None or said == borne or {said, borne} <= _LAWS


def _fit(reference: Reference, entry: Entry, own_issuer: str | None) -> _Fit:
    day, known_day = reference.issued_on, entry.identity.issued_on
    same_day = day is not None and day == known_day
    other_day = day is not None and known_day is not None and day != known_day
    issuer = issuer_agrees(reference, entry)
    own = reference.issuer is None and own_issuer is not None and _is_issued_by(entry, own_issuer)
    title = bool(reference.title and share_title(reference.title, entry.title))
    return _Fit(
        entry,
        agrees=same_day or title or ((own or issuer is True) and not other_day),
        contradicts=issuer is False and not (same_day or title),
        other_day=other_day,
        other_issuer=issuer is False,
    )


def _is_issued_by(entry: Entry, own_issuer: str) -> bool:
    return own_issuer == entry.identity.issuer or fold(own_issuer) in map(fold, entry.issuers)


# Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư: the central bodies of the Party
_CENTRAL = re.compile(r"ban chap hanh trung uong|bo chinh tri|ban bi thu|trung uong dang")


def issuer_agrees(reference: Reference, entry: Entry) -> bool | None:
    """Say whether the issuers agree; ``None`` where one of them isn't known."""
    if reference.issuer is None:
        return None
    names = {fold(name) for name in entry.issuers} | {entry.identity.issuer.replace("-", " ")}
    said = _OFFICE.sub("", fold(reference.issuer))
    symbol = issuer_of_number(reference.target)
    if symbol == "UBND":
        names |= {name.replace("ubnd", "uy ban nhan dan", 1) for name in names}
    if any(
        said == name or said.endswith(f" {name}") or name.endswith(f" {said}") for name in names
    ):
        return True
    if symbol == "TW" and _CENTRAL.search(said):
        return None  # one number series, one head: who signs for it stands at the foot
    return False if entry.issuers or symbol in {"UBND", "HĐND"} else None
