"""Agencies that own tasks, and the people who speak for them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class AgencyRow(models.Model):
    """An agency of the register; most have no account: then the issuing office reports for it.

    ``area`` tells agencies of one name apart: every province has a Sở Tài chính.
    """

    name = models.CharField("tên", max_length=300)
    name_key = models.CharField(max_length=300)
    area = models.CharField("địa bàn", max_length=120, blank=True)
    ended_on = models.DateField("thôi hoạt động từ", null=True, blank=True)
    ended_by = models.CharField("theo văn bản", max_length=300, blank=True)
    feed_key = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = "cơ quan"
        verbose_name_plural = "cơ quan"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["name_key", "area"], name="one_agency_of_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class SuccessionRow(models.Model):
    """Who does the work of an agency that has ended; several where it was divided."""

    before = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="successions")
    after = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="inheritances")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["before", "after"], name="one_succession_each")
        ]


class Membership(models.Model):
    """One person of an agency: sees and reports; with ``directs`` also keeps its plans."""

    agency = models.ForeignKey(AgencyRow, on_delete=models.CASCADE, related_name="memberships")
    account = models.ForeignKey(
        "store.Account", on_delete=models.CASCADE, related_name="memberships"
    )
    directs = models.BooleanField("quản lý kế hoạch của cơ quan", default=False)

    class Meta:
        verbose_name = "cán bộ của cơ quan"
        verbose_name_plural = "cán bộ của cơ quan"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["agency", "account"], name="one_membership_each")
        ]

    def __str__(self) -> str:
        return f"{self.account} · {self.agency}"
