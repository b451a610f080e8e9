"""Where the person has been: pages and items, back and forward as in a browser."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what it was asked to show."""

    page: str
    payload: object = None


class Route:
    """The places visited; going to a new one forgets what lay ahead."""

    def __init__(self, longest: int = 100) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._longest = longest

    @property
    def current(self) -> Place | None:
        """The place now."""
        return self._places[self._at] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Go to a place; the same one twice is one visit."""
        if place == self.current:
            return
        self._places = [*self._places[: self._at + 1], place][-self._longest :]
        self._at = len(self._places) - 1

    def step(self, by: int) -> Place | None:
        """Go back (-1) or forward (1) and return the place; None where there is none."""
        at = self._at + by
        if not 0 <= at < len(self._places):
            return None
        self._at = at
        return self._places[at]
