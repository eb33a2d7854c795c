"""The day on which the site is built, and days in words."""

import datetime
import os


def today() -> datetime.date:
    """Return the day of ``SOURCE_DATE_EPOCH`` if it is set, else the present day; both in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()


def spelled(day: datetime.date) -> str:
    """Return a day in words, such as ``November 23, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"
