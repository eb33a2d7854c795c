"""A program as a card to print: its two sessions, how much of each, and how to go on."""

import json

from macros import records
from macros.page import aside
from macros.page.calendar_file import DAYS, calendar_link
from macros.page.coverage import session_name
from macros.page.exercise import STOP_AT_ONCE, listed
from macros.page.links import SITE, references
from macros.page.number import published, unit
from macros.page.prose import fact_context
from macros.records.anatomy import EQUIPMENT, GROUPS, JOINTS
from macros.science.amount import Amount, amounts
from macros.science.progression import rules

_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_COUNTED = {"repetitions": "", "holds": "held", "walk": "walked"}


def program(program_id: str) -> str:
    """Print a program as a card: its two sessions, how much, how fast, and how to go on.

    It prints well on paper, and it brings a calendar file.
    Each file in [docs/data/programs](repository://tree/main/docs/data/programs) is one program;
    write the file's name without `.yml`.

    >>> {{ program("at-home") }}
    """
    return aside.render("program.html", **program_context(program_id))


def program_context(program_id: str) -> dict[str, object]:
    """Return what the template prints of a program."""
    record = records.program(program_id)
    of = amounts(record)
    return {
        "id": f"program-{program_id}",
        "program": record,
        "needs": listed([EQUIPMENT[each] for each in record.equipment]),
        "sessions": [
            {"name": session_name(number), "exercises": [_row(each) for each in session]}
            for number, session in enumerate(record.sessions)
        ],
        "amounts": {key: _printed(amount) for key, amount in of.items()},
        "practice": any(amount.fact_id is None for amount in of.values()),
        "progress": {name: {"practice": False, **fact_context(name)} for name in rules()["facts"]},
        "stop_at_once": STOP_AT_ONCE,
        "calendar": calendar_link(program_id),
        "data": json.dumps(program_data(program_id), ensure_ascii=False).replace("<", "\\u003c"),
        "equipment": EQUIPMENT.items(),
        "joints": JOINTS.items(),
        "days": list(zip(("First day", "Second day"), ("MO", "TH"), strict=True)),
        "weekdays": list(zip(DAYS, _WEEKDAYS, strict=True)),
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
        "exercises": {each: _data(records.exercise(each)) for each in wanted},
        "groups": list(GROUPS),
        "words": {"equipment": dict(EQUIPMENT), "joints": dict(JOINTS)},
        "checked": record.checked.isoformat(),
        "rules": rules(),
    }


def _data(exercise: records.Exercise) -> dict[str, object]:
    return {
        "name": exercise.name,
        "equipment": exercise.equipment,
        "joints": exercise.joints,
        "swaps": exercise.swaps,
        "mainly": exercise.main_groups,
        "also": exercise.helped_groups,
        "counted": exercise.counted,
        "eachSide": exercise.each_side,
    }


def _row(exercise_id: str) -> dict[str, object]:
    exercise = records.exercise(exercise_id)
    return {
        "name": exercise.name,
        "address": f"{SITE}tools/exercises/#exercise-{exercise_id}",
        "how": listed(
            [*filter(None, [_COUNTED[exercise.counted]]), *["each side"] * exercise.each_side]
        ),
        "groups": listed([*exercise.main_groups, *exercise.helped_groups]),
        "swaps": [records.exercise(each).name for each in exercise.swaps[:3]],
    }


def _printed(amount: Amount) -> dict[str, object]:
    if amount.fact_id:
        return {"practice": False, **fact_context(amount.fact_id)}
    return {
        "practice": True,
        "value": published(amount.value) + unit(amount.unit, amount.value),
    }
