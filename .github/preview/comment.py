"""The words of the comment: what the check made of a pull request, and which numbers moved.

The numbers come out of an archive that a pull request's check has written, so each word of them
is escaped and stands in <code>, where GitHub makes no link, mention or picture of anything.
"""

import json
from html import escape

MARK = "<!-- the comment of preview.yml -->"
NOTHING = "No number moved, appeared or went."
UNREAD = "Which numbers moved could not be read; the file `numbers` of the check has it."
LONGEST = 50_000
"""Characters of the table; GitHub takes 65,536 in a comment."""

_HEADS = {
    "moved": ["Page", "Number", "Before", "After", "Change", "Because of"],
    "appeared": ["Page", "Number", "Value"],
    "went": ["Page", "Number", "Value"],
}


def passed(preview: str, numbers: str) -> str:
    """Return the comment on articles without a problem.

    ``preview`` is the address of the built site, ``numbers`` the JSON that ``python -m macros
    diff --json`` writes; either may be empty.
    """
    parts = [MARK, "The check of the articles found no problem."]
    if preview:
        parts.append(
            f"**[Download the site as this would make it]({preview})** (GitHub asks you to sign "
            "in).\nTo read it, unpack it and run `python3 -m http.server` in its folder."
        )
    if numbers:
        parts.append(said_of(numbers))
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
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return UNREAD
    return table(rows) if any(rows.values()) else NOTHING


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
    kept = []
    for line in lines:
        if sum(map(len, kept)) + len(line) > LONGEST:
            rest = "The table goes on; all of it is in the file `numbers` of the check."
            return "\n".join(["<table>", *kept, "</table>", "", rest])
        kept.append(line)
    return "\n".join(["<table>", *kept, "</table>"])


def _row(tag: str, cells: list[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{_cell(each)}</{tag}>" for each in cells) + "</tr>"


def _cell(text: object) -> str:
    words = str(text).replace("`", "").strip()
    seen = "".join(each if each.isprintable() or each == "\xa0" else "\ufffd" for each in words)
    return f"<code>{escape(seen)}</code>"
