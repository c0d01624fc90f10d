"""What a container holds, read one member at a time; what is refused is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from vanban.errors import MissingProgramError, UnreadableError
from vanban.ingest.reader import Incoming
from vanban.model import Finding, Source

Read = Callable[[Incoming], tuple[Source, ...]]

DEPTH_LIMIT = 3  # a folder sent by mail as a ZIP in a ZIP is as deep as honest people go
# ../../etc/passwd   /etc/passwd   C:\\tep.doc
_UNSAFE = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0")


@dataclass(slots=True)
class Gathered:
    """The sources of a container and what was left out."""

    sources: list[Source] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def finish(self, kind: str) -> tuple[Source, ...]:
        """Return the sources, the findings on the first; raise if there are none."""
        if not self.sources:
            said = "; ".join(finding.message for finding in self.findings[:5])
            raise UnreadableError(
                "no-document",
                f"{kind} không có văn bản nào đọc được: {said or 'hãy xem lại bên trong'}",
            )
        first, *rest = self.sources
        return (replace(first, findings=(*first.findings, *self.findings)), *rest)


def check_depth(incoming: Incoming) -> None:
    """Raise ``UnreadableError`` if *incoming* came out of too many containers."""
    if incoming.depth >= DEPTH_LIMIT:
        raise UnreadableError(
            "nested-too-deep",
            f"gói lồng nhau quá {DEPTH_LIMIT} lớp, không mở: hãy lấy tệp bên trong ra",
        )


def is_unsafe(name: str) -> bool:
    """Say whether *name* points out of its container; nothing is ever written by such a name."""
    return _UNSAFE.search(name) is not None


def gather(
    incoming: Incoming, members: Iterable[tuple[str, Callable[[], bytes]]], read: Read
) -> Gathered:
    """Return the sources of *members*, each a name and a way to get its bytes."""
    gathered = Gathered()
    for name, unpack in members:
        shown = name[:120]
        if is_unsafe(name):
            gathered.findings.append(
                Finding("unsafe-name", f"tên tệp {shown!r} trỏ ra ngoài gói: không đọc")
            )
            continue
        if incoming.budget.documents <= 0 or incoming.budget.size <= 0:
            gathered.findings.append(
                Finding("container-cut", f"gói quá lớn: từ tệp {shown!r} trở đi không đọc")
            )
            break
        try:
            _add(gathered, incoming, name, unpack, read)
        except MissingProgramError as missing:
            gathered.findings.append(Finding("member-unreadable", f"{shown}: {missing.message}"))
        except UnreadableError as error:
            gathered.findings.append(Finding("member-unreadable", f"{shown}: {error.message}"))
    return gathered


def _add(
    gathered: Gathered, incoming: Incoming, name: str, unpack: Callable[[], bytes], read: Read
) -> None:
    content = unpack()
    incoming.budget.size -= len(content)
    incoming.budget.documents -= 1
    inner = Incoming(content, name, incoming.budget, incoming.depth + 1)
    note = f"tệp trong gói: {name[:200]}"
    for source in read(inner):
        gathered.sources.append(replace(source, chrome=(note, *source.chrome)))
