"""Print, as JSON, an issue for each record and each article that is past its next check.

Those that can hurt most come first, because one run opens only so many: help lines, signs to stop
at, who asks first, guidance, and people who signed; then claims and articles.
"""

import datetime
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from each import files, place, read
from plain import code, link
from pydantic import BaseModel

from macros import records
from macros.day import spelled, today

Issue = dict[str, str]

CLAIM = (
    "Look for newer reviews and trials.",
    "Put right what they change in {place}, and say why in `docs/data/changes`.",
)
HELP = (
    "Open its own page, {address}, and read the number, the hours and for whom it is. Two people "
    "look, and twice a year somebody calls and says why.",
    "If it fails, delete {place} the same day; a line that does not answer is worse than none.",
    "Write in `seen` and `seen_on` what you read.",
)
RULE = (
    "Read its sources again, and look whether they say more, or something else, by now.",
    "Put right what they change in {place}; it is printed from there everywhere.",
)
GUIDANCE = (
    "Open {link} and look whether it is still in force.",
    "If it was replaced, add a file for what replaced it, and write its name as `replaced_by` in "
    "{place}; if it was withdrawn, write the day as `withdrawn`. `make check` then names every "
    "place that rests on it; put right each of them the same week.",
)
PERSON = (
    "Ask {name} to read again what they signed: what changed since stands in `docs/data/changes`.",
    "If they do not sign again, delete {place}; the pages then say that nobody has signed.",
)
KINDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "help": ("name", HELP),
    "stop-signs": ("sign", RULE),
    "ask-first": ("who", RULE),
    "sources": ("title", GUIDANCE),
    "people": ("says", PERSON),
    "claims": ("says", CLAIM),
}
"""Of each kind, those that can hurt most first: the key that says what it is, and what to do."""


def main() -> None:
    """Print what is due on the day."""
    print(json.dumps(list(issues(today())), ensure_ascii=False, indent=1))


def issues(day: datetime.date) -> Iterator[Issue]:
    """Yield an issue for each record whose next check lies before the day.

    One that cannot be read is an issue too, and stops none of the others.
    """
    for kind, path in _all():
        try:
            record = read(kind, path) if kind else records.front_matter(path)
            due = record.next_check if kind else record.due
        except Exception as error:  # whatever it is, it is this record's own
            yield _unreadable(place(path), error)
        else:
            if due and due < day:
                key, steps = KINDS.get(kind, ("title", CLAIM))
                yield _issue(path, getattr(record, key), due, _steps(steps, path, record))


def _all() -> Iterator[tuple[str, Path]]:
    """Yield each record with its kind, and each article, which has none."""
    yield from ((kind, path) for kind in KINDS for path in files(kind))
    yield from (("", path) for path in sorted(records.DOCS.glob("*/*.md")))


def _steps(steps: tuple[str, ...], path: Path, record: BaseModel) -> list[str]:
    words = {"place": code(place(path)), "name": code(getattr(record, "name", ""))}
    for key in ("address", "link"):
        words[key] = link(getattr(record, key, None) or "its page")
    return [each.format(**words) for each in steps]


def _issue(path: Path, says: str, due: datetime.date, steps: list[str]) -> Issue:
    last = "Set `checked` to the day, and `next_check` to the day on which to look again."
    numbered = "\n".join(f"{number}. {each}" for number, each in enumerate([*steps, last], 1))
    said = code(says.replace("{}", "…"))
    return {
        "title": f"Check again: {place(path)} (due {due})",
        "body": f"{said} was to be checked again by {spelled(due)}.\n\n{numbered}",
    }


def _unreadable(named: str, error: Exception) -> Issue:
    return {
        "title": f"Cannot be read: {named}",
        "body": f"{code(str(error))}\n\n1. Put {code(named)} right; `make check` says more.",
    }


if __name__ == "__main__":
    main()
