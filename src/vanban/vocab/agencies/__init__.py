"""The dated register of authorities: central organs, bodies of places, provinces, abbreviations.

>>> from datetime import date
>>> was = register().on(date(2019, 9, 24)).find("Sở Thông tin và Truyền thông tỉnh An Giang")
>>> [(step.after[0].name, step.act) for step in register().chain(was)][0]
('Sở Khoa học và Công nghệ tỉnh An Giang', 'Nghị định 45/2025/NĐ-CP')
"""

from vanban.vocab.agencies.abbreviations import Where, meanings
from vanban.vocab.agencies.places import Place, Province, find_place, provinces
from vanban.vocab.agencies.register import Register, agency_slug, register
from vanban.vocab.agencies.rows import name_key
from vanban.vocab.agencies.spelling import spell

__all__ = [
    "Place", "Province", "Register", "Where", "agency_slug", "find_place", "meanings", "name_key",
    "provinces", "register", "spell",
]  # fmt: skip
