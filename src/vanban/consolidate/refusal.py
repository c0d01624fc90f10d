"""That a change can't be applied exactly."""

from __future__ import annotations

from vanban.model import Locator


class RefusalError(Exception):
    """A change that can't be applied exactly; the message, in Vietnamese, says why.

    ``place`` is where the doubt lies, if it is narrower than the place that the change names.
    """

    def __init__(self, why: str, place: Locator | None = None) -> None:
        super().__init__(why)
        self.place = place
