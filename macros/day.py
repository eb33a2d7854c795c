"""The day on which the site is built, and days in words."""

import datetime
import os


def today() -> datetime.date:
    """Return the day of ``SOURCE_DATE_EPOCH`` if it is set, else the present day; both in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()


def latest() -> datetime.date:
    """Return the last day that is not in the future anywhere on Earth.

    By the machine's clock, or by ``SOURCE_DATE_EPOCH`` where that is later, so that an older tree
    and a clock that runs behind are no mistakes.
    """
    present = datetime.datetime.now(datetime.UTC).date()
    return max(present, today()) + datetime.timedelta(days=1)


def spelled(day: datetime.date) -> str:
    """Return a day in words, such as ``November 23, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"
