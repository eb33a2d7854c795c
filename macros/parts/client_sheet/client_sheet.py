"""A sheet for a client: the choices of a trainer, read from a link, and to print.

The browser makes it of the programs' records.  Without a script one sheet stands there as an
example, of the first program as it is.
"""

import json
import re

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.client_sheet.forms import forms_of
from macros.parts.coverage.coverage import session_name
from macros.parts.exercise.exercise import PROGRAMS, page_of, sign_words, stops_at
from macros.parts.links import HELP, SITE
from macros.parts.movement.movement import small
from macros.parts.phrase.phrase import phrase_html
from macros.parts.program.calendar_file import WEEKDAYS
from macros.parts.program.program import kit, program_data
from macros.parts.program.sessions import Amount, amounts
from macros.parts.rep_timer.rep_timer import paces
from macros.parts.safety_lists import safety_lists

WEEKS = 8
"""Weeks of which a printed sheet has room to write."""

DAYS, TIME = ("MO", "TH"), "18:00"
"""When the sessions are, until a trainer chooses."""

_OF_PROGRAM = ("name", "sessions", "amounts", "around", "routines", "checked")
_OF_EXERCISE = ("name", "swaps", "counted", "eachSide")
_PAGE = re.compile("exercises/([a-z0-9-]+)/")


def client_sheet() -> str:
    """Print a form that makes a sheet for a client of a program, and the sheet.

    A trainer chooses the program, what stands in the place of what, the pace and the days.
    The choices go into a link, which shows the sheet to whoever opens it, and onto paper.
    It stands on the page of [the sheet for a client](site://tools/client-sheet/).

    >>> {{ client_sheet() }}
    """
    return aside.html("client_sheet/client_sheet.html", **sheet_context())


def sheet_context() -> dict[str, object]:
    """Return what the template prints: the form, a row for each exercise, and an example."""
    data = sheet_data()
    programs = records.programs()
    example, record = next(iter(programs.items()))
    of = amounts(record)
    stops = safety_lists.by_haste(
        {name: each for name, each in records.stop_signs().items() if each.whom == "everybody"}
    )
    return {
        "id": "client-sheet",
        "data": json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
        "programs": [(name, each.name) for name, each in programs.items()],
        "programs_address": PROGRAMS,
        "rows": [_row(each) for each in data["exercises"]],
        "program": record,
        "needs": kit(example),
        "begins": begins(of),
        "pace": pace_words(*(of[each].value for each in ("lifting", "holding", "lowering"))),
        "rest": of["rest"],
        "sessions": [
            {
                "name": session_name(number),
                "day": f"{WEEKDAYS[DAYS[number]]}s, 6:00 PM",
                "rows": [{**_row(each), "amount": amount_words(of, each)} for each in session],
            }
            for number, session in enumerate(record.sessions)
        ],
        "days": list(zip(("First day", "Second day"), DAYS, strict=True)),
        "weekdays": list(WEEKDAYS.items()),
        "time": TIME,
        "paces": paces(),
        "all_paces": list(data["paces"].items()),
        "weeks": range(1, WEEKS + 1),
        "says": {name: Markup(phrase_html(name, cited=False)) for name in ("breathing", "effort")},
        "around": {
            key: " ".join(each.do for each in records.routine(name).steps)
            for key, name in (("first", record.warm_up[0]), ("last", record.ending))
        },
        "warm_ups": [{"routine": records.routine(each)} for each in record.warm_up],
        "safety": Markup(safety_lists.folded()),
        "stops": stops,
        "safety_address": f"{SITE}about/safety/",
        "help_address": HELP,
    }


def sheet_data() -> dict[str, object]:
    """Return what the browser needs of all programs, as plain data.

    ``exercises`` holds every exercise that a session or a swap may bring in, with its ``forms``;
    ``renamed`` the ids of exercises that had another one, which old links name.
    """
    whole = {each: program_data(each) for each in records.programs()}
    exercises = {name: each for data in whole.values() for name, each in data["exercises"].items()}
    return {
        "programs": {
            name: {
                **{key: data[key] for key in _OF_PROGRAM},
                "says": records.program(name).says,
                "needs": kit(name),
                "goesOn": records.program(name).progression,
            }
            for name, data in whole.items()
        },
        "exercises": {
            name: {
                **{key: each[key] for key in _OF_EXERCISE},
                "forms": forms_of(records.exercise(name)),
            }
            for name, each in exercises.items()
        },
        "paces": {
            name: {"name": each.name, "seconds": seconds}
            for (name, each), (_, seconds) in zip(records.paces().items(), paces(), strict=True)
        },
        "rules": next(iter(whole.values()))["rules"],
        "renamed": _renamed(),
    }


def _renamed() -> dict[str, str]:
    """Return the old id of each exercise whose page moved, and its id now."""
    moves = ((each.old, each.new) for each in records.redirects().values())
    found = ((_PAGE.fullmatch(old), _PAGE.fullmatch(new)) for old, new in moves)
    return {old[1]: new[1] for old, new in found if old and new}


def _row(exercise_id: str) -> dict[str, object]:
    record = records.exercise(exercise_id)
    return {
        "id": exercise_id,
        "exercise": record,
        "drawing": Markup(small(exercise_id)),
        "address": page_of(exercise_id),
        "stops_at": stops_at(record),
        "stop_signs": [sign_words(each) for each in record.stop_signs],
        "is_timed": bool(record.poses) and record.counted == "repetitions",
        "amount": "",
    }


def begins(of: dict[str, Amount]) -> str:
    """Return how many sets there are at first and later, in words."""
    first = f"{_sets(of['first_sets'].value)} of {_at_first(of)}"
    later = f"{_sets(of['sets'].value)} of {of['repetitions'].value:g}"
    return f"{of['first_weeks'].value:g} weeks of {first} of each exercise, then {later}."


def amount_words(of: dict[str, Amount], exercise_id: str) -> str:
    """Return how often an exercise is done at first and later, as the browser says it."""
    exercise = records.exercise(exercise_id)
    side = ", each side" if exercise.each_side else ""
    held = f", each held {of['hold'].value:g} seconds" if exercise.counted == "holds" else ""

    def words(sets: float, often: str) -> str:
        if exercise.counted == "walk":
            return f"{_sets(sets)} of {of['walk'].value:g} seconds{side}"
        return f"{_sets(sets)} of {often}{held}{side}"

    first = words(of["first_sets"].value, _at_first(of))
    later = words(of["sets"].value, f"{of['repetitions'].value:g}")
    return f"At first {first}; later {later}"


def _at_first(of: dict[str, Amount]) -> str:
    fewest, most = of["first_fewest"].value, of["first_most"].value
    return f"{most:g}" if fewest == most else f"{fewest:g} to {most:g}"


def _sets(count: float) -> str:
    return "1 set" if count == 1 else f"{count:g} sets"


def pace_words(up: float, held: float, down: float) -> str:
    """Return a pace in words: ``2 seconds up, 1 held, 4 down``."""
    seconds = f"{up:g} {'second' if up == 1 else 'seconds'} up"
    return ", ".join([seconds, *([f"{held:g} held"] if held else []), f"{down:g} down"])
