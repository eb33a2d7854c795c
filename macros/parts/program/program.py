"""A program as a card to print: a warm-up, two sessions, an end, balance, and how to go on."""

import json

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.coverage.coverage import coverage, session_name
from macros.parts.exercise.exercise import listed, page_of
from macros.parts.links import SITE, references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.movement.movement import small
from macros.parts.number.number import fact_context
from macros.parts.number.rounding import published, unit
from macros.parts.phrase.phrase import phrase_html
from macros.parts.program.calendar_file import WEEKDAYS, calendar_link
from macros.parts.program.progression import rules
from macros.parts.program.sessions import Amount, amounts, around, lasting, length
from macros.parts.rep_timer.rep_timer import paces
from macros.parts.safety_lists import safety_lists
from macros.records.kinds.anatomy import ASK, CONDITIONS, EQUIPMENT, GROUPS, JOINTS, MUSCLES
from macros.records.kinds.routine import RoutineStep
from macros.science.quantity import factor

_COUNTED = {"repetitions": "", "holds": "held", "walk": "walked"}
_MUSCLES = [*MUSCLES]
_WEIGHTS = {"dumbbells", "machine"}
"""The equipment whose load is a number."""
_PHRASES = ("effort", "pace", "breathing", "first-weeks", "load")


def program(program_id: str, *, folded: bool = False) -> str:
    """Print a program as a card: its warm-up, two sessions, the end, balance, and how to go on.

    It prints well on paper, and it brings a calendar file and a drawing of the muscles.
    Add `folded=True` where a page has several, so that a reader opens the one that they want.
    Each file in [docs/data/programs](repository://tree/main/docs/data/programs) is one program;
    write the file's name without `.yml`.

    >>> {{ program("at-home") }}
    """
    return aside.html("program/program.html", folded=folded, **program_context(program_id))


def program_kit(program_id: str) -> str:
    """Print what a program needs, as its exercises do, beside a floor and a wall.

    Use it wherever a sentence says what one needs, so that every page says the same.
    Write the name of the program as for `program`.

    >>> {{ program_kit("at-home") }}
    a chair and a resistance band
    """
    return kit(program_id)


def program_minutes(program_id: str, *, at_first: bool = False) -> str:
    """Print how long a session of a program takes, with its warm-up and its end.

    It is worked out from the program's sets, repetitions and rest, and rounded up to five minutes.
    Add `at_first=True` for the light first weeks.
    Write the name of the program as for `program`.

    >>> {{ program_minutes("at-home") }}
    45 to 55 minutes
    """
    return minutes_of(program_id, at_first=at_first)


def kit(program_id: str) -> str:
    """Return what the exercises of a program need: ``a chair and a resistance band``."""
    planned = [each for session in records.program(program_id).sessions for each in session]
    used = {item for each in planned for item in records.exercise(each).equipment}
    return listed([words for name, words in EQUIPMENT.items() if name in used])


def minutes_of(program_id: str, *, at_first: bool = False) -> str:
    """Return how long a session takes: ``45 to 55 minutes``."""
    shorter, longer = length(records.program(program_id), at_first=at_first)
    return f"{longer if shorter == longer else f'{shorter} to {longer}'}{unit('minute')}"


def program_context(program_id: str) -> dict[str, object]:
    """Return what the template prints of a program."""
    record = records.program(program_id)
    of = amounts(record)
    ids = [each for session in record.sessions for each in session]
    planned = [records.exercise(each) for each in dict.fromkeys(ids)]
    return {
        "id": f"program-{program_id}",
        "program": record,
        "needs": kit(program_id),
        "minutes": minutes_of(program_id),
        "minutes_at_first": minutes_of(program_id, at_first=True),
        "warm_ups": [_routine(each) for each in record.warm_up],
        "sessions": [
            {"name": session_name(number), "exercises": [_row(each) for each in session]}
            for number, session in enumerate(record.sessions)
        ],
        "ending": _routine(record.ending),
        "balance": [(records.exercise(each).name, page_of(each)) for each in record.balance],
        "amounts": {key: _printed(amount) for key, amount in of.items()},
        "practice": any(amount.fact_id is None for amount in of.values()),
        "progress": {name: {"practice": False, **fact_context(name)} for name in rules()["facts"]},
        "says": {name.replace("-", "_"): Markup(phrase_html(name)) for name in _PHRASES},
        "breath_matters": [each.name for each in planned if each.breathing_matters],
        "paces": paces(),
        "weights": not _WEIGHTS.isdisjoint(record.equipment),
        "safety": Markup(safety_lists.folded()),
        "coverage": Markup(coverage(program_id)),
        "calendar": calendar_link(program_id),
        "data": json.dumps(program_data(program_id), ensure_ascii=False).replace("<", "\\u003c"),
        "equipment": EQUIPMENT.items(),
        "joints": JOINTS.items(),
        "conditions": CONDITIONS.items(),
        "ask_first_address": f"{SITE}about/safety/",
        "days": list(zip(("First day", "Second day"), ("MO", "TH"), strict=True)),
        "weekdays": list(WEEKDAYS.items()),
        "source": (records.source(record.source), references(record.source)),
    }


def program_data(program_id: str) -> dict[str, object]:
    """Return what a page's tool needs of a program, as plain data for the browser.

    ``exercises`` holds every exercise that a session or a swap may bring in.
    """
    record = records.program(program_id)
    wanted = dict.fromkeys(each for session in record.sessions for each in session)
    wanted.update(
        dict.fromkeys(swap for each in [*wanted] for swap in records.exercise(each).swaps)
    )
    return {
        "id": program_id,
        "name": record.name,
        "equipment": record.equipment,
        "sessions": record.sessions,
        "amounts": {
            key: {"value": each.value, "unit": each.unit, "fact": each.fact_id}
            for key, each in amounts(record).items()
        },
        "around": around(record),
        "routines": {
            "warmUps": [_steps(each) for each in record.warm_up],
            "ending": _steps(record.ending),
        },
        "exercises": {each: _data(records.exercise(each)) for each in wanted},
        "groups": list(GROUPS),
        "muscles": [where for _, where in MUSCLES.values()],
        "words": {
            "equipment": dict(EQUIPMENT),
            "joints": dict(JOINTS),
            "conditions": dict(CONDITIONS),
        },
        "ask": list(ASK),
        "checked": record.checked.isoformat(),
        "rules": rules(),
    }


def _data(exercise: records.Exercise) -> dict[str, object]:
    return {
        "name": exercise.name,
        "equipment": exercise.equipment,
        "joints": exercise.joints,
        "kindTo": exercise.kind_to,
        "notWith": exercise.not_with,
        "swaps": exercise.swaps,
        "mainly": exercise.main_groups,
        "also": exercise.helped_groups,
        "main": [_MUSCLES.index(each) for each in exercise.primary],
        "helped": [_MUSCLES.index(each) for each in exercise.secondary],
        "counted": exercise.counted,
        "eachSide": exercise.each_side,
    }


def _row(exercise_id: str) -> dict[str, object]:
    exercise = records.exercise(exercise_id)
    return {
        "name": exercise.name,
        "drawing": Markup(small(exercise_id)),
        "address": page_of(exercise_id),
        "how": listed(
            [*filter(None, [_COUNTED[exercise.counted]]), *["each side"] * exercise.each_side]
        ),
        "groups": listed([*exercise.main_groups, *exercise.helped_groups]),
        "swaps": [records.exercise(each).name for each in exercise.swaps[:3]],
    }


def _routine(routine_id: str) -> dict[str, object]:
    record = records.routine(routine_id)
    facts = [records.fact(name) for kind, name in record.names if kind == "fact"]
    sources = dict.fromkeys([record.source, *(each.source for each in facts)])
    return {
        "routine": record,
        "takes": _printed(lasting(record.takes)),
        "steps": [
            (
                each.do,
                each.lasts and _printed(lasting(each.lasts)),
                each.exercise and page_of(each.exercise),
            )
            for each in record.steps
        ],
        "sources": [(records.source(each), references(each)) for each in sources],
    }


def _steps(routine_id: str) -> dict[str, object]:
    """Return the steps of a routine for a session that runs: ``seconds``, ``times`` or neither."""
    record = records.routine(routine_id)
    return {"name": record.name, "steps": [_step(each) for each in record.steps]}


def _step(step: RoutineStep) -> dict[str, object]:
    lasts = step.lasts and lasting(step.lasts)
    if not lasts:
        return {"do": step.do}
    if lasts.unit == "repetition":
        return {"do": step.do, "times": lasts.value}
    return {"do": step.do, "seconds": lasts.value * factor(lasts.unit, "second")}


def _printed(amount: Amount) -> dict[str, object]:
    if amount.fact_id:
        return {"practice": False, **fact_context(amount.fact_id)}
    return {
        "practice": True,
        "value": published(amount.value) + unit(amount.unit, amount.value),
    }


def choices_of_program() -> Choices:
    """Return the calls to copy."""
    return of_records("program", records.programs(), "name")


def choices_of_program_kit() -> Choices:
    """Return the calls to copy."""
    return of_records("program_kit", records.programs(), "name")


def choices_of_program_minutes() -> Choices:
    """Return the calls to copy."""
    return of_records("program_minutes", records.programs(), "name")
