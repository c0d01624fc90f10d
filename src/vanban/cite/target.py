"""The document that a mention means: by number, by name, by ``này``, or taken up again."""

from __future__ import annotations

import re

from vanban.cite.atoms import Named
from vanban.cite.ground import Ground, annex_of
from vanban.model import QUOTED, SELF, DocKind, Locator, Place, number_key

Target = tuple[str, Locator | None]

# Kinds of texts that a decision carries: "Quy chế này" in the decision's annex is the annex.
ATTACHED_KINDS = frozenset(
    {
        DocKind.QUY_CHE, DocKind.QUY_DINH, DocKind.DIEU_LE, DocKind.CHUONG_TRINH, DocKind.KE_HOACH,
        DocKind.DE_AN, DocKind.PHUONG_AN, DocKind.HUONG_DAN, DocKind.CHIEN_LUOC, DocKind.QUY_HOACH,
    }
)  # fmt: skip


# các | Quy chế này: no document in particular
_STARTS = re.compile(r"\s+(?:bắt đầu\s+)?có\s+hiệu\s+lực")
# hết hiệu lực kể từ ngày Quyết định này có hiệu lực
_ENDS_ON_THE_DAY = re.compile(
    r"(?:hết\s+hiệu\s+lực|bị\s+(?:bãi\s+bỏ|thay\s+thế))[^.;\n]*?\bngày\s+(?=\Z)"
)
_SEVERAL = re.compile(r"(?:các|những)\s$", re.IGNORECASE)
# (Ban hành kèm theo | Thông tư số …   (Ban hành theo | Quyết định số …
_CARRIED_WITH = re.compile(r"(?:kèm|\(\s*ban\s+hành)\s+theo\s+$", re.IGNORECASE)


def target_of(ground: Ground, named: Named, place: Place) -> Target | None:
    """Return the target of *named* and, if it is an annex, its place; ``None`` if it cites none."""
    if named.number:
        return None if is_own_number(ground, named, place) else (named.number, None)
    if named.form == "this":
        return _this(ground, named, place)
    if named.form in {"taken_up", "above", "ordinal"}:
        return _taken_up(ground, named, place)
    if named.name is None or _is_own_name(ground, named):
        return None
    return ground.register.number_of(named) or named.name, None


def is_own_number(ground: Ground, named: Named, place: Place) -> bool:
    """Say whether a number is the document's own in its head or in the heading of its annex.

    In running text ("theo Điều 8 Thông tư số …", its own, in a form) and in new text for another
    act the number is a mention like any other.
    """
    own = ground.document.header.number
    if named.number is None:
        return False
    if _heads_the_text(ground, named):
        return True
    if own is None or number_key(named.number) != own.key:
        return False
    if str(place.locator) == "header":
        return True  # QĐ is both Quyết định and, of the Party, Quy định
    if named.kind is not None and ground.own_kinds and named.kind not in ground.own_kinds:
        return False
    outside = place.locator is None or str(place.locator) in {"header", "title", "preamble"}
    text = ground.document.text
    return outside or bool(_CARRIED_WITH.search(text, max(0, named.start - 40), named.start))


def _heads_the_text(ground: Ground, named: Named) -> bool:
    """Say whether the mention is a line of its own before the text: ``Luật số: 12/2031/QH16``."""
    text, body = ground.document.text, ground.document.body
    if not body or named.start >= body[0].span.start:
        return False
    line = text.rfind("\n", max(0, named.start - 2), named.start) >= 0 or named.start == 0
    rest = text[named.end : named.end + 2].lstrip(" ")
    return line and rest[:1] in {"", "\n"} and ":" in text[named.start : named.end]


def _this(ground: Ground, named: Named, place: Place) -> Target | None:
    kind = named.kind
    if kind is None:
        return None
    if not ground.document.text[named.start].isupper() and kind not in ground.own_kinds:
        return None
    if place.quoted:
        return QUOTED, None
    if kind in ground.own_kinds:
        return SELF, None
    if _SEVERAL.search(ground.document.text, max(0, named.start - 8), named.start):
        return None
    annex = annex_of(place)
    if annex and kind in ATTACHED_KINDS:
        return SELF, Locator((annex,))
    if DocKind.VAN_BAN_HOP_NHAT in ground.own_kinds and _is_in_body(ground, named):
        return SELF, None  # the text made whole, whose kind it says; notes speak for other acts
    if not ground.own_kinds and _ends_another(ground.document.text, named):
        return SELF, None
    if taken := ground.register.last(kind, named.start):
        return taken, None
    if not ground.own_kinds or DocKind.VAN_BAN_HOP_NHAT in ground.own_kinds:
        return SELF, None
    return (SELF, Locator.of("phu-luc")) if kind in ATTACHED_KINDS else None


def _ends_another(text: str, named: Named) -> bool:
    """Say whether what the sentence names ends on the day this one starts, so it is another."""
    if not _STARTS.match(text, named.end):
        return False
    return bool(_ENDS_ON_THE_DAY.search(text, max(0, named.start - 80), named.start))


def _is_in_body(ground: Ground, named: Named) -> bool:
    body = ground.document.body
    return bool(body) and body[0].span.start <= named.start < body[-1].span.end


def _taken_up(ground: Ground, named: Named, place: Place) -> Target | None:
    kind = named.kind
    if kind is None or place.quoted:
        return None
    if named.form == "ordinal":
        number = ground.register.ordinal(kind, named.name or "")
        return (number, None) if number else None
    if named.name:
        number = ground.register.described(kind, named.name, named.start)
        return (number, None) if number else None
    if kind in ground.own_kinds and named.issuer is None and named.form == "taken_up":
        return SELF, None
    number = ground.register.last(kind, named.start, issuer=named.issuer)
    return (number, None) if number else None


def _is_own_name(ground: Ground, named: Named) -> bool:
    """``Quốc hội ban hành Luật Giá``: the enacting line names the document itself."""
    body = ground.document.body
    if body and named.start >= body[0].span.start:
        return False
    return ground.document.text[: named.start].rstrip().endswith("ban hành")
