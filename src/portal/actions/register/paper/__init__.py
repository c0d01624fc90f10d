"""Roll-ups and documents as papers (Nghị định 30/2020/NĐ-CP), XLSX, calendars.

Values to bytes: nothing here reads the store or asks who asks.
"""

from portal.actions.register.paper.compose import Block, Paper, Picture, Table, Words, compose
from portal.actions.register.paper.document import document_pdf
from portal.actions.register.paper.docx import docx_of
from portal.actions.register.paper.ics import calendar_of
from portal.actions.register.paper.pdf import pdf_of
from portal.actions.register.paper.xlsx import xlsx_of

__all__ = [
    "Block",
    "Paper",
    "Picture",
    "Table",
    "Words",
    "calendar_of",
    "compose",
    "document_pdf",
    "docx_of",
    "pdf_of",
    "xlsx_of",
]
