"""Print, as JSON, an issue for each record and each article that is past its next check.

Those that can hurt most come first, because one run opens only so many: help lines, signs to stop
at, who asks first, guidance, and people who signed; then claims and articles.
"""

import datetime
import json
from collections.abc import Iterator

from macros import records
from macros.day import spelled, today

Issue = dict[str, str]

CLAIM = (
    "Look for newer reviews and trials.",
    "Put right what they change in `{place}`, and say why in `docs/data/changes`.",
)
HELP = (
    "Open its own page, {address}, and read the number, the hours and for whom it is. Two people "
    "look, and twice a year somebody calls and says why.",
    "If it fails, delete `{place}` the same day; a line that does not answer is worse than none.",
    "Write in `seen` and `seen_on` what you read.",
)
RULE = (
    "Read its sources again, and look whether they say more, or something else, by now.",
    "Put right what they change in `{place}`; it is printed from there everywhere.",
)
GUIDANCE = (
    "Open {address} and look whether it is still in force.",
    "If it was replaced, add a file for what replaced it, and write its name as `replaced_by` in "
    "`{place}`; if it was withdrawn, write the day as `withdrawn`. `make check` then names every "
    "place that rests on it; put right each of them the same week.",
)
PERSON = (
    "Ask {name} to read again what they signed: what changed since stands in `docs/data/changes`.",
    "If they do not sign again, delete `{place}`; the pages then say that nobody has signed.",
)


def main() -> None:
    """Print what is due on the day."""
    print(json.dumps(list(issues(today())), ensure_ascii=False, indent=1))


def issues(day: datetime.date) -> Iterator[Issue]:
    """Yield an issue for each record whose next check lies before the day."""
    for place, says, due, steps in _checked():
        if due < day:
            yield _issue(place, says, due, steps)


def _checked() -> Iterator[tuple[str, str, datetime.date, list[str]]]:
    """Yield where each record stands, what it says, its next check, and what to do then."""
    for each, line in records.places_for_help().items():
        place = f"docs/data/help/{each}.yml"
        yield place, line.name, line.next_check, _steps(HELP, place, address=line.address)
    signs = [(f"stop-signs/{each}", sign.sign, sign) for each, sign in records.stop_signs().items()]
    whos = [(f"ask-first/{each}", rule.who, rule) for each, rule in records.ask_first().items()]
    for name, says, rule in (*signs, *whos):
        place = f"docs/data/{name}.yml"
        yield place, says.replace("{}", "…"), rule.next_check, _steps(RULE, place)
    for each, source in records.sources().items():
        if source.next_check:
            place = f"docs/data/sources/{each}.yml"
            steps = _steps(GUIDANCE, place, address=source.link or "it")
            yield place, source.title, source.next_check, steps
    for each, person in records.people().items():
        place = f"docs/data/people/{each}.yml"
        yield place, person.says, person.next_check, _steps(PERSON, place, name=person.name)
    for each, claim in records.claims().items():
        place = f"docs/data/claims/{each}.yml"
        yield place, claim.says, claim.next_check, _steps(CLAIM, place)
    for path in sorted(records.DOCS.glob("*/*.md")):
        article = records.front_matter(path)
        if article.due:
            place = path.relative_to(records.ROOT).as_posix()
            yield place, article.title, article.due, _steps(CLAIM, place)


def _steps(steps: tuple[str, ...], place: str, **names: str) -> list[str]:
    return [each.format(place=place, **names) for each in steps]


def _issue(place: str, says: str, due: datetime.date, steps: list[str]) -> Issue:
    last = "Set `checked` to the day, and `next_check` to the day on which to look again."
    numbered = "\n".join(f"{number}. {each}" for number, each in enumerate([*steps, last], 1))
    return {
        "title": f"Check again: {place} (due {due})",
        "body": f"“{says}” was to be checked again by {spelled(due)}.\n\n{numbered}",
    }


if __name__ == "__main__":
    main()
