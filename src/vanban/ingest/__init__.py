"""Bytes to lines: one reader a format, one protocol, one registry."""

from vanban.ingest.collecting import without_collecting
from vanban.ingest.reader import Incoming, Reader, make_source
from vanban.ingest.registry import READERS, read

__all__ = ["READERS", "Incoming", "Reader", "make_source", "read", "without_collecting"]
