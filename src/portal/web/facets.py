"""Facets as links: everything that was asked stands in the address."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from portal.actions.search import Asked, FacetValue, Found
from portal.web.reading.words import state_words
from vanban.model import State

_SHOWN = 7  # choices that are seen at once; the others open


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet with the address that chooses it, or drops it if it is chosen."""

    name: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its choices, the most frequent first (years: the latest)."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def first(self) -> tuple[Choice, ...]:
        """The choices that are seen at once."""
        return self.choices if len(self.choices) <= _SHOWN + 1 else self.choices[:_SHOWN]

    @property
    def rest(self) -> tuple[Choice, ...]:
        """The choices that open."""
        return self.choices[len(self.first) :]

    @property
    def rest_is_chosen(self) -> bool:
        """Whether the chosen value is among those that open."""
        return any(choice.chosen for choice in self.rest)


def facets_of(found: Found, base: str = "") -> tuple[Facet, ...]:
    """Return the facets of *found*; *base* is the page that their links lead to, if another."""
    labels = {
        "kind": _("Loại văn bản"),
        "state": _("Tình trạng"),
        "issuer": _("Nơi ban hành"),
        "year": _("Năm"),
        "field": _("Lĩnh vực"),
    }
    pieces = _pieces(_values(found.asked) | {"trang": None})
    return tuple(
        Facet(name, label, tuple(_choice(found.asked, name, v, base, pieces) for v in values))
        for name, label in labels.items()
        if (values := found.facets.get(name))
    )


def _pieces(values: dict[str, object]) -> dict[str, str]:
    """Return each of *values* as an address writes it, empty for none."""
    return {name: urlencode({name: value}) if value else "" for name, value in values.items()}


def address_of(asked: Asked, **changed: str | None) -> str:
    """Return the query of *asked* with some values *changed*."""
    values = _values(asked) | changed
    return "?" + urlencode({name: value for name, value in values.items() if value})


def fields_of(asked: Asked) -> list[tuple[str, object]]:
    """Return *asked* as the hidden fields of a form, on its first page."""
    values = _values(asked) | {"trang": None}
    return [(name, value) for name, value in values.items() if value]


def _values(asked: Asked) -> dict[str, object]:
    return {
        "q": asked.words,
        "kind": asked.kind,
        "issuer": asked.issuer,
        "year": asked.year,
        "field": asked.field,
        "state": asked.state,
        "sort": None if asked.sort == "relevance" else asked.sort,
        "trang": asked.page if asked.page > 1 else None,
    }


def _choice(
    asked: Asked, facet: str, value: FacetValue, base: str, pieces: dict[str, str]
) -> Choice:
    """Return *value* of *facet* with its address: *pieces* are those of what was asked already."""
    chosen = str(getattr(asked, facet) or "") == value.value
    changed = pieces | _pieces({facet: None if chosen else value.value})
    address = "?" + "&".join(filter(None, changed.values()))
    name = state_words(State(value.value)) if facet == "state" else value.name
    return Choice(name, value.count, base + address, chosen)
