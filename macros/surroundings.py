"""What no file holds and work may rest on: the day, and the environment; to ask is to tell."""

import datetime
import os

from macros import day
from macros.uses import watched


@watched("past")
def _is_past(text: str) -> bool:
    return datetime.date.fromisoformat(text) < day.today()


@watched("to-come")
def _is_to_come(text: str) -> bool:
    return datetime.date.fromisoformat(text) > day.latest()


@watched("day")
def _present(_: str) -> str:
    return day.today().isoformat()


@watched("env")
def variable(name: str) -> str:
    """Return what a variable of the environment says, nothing where it is not set."""
    return os.environ.get(name, "")


def is_past(when: datetime.date) -> bool:
    """Tell whether a day has passed when the site is built."""
    return _is_past(when.isoformat())


def is_to_come(when: datetime.date) -> bool:
    """Tell whether a day is in the future everywhere on Earth."""
    return _is_to_come(when.isoformat())


def present() -> datetime.date:
    """Return the day on which the site is built."""
    return datetime.date.fromisoformat(_present())
