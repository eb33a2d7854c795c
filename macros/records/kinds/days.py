"""The days of a record: when somebody looked, and when to look again."""

import datetime
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from macros.day import latest

Span = Literal["three months", "a year"]
SPANS: Mapping[Span, datetime.timedelta] = {
    "three months": datetime.timedelta(days=92),
    "a year": datetime.timedelta(days=366),
}
"""How long some records stand, at most, before somebody looks again."""


def _not_after_today(day: datetime.date) -> datetime.date:
    if day > latest():
        raise ValueError(f"{day} is still to come; write the day on which it was done")
    return day


Day = Annotated[datetime.date, Field(strict=True)]
"""A day as YAML reads one: no number of seconds, no text in quotes."""

PastDay = Annotated[Day, AfterValidator(_not_after_today)]
"""A day on which something was done."""


def check_again(
    checked: datetime.date | None, next_check: datetime.date | None, within: Span | None = None
) -> None:
    """Raise :class:`ValueError` unless the next check comes after the last, within the span.

    A record that names no next check is sound.
    """
    if not next_check:
        return
    late = checked and within and next_check > checked + SPANS[within]
    if late or not (checked and checked < next_check):
        span = f"within {within} " if within else ""
        raise ValueError(f"`next_check` should come {span}after `checked`; write both days")
