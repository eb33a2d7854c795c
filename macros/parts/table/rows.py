"""The rows of a table, as an article writes them: a range of quantities, or a list."""

import re

from macros.problem import Problem

MOST_ROWS = 60
"""Rows of a table; more than that nobody reads."""

_BETWEEN = re.compile(r"(?<![0-9]),|,(?=\s)")
"""A comma between two quantities; one between two digits belongs to a number."""

_RANGE = re.compile(r"(\d+) ?(\S*) to (\d+) ?(\S+)")


def quantities(text: str) -> list[str]:
    """Return ``"1 lb to 3 lb"`` or ``"1 lb, 2 lb, 3 lb"`` as a list of quantities."""
    match = _RANGE.fullmatch(text.strip())
    if not match:
        rows = [part.strip() for part in _BETWEEN.split(text)]
    else:
        low, high, word = int(match[1]), int(match[3]), match[4]
        if match[2] not in ("", word) or high <= low:
            raise Problem(f'"{text}" is no range in one unit; write "1 {word} to 20 {word}"')
        rows = [f"{each} {word}" for each in range(low, min(high, low + MOST_ROWS) + 1)]
    if len(rows) > MOST_ROWS:
        raise Problem(f'"{text}" makes more than {MOST_ROWS} rows; write fewer')
    return rows
