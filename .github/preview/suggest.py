"""Mends as suggestions beside their lines: what the check's job wrote, held against the change.

Each comes out of an archive as data.  It is offered where it names lines of ``docs/`` that the pull
request shows, one after the other, and what stands there now; it is bounded, and its words stay
inside of their block.  No other word of the archive is printed: our sentences stand here.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

MARK = "<!-- a mend of preview.yml "
MOST = 20
"""Suggestions at once."""
MOST_EVER = 60
"""Suggestions of one pull request."""
TALLEST = 40
"""Lines of one, before as after."""
LONGEST = 4_000
"""Letters of one, before as after."""

SAYS = {
    "letters": "Plain spaces and line ends, and no marks that nobody sees.",
    "front matter": "The lines at the top as this site reads them; keys that it does not use go.",
    "calls": "Straight quotes inside a macro call.",
    "bullets": "A list that every page shows as a list.",
    "headings": "Headings at the level at which they stand.",
    "addresses": "An address by https.",
    "spelling": "American spelling.",
}
"""What is said of each kind of mend."""
OTHERWISE = "This has one answer."
ABOVE = (
    "These lines have one answer each.\n"
    "Press *Commit suggestion* beside a line to take it, and leave what you do not want."
)

_HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@")
_PATH = re.compile(r"docs/(?:[\w.-]+/){0,4}[\w.-]+\.md", re.ASCII)
_DIGEST = re.compile(re.escape(MARK) + "([0-9a-f]{64}) -->")

Mend = Mapping[str, Any]


def suggestions(text: str, files: Sequence[Mapping[str, Any]]) -> list[Mend]:
    """Return the comments that suggest mends, of those that fit the change; others are left out.

    ``text`` is the JSON that ``python -m macros mend --json`` writes, and ``files`` is what GitHub
    says of the change, file by file.
    """
    try:
        mends = json.loads(text)
    except (ValueError, RecursionError):
        return []
    hunks = {each["filename"]: hunks_of(each.get("patch") or "") for each in files}
    found = mends if isinstance(mends, list) else []
    return [_comment(each) for each in found if _is_plain(each) and _fits(each, hunks)]


def hunks_of(patch: str) -> list[dict[int, str]]:
    """Return the lines that each part of a patch shows of the new file, by their numbers."""
    hunks: list[dict[int, str]] = []
    number = 0
    for line in patch.split("\n"):
        if begins := _HUNK.match(line):
            number = int(begins[1])
            hunks.append({})
        elif hunks and line[:1] in (" ", "+"):
            hunks[-1][number] = line[1:].removesuffix("\r")
            number += 1
    return hunks


def _is_plain(mend: object) -> bool:
    """Tell whether a mend has the form of ours, in bounds, and letters that everybody sees."""
    if not isinstance(mend, dict) or not {"path", "first", "last", "was", "lines"} <= mend.keys():
        return False
    path, first, last = mend["path"], mend["first"], mend["last"]
    if not (isinstance(path, str) and type(first) is int and type(last) is int):
        return False
    if not (_PATH.fullmatch(path) and ".." not in path and 1 <= first <= last <= 1_000_000):
        return False
    return (
        _are_lines(mend["was"])
        and _are_lines(mend["lines"])
        and len(mend["was"]) == last - first + 1
        and mend["was"] != mend["lines"]
        and all(map(_stays_inside, mend["lines"]))
    )


def _are_lines(lines: object) -> bool:
    return (
        isinstance(lines, list)
        and len(lines) <= TALLEST
        and all(isinstance(each, str) and "\n" not in each for each in lines)
        and sum(map(len, lines)) <= LONGEST
    )


def _stays_inside(line: str) -> bool:
    """Tell whether a line cannot end the block around it, and hides nothing."""
    shown = line.replace("\t", "").replace("\xa0", "").replace("\u202f", "")
    return "```" not in line and shown.isprintable()


def _fits(mend: Mend, hunks: Mapping[str, list[dict[int, str]]]) -> bool:
    """Tell whether one part of the change shows the lines of a mend, as the mend says they are."""
    lines = dict(enumerate(mend["was"], mend["first"]))
    return any(lines.items() <= hunk.items() for hunk in hunks.get(mend["path"], []))


def _comment(mend: Mend) -> Mend:
    kinds = mend.get("kinds")
    named = [SAYS[each] for each in SAYS if isinstance(kinds, list) and each in kinds]
    named_by = json.dumps([mend["path"], mend["was"], mend["lines"]]).encode()
    digest = hashlib.sha256(named_by).hexdigest()
    lines = "".join(f"{each}\n" for each in mend["lines"])
    said = "\n".join(named) or OTHERWISE
    body = f"{MARK}{digest} -->\n{said}\n\n```suggestion\n{lines}```"
    place = {"path": mend["path"], "line": mend["last"], "side": "RIGHT", "body": body}
    if mend["first"] < mend["last"]:
        place |= {"start_line": mend["first"], "start_side": "RIGHT"}
    return place


def review(commit: str, mends: Sequence[Mend], before: Sequence[str]) -> Mend | None:
    """Return a review that suggests mends, but for those of comments that we wrote before.

    Whoever let a suggestion be does not meet it again.
    """
    made = {found[1] for body in before if (found := _DIGEST.match(body))}
    new = [each for each in mends if _DIGEST.match(each["body"])[1] not in made]
    new = new[: max(0, min(MOST, MOST_EVER - len(made)))]
    return (
        {"commit_id": commit, "event": "COMMENT", "body": ABOVE, "comments": new} if new else None
    )
