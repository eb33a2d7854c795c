"""A timer for slow repetitions; without a script, a table of how long each pace takes."""

from dataclasses import dataclass

from macros import records
from macros.figure import compute
from macros.parts import aside
from macros.parts.links import references
from macros.parts.number.number import fact_context, figure_context
from macros.parts.number.rounding import published
from macros.parts.table.download import downloads
from macros.quantity import factor


@dataclass(frozen=True)
class Pace:
    """A way to lift: ids of the facts of its seconds; ``hold`` is None where none is asked for."""

    name: str
    up: str
    hold: str | None
    down: str


PACES = (
    Pace("The National Institutes of Health", "nih-lifting-time", "nih-holding-time",
         "nih-lowering-time"),
    Pace("Growing Stronger, for older adults", "growing-stronger-lifting-time", None,
         "growing-stronger-lowering-time"),
    Pace("Usual on machines, in a trial", "usual-lifting-time", None, "usual-lowering-time"),
    Pace("Super Slow", "super-slow-lifting-time", None, "super-slow-lowering-time"),
)  # fmt: skip
"""The paces of the table; the timer begins with the first."""

REPETITIONS, SETS, REST = "growing-stronger-repetitions", "growing-stronger-sets", (
    "rest-between-sets-shortest"
)  # fmt: skip
LIMITS = {
    "up": ("seconds up", 0.5, 60),
    "hold": ("seconds held", 0, 60),
    "down": ("seconds down", 0.5, 60),
    "repetitions": ("repetitions", 1, 100),
    "sets": ("sets", 1, 20),
    "rest": ("seconds of rest", 0, 600),
}
"""What each field says, and the least and the most that it takes."""
WHOLE = {"repetitions", "sets"}


def rep_timer() -> str:
    """Print a timer for slow repetitions, and a table of how long each published pace takes.

    It counts the seconds up, held and down, the repetitions, the sets and the rest.
    The table stands alone where a browser runs no script.

    >>> {{ rep_timer() }}
    """
    return aside.html("rep_timer/rep_timer.html", **rep_timer_context())


def rep_timer_context() -> dict[str, object]:
    """Return what the template prints: the fields, the paces and the table."""
    first = PACES[0]
    values = {
        "up": _seconds(first.up),
        "hold": _seconds(first.hold),
        "down": _seconds(first.down),
        "repetitions": records.fact(REPETITIONS).value,
        "sets": records.fact(SETS).value,
        "rest": _seconds(REST),
    }
    ids = [each for pace in PACES for each in (pace.up, pace.hold, pace.down) if each]
    ids.append(REPETITIONS)
    sources = list(dict.fromkeys(records.fact(each).source for each in ids))
    caption = "How long a set takes, by pace"
    headings = ["pace", "seconds up", "seconds held", "seconds down", "seconds a set"]
    rows = [_row(pace) for pace in PACES]
    plain = [[row["name"], *row["plain"], row["set"]["figure"].value] for row in rows]
    return {
        "fields": [
            {"name": name, "says": says, "low": low, "high": high, "whole": name in WHOLE,
             "value": published(values[name])}
            for name, (says, low, high) in LIMITS.items()
        ],
        "paces": [
            (pace.name, " ".join(published(_seconds(each)) for each in
                                 (pace.up, pace.hold, pace.down)))
            for pace in PACES
        ],
        "caption": caption,
        "rows": rows,
        "repetitions": fact_context(REPETITIONS),
        "files": downloads("table-of-rep-timer", caption, headings, plain, sources),
        "sources": [(records.source(each), references(each)) for each in sources],
    }  # fmt: skip


def _seconds(fact_id: str | None) -> float:
    if fact_id is None:
        return 0.0
    fact = records.fact(fact_id)
    return fact.value * factor(fact.unit, "second")


def _cell(fact_id: str | None) -> dict[str, object] | None:
    return fact_id and {
        "id": fact_id,
        "fact": records.fact(fact_id),
        "number": published(_seconds(fact_id)),
    }


def _row(pace: Pace) -> dict[str, object]:
    parts = (pace.up, pace.hold, pace.down)
    lifting, holding, lowering = (f"{_seconds(each):g} s" for each in parts)
    repetitions = f"{records.fact(REPETITIONS).value:g}"
    return {
        "name": pace.name,
        "cells": [_cell(each) for each in parts],
        "plain": [_seconds(each) for each in parts],
        "set": figure_context(
            compute(
                "time-under-load", repetitions=repetitions, lifting=lifting, holding=holding,
                lowering=lowering,
            )
        ),
    }  # fmt: skip
