"""What happens to a built site, once the gate has let it pass.

Its pages are read once, with what was told of each; steps change them in memory; they are written
once; and a few steps more work on the files.  ``finish`` takes the steps, which are ``STEPS``,
each a ``Step``: ``ON_PAGES``, then ``ON_FILES``; ``in_order`` puts each after what it needs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

from macros.finish.assets import write_assets
from macros.finish.bibliography import write_bibliography
from macros.finish.cards import write_cards
from macros.finish.charts import write_charts
from macros.finish.compress import write_compressed
from macros.finish.data import (
    write_claims,
    write_figures,
    write_movements,
    write_schemas,
    write_tables,
)
from macros.finish.desk_folder import write_desk
from macros.finish.feed import write_feed
from macros.finish.metadata import write_metadata
from macros.finish.moved import write_moved
from macros.finish.next_check import write_next_check
from macros.finish.offline import name_worker, write_worker
from macros.finish.pages import Site, read
from macros.finish.policy import write_policy
from macros.finish.provenance import move_numbers
from macros.finish.search import write_search
from macros.finish.sitemap import write_sitemap
from macros.finish.small_pictures import write_small_pictures
from macros.finish.text import write_copies, write_robots


@dataclass(frozen=True)
class Step:
    """Something that is done to a site, and the steps that have to be taken before it."""

    take: Callable[[Site], str]
    needs: tuple[str, ...] = ()


ON_PAGES: dict[str, Step] = {
    "figures": Step(write_figures),
    "claims": Step(write_claims),
    "schemas": Step(write_schemas),
    "robots": Step(write_robots),
    "sitemap": Step(write_sitemap),
    "tables": Step(write_tables),
    "charts": Step(write_charts),
    "next check": Step(write_next_check),
    "bibliography": Step(write_bibliography),
    "numbers": Step(move_numbers),
    # These stand in the head of the pages of numbers too, or tell of them.
    "metadata": Step(write_metadata, needs=("numbers",)),
    "feed": Step(write_feed, needs=("numbers",)),
    "cards": Step(write_cards, needs=("numbers",)),
    "offline": Step(name_worker, needs=("numbers",)),
    "assets": Step(write_assets, needs=("numbers",)),
    # What no page leads to is left out of the assets, and a script leads to these.
    "movements": Step(write_movements, needs=("numbers", "assets")),
    "small pictures": Step(write_small_pictures, needs=("numbers",)),
    "desk": Step(write_desk, needs=("numbers", "assets")),
    # The policy names the style of a page and of its numbers.
    "policy": Step(write_policy, needs=("numbers", "assets")),
    # A copy has what its page says and shows in the end.
    "copies": Step(
        write_copies, needs=("tables", "charts", "next check", "bibliography", "numbers", "assets")
    ),
}
"""The steps on the pages, which are read before and written afterwards."""

ON_FILES: dict[str, Step] = {
    "search": Step(write_search, needs=("numbers",)),  # which are not searched
    "worker": Step(write_worker, needs=("assets", "offline")),  # it keeps what pages load
    # Pages at old addresses are no pages for the search, nor for the worker's version.
    "moved": Step(write_moved, needs=("search", "worker")),
    # It packs all that is there.
    "compress": Step(write_compressed, needs=("search", "worker", "moved")),
}
"""The steps on the files, once the pages are written."""

STEPS = {**ON_PAGES, **ON_FILES}
"""Every step by its name; :func:`in_order` gives their order."""


def in_order(wanted: Iterable[str]) -> list[str]:
    """Return the names of steps, and of those that they need, each after all that it needs.

    Those on pages come first.
    """
    found, waiting = set(), [*wanted]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += STEPS[name].needs
    needs = {name: step.needs for name, step in STEPS.items() if name in found}
    return sorted(TopologicalSorter(needs).static_order(), key=ON_FILES.__contains__)


def finish(folder: Path, wanted: Iterable[str] = STEPS, say: Callable[[str], None] = print) -> None:
    """Take steps on a built site, those that they need too, and say what each did."""
    names = in_order(wanted)
    site = read(folder)
    on_pages = sum(name in ON_PAGES for name in names)
    for number, name in enumerate(names):
        if number == on_pages:
            site.write()
        say(f"[{number + 1}/{len(names)}] {name}: {STEPS[name].take(site)}")
    if on_pages == len(names):
        site.write()


__all__ = ["ON_FILES", "ON_PAGES", "STEPS", "Step", "finish", "in_order"]
