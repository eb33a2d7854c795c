"""The day on which the site is built, and days in words.

``python macros/day.py`` prints the time of the newest file that a build reads: ``make`` takes it
for ``SOURCE_DATE_EPOCH`` where there is no git, as in an archive of the tree.
"""

import datetime
import os
import time
from pathlib import Path

_READ = ("docs", "macros", "overrides")
_YEAR = 365 * 24 * 3600


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


def newest(root: Path) -> int:
    """Return the time of the newest file that a build of a tree reads, in seconds since 1970.

    Some archives and stores give every file one of the first days of 1970 or 1980, which say
    nothing; then it is the present time.
    """
    files = [path for name in _READ for path in (root / name).rglob("*")]
    times = [int(path.stat().st_mtime) for path in files if "__pycache__" not in path.parts]
    last = max(times, default=0)
    return last if last > 11 * _YEAR else int(time.time())


if __name__ == "__main__":
    print(newest(Path(__file__).resolve().parents[1]))
