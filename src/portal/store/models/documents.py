"""Documents, the bytes they came in, where they point, and their addresses."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Original(models.Model):
    """Bytes as they came in: a file under ``originals/`` named by its digest."""

    digest = models.CharField(max_length=64, primary_key=True)
    name = models.CharField("tên tệp", max_length=300)
    size = models.BigIntegerField("số byte")
    added_at = models.DateTimeField("thêm lúc", auto_now_add=True)

    class Meta:
        verbose_name = "tệp gốc"
        verbose_name_plural = "tệp gốc"

    def __str__(self) -> str:
        return self.name


class DocumentRow(models.Model):
    """One document: what search and lists need in columns, the whole reading in ``reading``."""

    original = models.ForeignKey(Original, on_delete=models.PROTECT, related_name="documents")
    part = models.PositiveIntegerField("thứ tự trong tệp", default=0)
    address = models.CharField("địa chỉ", max_length=300, unique=True)
    doc_id = models.CharField("định danh", max_length=400, blank=True, db_index=True)
    number = models.CharField("số, ký hiệu", max_length=200, blank=True)
    number_key = models.CharField(max_length=200, blank=True, db_index=True)
    kind = models.CharField("loại văn bản", max_length=40, blank=True, db_index=True)
    issuer = models.CharField(max_length=300, blank=True, db_index=True)
    issuer_name = models.CharField("cơ quan ban hành", max_length=500, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, db_index=True)
    year = models.PositiveIntegerField("năm", null=True)
    place = models.CharField("địa danh", max_length=200, blank=True)
    title = models.TextField("trích yếu", blank=True)
    title_key = models.CharField(max_length=500, blank=True, db_index=True)
    signers = models.JSONField("người ký", default=list)  # names, in the order of the text
    field = models.CharField("lĩnh vực", max_length=200, blank=True)  # as its source page says
    states = models.JSONField("hiệu lực", default=list)  # [first day or null, state]: ``validity``
    audience = models.CharField("ai được xem", max_length=20, default="everyone")
    text = models.TextField("toàn văn")
    folded = models.TextField()  # as long as ``text``, letter for letter: excerpts are found in it
    outline = models.JSONField(default=list)  # [start, locator] of each unit, in order of the text
    reading = models.BinaryField()  # the whole case, packed: see ``store.reading``
    added_by = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField("thêm lúc", auto_now_add=True, db_index=True)
    read_at = models.DateTimeField("đọc lúc", auto_now=True)

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["original", "part"], name="one_row_of_a_part")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Address(models.Model):
    """An address that leads to a document: the present one, and all it ever had."""

    path = models.CharField(max_length=300, primary_key=True)
    document = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="addresses")


class ReferenceRow(models.Model):
    """One reference of a document; ``target`` is the document it leads to, if exactly one fits."""

    source = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="references")
    index = models.PositiveIntegerField()
    words = models.CharField(max_length=500)
    number_key = models.CharField(max_length=200, blank=True, db_index=True)
    name_key = models.CharField(max_length=500, blank=True, db_index=True)
    kind = models.CharField(max_length=40, blank=True)
    issued_on = models.DateField(null=True)
    issuer_key = models.CharField(max_length=500, blank=True)
    title_key = models.CharField(max_length=500, blank=True)
    relation = models.CharField("quan hệ", max_length=30, blank=True)
    bears = models.BooleanField(default=False)  # the source changes the target: ``validity``
    quote = models.TextField("lời văn", blank=True)  # the first words that say what it is to it
    place = models.CharField("nơi đứng", max_length=200, blank=True)  # their locator
    touched = models.TextField("chỗ nói tới", blank=True)  # places of the target, by spaces
    rests = models.BooleanField(default=False)  # the source details the target
    target = models.ForeignKey(
        DocumentRow, null=True, on_delete=models.SET_NULL, related_name="cited_by"
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "index"], name="one_row_of_a_reference")
        ]
