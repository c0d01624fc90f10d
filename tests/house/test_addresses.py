"""No address without a declared rule: who gets what at it (``tests/access/addresses.toml``)."""

from __future__ import annotations

import pytest

from tests.addresses import declared, line_of, routes


@pytest.mark.parametrize("route", routes(), ids=lambda route: route or "home")
def test_every_address_has_a_declared_rule(route: str) -> None:
    assert line_of(route) is not None, (
        f"say in tests/access/addresses.toml who gets what at {route!r}"
    )


def test_no_rule_speaks_of_an_address_that_is_not_there() -> None:
    spoken = {line_of(route) for route in routes()}
    assert [line for line in declared() if line not in spoken] == []
