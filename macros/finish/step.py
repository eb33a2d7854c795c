"""A step of finishing: what is done to each page on its own, and what is then done to the site."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from macros.finish.pages import Page
from macros.finish.site import Known, Site


@dataclass(frozen=True)
class Step:
    """Something that is done to a site, and the steps that have to be taken before it."""

    on_page: Callable[[Page, Known], None] | None = None
    """What is done to a page."""
    on_site: Callable[[Site], str] | None = None
    """What is done to the site, once its pages are finished; it returns words for that."""
    is_beside: bool = False
    """Whether that is done meanwhile by a process of its own, since it takes long: no other step
    reads what it writes, and it reads nothing that they write."""
    needs: tuple[str, ...] = ()
    asks: Callable[[Page], Any] | None = None
    """What a page asks of the rest of the site, as JSON holds it; nothing if it asks nothing."""
    answer: Callable[[Any, Site], Any] | None = None
    """What it is told, once all other pages are finished."""
    on_files: Callable[[Mapping[str, bytes]], Mapping[str, bytes]] | None = None
    """The files that join those that a page comes to."""


def in_order(steps: Mapping[str, Step], wanted: Iterable[str]) -> list[str]:
    """Return the names of steps, and of those that they need, each after all that it needs."""
    found, waiting = set(), [*wanted]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += steps[name].needs
    needs = {name: step.needs for name, step in steps.items() if name in found}
    return [*TopologicalSorter(needs).static_order()]
