"""A state on a day as people read it on the command line, each clause quoted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vanban import effect
from vanban.effect import Library
from vanban.model import Locator, Reason, State, Status


def status_lines(answer: Status, library: Library) -> Iterator[str]:
    """Yield the answer with its reasons; places of one state for the same reasons share a line."""
    act = library.acts[answer.document]
    known = f", theo những gì đã ban hành đến {answer.known:%d/%m/%Y}" if answer.known else ""
    quoting = _Quoting(answer, library)
    yield f"{act.name}: {answer.state.words} (ngày {answer.on:%d/%m/%Y}{known})"
    yield f"  {act.id}"
    yield from (quoting.line(reason, "  - ") for reason in answer.reasons)
    for (state, reasons), places in _groups(answer).items():
        yield f"  {', '.join(map(str, places))}: {state.words}"
        yield from (quoting.line(reason, "      - ") for reason in reasons)
    for flag in answer.flags:
        yield f"  ! {flag}: {_flag_words(answer, flag)}"
        for note in answer.notes:
            if note.flag == flag:
                about = f"{', '.join(map(str, note.places))}: " if note.places else ""
                yield quoting.line(note.reason, f"      xem {about}")
    for number in answer.missing:
        yield f"  ? văn bản {number} không có trong thư viện"


def _groups(answer: Status) -> dict[tuple[State, tuple[Reason, ...]], list[Locator]]:
    """Return the places of *answer* by state and reasons, in order of the first of each."""
    found: dict[tuple[State, tuple[Reason, ...]], list[Locator]] = {}
    for part in answer.parts:
        found.setdefault((part.state, part.reasons), []).append(part.locator)
    return found


class _Quoting:
    """Quotes each clause where it comes first, with a mark by which it is named afterwards."""

    def __init__(self, answer: Status, library: Library) -> None:
        self._library = library
        grouped = (reason for _, reasons in _groups(answer) for reason in reasons)
        noted = (note.reason for note in answer.notes)
        times = Counter(_clause(reason) for reason in (*answer.reasons, *grouped, *noted))
        often = (clause for clause, count in times.items() if count > 1 and clause[-1])
        self._marks = {clause: f"[{n}]" for n, clause in enumerate(often, 1)}
        self._told: set[tuple[str, Locator | None, str]] = set()

    def line(self, reason: Reason, bullet: str) -> str:
        """Return one reason: when, what, by which clause, in which words."""
        actor = self._library.acts.get(reason.document)
        when = f"{reason.day:%d/%m/%Y}" if reason.day else "không rõ ngày"
        place = f", {reason.at}" if reason.at else ""
        happened = effect.Happening(reason.event).words
        name = actor.name if actor else reason.document
        return f"{bullet}{when} {happened} ({name}{place}){self._words(reason)}"

    def _words(self, reason: Reason) -> str:
        clause = _clause(reason)
        if not reason.quote:
            return ""
        mark = self._marks.get(clause, "")
        if clause in self._told:
            return f": xem {mark}"
        self._told.add(clause)
        quote = " ".join(reason.quote.split())
        return f": {mark} “{quote}”" if mark else f": “{quote}”"


def _clause(reason: Reason) -> tuple[str, Locator | None, str]:
    return reason.document, reason.at, reason.quote


def _flag_words(answer: Status, flag: str) -> str:
    """Return what a flag says; that a person must look says for the sake of which others."""
    why = list(dict.fromkeys(note.flag for note in answer.notes))
    if flag != effect.Flag.REVIEW or not why:
        return effect.Flag(flag).words
    return f"cần người xem lại vì: {', '.join(why)}."
