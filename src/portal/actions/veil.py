"""What a person's tier does not see, taken out of values before they leave ``actions``.

A value that is there but not theirs becomes "Đã biết" (``Absent.MASKED``), one that nobody has
"Đang cập nhật" (``Absent.MISSING``); nothing of the former remains, not even how much it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from portal.access import Feature, Person, may_use
from portal.actions.attributes import STATE_NAMES, Attribute, Beside
from portal.search import Choice, Query
from vanban.model import Absent, Claim, Header, State, Verdict
from vanban.pipeline import Case

_ATTRIBUTES = {
    "nguoi-ky": Feature.ATTRIBUTE_SIGNER,
    "ngay-hieu-luc": Feature.ATTRIBUTE_EFFECTIVE_FROM,
    "ngay-cong-bao": Feature.ATTRIBUTE_GAZETTE_DAY,
    "so-cong-bao": Feature.ATTRIBUTE_GAZETTE_NUMBER,
    "tinh-trang": Feature.ATTRIBUTE_STATUS,
}
_CLAIMS = {
    "signer": Feature.ATTRIBUTE_SIGNER,
    "effective_from": Feature.ATTRIBUTE_EFFECTIVE_FROM,
    "gazette_date": Feature.ATTRIBUTE_GAZETTE_DAY,
    "gazette_number": Feature.ATTRIBUTE_GAZETTE_NUMBER,
    "status": Feature.ATTRIBUTE_STATUS,
}
# Parts of a reading, and the tab that shows them.
_PARTS = {
    "references": Feature.TAB_RELATED,
    "effects": Feature.TAB_VALIDITY,
    "changes": Feature.TAB_VALIDITY,
    "assignments": Feature.TAB_TASKS,
    "findings": Feature.TAB_FINDINGS,
}
# Conditions typed among the words of a search (``portal.search.conditions``).
_CONDITIONS = {
    "cites": Feature.TAB_RELATED,
    "amends": Feature.TAB_RELATED,
    "signer": Feature.ATTRIBUTE_SIGNER,
    "status": Feature.ATTRIBUTE_STATUS,
    "on": Feature.ATTRIBUTE_STATUS,
}
_FACETS = {"state": Feature.ATTRIBUTE_STATUS, "signer": Feature.ATTRIBUTE_SIGNER}
KNOWN = "Đã biết"


def attributes(person: Person, shown: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """Return the attributes of a document of the library as *person* sees them."""
    return tuple(_attribute(person, one) for one in shown)


def _attribute(person: Person, one: Attribute) -> Attribute:
    feature = _ATTRIBUTES.get(one.slug)
    is_known = one.value not in (None, STATE_NAMES[State.CHUA_XAC_DINH])
    if feature is None or may_use(person, feature):
        return one if one.value else replace(one, absent=Absent.MISSING)
    is_known |= one.beside in (Beside.ALONE, Beside.OTHER)
    absent = Absent.MASKED if is_known else Absent.MISSING
    return Attribute(one.slug, one.label, None, None, absent=absent)


def case(person: Person, whole: Case) -> Case:
    """Return what was read of a document without what *person* does not see of it."""
    kept_back: dict[str, tuple[()]] = {
        part: () for part, feature in _PARTS.items() if not may_use(person, feature)
    }
    source = replace(whole.source, claims=_claims(person, whole.source.claims))
    header, findings = _header(person, whole.parsed.header), whole.parsed.findings
    document = replace(
        whole.parsed, source=source, header=header, findings=kept_back.get("findings", findings)
    )
    return replace(whole, source=source, document=document, **kept_back)


def tabs(person: Person, whole: Case, *, is_borne: bool, is_translated: bool) -> frozenset[Feature]:
    """Return the tabs whose contents are there but not for *person*.

    *is_borne* says whether other documents bear on this one.
    """
    there = {feature for part, feature in _PARTS.items() if getattr(whole, part)}
    there |= {Feature.TAB_ATTRIBUTES, Feature.TAB_ORIGINAL, Feature.TAB_DOWNLOADS}
    there |= {Feature.TAB_EDITION, Feature.TAB_COMPARISON}  # whatever has a text has both
    if is_borne:
        there |= {Feature.TAB_RELATED, Feature.TAB_VALIDITY}
    if is_translated:
        there.add(Feature.TAB_ENGLISH)
    if Feature.TAB_RELATED in there:
        there |= {Feature.TAB_MAP, Feature.TAB_REPLACING}
    return frozenset(feature for feature in there if not may_use(person, feature))


def sees_states(person: Person) -> bool:
    """Say whether *person* may learn from checked citations what is in force."""
    return bool(may_use(person, Feature.TAB_VALIDITY) and may_use(person, Feature.ATTRIBUTE_STATUS))


def verdict(person: Person, whole: Verdict) -> Verdict:
    """Return what the library knows of a citation without its state, if that is not theirs."""
    if sees_states(person):
        return whole
    return replace(whole, state=None, reasons=(), flags=(), missing=(), amended_since=())


def query(person: Person, asked: Query) -> tuple[Query, tuple[str, ...]]:
    """Return *asked* without conditions on what *person* does not see, and the names of these.

    Who may not see relations cannot find them out by asking which documents have them.
    """
    withheld = tuple(
        name
        for name, feature in _CONDITIONS.items()
        if getattr(asked.conditions, name) and not may_use(person, feature)
    )
    none: dict[str, Any] = {name: None if name == "on" else () for name in withheld}
    return replace(asked, conditions=replace(asked.conditions, **none)), withheld


def choice(person: Person, asked: Choice) -> Choice:
    """Return *asked* without choices and counts of what *person* does not see."""
    hidden = [name for name, feature in _FACETS.items() if not may_use(person, feature)]
    none: dict[str, Any] = dict.fromkeys(hidden)
    facets = tuple(name for name in asked.facets if name not in hidden)
    return replace(asked, **none, facets=facets)


def may_see_signer(person: Person) -> bool:
    """Say whether *person* may see who signed."""
    return bool(may_use(person, Feature.ATTRIBUTE_SIGNER))


def _claims(person: Person, claims: Mapping[str, Claim]) -> dict[str, Claim]:
    return {
        name: claim
        if claim.absent is not None or name not in _CLAIMS or may_use(person, _CLAIMS[name])
        else Claim(KNOWN, Absent.MASKED)
        for name, claim in claims.items()
    }


def _header(person: Person, header: Header) -> Header:
    return header if may_use(person, Feature.ATTRIBUTE_SIGNER) else replace(header, signers=())
