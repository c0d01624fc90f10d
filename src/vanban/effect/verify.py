"""Citations checked against a library: known, rightly named, in force on a day, changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from vanban.cite import Entry, complete, find_in_text, issuer_agrees, resolve
from vanban.effect.library import Event, Library, entry_of
from vanban.effect.status import place_status, status
from vanban.effect.validity.act import Act
from vanban.effect.validity.events import is_known
from vanban.effect.validity.flags import Flag
from vanban.errors import BadNumberError
from vanban.model import (
    QUOTED,
    SELF,
    DocNumber,
    Found,
    Locator,
    Note,
    Reference,
    Said,
    Span,
    State,
    Status,
    Verb,
    Verdict,
    number_key,
)
from vanban.text import fold

_SAME_TITLE = 0.85  # likeness of words: citations shorten titles and misprint a letter
# Luật Đất đai số 31/2024/QH15   Bộ luật Dân sự năm 2015
_NAMED = re.compile(
    r"(?P<name>(?:Bộ luật|Luật|Pháp lệnh)\s+\S.*?)\s+(?:số|năm|ngày)\s*\d", re.DOTALL
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_HAS_YEAR = re.compile(r"\d")  # Luật Đất đai năm 2013   31/2024/QH15: not a name alone
_BULLET = re.compile(r"^[\s\-–•*+]*(?:\d{1,3}[.)]\s+)?")
_STANDING = frozenset(
    {State.CON_HIEU_LUC, State.HET_HIEU_LUC_MOT_PHAN, State.NGUNG_HIEU_LUC_MOT_PHAN}
)
_CHANGES = frozenset({Verb.AMEND, Verb.INSERT, Verb.PHRASE, Verb.RENAME, Verb.REPEAL})
_ENDINGS = frozenset({Verb.REPEAL, Verb.REPLACE})


def citations_in(text: str) -> tuple[Reference, ...]:
    """Return the citations of *text*, a list or running words; a line may be a number alone."""
    found = [r for r in find_in_text(text) if r.target not in {SELF, QUOTED}]
    held = {reference.span.start for reference in found}
    spans = [reference.span for reference in found]
    start = 0
    for line in text.splitlines(keepends=True):
        alone = _number_alone(line, start)
        if alone and alone.span.start not in held and not any(s.holds(alone.span) for s in spans):
            found.append(alone)
        start += len(line)
    return tuple(sorted(found, key=lambda reference: reference.span))


def verify(
    library: Library, references: Sequence[Reference], on: date, *, known: date | None = None
) -> tuple[Verdict, ...]:
    """Return what *library* knows of each citation on a day.

    ``unknown`` says that the library lacks it or that several documents fit, never that it does
    not exist. A short citation is found by what the full one says of its document, but is right or
    wrong in its own words alone.
    """
    asked = [r for r in references if r.target not in {SELF, QUOTED}]
    pairs = zip(asked, complete(asked), strict=True)
    return tuple(_verdict(library, said, full, on, known) for said, full in pairs)


def _verdict(
    library: Library, reference: Reference, full: Reference, on: date, known: date | None
) -> Verdict:
    act, candidates = _meant(library, full, on)
    entry = entry_of(act) if act else None
    if act is None or entry is None:
        return Verdict(reference, Found.UNKNOWN, candidates=candidates)
    title, day, issuer = _title(reference, entry), _day(reference, act), _issuer(reference, entry)
    answer = status(library, act.id, on, known=known)
    state, reasons, flags = answer.state, answer.reasons, answer.flags
    place = reference.locator and act.placed(
        reference.locator, in_attached="kèm theo" in reference.quote
    )
    if place is not None:
        part = place_status(library, act.id, place, on, known=known)
        state, reasons = part.state, part.reasons
        flags = tuple(_flags_at(answer, act, place))
        if _lacks(library, act, place):
            state, reasons, flags = State.CHUA_XAC_DINH, (), (*flags, Flag.NO_SUCH_ARTICLE)
    return Verdict(
        reference, Found.YES, act.id, title, day, issuer, state, reasons,
        (*flags, *_early(act, state, on)), answer.missing,
        _amended(library, act, place, on, known),
        right=tuple(_right(act, title, day, issuer)),
    )  # fmt: skip


def _meant(library: Library, reference: Reference, on: date) -> tuple[Act | None, tuple[str, ...]]:
    """Return the document that is cited, or those that may be.

    The number says which one, even if the day or title beside it is wrong; a name that several
    acts have borne means the one in force on the day of the draft. A law that is not in force yet
    is no answer to a name alone: an older one, which the library lacks, may have borne it.
    """
    found = resolve(reference, library.catalogue, on=on)
    by_name_alone = reference.issued_on is None and not _HAS_YEAR.search(reference.target)
    if found.resolved:
        act = library.acts[found.resolved]
        begun = not by_name_alone or status(library, act.id, on).state is not State.CHUA_CO_HIEU_LUC
        return (act, ()) if begun else (None, (act.id,))
    bearers = library.catalogue.with_number(number_key(reference.target))
    if bearers:
        undated = replace(reference, issued_on=None, title=None)
        for said in (undated, replace(undated, issuer=None)):
            if alone := resolve(said, library.catalogue).resolved:
                return library.acts[alone], ()
        return None, found.candidates or tuple(str(entry.identity) for entry in bearers)
    if misdated := _misdated(library, reference, found.candidates):
        return misdated, ()
    standing = [c for c in found.candidates if status(library, c, on).state in _STANDING]
    if len(standing) == 1 and by_name_alone:
        return library.acts[standing[0]], ()
    return None, found.candidates


def _misdated(library: Library, reference: Reference, candidates: Sequence[str]) -> Act | None:
    """Return the act that a name with a wrong day means: the one of that name of the same year.

    Of another year it may be an older or newer act of that name, which the library lacks.
    """
    said = reference.issued_on
    if said is None or len(candidates) != 1:
        return None
    act = library.acts[candidates[0]]
    return act if act.issued_on and act.issued_on.year == said.year else None


def mostly_ended_by(library: Library, verdict: Verdict) -> tuple[str, ...]:
    """Return those of ``amended_since`` that ended the whole document save what they except."""
    events = library.events(verdict.document or "")
    ending = {event.actor.id for event in events if _ends_most(event)}
    return tuple(actor for actor in verdict.amended_since if actor in ending)


def _ends_most(event: Event) -> bool:
    """Say whether *event* ends a document but for places (``thay thế …, trừ Điều 3``)."""
    return event.verb in _ENDINGS and event.place is None and bool(event.impact.spared)


def _lacks(library: Library, act: Act, place: Locator) -> bool:
    """Say whether *place* lies in an article that neither the document nor a change of it has."""
    if not act.articles or place.steps[0].word != "dieu":
        return False
    article = Locator(place.steps[:1])
    touched = (event.place for event in library.events(act.id) if event.place)
    return article not in act.articles and not any(p.starts_with(article) for p in touched)


def _flags_at(answer: Status, act: Act, place: Locator) -> Iterator[str]:
    """Yield the flags of a document that are about *place* or about all of it."""
    notes = [note for note in answer.notes if _is_about(note, act, place)]
    told = {note.flag for note in answer.notes} - {note.flag for note in notes}
    for flag in answer.flags:
        if flag == Flag.REVIEW and answer.notes and not notes:
            continue
        if flag not in told:
            yield flag


def _is_about(note: Note, act: Act, place: Locator) -> bool:
    at = note.places
    return not at or any(act.has_inside(p, place) or act.has_inside(place, p) for p in at)


def _early(act: Act, state: State, on: date) -> tuple[str, ...]:
    """Return what to note of a document that is cited before it works, or before it was issued."""
    if act.issued_on is not None and on < act.issued_on:
        return (Flag.NOT_ISSUED,)
    return (Flag.AHEAD,) if state is State.CHUA_CO_HIEU_LUC else ()


def _title(reference: Reference, entry: Entry) -> Said:
    if not reference.target[:1].isdigit():
        return Said.RIGHT  # it was found by its name
    said = reference.title or _name_said(reference)
    if not said or not entry.title:
        return Said.UNSAID
    is_like = any(_alike(fold(said), fold(name)) for name in (entry.title, *entry.names))
    return Said.RIGHT if is_like else Said.WRONG


def _name_said(reference: Reference) -> str | None:
    match = _NAMED.search(reference.quote)
    return match["name"] if match else None


def _alike(said: str, title: str) -> bool:
    """Say whether *said* is *title*, shortened, or with a letter misprinted, or with words behind.

    Assumption "a citation begins its title as the document does".
    """
    one, other = said.split(), title.split()
    if not one or not other:
        return False
    shorter = min(len(one), len(other))
    matcher = SequenceMatcher(None, " ".join(one[:shorter]), " ".join(other[:shorter]))
    return matcher.ratio() >= _SAME_TITLE


def _day(reference: Reference, act: Act) -> Said:
    if act.issued_on is None:
        return Said.UNSAID
    if reference.issued_on is not None:
        return Said.RIGHT if reference.issued_on == act.issued_on else Said.WRONG
    year = _YEAR.search(reference.target)
    if year is None:
        return Said.UNSAID
    return Said.RIGHT if int(year[0]) == act.issued_on.year else Said.WRONG


def _issuer(reference: Reference, entry: Entry) -> Said:
    agrees = issuer_agrees(reference, entry)
    if agrees is None:
        return Said.UNSAID
    return Said.RIGHT if agrees else Said.WRONG


def _amended(
    library: Library, act: Act, place: Locator | None, on: date, known: date | None
) -> tuple[str, ...]:
    """Return the documents that changed *act* by the day, in order; *place* alone, if one is cited.

    What changes a unit around the place, or one inside it, changes the place.
    """
    found = []
    for event in library.events(act.id):
        starts = event.impact.change.starts
        is_whole = event.verb in _ENDINGS and event.place is None
        if not _ends_most(event) and (event.verb not in _CHANGES or is_whole):
            continue
        if not _bears_on(act, event, place):
            continue
        is_seen = known is None or is_known(event.actor, known)
        if is_seen and starts is not None and starts <= on:
            found.append(event.actor.id)
    return tuple(dict.fromkeys(found))


def _bears_on(act: Act, event: Event, place: Locator | None) -> bool:
    """Say whether what *event* changes is *place*, around it or inside it."""
    if place is not None and any(act.has_inside(at, place) for at in event.impact.spared):
        return False
    if place is None or event.place is None:
        return True
    return act.has_inside(event.place, place) or act.has_inside(place, event.place)


def _right(act: Act, title: Said, day: Said, issuer: Said) -> Iterator[tuple[str, str]]:
    if title is Said.WRONG:
        yield "title", act.title
    if day is Said.WRONG and act.issued_on:
        yield "date", act.issued_on.isoformat()
    if issuer is Said.WRONG:
        yield "issuer", ", ".join(act.issuer_names)


def _number_alone(line: str, start: int) -> Reference | None:
    """Return the citation that a line makes which is a number and nothing else: ``88-KH/TU``."""
    match = _BULLET.match(line)
    begin = match.end() if match else 0
    words = line[begin:].strip().rstrip(".;,")
    if not words or len(words) > 60 or not words[0].isdigit():
        return None
    try:
        number = DocNumber.parse(words)
    except BadNumberError:
        return None
    span = Span(start + begin, start + begin + len(words))
    return Reference(span, words, None, str(number), form="numbered")
