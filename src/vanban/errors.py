"""What can go wrong, as classes.

VanbanError
├── BadNumberError      a text is not a document number
├── BadLocatorError     a text is not a place inside a document
├── UnreadableError     bytes give no document: what, where, and how to mend it
│   └── MissingProgramError   a program that a reader needs is not installed
└── PipelineError       the steps of a pipeline are in an order that cannot work

Every class has a ``slug``; what users read in Vietnamese is made from it.
"""

from __future__ import annotations


class VanbanError(Exception):
    """Something that only we or the outer world can have done wrong."""

    slug = "vanban-error"


class BadNumberError(VanbanError):
    """A text is not a document number."""

    slug = "bad-number"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not a document number. Expected ordinal/year/symbol, "
            "for example '15/2024/NĐ-CP'; an older one has no year, as in '118/CP'."
        )
        self.text = text


class BadLocatorError(VanbanError):
    """A text is not a place inside a document."""

    slug = "bad-locator"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not a place inside a document. Expected steps joined by '.', "
            "for example 'dieu-5a.khoan-2.diem-dd' or 'iii.2'."
        )
        self.text = text


class UnreadableError(VanbanError):
    """Bytes give no document; the message, in Vietnamese, says what, where and how to mend it."""

    slug = "unreadable"

    def __init__(self, slug: str, message: str) -> None:
        super().__init__(message)
        self.slug = slug
        self.message = message


class MissingProgramError(UnreadableError):
    """A program that a reader needs is not installed."""

    def __init__(self, program: str, ending: str, package: str | None = None) -> None:
        super().__init__(
            "missing-program",
            f"cần {program} để đọc tệp .{ending}: apt-get install {package or program}",
        )
        self.program = program


class PipelineError(VanbanError):
    """The steps of a pipeline are in an order that cannot work."""

    slug = "bad-pipeline"
