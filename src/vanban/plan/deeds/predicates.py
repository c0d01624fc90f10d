"""What stands between an authority and its deed: roles, partners, grounds, times."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.plan.agencies import read_names, starts_name
from vanban.plan.deeds.fronts import is_mandate, read_front
from vanban.plan.language import Words, deed_start
from vanban.vocab.phrases import phrases

_NOISE = phrases("deeds", "role_words")
_LEADS = frozenset({"chủ trì", "đồng chủ trì"})
_NO_VERBS = phrases("deeds", "no_verbs")
_JOINS = phrases("deeds", "joining")
_HELPS = phrases("deeds", "helping")
_ANSWERS = frozenset({"chịu trách nhiệm", "có trách nhiệm"})
_MOST_STEPS = 14
_LABEL = 3  # letters of "(iii)"


@dataclass(frozen=True, slots=True)
class Predicate:
    """The word at which the deed begins, who co-operates in it, the times put in front of it.

    ``unled`` says that the text only lets the owner co-operate: who leads is not said;
    ``waits`` that the words end with who co-operates and the deed has not come.
    """

    verb: int
    partners: tuple[str, ...] = ()
    times: str = ""
    unled: bool = False
    waits: bool = False


def read_predicate(words: Words, index: int) -> Predicate | None:
    """Return where the deed after an authority begins, or ``None`` if there is none.

    >>> read_predicate(Words.of("chủ trì, phối hợp với Sở Y tế rà soát"), 0)
    Predicate(verb=9, partners=('Sở Y tế',), times='', unled=False, waits=False)
    """
    partners: tuple[str, ...] = ()
    times = ""
    led = joined = False
    at = index
    for _ in range(_MOST_STEPS):
        if is_accountable(words, at):
            return None
        if words.key(at) == ":" and (size := inline_label(words, at + 1)):
            at += 1 + size  # "có nhiệm vụ: (i) theo dõi; (ii) …"
        elif words.key(at) in {",", ":"} or _acts_together(words, at):
            at += 1
        elif led and words.key(at) == "hoặc" and words.longest(at + 1, _JOINS, 7):
            at += 1  # "chủ trì hoặc phối hợp với B"
        elif size := words.longest(at, _NOISE, 4):
            led = led or bool(words.longest(at, _LEADS, 3))
            at += size
        elif helpers := _helpers(words, at):
            partners += helpers.names
            at = helpers.after
        elif size := words.longest(at, _JOINS, 7):
            after = at + size + (words.key(at + size) in {"với", "cùng"})
            names = read_names(words, after)
            if not names:
                break
            partners += names.names
            joined = True
            answers = words.longest(names.after, _ANSWERS, 3) > 0  # "… với B chịu trách nhiệm lập"
            goes_on = answers or words.key(names.after) == "," or is_mandate(words, names.after)
            if led and not goes_on and may_be_verb(words, names.after):
                return Predicate(names.after, partners, times)
            if deed_start(words, names.after) is None and not goes_on:
                waits = names.after >= len(words)
                return Predicate(at, partners, times, unled=not led, waits=waits)
            at = names.after
        elif deed_start(words, at) is None and (front := read_front(words, at)):
            if front.is_time:
                times += " " + words.text[words.start(at) : words.end(front.after - 1)]
            at = front.after
        else:
            break
    if deed_start(words, at) is None and not (led and may_be_verb(words, at)):
        return None
    return Predicate(at, partners, times.strip(), unled=joined and not led)


def may_be_verb(words: Words, at: int) -> bool:
    """Say whether the word at *at*, where a verb must stand, may be one that nobody listed."""
    word = words.key(at)[:1].isalpha() and words.key(at + 1)[:1].isalnum()
    answers = words.longest(at, _ANSWERS, 3)
    return word and not (answers or words.longest(at, _NO_VERBS, 3) or starts_name(words, at))


def inline_label(words: Words, at: int) -> int:
    """Return how many marks a label inside a sentence has: "gồm: a) Giao đất; (2) Lập sổ"."""
    if words.key(at) == "(" and words.key(at + 2) == ")" and len(words.key(at + 1)) <= _LABEL:
        return 3
    return 2 if words.key(at + 1) == ")" and len(words.key(at)) == 1 else 0


def answers_for(words: Words) -> bool:
    """Say whether a clause only says who answers for something: "và chịu trách nhiệm trước …"."""
    at = int(words.key(0) in {"và", ","})
    at += 2 * (words.keys[at : at + 2] in {("đồng", "thời"), ("hoàn", "toàn")})
    return is_accountable(words, at)


def is_accountable(words: Words, at: int) -> bool:
    """Say whether "chịu trách nhiệm trước …" stands here: to answer for something is no deed."""
    size = words.longest(at, _ANSWERS, 3)
    return (
        size > 0
        and words.key(at + size) in {"trước", "về", "toàn", "thi", "cá", "liên", "tập"}
        and not (words.key(at) == "có" and words.key(at + size) != "thi")
    )


def _acts_together(words: Words, at: int) -> bool:
    """Say whether "cùng" says that all subjects act: "Sở A và Sở B cùng rà soát"."""
    return words.key(at) == "cùng" and deed_start(words, at + 1) is not None


@dataclass(frozen=True, slots=True)
class _Helpers:
    names: tuple[str, ...]
    after: int


def _helpers(words: Words, at: int) -> _Helpers | None:
    """Return who helps in "A chủ trì, B phối hợp rà soát …", and the word after "phối hợp"."""
    if words.key(at - 1) != "," or not starts_name(words, at):
        return None
    names = read_names(words, at)
    size = words.longest(names.after, _HELPS, 3)
    return _Helpers(names.names, names.after + size) if names and size else None
