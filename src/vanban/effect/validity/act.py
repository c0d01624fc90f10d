"""What the state of a document, and of those that it touches, hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vanban.model import Change, DocId, DocKind, Effect, Locator, Reference, Span

DIVISIONS = frozenset({"phan", "chuong", "muc", "tieu-muc"})


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document, and where they stand."""

    at: Locator | None
    quote: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of effect: what it says, and where it stands.

    ``document`` is the act whose words it is in, ``None`` for the document itself: an amending act
    may bring a new clause.
    """

    effect: Effect
    words: Words
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Impact:
    """One change with all that its text says of its target.

    ``index`` is the place of ``reference`` among the document's references (-1: none names the
    target). ``spared`` are the places of the target that an exception (``trừ Điều 5``) leaves;
    ``in_cases`` says that the exception is one of cases, not of places. ``new_clauses`` are the
    clauses of effect in the new text.
    """

    change: Change
    reference: Reference
    index: int
    words: Words
    spared: tuple[Locator, ...] = ()
    in_cases: bool = False
    new_clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """An article that names a place (``None``: all) of a document that its own document details.

    ``is_said`` marks one that says of itself that it details the place; another only cites it.
    """

    at: Locator
    place: Locator | None
    is_said: bool


@dataclass(frozen=True, slots=True)
class Parent:
    """A document that this one details (quy định chi tiết, hướng dẫn thi hành), and its places.

    ``places`` are those that the title and the first article name, ``details`` those of the other
    articles.
    """

    reference: Reference
    index: int
    words: Words
    places: tuple[Locator, ...] = ()
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearsay:
    """What this document tells of two others: *target* was changed by *actor*.

    “Nghị định số … được sửa đổi, bổ sung bởi Nghị định số …”
    """

    target: Reference
    target_index: int
    actor: Reference
    actor_index: int
    words: Words


@dataclass(frozen=True, slots=True)
class Act:
    """One document of a library as validity sees it; ``id`` is what the library calls it by."""

    id: str
    identity: DocId | None
    number: str | None
    kind: DocKind | None
    issuers: tuple[str, ...]  # slugs
    issuer_names: tuple[str, ...]
    issued_on: date | None
    title: str
    clauses: tuple[Clause, ...] = ()
    impacts: tuple[Impact, ...] = ()
    parents: tuple[Parent, ...] = ()
    hearsay: tuple[Hearsay, ...] = ()
    articles: tuple[Locator, ...] = ()
    annexes: tuple[Locator, ...] = ()
    attached: tuple[Locator, ...] = ()  # articles of the texts that it carries: phu-luc.dieu-7
    divisions: tuple[tuple[Locator, Locator], ...] = ()  # article, chapter or section around it
    richness: int = 0  # letters of the text: of two copies of one document the fuller one counts

    def placed(self, place: Locator, *, in_attached: bool) -> Locator:
        """Return where *place*, as a text cites it, lies in this document.

        An article of a text that the document carries is cited by its own label: it is meant where
        the words say so, or where the document itself has no article of that label.
        """
        article = Locator(place.steps[:1])
        if place.steps[0].word != "dieu" or (article in self.articles and not in_attached):
            return place
        held = [at for at in self.attached if at.steps[-1] == article.steps[0]]
        return Locator((*held[0].steps, *place.steps[1:])) if len(held) == 1 else place

    def has_inside(self, outer: Locator, place: Locator) -> bool:
        """Say whether *place* is *outer* or lies in it; an article's place leaves chapters out."""
        if place.starts_with(outer):
            return True
        if outer.steps[0].word not in DIVISIONS or place.steps[0].word != "dieu":
            return False
        article = Locator(place.steps[:1])
        return any(at == article and held.starts_with(outer) for at, held in self.divisions)

    @property
    def name(self) -> str:
        """What a person calls the document by: its number, or its id where it has none."""
        return self.number or self.id
