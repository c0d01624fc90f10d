"""Units as written, inside out, to places: each takes the nearest container to its right."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.cite.atoms import RANKS, Unit

Chain = tuple[Unit, ...]  # lowest unit first: (điểm a, khoản 2, Điều 5)


def attach(units: Sequence[tuple[Unit, str]]) -> tuple[tuple[Chain, str], ...]:
    """Return the chains that *units* make up, each with how it hangs on the one before.

    ``điểm a khoản 1, khoản 2 Điều 5`` are two chains that share Điều 5; ``điểm a, khoản 9, Điều 9``
    is one, since each unit stands one level above the one before it (Nghị định 30/2020/NĐ-CP,
    Phụ lục II, mục V: from the smallest to the largest).
    """
    chains: list[list[Unit]] = []
    joints: list[str] = []
    glued: set[str] = set()  # what stands between the units of the last chain
    for unit, joint in units:
        if chains and _continues(chains[-1], unit, joint, glued):
            glued.add(joint)
            if unit.rank > chains[-1][-1].rank:
                chains[-1].append(unit)
            else:
                chains[-1].insert(0, unit)
        else:
            chains.append([unit])
            joints.append(joint)
            glued = set()
    _share_from_the_right(chains)
    _share_from_the_left(chains, joints)
    _name_headings(chains)
    return tuple(zip(map(tuple, chains), joints, strict=True))


def _continues(chain: list[Unit], unit: Unit, joint: str, glued: set[str]) -> bool:
    top = chain[-1]
    if joint == "next" and not top.this:
        return unit.rank != top.rank and (unit.rank > top.rank or unit.rank < chain[0].rank)
    if joint == "comma" and not top.this and not unit.joint:
        # Điều 5, Mục 2: an article needs no container, so the section is a place of its own, but in
        # khoản 1, Điều 5, Chương II commas lead to the container all along
        return unit.rank > top.rank and (top.level != "dieu" or glued == {"comma"})
    return False


def _share_from_the_right(chains: list[list[Unit]]) -> None:
    for chain, following in zip(reversed(chains[:-1]), reversed(chains[1:]), strict=True):
        top = chain[-1]
        if not top.this and any(unit.level == top.level for unit in following):
            chain.extend([unit for unit in following if unit.rank > top.rank])


def _share_from_the_left(chains: list[list[Unit]], joints: list[str]) -> None:
    """``khoản 2 Điều 7 và khoản 3``: what has no container at the end takes that of the left."""
    for before, chain, joint in zip(chains[:-1], chains[1:], joints[1:], strict=True):
        top = chain[-1]
        if top.rank < RANKS["dieu"] and not top.this and joint != "semi":
            chain.extend([u for u in before if u.rank > top.rank and (u.label or u.this)])


def _name_headings(chains: list[list[Unit]]) -> None:
    """``tên Điều và khoản 7 Điều 39``: the heading is that of the article named next."""
    for index, chain in enumerate(chains):
        head = chain[0]
        if head.label or head.this or head.level == "phu-luc":
            continue
        same = next(
            (u for c in chains[index:] for u in c if u.level == head.level and u.label), None
        )
        if same:
            chain[0] = Unit(head.start, head.end, head.level, same.label)
