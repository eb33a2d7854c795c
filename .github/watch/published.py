"""Print, as JSON, an issue for each source that was retracted, or that can no longer be opened.

The addresses of the places to find help are opened too, and come first.

Crossref's REST API answers which notices update a work: the filter ``updates`` of ``/works`` gives
them, and the field ``update-to`` of each says which work it updates and how: a list of ``updated``,
``DOI``, ``type`` and ``label``, as in ``api_format.md`` of Crossref's ``rest-api-doc``.
A publisher that turns machines away (403, 429) is no broken link, and neither is one bad minute:
only an address that nobody knows any more (404, 410, no such host) is told.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import quote

from each import readable
from outside import Answer, Asker
from plain import code, link

from macros import records
from macros.day import today

CROSSREF = "https://api.crossref.org/works?rows=50&filter=updates:"
SERIOUS = {"retraction", "withdrawal", "removal", "expression_of_concern", "partial_retraction"}
GONE = {404, 410}

Issue = dict[str, str]
Get = Callable[[str], Answer]


def main() -> None:
    """Print what was found of every place to find help and of every source."""
    ask = Asker()
    week = today().toordinal() // 7
    sources = turned(list(readable("sources")), week)
    found = list(chain(broken_help(readable("help"), ask), issues(sources, ask)))
    print(json.dumps(found, ensure_ascii=False, indent=1))
    if ask.unasked:
        print(f"the time was up; {ask.unasked} addresses were not asked", file=sys.stderr)


def turned(known: list[Any], week: int) -> list[Any]:
    """Return a list that begins elsewhere each week, so that none is always the last one."""
    start = len(known) * (week % 4) // 4
    return known[start:] + known[:start]


def broken_help(places: Iterable[tuple[str, records.Help]], ask: Get) -> Iterator[Issue]:
    """Yield an issue for each place to find help whose page is gone."""
    for place_id, place in places:
        status, _ = ask(place.address)
        if status in GONE or not status:
            yield {
                "title": f"A place to find help cannot be opened: {place_id}",
                "body": (
                    f"{link(place.address)} {_what(status)}.\n\n"
                    f"1. Look today whether {code(place.name)} still answers, on a page of its "
                    f"own.\n2. If it moved, put right {code(f'docs/data/help/{place_id}.yml')}.\n"
                    f"3. If it does not answer, or you cannot tell, delete that file today; a line "
                    f"that fails is worse than none."
                ),
            }


def issues(sources: Iterable[tuple[str, records.Source]], ask: Get) -> Iterator[Issue]:
    """Yield an issue for each source with a serious notice, and for each that is gone."""
    for source_id, source in sources:
        if source.doi:
            yield from _noticed(source_id, source, ask)
        if source.link:
            status, _ = ask(source.link)
            if status in GONE or not status:
                yield _gone(source_id, source, status)


def notices(answer: dict[str, Any], doi: str) -> list[tuple[str, str]]:
    """Return the kind and the DOI of each serious notice of a work in an answer of Crossref."""
    return [
        (update["type"], item["DOI"])
        for item in answer["message"]["items"]
        for update in item.get("update-to", [])
        if update.get("DOI", "").lower() == doi.lower() and update.get("type") in SERIOUS
    ]


def _noticed(source_id: str, source: records.Source, ask: Get) -> Iterator[Issue]:
    status, body = ask(CROSSREF + quote(source.doi, safe="/"))
    if status != 200:  # Crossref is asked again next time
        return
    try:
        found = notices(json.loads(body), source.doi)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
    ):  # cut short, or no answer of theirs
        return
    for kind, notice in dict(reversed(found)).items():  # the first of each kind
        said = kind.replace("_", " ")
        yield {
            "title": f"A source has a notice of {said}: {source_id}",
            "body": (
                f"Crossref lists a notice of {said} for {link(source.link)}: "
                f"{link(f'https://doi.org/{notice}')}\n\n"
                f"1. Read it.\n2. Look at every page that cites it; the page of references lists "
                f"them beneath {code(source_id)}.\n3. Change the claims and facts that rest on it, "
                f"and write a correction in `docs/data/changes`."
            ),
        }


def _gone(source_id: str, source: records.Source, status: int) -> Issue:
    return {
        "title": f"A source cannot be opened: {source_id}",
        "body": (
            f"{link(source.link)} {_what(status)}.\n\nLook for where it is now, and put its "
            f"address in {code(f'docs/data/sources/{source_id}.yml')}; if it is gone, say so in "
            f"its `note`."
        ),
    }


def _what(status: int) -> str:
    return f"answers {status}" if status else "has no such host"


if __name__ == "__main__":
    main()
