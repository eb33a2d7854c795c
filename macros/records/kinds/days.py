"""The days of a record: when somebody looked, and when to look again."""

import datetime
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from macros.surroundings import is_to_come

FIRST = datetime.date(2026, 11, 23)
"""The first day of this site; nothing was done here before."""

Span = Literal["three months", "a year", "two years"]
SPANS: Mapping[Span, datetime.timedelta] = {
    "three months": datetime.timedelta(days=92),
    "a year": datetime.timedelta(days=366),
    "two years": datetime.timedelta(days=731),
}
"""How long a record stands, at most, before somebody looks again."""


def _not_after_today(day: datetime.date) -> datetime.date:
    if is_to_come(day):
        raise ValueError(f"{day} is still to come; write the day on which it was done")
    if day < FIRST:
        raise ValueError(f"{day} is before this site began; write the day on which it was done")
    return day


Day = Annotated[datetime.date, Field(strict=True)]
"""A day as YAML reads one: no number of seconds, no text in quotes."""

PastDay = Annotated[Day, AfterValidator(_not_after_today)]
"""A day on which something was done: not before the site began, not after today anywhere."""


def check_again(
    checked: datetime.date | None, next_check: datetime.date | None, within: Span = "two years"
) -> None:
    """Raise :class:`ValueError` unless the next check comes after the last, within the span.

    A record that names no next check is sound.
    """
    if not next_check:
        return
    if not checked or not checked < next_check <= checked + SPANS[within]:
        said = f"`next_check` should come within {within} after `checked`"
        raise ValueError(f"{said}; write both days")
