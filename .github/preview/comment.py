"""The words of the comment: what the check made of a pull request, and what a person has to see.

The numbers and the list come out of an archive that a pull request's check has written, so each
word of them is escaped and stands in <code>, where GitHub makes no link, mention or picture of
anything.
"""

import json
from html import escape

MARK = "<!-- the comment of preview.yml -->"
NOTHING = "No number moved, appeared or went."
UNREAD = "Which numbers moved could not be read; the file `said` of the check has it."
ALL_JUDGED = "Nothing in it is for a person alone to judge, but the words of its articles."
UNLISTED = "What only a person can judge could not be read; please read the whole change."
LONGEST = 17_000
"""Characters of the table of numbers; GitHub takes 65,536 in a comment."""
LONGEST_LIST = 42_000
"""Characters of the tables of what a person has to see, shared among them."""

_HEADS = {
    "moved": ["Page", "Number", "Before", "After", "Change", "Because of"],
    "appeared": ["Page", "Number", "Value"],
    "went": ["Page", "Number", "Value"],
}
_LIST_HEADS = ["File", "What", "Before", "After", "Printed on"]


def passed(log: str, preview: str, numbers: str, review: str, beside: int = 0) -> str:
    """Return the comment on articles without a problem.

    ``log`` is the run's address and ``preview`` that of the built site; ``numbers`` and ``review``
    are the JSON that ``python -m macros diff`` and ``review`` write.  All but the first may be
    empty, where they are not certain.  ``beside`` counts what changes at the top beside ``docs/``.
    """
    parts = [MARK, "The check of the articles found no problem."]
    if preview:
        parts.append(
            f"**[Download the site as this would make it]({preview})** (GitHub asks you to sign "
            "in).\nTo read it, unpack it and run `python3 -m http.server` in its folder."
        )
    if beside:
        what = "file or folder" if beside == 1 else "files or folders"
        parts.append(
            f"**This also changes {beside} {what} beside `docs/`.**\n"
            "Nothing here speaks of that: neither the list, nor the site to download, nor the "
            "check of the articles; please read it under *Files changed*."
        )
    if numbers and review:
        parts += [listed(review), said_of(numbers)]
    else:
        parts.append(
            f"What [its check]({log}) uploaded is not certain to be its own, so nothing of it is "
            "shown here; please run the check again, or read the whole change."
        )
    return "\n\n".join(parts)


def stopped(log: str) -> str:
    """Return the comment on articles that the check stopped at; ``log`` is the run's address."""
    return (
        f"{MARK}\n\nThe check of the articles did not pass.\nWhat it found stands beside the lines "
        f"under *Files changed*, and in full in [its log]({log})."
    )


def unread(log: str) -> str:
    """Return the comment on a pull request that changes the check itself."""
    return (
        f"{MARK}\n\nThis changes how pull requests are checked, so what [its check]({log}) made "
        "is not shown here; please read the change itself."
    )


def said_of(numbers: str) -> str:
    """Return the part about the numbers; what is not the JSON that we write is not shown."""
    try:
        moves = json.loads(numbers)
        rows = {kind: [_cells(each) for each in moves if each["kind"] == kind] for kind in _HEADS}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return UNREAD
    return table(rows) if any(rows.values()) else NOTHING


def listed(review: str) -> str:
    """Return the part about what only a person can judge, a table for each kind."""
    try:
        tables = [
            (str(each["heading"]), int(each["count"]), [[*map(str, row)] for row in each["rows"]])
            for each in json.loads(review)
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return UNLISTED
    if not tables:
        return ALL_JUDGED
    said = "**No rule can judge these; please look at each of them.**"
    lines = [_lines(heading, rows) for heading, _, rows in tables]
    shares = _shares([sum(map(len, each)) for each in lines])
    counts = [count for _, count, _ in tables]
    parts = map(_of_kind, counts, lines, shares)
    whole = "\n\n".join([said, *parts])
    return whole if len(whole) < LONGEST_LIST + 5_000 else UNLISTED


def _shares(sizes: list[int]) -> list[int]:
    """Return what each table may have of all letters: what one leaves over, a longer one takes."""
    shares, left = dict.fromkeys(range(len(sizes)), 0), LONGEST_LIST
    for done, number in enumerate(sorted(shares, key=sizes.__getitem__)):
        shares[number] = min(sizes[number], left // (len(sizes) - done))
        left -= shares[number]
    return [*shares.values()]


def _lines(heading: str, rows: list[list[str]]) -> list[str]:
    wide = len(_LIST_HEADS) if any(row[-1:] != [""] for row in rows) else len(_LIST_HEADS) - 1
    return [
        f'<tr><th colspan="{wide}">{_cell(heading)}</th></tr>',
        _row("th", _LIST_HEADS[:wide]),
        *(_row("td", row[:wide]) for row in rows),
    ]


def _of_kind(count: int, lines: list[str], longest: int) -> str:
    """Return the table of a kind, with how many of its rows are left out: long ones go first."""
    shown, letters = {0, 1}, len(lines[0]) + len(lines[1])
    for number in sorted(range(2, len(lines)), key=lambda each: len(lines[each])):
        letters += len(lines[number])
        if letters > longest:
            break
        shown.add(number)
    kept = [line for number, line in enumerate(lines) if number in shown]
    table = "\n".join(["<table>", *kept, "</table>"])
    if (left := count - (len(kept) - 2)) > 0:
        more = "`python -m macros review` lists all of them, as does the file `said` of the check."
        return f"{table}\n\nand {left} more; {more}"
    return table


def _cells(move: dict[str, object]) -> list[str]:
    page, number, before, after, change, causes = (
        move[name] for name in ("page", "number", "before", "after", "change", "causes")
    )
    if move["kind"] != "moved":
        return [page, number, after or before]
    return [page, number, before, after, change, "; ".join(causes) or "the code that computes it"]


def table(rows: dict[str, list[list[str]]]) -> str:
    """Return the rows of each kind as one block of HTML, cut where it grows too long."""
    lines = []
    for kind, cells in rows.items():
        if cells:
            count = f"{len(cells)} number{'' if len(cells) == 1 else 's'} {kind}"
            lines.append(f'<tr><th colspan="6">{_cell(count)}</th></tr>')
            lines.append(_row("th", _HEADS[kind]))
            lines += [_row("td", each) for each in cells]
    kept, letters = [], 0
    for line in lines:
        letters += len(line)
        if letters > LONGEST:
            break
        kept.append(line)
    table = "\n".join(["<table>", *kept, "</table>"])
    left = sum(map(len, rows.values())) - sum(line.startswith("<tr><td>") for line in kept)
    return f"{table}\n\nand {left} more; the file `said` of the check has them." if left else table


def _row(tag: str, cells: list[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{_cell(each)}</{tag}>" for each in cells) + "</tr>"


def _cell(text: object) -> str:
    words = str(text).replace("`", "").strip()
    seen = "".join(each if each.isprintable() or each == "\xa0" else "\ufffd" for each in words)
    return f"<code>{escape(seen)}</code>"
