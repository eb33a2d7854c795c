"""A program for a calendar: two weekly sessions as an iCalendar file (RFC 5545).

Times are floating: seven in the evening is seven in the evening wherever the reader is.  The
browser writes the same file for the days and the time that the reader chooses, from now on.  The
file without a script begins a week after the build, so that it begins in nobody's past before
the next one: the site is published each week.
"""

import datetime
import math
from collections.abc import Sequence
from urllib.parse import quote

from macros import records
from macros.parts.coverage.coverage import session_name
from macros.parts.program.sessions import minutes
from macros.problem import Problem
from macros.site_name import NAME
from macros.surroundings import present

WEEKDAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
"""The days of a week by their names in a calendar's file."""

DAYS = tuple(WEEKDAYS)
_LINE = 75  # octets, without the line break


def calendar(
    program_id: str,
    days: Sequence[str] = ("MO", "TH"),
    time: datetime.time = datetime.time(18, 0),
    first: datetime.date | None = None,
) -> str:
    """Return the text of a calendar with one event a session, each repeated every week.

    ``days`` are two of :data:`DAYS` with a day of rest between, the week being a circle;
    ``first`` is the day on or after which it begins, that of :func:`next_week` if left out.
    Raises :class:`Problem` for other days.
    """
    program = records.program(program_id)
    _check(days)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{NAME}//Program//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    start = first or next_week(program)
    for number, day in enumerate(days):
        start += datetime.timedelta((DAYS.index(day) - start.weekday()) % 7)
        lines += _event(program_id, number, datetime.datetime.combine(start, time))
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def next_week(program: records.Program) -> datetime.date:
    """Return the day a week after the build, or after the program's last check if that is later."""
    return max(program.checked, present()) + datetime.timedelta(weeks=1)


def _event(program_id: str, number: int, start: datetime.datetime) -> list[str]:
    program = records.program(program_id)
    session = program.sessions[number]
    names = [program.name, *(records.exercise(each).name for each in session)]
    length = 5 * math.ceil(minutes(session, program) / 5)
    return [
        "BEGIN:VEVENT",
        f"UID:{program_id}-{number + 1}@burn-at-rest",
        f"DTSTAMP:{program.checked:%Y%m%d}T000000Z",
        f"DTSTART:{start:%Y%m%dT%H%M%S}",
        f"DURATION:PT{length}M",
        f"RRULE:FREQ=WEEKLY;BYDAY={DAYS[start.weekday()]}",
        "SUMMARY:" + _escaped(f"Strength training: {session_name(number).lower()}"),
        "DESCRIPTION:" + _escaped("\n".join(names)),
        "END:VEVENT",
    ]


def calendar_link(program_id: str) -> str:
    """Return the address that holds the calendar itself."""
    return "data:text/calendar;charset=utf-8," + quote(calendar(program_id))


def _check(days: Sequence[str]) -> None:
    known = [DAYS.index(day) for day in days if day in DAYS]
    if len(known) != 2 or len(days) != 2:
        raise Problem(f"a program has two days of {', '.join(DAYS)}; write two of them")
    if (known[1] - known[0]) % 7 in (0, 1, 6):
        raise Problem("leave a day of rest between the two sessions; choose days further apart")


def _escaped(text: str) -> str:
    """Return a text whose own lines are marked, and that holds nothing else that steers."""
    for letter in ("\\", ";", ","):
        text = text.replace(letter, f"\\{letter}")
    lines = (
        "".join(each if each.isprintable() else " " for each in line) for line in text.split("\n")
    )
    return "\\n".join(lines)


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, each letter whole, as RFC 5545 asks."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > _LINE:
            pieces.append(piece)
            piece = " "
        piece += letter
    return "\r\n".join([*pieces, piece])
