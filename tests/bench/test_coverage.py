"""The dashboard's bench fails for our own faults only."""

from __future__ import annotations

from bench.coverage import faults

from vanban.coverage import Measure


def test_a_refused_file_is_no_fault_but_a_lost_text_is() -> None:
    refused = Measure("a.txt", error="empty-file")
    read = Measure("b.txt", text_back=True)
    lost, broken = Measure("c.txt"), Measure("d.txt", error="fault KeyError")
    assert faults([refused, read, lost, broken]) == [lost, broken]
