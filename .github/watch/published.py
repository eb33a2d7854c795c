"""Print, as JSON, an issue for each source that was retracted, or that can no longer be opened.

The addresses of the places to find help are opened too, and come first.

Crossref's REST API answers which notices update a work: the filter ``updates`` of ``/works`` gives
them, and the field ``update-to`` of each says which work it updates and how: a list of ``updated``,
``DOI``, ``type`` and ``label``, as in ``api_format.md`` of Crossref's ``rest-api-doc``.
A publisher that turns machines away (403, 429) is no broken link, and neither is one bad minute:
only an address that nobody knows any more (404, 410, no such host) is told.
"""

import http.client
import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from macros import records

CROSSREF = "https://api.crossref.org/works?rows=50&filter=updates:"
SERIOUS = {"retraction", "withdrawal", "removal", "expression_of_concern", "partial_retraction"}
GONE = {404, 410}
SECONDS = 20
PAUSE = 0.2
"""Seconds between two questions, so that nobody is burdened."""

Issue = dict[str, str]
Answer = tuple[int, bytes]
Get = Callable[[str], Answer]


def main() -> None:
    """Print what was found of every place to find help and of every source."""
    found = [*broken_help(records.places_for_help(), get), *issues(records.sources(), get)]
    print(json.dumps(found, ensure_ascii=False, indent=1))


def broken_help(places: Mapping[str, records.Help], ask: Get) -> Iterator[Issue]:
    """Yield an issue for each place to find help whose page is gone."""
    for place_id, place in places.items():
        status, _ = ask(place.address)
        if status in GONE or not status:
            yield {
                "title": f"A place to find help cannot be opened: {place_id}",
                "body": (
                    f"{place.address} {_what(status)}.\n\n"
                    f"1. Look today whether {place.name} still answers, on a page of its own.\n"
                    f"2. If it moved, put right `docs/data/help/{place_id}.yml`.\n"
                    f"3. If it does not answer, or you cannot tell, delete that file today; a line "
                    f"that fails is worse than none."
                ),
            }


def issues(sources: dict[str, records.Source], ask: Get) -> Iterator[Issue]:
    """Yield an issue for each source with a serious notice, and for each that is gone."""
    for source_id, source in sources.items():
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
    except (ValueError, KeyError, TypeError, AttributeError):  # cut short, or no answer of theirs
        return
    for kind, notice in found:
        said = kind.replace("_", " ")
        yield {
            "title": f"A source has a notice of {said}: {source_id}",
            "body": (
                f"Crossref lists a notice of {said} for {source.link}: https://doi.org/{notice}\n\n"
                f"1. Read it.\n2. Look at every page that cites it; the page of references lists "
                f"them beneath `{source_id}`.\n3. Change the claims and facts that rest on it, and "
                f"write a correction in `docs/data/changes`."
            ),
        }


def _gone(source_id: str, source: records.Source, status: int) -> Issue:
    return {
        "title": f"A source cannot be opened: {source_id}",
        "body": (
            f"{source.link} {_what(status)}.\n\nLook for where it is now, and put its address in "
            f"`docs/data/sources/{source_id}.yml`; if it is gone, say so in its `note`."
        ),
    }


def _what(status: int) -> str:
    return f"answers {status}" if status else "has no such host"


def get(address: str) -> Answer:
    """Return the status and the content at an address; 0 where there is no such host."""
    time.sleep(PAUSE)
    request = urllib.request.Request(address, headers={"User-Agent": "burn-at-rest link check"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return answer.status, answer.read(2_000_000)
    except urllib.error.HTTPError as error:
        return error.code, b""
    except urllib.error.URLError as error:
        unknown = isinstance(error.reason, socket.gaierror)
        return (0 if unknown and error.reason.errno == socket.EAI_NONAME else 503), b""
    except (OSError, ValueError, http.client.HTTPException):  # too slow, or cannot be read
        return 503, b""


if __name__ == "__main__":
    main()
