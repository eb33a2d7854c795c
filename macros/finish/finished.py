"""A page, finished on its own: its files, and a summary for what is made of the whole site."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from macros.digests import digest
from macros.finish.pages import Page, read
from macros.finish.policy import style_hash
from macros.finish.search import read_of, searched
from macros.finish.shelf import Shelf
from macros.finish.site import Known, Summary
from macros.finish.step import Step
from macros.rendered import Pages

Asked = tuple[str, Mapping[str, Any] | None]
"""The name of a page, and what it was told of the site, or None if it was not asked yet."""


class Finishing:
    """Finishes the pages of a site, one at a time; any process may do so."""

    def __init__(self, pages: Pages, steps: Mapping[str, Step], known: Known, shelf: Shelf) -> None:
        """Take these steps on pages, and put their files on a shelf."""
        self._pages, self._steps, self._known, self._shelf = pages, steps, known, shelf
        self._same = digest(*steps, json.dumps(asdict(known), sort_keys=True))

    def __call__(self, asked: Asked) -> tuple[dict[str, Any], bool]:
        """Finish a page; return its summary as data, and whether it was finished now.

        A page that asks and is not told yet waits: it has a summary, and no files.
        """
        name, answers = asked
        told = json.dumps(answers, sort_keys=True)
        return self._shelf.of(
            "finished", name, self._pages.digest(name), self._same, digest(told),
            make=lambda: self._finished(name, answers),
        )  # fmt: skip

    def _finished(
        self, name: str, answers: Mapping[str, Any] | None
    ) -> tuple[dict[str, Any], dict[str, bytes]]:
        page = read(name, self._pages.html(name), self._known.home)
        asking = {name: step for name, step in self._steps.items() if step.asks}
        asks = {name: asked for name, step in asking.items() if (asked := step.asks(page))}
        page.answers = {**(answers or {})}
        summary, files = finished(page, self._steps, self._known)
        if summary.searched:
            self._shelf.keep(read_of(files[page.name].decode()).encode())  # for the index
        summary.asks = asks
        return summary.as_data(), {} if asks and answers is None else files


def finished(
    page: Page, steps: Mapping[str, Step], known: Known
) -> tuple[Summary, dict[str, bytes]]:
    """Take the steps on a page; return its summary, and its files by their paths on the site."""
    for step in steps.values():
        if step.on_page:
            step.on_page(page, known)
    html = {each.name: each.whole().encode() for each in page.both}
    files = {**page.files, **html}
    for step in steps.values():
        if step.on_files:
            files |= step.on_files(files)
    return summary_of(page, html), files


def summary_of(page: Page, html: Mapping[str, bytes]) -> Summary:
    """Return what is kept of a page and of its HTML files, by their paths."""
    return Summary(
        page.name,
        address=page.address,
        title=page.title,
        description=page.description,
        section=page.section,
        checked=page.checked,
        changed=page.changed,
        sources=page.told.sources,
        figures=page.figures,
        loads=[*page.loads],
        styles={each.name: style_hash(each.style) for each in page.both if each.style},
        searched=searched(html[page.name].decode()),
        digests={name: digest(content) for name, content in html.items()},
    )
