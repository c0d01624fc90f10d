"""The nine attributes that official portals show of a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.model import Absent, Claim, Effect, Rule, State
from vanban.pipeline import Case
from vanban.text import find_day, same_words
from vanban.vocab.agencies import agency_slug, name_key

# Slug, label, and the name under which readers keep what the page around the text claims.
_ATTRIBUTES = (
    ("so-hieu", "Số hiệu", "number"),
    ("loai-van-ban", "Loại văn bản", "kind"),
    ("noi-ban-hanh", "Nơi ban hành", "issuer"),
    ("nguoi-ky", "Người ký", "signer"),
    ("ngay-ban-hanh", "Ngày ban hành", "issued_on"),
    ("ngay-hieu-luc", "Ngày hiệu lực", "effective_from"),
    ("ngay-cong-bao", "Ngày công báo", "gazette_date"),
    ("so-cong-bao", "Số công báo", "gazette_number"),
    ("tinh-trang", "Tình trạng", "status"),
)
STATE_NAMES = {
    State.CON_HIEU_LUC: "Còn hiệu lực",
    State.HET_HIEU_LUC: "Hết hiệu lực",
    State.HET_HIEU_LUC_MOT_PHAN: "Hết hiệu lực một phần",
    State.CHUA_CO_HIEU_LUC: "Chưa có hiệu lực",
    State.NGUNG_HIEU_LUC: "Ngưng hiệu lực",
    State.NGUNG_HIEU_LUC_MOT_PHAN: "Ngưng hiệu lực một phần",
    State.CHUA_XAC_DINH: "Chưa xác định",
}


class Beside(StrEnum):
    """How what the source page claims stands beside what the text says."""

    NOTHING = "nothing"  # the page says nothing, or the same
    HIDDEN = "hidden"  # "Đã biết": the page shows it to its members only
    MISSING = "missing"  # "Đang cập nhật": the page does not have it yet
    ALONE = "alone"  # only the page says it
    OTHER = "other"  # the page contradicts the text


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: what we read in the text, and what the source page claimed, verbatim.

    ``absent`` says of a document of the library why there is no value: it is not for whoever
    asks, or nobody has it (``veil.attributes``).
    """

    slug: str
    label: str
    value: str | None
    claimed: str | None
    beside: Beside = Beside.NOTHING
    absent: Absent | None = None


def attributes_of(case: Case, on: date, state: State | None = None) -> tuple[Attribute, ...]:
    """Return the nine attributes of *case*, in the portals' order.

    *state* is what the library knows of its state; without it, what the text alone proves.
    """
    header, claims = case.parsed.header, case.source.claims
    values = {
        "number": str(header.number) if header.number else header.number_printed,
        "kind": header.kind.official_name if header.kind else None,
        "issuer": ", ".join(i.name for i in header.issuers) or None,
        "signer": ", ".join(s.name for s in header.signers) or None,
        "issued_on": _shown(header.issued_on),
        "effective_from": _shown(effective_from(case)),
        "status": STATE_NAMES[state or state_of(case, on)],
    }
    return tuple(
        _attribute(slug, label, values.get(name), claims.get(name))
        for slug, label, name in _ATTRIBUTES
    )


def _attribute(slug: str, label: str, value: str | None, claim: Claim | None) -> Attribute:
    claimed = claim.shown if claim else None
    return Attribute(slug, label, value, claimed, _beside(slug, value, claim))


def _beside(slug: str, value: str | None, claim: Claim | None) -> Beside:
    if claim is None:
        return Beside.NOTHING
    if claim.absent is Absent.MASKED:
        return Beside.HIDDEN
    if claim.absent is Absent.MISSING:
        return Beside.NOTHING if value else Beside.MISSING
    if value is None or value == STATE_NAMES[State.CHUA_XAC_DINH]:
        return Beside.ALONE
    return Beside.NOTHING if _says_the_same(slug, value, claim.shown) else Beside.OTHER


def _says_the_same(slug: str, value: str, shown: str) -> bool:
    """Say whether both mean one thing: "UBND tỉnh A" and "Ủy ban nhân dân tỉnh A" do."""
    if slug.startswith("ngay-"):
        return find_day(value) == find_day(shown)
    if slug == "noi-ban-hanh":
        names = [name_key(value), name_key(shown)]
        return agency_slug(value) == agency_slug(shown) or min(names, key=len) in max(
            names, key=len
        )
    return same_words(value) in same_words(shown)


def effective_from(case: Case) -> date | None:
    """Return the day from which the whole document is in force, as far as its text says."""
    whole = _whole(case)
    return whole.effective_from if whole else None


def state_of(case: Case, on: date) -> State:
    """Return what the text alone proves of its state on a day: not yet, no more, or unknown.

    That it is still in force the text can't say: another act may have ended it.
    """
    whole = _whole(case)
    if whole is None or whole.rule is Rule.UNKNOWN or whole.effective_from is None:
        return State.CHUA_XAC_DINH
    if on < whole.effective_from:
        return State.CHUA_CO_HIEU_LUC
    if whole.expires is not None and on > whole.expires and not whole.conditional:
        return State.HET_HIEU_LUC
    return State.CHUA_XAC_DINH


def _whole(case: Case) -> Effect | None:
    return next((effect for effect in case.effects if effect.locator is None), None)


def _shown(day: date | None) -> str | None:
    return f"{day:%d/%m/%Y}" if day else None
