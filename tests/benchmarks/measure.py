"""How a benchmark measures: interleaved rounds, the median of each, and a row that says its floor."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: ours and its floor in milliseconds, and how many times the floor it may be."""

    name: str
    ours: float
    floor: float
    limit: float
    floor_name: str

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    @property
    def holds(self) -> bool:
        return self.ratio <= self.limit


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds the work took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def interleaved(works: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """Return the median milliseconds of each work over rounds in which all take turns."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, seen in zip(works, times, strict=True):
            seen.append(work())
    return [statistics.median(seen) for seen in times]
