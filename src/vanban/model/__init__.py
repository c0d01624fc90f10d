"""What a document is: frozen values; nothing here reads or writes."""

from vanban.model.agency import Agency, Succession
from vanban.model.assignment import Assignment, Due, DueKind, Form
from vanban.model.change import Change, Verb
from vanban.model.document import Document, Header, Issuer, Place, Regions, Signer, SigningCapacity
from vanban.model.effect import Effect, Rule
from vanban.model.finding import Finding, Severity
from vanban.model.identity import DocId
from vanban.model.interval import Interval
from vanban.model.kind import DocKind
from vanban.model.level import Level
from vanban.model.locator import Locator, Step
from vanban.model.node import Node, Origin
from vanban.model.number import DocNumber, number_key
from vanban.model.reference import QUOTED, SELF, Reference
from vanban.model.source import PLAIN, Absent, Cell, Claim, Line, Source, Style, lay_out
from vanban.model.span import Span
from vanban.model.status import Note, PartStatus, Reason, State, Status
from vanban.model.verdict import Found, Said, Verdict

__all__ = [
    "PLAIN",
    "QUOTED",
    "SELF",
    "Absent",
    "Agency",
    "Assignment",
    "Cell",
    "Change",
    "Claim",
    "DocId",
    "DocKind",
    "DocNumber",
    "Document",
    "Due",
    "DueKind",
    "Effect",
    "Finding",
    "Form",
    "Found",
    "Header",
    "Interval",
    "Issuer",
    "Level",
    "Line",
    "Locator",
    "Node",
    "Note",
    "Origin",
    "PartStatus",
    "Place",
    "Reason",
    "Reference",
    "Regions",
    "Rule",
    "Said",
    "Severity",
    "Signer",
    "SigningCapacity",
    "Source",
    "Span",
    "State",
    "Status",
    "Step",
    "Style",
    "Succession",
    "Verb",
    "Verdict",
    "lay_out",
    "number_key",
]
