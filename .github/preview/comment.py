"""The words of the comment: what the check made of a pull request, and which numbers moved.

The table comes out of an archive that a pull request's check has written, so each of its cells
is escaped and stands in <code>, where GitHub makes no link, mention or picture of anything.
"""

import re
from html import escape

MARK = "<!-- the comment of preview.yml -->"
NOTHING = "No number moved, appeared or went."
LONGEST = 50_000
"""Characters of the table; GitHub takes 65,536 in a comment."""


def passed(preview: str, numbers: str) -> str:
    """Return the comment on articles without a problem.

    ``preview`` is the address of the built site, ``numbers`` the table that ``python -m macros
    diff`` writes; either may be empty.
    """
    parts = [MARK, "The check of the articles found no problem."]
    if preview:
        parts.append(
            f"**[Download the site as this would make it]({preview})** (GitHub asks you to sign "
            "in).\nTo read it, unpack it and run `python3 -m http.server` in its folder."
        )
    if numbers.strip():
        parts.append(NOTHING if numbers.strip() == NOTHING else table(numbers))
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


def table(numbers: str) -> str:
    """Return the numbers as a block of HTML, each line a row, cut where it grows too long."""
    rows: list[str] = []
    for line in filter(str.strip, numbers.splitlines()):
        if rows and set(line) <= set("|- "):  # the line above is the head of the columns
            rows[-1] = rows[-1].replace("td>", "th>")
        else:
            rows.append(_row(line))
        if sum(map(len, rows)) > LONGEST:
            rest = "The table goes on; all of it is in the file `numbers` of the check."
            return "\n".join(["<table>", *rows[:-1], "</table>", "", rest])
    return "\n".join(["<table>", *rows, "</table>"])


def _row(line: str) -> str:
    if not line.startswith("|"):
        return f'<tr><th colspan="6">{_cell(line.lstrip("# "))}</th></tr>'
    cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    return "<tr>" + "".join(f"<td>{_cell(each)}</td>" for each in cells) + "</tr>"


def _cell(text: str) -> str:
    words = text.replace("\\|", "|").replace("`", "").strip()
    seen = "".join(each if each.isprintable() or each == "\xa0" else "\ufffd" for each in words)
    return f"<code>{escape(seen)}</code>"
