"""Goals of a comparison, and what was reached."""

from dataclasses import dataclass
from statistics import median
from typing import Callable, Optional

from programs import WEIR_NAME

WORDS = {"cpu": "CPU", "wall": "wall time", "memory": "peak memory"}


@dataclass(frozen=True)
class Goal:
    """A value of each round, and the least or the most that its median may be."""

    text: str
    programs: tuple
    value: Callable[[dict], float]
    limit: float
    at_least: bool
    unit: str = "x"

    def verdict(self, rounds):
        """As it goes into results: what was reached, and by how much a missed goal is missed. Met is None if a program was not measured."""
        absent = [name for name in self.programs if name not in rounds[0]]
        if absent:
            return {"goal": self.text, "met": None, "reached": None, "verdict": f"not judged: {', '.join(absent)} was not measured"}
        values = [self.value(turn) for turn in rounds]
        reached = median(values)
        met = reached >= self.limit if self.at_least else reached <= self.limit
        apart = abs(reached - self.limit)
        verdict = "met" if met else f"missed by {apart:.2g}{self.unit} ({apart / self.limit:.1%})"
        return {"goal": self.text, "met": met, "reached": [reached, min(values), max(values), self.unit], "verdict": verdict}


def times_less(field, factor, other, ours=WEIR_NAME):
    return Goal(
        f"{WORDS[field]}: at least {factor:g} times less than {other}", (ours, other),
        lambda turn: getattr(turn[other], field) / getattr(turn[ours], field), factor, True)  # fmt: skip


def at_most_times(field, factor, other, ours=WEIR_NAME):
    return Goal(
        f"{WORDS[field]}{'' if ours == WEIR_NAME else ' of ' + ours}: at most {factor:g} times that of {other}", (ours, other),
        lambda turn: getattr(turn[ours], field) / getattr(turn[other], field), factor, False)  # fmt: skip


def at_most(field, limit, unit, reason="", ours=WEIR_NAME):
    return Goal(
        f"{WORDS[field]}{'' if ours == WEIR_NAME else ' of ' + ours}: at most {limit:.4g}{unit}{reason}", (ours,),
        lambda turn: getattr(turn[ours], field), limit, False, unit)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One comparison.

    data:     what the stub API has to serve (see StubApi)
    small:    the same comparison with so little data that all output can be compared; None if it is itself small
    judged:   whether the goals are those of this size
    """

    name: str
    title: str
    records: int
    data: tuple
    programs: tuple
    goals: tuple
    judged: bool
    small: Optional["Case"] = None
