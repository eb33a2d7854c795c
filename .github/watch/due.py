"""Print, as JSON, an issue for each claim and each article that is past its next check."""

import datetime
import json
from collections.abc import Iterator

from macros import records
from macros.day import spelled, today

Issue = dict[str, str]


def main() -> None:
    """Print what is due on the day."""
    print(json.dumps(list(issues(today())), ensure_ascii=False, indent=1))


def issues(day: datetime.date) -> Iterator[Issue]:
    """Yield an issue for each record whose next check lies before the day."""
    for claim_id, claim in records.claims().items():
        if claim.next_check < day:
            yield _issue(f"docs/data/claims/{claim_id}.yml", claim.says, claim.next_check)
    for path in sorted(records.DOCS.glob("*/*.md")):
        article = records.front_matter(path)
        if article.due and article.due < day:
            place = path.relative_to(records.ROOT).as_posix()
            yield _issue(place, article.title, article.due)


def _issue(place: str, says: str, due: datetime.date) -> Issue:
    return {
        "title": f"Check again: {place} (due {due})",
        "body": (
            f"“{says}” was to be checked again by {spelled(due)}, and its page says so.\n\n"
            f"1. Look for newer reviews and trials.\n"
            f"2. Put right what they change in `{place}`, and say why in `docs/data/changes`.\n"
            f"3. Set `checked` to the day, and `next_check` to the day on which to look again."
        ),
    }


if __name__ == "__main__":
    main()
