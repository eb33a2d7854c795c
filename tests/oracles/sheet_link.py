"""What a link of a client's sheet says, written apart from the browser's reader and against it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.parts.program.calendar_file import DAYS

Known = Mapping[str, Mapping]
"""What ``macros.parts.client_sheet.client_sheet.sheet_data`` returns."""

LONGEST = 4000
_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_END = re.compile("end(?![a-z0-9_-])")
_TIME = re.compile("([01][0-9]|2[0-3])([0-5][0-9])")

UNREADABLE = (
    "This address holds no sheet that can be read. Ask your trainer to send the link again."
)
CUT_OFF = (
    "This link was cut off on its way, so some choices may be missing. "
    "Ask your trainer to send it again."
)
DAMAGED = (
    "A part of this link cannot be read and was left out. Compare the sheet with your trainer."
)


@dataclass
class Slot:
    """An exercise of a session: the program's, the one to do, its form, and whether to ask."""

    planned: str
    chosen: str
    form: str = ""
    asks: bool = False


@dataclass
class Choices:
    """What a trainer chose."""

    program: str
    slots: list[list[Slot]]
    pace: str = ""
    weeks: str = "first"
    days: list[str] = field(default_factory=lambda: ["MO", "TH"])
    time: str = "18:00"


def as_it_stands(program_id: str, known: Known) -> Choices:
    sessions = known["programs"][program_id]["sessions"]
    return Choices(program_id, [[Slot(each, each) for each in session] for session in sessions])


def read_link(fragment: str, known: Known) -> tuple[Choices, list[str]]:
    """Return the choices, and a sentence about each thing that is not known, each once."""
    parts, is_whole = _parts(fragment)
    version, program, *rest = [*parts, "", ""] if len(parts) < 2 else parts
    first = next(iter(known["programs"]))
    is_known = program in known["programs"]
    choices = as_it_stands(program if is_known else first, known)
    if not re.fullmatch("[0-9]{1,3}", version):
        return choices, [UNREADABLE]
    if version != "1":
        return choices, [
            f"This link is of version {version}, which this page does not know. Load the page "
            "again; if that does not help, ask for a new link."
        ]
    said = []
    if not is_known:
        name = known["programs"][first]["name"]
        said.append(
            f"The link names a program{_quoted(program)} that this site does not have. “{name}” "
            "stands here as it is, without your trainer’s changes; ask for a new link."
        )
    for part in filter(None, rest):
        said.append(_take(part, choices, known, is_known=is_known))
    said += [] if is_whole else [CUT_OFF]
    return choices, [*dict.fromkeys(filter(None, said))]


def _parts(fragment: str) -> tuple[list[str], bool]:
    units = fragment.removeprefix("#").encode("utf-16-le", "surrogatepass")[: 2 * LONGEST]
    text = units.decode("utf-16-le", "surrogatepass")
    for _ in range(3):
        text = re.sub("%([0-7][0-9a-fA-F])", lambda found: chr(int(found[1], 16)), text)
    text = re.sub("[A-Z]", lambda letter: letter[0].lower(), text)
    parts = [each for each in text.split(".") if each]
    for at, each in enumerate(parts):
        if _END.match(each):
            return parts[:at], True
    return parts, False


def _take(part: str, choices: Choices, known: Known, *, is_known: bool) -> str:
    """Put one part of a link into the choices; return what is to be said of it."""
    name, *given = part.split("_")
    if name in ("a", "b") and len(given) in (2, 3):
        return _slot("ab".index(name), [*given, ""][:3], choices, known) if is_known else ""
    if name in _ONE and len(given) == 1:
        return _ONE[name](given[0], choices, known)
    return DAMAGED


def _pace(pace: str, choices: Choices, known: Known) -> str:
    if pace not in known["paces"]:
        return (
            f"The link names a pace{_quoted(pace)} that this site does not have. "
            "The pace of the program stands here."
        )
    choices.pace = pace
    return ""


def _weeks(weeks: str, choices: Choices, _: Known) -> str:
    if weeks not in ("first", "later"):
        return "How the sheet begins cannot be read in the link. It begins lightly here."
    choices.weeks = weeks
    return ""


def _days(text: str, choices: Choices, _: Known) -> str:
    days = text.upper().split("-")
    if not (len(days) == 2 and {*days} <= {*DAYS} and _is_apart(*days)):
        return (
            "The link names no two days with a day of rest between them. "
            "Monday and Thursday stand here."
        )
    choices.days = days
    return ""


def _time(text: str, choices: Choices, _: Known) -> str:
    found = _TIME.fullmatch(text)
    if not found:
        return "The time in the link cannot be read. Six in the evening stands here."
    choices.time = f"{found[1]}:{found[2]}"
    return ""


_ONE = {"pace": _pace, "weeks": _weeks, "days": _days, "time": _time}


def _is_apart(first: str, second: str) -> bool:
    return (DAYS.index(second) - DAYS.index(first)) % 7 in range(2, 6)


def _slot(number: int, given: list[str], choices: Choices, known: Known) -> str:
    exercises, renamed = known["exercises"], known["renamed"]
    planned, chosen, form = given
    planned, chosen = renamed.get(planned, planned), renamed.get(chosen, chosen)
    slot = next((each for each in choices.slots[number] if each.planned == planned), None)
    if slot is None:
        which = ("first", "second")[number]
        return (
            f"The link changes an exercise{_named(planned, exercises)} that the {which} session "
            "does not have. That change was left out."
        )
    slot.chosen, slot.form, slot.asks = planned, "", False
    if chosen and chosen not in exercises[planned]["swaps"]:
        slot.asks = True
        return (
            f"In place of “{exercises[planned]['name']}” the link names an exercise"
            f"{_named(chosen, exercises)} that this site does not give for it. "
            "Ask your trainer before you do it."
        )
    slot.chosen = chosen or planned
    if form and form not in {each["id"] for each in exercises[slot.chosen]["forms"]}:
        slot.asks = True
        return (
            f"The link names a form of “{exercises[slot.chosen]['name']}” that this site does "
            "not have. Ask your trainer which one before you do it."
        )
    slot.form = form
    return ""


def _named(exercise_id: str, exercises: Mapping) -> str:
    if exercise_id in exercises:
        return f", “{exercises[exercise_id]['name']}”,"
    return _quoted(exercise_id)


def _quoted(text: str) -> str:
    return f" “{text}”" if _ID.fullmatch(text) and len(text) <= 60 else ""
