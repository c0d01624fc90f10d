"""A case as bytes and back: JSON, checked against the types of ``vanban.model`` when it is read.

What was read is kept beside the document, so that a page costs no second reading (recognising a
scan takes minutes). When the types have changed since, ``unpack`` returns ``None`` and the caller
reads the original again.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from functools import cache

from pydantic import TypeAdapter, ValidationError

from vanban.effect import Act
from vanban.pipeline import Case


@cache
def _adapter() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


def pack(case: Case) -> bytes:
    """Return *case* as bytes."""
    return zlib.compress(_adapter().dump_json(case), level=6)


def unpack(packed: bytes) -> Case | None:
    """Return the case that ``pack`` wrote, or ``None`` if it no longer fits the types."""
    try:
        return _adapter().validate_json(zlib.decompress(packed))
    except (ValidationError, zlib.error):
        return None


@cache
def _acts() -> TypeAdapter[Act]:
    return TypeAdapter(Act)


def pack_act(act: Act) -> bytes:
    """Return *act* as bytes."""
    return zlib.compress(_acts().dump_json(act), level=6)


def unpack_act(packed: bytes) -> Act | None:
    """Return the act that ``pack_act`` wrote, or ``None`` if it no longer fits the types."""
    try:
        return _acts().validate_json(zlib.decompress(packed))
    except (ValidationError, zlib.error):
        return None


@cache
def form_of_acts() -> str:
    """Return a digest of the form of acts: another one after a release that keeps more in them."""
    form = json.dumps(_acts().json_schema(), sort_keys=True)
    return hashlib.sha256(form.encode()).hexdigest()[:32]
