"""What the document does to others, as the meta of Akoma Ntoso says it.

    amend, phrase, correct → textualMod substitution     insert → insertion    repeal → repeal
    replace → replacement  rename → renumbering          extend → forceMod prorogationOfForce
    suspend, stay → efficacyMod inapplication, for the time said

Each has its day in ``lifecycle`` and its time in ``temporalData``; the schema asks for that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lxml import etree

from vanban.model import SELF, Change, Reference, Verb
from vanban.render.akn.address import Address, cited_work
from vanban.render.akn.ids import Ids, portion
from vanban.render.akn.ink import Element, element
from vanban.render.akn.namespace import AKN
from vanban.text import xml_words

# Words of ours where the schema has none: an old phrase, a name without an address.
WORDS = "urn:vanban:words"
_SOURCE = "#vanban"
_MODS = {
    Verb.AMEND: ("textualMod", "substitution"),
    Verb.PHRASE: ("textualMod", "substitution"),
    Verb.CORRECT: ("textualMod", "substitution"),
    Verb.INSERT: ("textualMod", "insertion"),
    Verb.REPEAL: ("textualMod", "repeal"),
    Verb.REPLACE: ("textualMod", "replacement"),
    Verb.RENAME: ("textualMod", "renumbering"),
    Verb.EXTEND: ("forceMod", "prorogationOfForce"),
    Verb.SUSPEND: ("efficacyMod", "inapplication"),
    Verb.STAY: ("efficacyMod", "inapplication"),
}


class ModificationWriter:
    """Writes ``lifecycle``, ``analysis`` and ``temporalData`` of one document."""

    def __init__(self, address: Address, ids: Ids, references: Iterable[Reference]) -> None:
        self._address, self._ids = address, ids
        self._works = {r.target: work for r in references if (work := cited_work(r)) is not None}
        self._days: dict[date, str] = {}

    def write(self, meta: Element, changes: Sequence[Change]) -> None:
        """Write *changes* behind the identification; call it when all units have their eIds."""
        if not changes:
            return
        lifecycle = _part("lifecycle")
        analysis = _part("analysis")
        times = _part("temporalData")
        if (signed := self._address.day) is not None:
            self._event(lifecycle, signed, "generation")
        active = element(analysis, "activeModifications")
        for number, change in enumerate(changes, 1):
            mod = self._write_change(active, change, self._period(lifecycle, times, change))
            mod.set("eId", self._ids.unique(f"am_{number}"))
        for part in (times, analysis, lifecycle):
            if len(part):
                meta.insert(1, part)  # right behind the identification

    def _write_change(self, active: Element, change: Change, period: str | None) -> Element:
        tag, sort = _MODS[change.verb]
        mod = element(active, tag, type=sort)
        at = self._ids.at(change.at)
        element(mod, "source", **({"href": f"#{at}"} if at else {"href": self._address.work}))
        self._write_target(mod, change)
        if period is not None:
            element(mod, "force", period=f"#{period}")
        if tag == "textualMod":
            self._write_words(mod, change)
        return mod

    def _write_words(self, mod: Element, change: Change) -> None:
        if change.old is not None:
            _say(element(mod, "old"), change.old)
        if (quoted := self._quoted(change)) is not None:
            element(mod, "new", href=f"#{quoted}")
        elif change.new is not None:
            _say(element(mod, "new"), change.new)

    def _write_target(self, mod: Element, change: Change) -> None:
        work = self._address.work if change.target == SELF else self._works.get(change.target)
        place = f"~{portion(change.target_locator)}" if change.target_locator else ""
        if work is not None:
            element(mod, "destination", href=f"{work}{place}")
            return
        _say(element(mod, "destination"), f"{change.target}{place}")

    def _quoted(self, change: Change) -> str | None:
        """Return the eId of the new text that stands in the words of *change*."""
        if change.verb not in (Verb.AMEND, Verb.INSERT):
            return None
        return self._ids.quoted_in(change.span)

    def _period(self, lifecycle: Element, times: Element, change: Change) -> str | None:
        """Return the eId of the time in which *change* has effect, ``None`` if no day is known."""
        ends = change.ends if change.verb in (Verb.SUSPEND, Verb.STAY, Verb.EXTEND) else None
        if change.starts is None:
            return None
        bounds = {"start": self._event(lifecycle, change.starts, "amendment")}
        if ends is not None:
            bounds["end"] = self._event(lifecycle, ends, "amendment")
        name = "__".join(["tg", *(bound.removeprefix("#") for bound in bounds.values())])
        if not any(group.get("eId") == name for group in times):
            group = element(times, "temporalGroup", eId=self._ids.unique(name))
            element(group, "timeInterval", refersTo="#hieu-luc", **bounds)
        return name

    def _event(self, lifecycle: Element, day: date, sort: str) -> str:
        name = self._days.get(day)
        if name is None:
            name = self._days[day] = self._ids.unique(f"e_{day.isoformat()}")
            element(
                lifecycle, "eventRef", eId=name, date=day.isoformat(), type=sort, source=_SOURCE
            )
        return f"#{name}"


def _part(tag: str) -> Element:
    return etree.Element(f"{{{AKN}}}{tag}", source=_SOURCE)


def _say(holder: Element, words: str) -> None:
    etree.SubElement(holder, f"{{{WORDS}}}words", nsmap={"vb": WORDS}).text = xml_words(words)
