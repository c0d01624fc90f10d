"""Every place where a document points to another text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vanban.cite.atoms import RANKS, Named
from vanban.cite.attach import Chain, attach
from vanban.cite.detailed import detailed
from vanban.cite.ground import Ground, annex_of, make_ground
from vanban.cite.join import Mention, join
from vanban.cite.place import between, cut, locate, locate_outline
from vanban.cite.register import Register
from vanban.cite.scan import scan
from vanban.cite.target import Target, target_of
from vanban.cite.titles import Titles
from vanban.model import (
    QUOTED,
    SELF,
    Document,
    Header,
    Locator,
    Place,
    Reference,
    Regions,
    Source,
    Span,
)


def find(document: Document) -> tuple[Reference, ...]:
    """Return the references of *document* in order of the text, one for each target."""
    text = document.own_text
    labels = frozenset(node.span.start for node in document.walk(quotes=True))
    atoms = scan(text, Titles.known_to(text), labels)
    mentions = tuple(join(text, atoms))
    register = Register(text, (atom for atom in atoms if isinstance(atom, Named)))
    ground = make_ground(document, mentions, register)
    return tuple(ref for mention in mentions for ref in _references(ground, mention))


def find_in_text(text: str) -> tuple[Reference, ...]:
    """Return the references of a text that is no document: relative places stay relative."""
    source = Source(digest="", reader="text", text=text, lines=())
    return find(Document(source, Header(), Regions(), ()))


def _references(ground: Ground, mention: Mention) -> Iterator[Reference]:
    place = ground.place(mention.start)
    span = Span(mention.start, mention.end)
    quote = " ".join(span.of(ground.document.text).split())
    named = mention.document
    for target, locator in _targets(ground, mention, place):
        yield Reference(
            span, quote, place.locator, target, locator,
            form=_form(mention),
            kind=named.kind if named else None,
            issued_on=named.issued_on if named else None,
            issuer=named.issuer if named else None,
            title=named.title if named else None,
        )  # fmt: skip


def _form(mention: Mention) -> str:
    if mention.units:
        return "place"
    return mention.document.form if mention.document else ""


def _targets(ground: Ground, mention: Mention, place: Place) -> Iterator[Target]:
    whole = target_of(ground, mention.document, place) if mention.document else None
    if mention.document and whole is None:
        return
    if not mention.units:
        if whole:
            yield whole
        return
    chains = attach(mention.units)
    previous: Locator | None = None
    for chain, joint in chains:
        found = _place_of(ground, mention, chain, place, whole)
        if found is None:
            continue
        target, locator = found
        if joint == "range" and previous and locator:
            known = ground.known if target == SELF else {}
            steps = between(previous, locator, known) if ground.may_count(mention) else ()
            yield from ((target, step) for step in steps)
        previous = locator
        yield found


def _place_of(
    ground: Ground, mention: Mention, chain: Chain, place: Place, whole: Target | None
) -> Target | None:
    """Return the document and the place that one chain of units means."""
    if whole and not chain[-1].this:
        return whole[0], _in_named(ground, mention, chain, whole)
    if mention.document is None and _says_nothing(mention):
        return None
    here = ground.here(place)
    if _is_heading(chain):
        return _heading(ground, chain, place)
    if chain[-1].this:
        here = _division(place, chain[-1].level) or here
        locator = _relative(ground, chain, here)
        return ((QUOTED if place.quoted else SELF), locator) if locator else None
    if place.quoted:
        return QUOTED, locate(chain, here)
    scope = ground.scope(place.path)
    if scope.target:
        outer = ground.scope(place.path[:-1])
        base = outer.base if outer.target == scope.target else None
        if chain[-1].level == "phu-luc" or chain[-1].rank >= RANKS["dieu"]:
            base = None
        return scope.target, _in_amended(chain, base, scope.base)
    if loose := ground.loose_target(mention.start):
        return loose, locate(chain, None)
    if other := detailed(ground, mention, place):
        return other, locate(chain, None)
    return _own(ground, chain, place, here)


def _in_amended(chain: Chain, base: Locator | None, later: Locator | None) -> Locator | None:
    """Return the place in an amended act; without an article that of the place named *later*.

    ``Sửa đổi khoản 1; bổ sung khoản 28 Điều 3``: both lie in Điều 3.
    """
    locator = locate(chain, base)
    if locator is None or later is None or later.article is None or chain[-1].rank >= RANKS["dieu"]:
        return locator
    bare = locator.article is None
    if chain[-1].level == "diem" and locator.article == later.article:  # điểm c và điểm d khoản 2
        words = {step.word for step in later.steps}
        bare = "khoan" in words and all(step.word != "khoan" for step in locator.steps)
    return locate(chain, later) if bare else locator


def _is_heading(chain: Chain) -> bool:
    """``tên Điều`` without a label, which nothing around it gives."""
    top = chain[-1]
    return not (top.label or top.this) and top.level != "phu-luc"


def _heading(ground: Ground, chain: Chain, place: Place) -> Target | None:
    """Return the unit whose heading an order changes: the one that the provision above names.

    ``a) Sửa đổi tên Điều;`` below ``2. Sửa đổi Điều 7 như sau:`` is that of Điều 7; in ``một số
    tên mục và điều`` no unit is named.
    """
    scope = ground.scope(place.path[:-1])
    steps = cut(scope.base, chain[-1].level)
    if place.quoted or not scope.target or not steps or steps[-1].word != chain[-1].level:
        return None
    return scope.target, Locator(steps)


def _in_named(ground: Ground, mention: Mention, chain: Chain, whole: Target) -> Locator | None:
    """Return the place in a document that is named: its own label, whatever stands around it."""
    target, prefix = whole
    if target == SELF and ground.is_outline and chain[-1].level != "phu-luc":
        return ground.printed(locate_outline(chain, None))
    locator = locate(chain, None)
    if prefix and locator and not mention.attached:
        return Locator((*prefix.steps, *locator.steps))
    return locator


def _division(place: Place, level: str) -> Locator | None:
    """Return the chapter, section or part around *place*: an article's own place leaves it out."""
    if level not in {"phan", "chuong", "muc", "tieu-muc"} or place.quoted:
        return None
    return next((node.locator for node in reversed(place.path) if node.level == level), None)


def _relative(ground: Ground, chain: Chain, here: Locator | None) -> Locator | None:
    if here is None and len(chain) == 1:
        return None
    if ground.is_outline and here and not here.steps[0].word:
        return ground.printed(locate_outline(chain, here))
    return locate(chain, here)


def _own(ground: Ground, chain: Chain, place: Place, here: Locator | None) -> Target | None:
    """Return the place in the document itself that words without a document name.

    A row (``số thứ tự 5``) without a table or annex around it is a column's head or a count.
    """
    if chain[-1].level == "stt":
        return None
    if ground.is_outline:
        # a plan has no articles: "khoản 4 Điều 3" lies in some regulation known by title only
        is_own = all(unit.level != "dieu" for unit in chain)
        return (SELF, ground.printed(locate_outline(chain, None))) if is_own else None
    locator = locate(chain, here)
    annex = annex_of(place)
    if annex and locator and locator.steps[0].word != "phu-luc":
        locator = Locator((annex, *locator.steps))
    return (SELF, locator) if locator else None


def _says_nothing(mention: Mention) -> bool:
    """An annex without a label and without a document ("tại Phụ lục") is no mention."""
    units: Sequence[tuple[object, str]] = mention.units
    return (
        len(units) == 1
        and mention.units[0][0].level == "phu-luc"
        and not (mention.units[0][0].label or mention.units[0][0].this)
    )
