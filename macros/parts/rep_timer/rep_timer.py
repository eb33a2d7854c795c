"""A timer for slow repetitions; without a script, a table of how long each pace takes."""

from macros import records
from macros.figure import compute
from macros.parts import aside
from macros.parts.exercise.exercise import page_of
from macros.parts.links import references
from macros.parts.number.number import fact_context, figure_context
from macros.parts.number.rounding import published
from macros.parts.table.download import downloads
from macros.problem import Problem
from macros.records import Pace
from macros.science.quantity import factor

REPETITIONS, SETS = "growing-stronger-repetitions", "growing-stronger-sets"
REST = "rest-between-sets-shortest"
"""The ids of the facts with which the timer begins."""

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
    recorded = list(records.paces().values())
    if not recorded:
        raise Problem("the timer needs a pace; write one in docs/data/paces")
    first = recorded[0]
    values = {
        "up": _seconds(first.up),
        "hold": _seconds(first.held),
        "down": _seconds(first.down),
        "repetitions": records.fact(REPETITIONS).value,
        "sets": records.fact(SETS).value,
        "rest": _seconds(REST),
    }
    ids = [*(each for pace in recorded for each in pace.facts), REPETITIONS]
    sources = list(dict.fromkeys(records.fact(each).source for each in ids))
    caption = "How long a set takes, by pace"
    headings = ["pace", "seconds up", "seconds held", "seconds down", "seconds a set"]
    rows = [pace_context(pace) for pace in recorded]
    plain = [[row["name"], *row["seconds"], row["set"]["figure"].value] for row in rows]
    return {
        "fields": [
            {
                **{"name": name, "says": says, "low": low, "high": high, "whole": name in WHOLE},
                "value": published(values[name]),
            }
            for name, (says, low, high) in LIMITS.items()
        ],
        "exercises": [
            (name, each.name, page_of(name))
            for name, each in records.exercises().items()
            if each.poses
        ],
        "paces": paces(),
        "caption": caption,
        "rows": rows,
        "repetitions": fact_context(REPETITIONS),
        "files": downloads("table-of-rep-timer", caption, headings, plain, sources),
        "sources": [(records.source(each), references(each)) for each in sources],
    }


def paces() -> list[tuple[str, str]]:
    """Return the name of each published pace, and its seconds up, held and down: ``3 1 4``."""
    found = []
    for each in records.paces().values():
        seconds = [_seconds(of) for of in (each.up, each.held, each.down)]
        found.append((each.name, " ".join(map(published, seconds))))
    return found


def pace_context(pace: Pace) -> dict[str, object]:
    """Return what the template prints of a pace: its cells, and how long a set takes.

    Raises :class:`macros.problem.Problem` where one of its facts is no time.
    """
    parts = (pace.up, pace.held, pace.down)
    seconds = [_seconds(each) for each in parts]
    lifting, holding, lowering = (f"{each:g} s" for each in seconds)
    repetitions = f"{records.fact(REPETITIONS).value:g}"
    given = {"lifting": lifting, "holding": holding, "lowering": lowering}
    return {
        "name": pace.name,
        "cells": [_cell(each) for each in parts],
        "seconds": seconds,
        "set": figure_context(compute("time-under-load", repetitions=repetitions, **given)),
    }


def _seconds(fact_id: str | None) -> float:
    if fact_id is None:
        return 0.0
    fact = records.fact(fact_id)
    try:
        return fact.value * factor(fact.unit, "second")
    except Problem:
        raise Problem(f"`{fact_id}` is in {fact.unit}; name a fact that is a time") from None


def _cell(fact_id: str | None) -> dict[str, object] | None:
    return fact_id and {
        "id": fact_id,
        "fact": records.fact(fact_id),
        "number": published(_seconds(fact_id)),
    }
