"""What happens to a built site, once the gate has let it pass.

``finish`` takes the steps, which are ``STEPS``: each page is finished on its own, by what steps do
to a page; what they do to the site comes afterwards, of the pages' summaries and of the files.
What a page asks of the rest of the site it is told once the other pages are finished.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from macros.cores import Cores, in_a_process
from macros.finish import (
    assets,
    bibliography,
    cards,
    charts,
    compress,
    data,
    desk_folder,
    feed,
    metadata,
    moved,
    next_check,
    offline,
    policy,
    provenance,
    search,
    sitemap,
    small_pictures,
    text,
    whole,
)
from macros.finish.finished import Asked, Finishing
from macros.finish.pages import home_of
from macros.finish.shelf import Shelf
from macros.finish.site import Assets, Known, Site, Summary, in_order
from macros.finish.step import Step
from macros.finish.step import in_order as steps_in_order
from macros.rendered import InFolder, Pages
from macros.results import Results

_MEMORY = 4_000_000_000
"""Bytes that what is done beside the others may hold: Pagefind takes most, at many pages."""

STEPS: dict[str, Step] = {
    "figures": Step(data.list_figures, data.write_figures),
    "claims": Step(on_site=data.write_claims),
    "schemas": Step(on_site=data.write_schemas),
    "robots": Step(on_site=text.write_robots),
    "sitemap": Step(on_site=sitemap.write_sitemap),
    "tables": Step(data.put_tables),
    "charts": Step(charts.draw_charts),
    "next check": Step(next_check.tell_next_check),
    "bibliography": Step(
        bibliography.lead_to_sources,
        bibliography.write_bibliography,
        asks=bibliography.has_references,
        answer=bibliography.citing,
    ),
    "numbers": Step(provenance.move_numbers, provenance.count_numbers),
    # These stand in the head of the pages of numbers too.
    "metadata": Step(metadata.describe, needs=("numbers",)),
    "feed": Step(feed.lead_to_feed, feed.write_feed, needs=("numbers",)),
    "cards": Step(cards.draw_card, cards.leave_template_out, needs=("numbers",)),
    "offline": Step(offline.name_worker, needs=("numbers",)),
    "assets": Step(assets.lead, assets.leave_out, needs=("numbers",)),
    # What these are led to would lead nowhere in the sources.
    "movements": Step(data.put_movements, needs=("numbers", "assets")),
    "small pictures": Step(small_pictures.put_small_picture, needs=("numbers", "assets")),
    "desk": Step(
        desk_folder.name_desk,
        desk_folder.say_desk,
        needs=("numbers", "assets"),
        asks=desk_folder.has_desk,
        answer=desk_folder.put_desk,
    ),
    # The policy names the style of a page and of its numbers.
    "policy": Step(
        policy.put_policy,
        policy.write_headers,
        needs=("numbers", "assets"),
        asks=policy.reads,
        answer=policy.styles_of,
        on_files=whole.refuse_gaps,
    ),
    # A copy has what its page says and shows in the end.
    "copies": Step(
        text.put_copy,
        text.write_list,
        needs=("tables", "charts", "next check", "bibliography", "numbers", "assets"),
    ),
    # It keeps what pages load.
    "worker": Step(on_site=offline.write_worker, needs=("assets", "offline")),
    "search": Step(
        on_site=search.write_search,
        is_beside=True,
        needs=("numbers",),  # which are not searched
    ),
    "moved": Step(on_site=moved.write_moved),
}
"""Every step by its name but the last."""

STEPS["compress"] = Step(on_files=compress.pack, on_site=compress.write_compressed, needs=(*STEPS,))


def finish(
    folder: Path,
    wanted: Iterable[str] = STEPS,
    pages: Pages | None = None,
    results: Results | None = None,
    say: Callable[[str], None] = print,
) -> Site:
    """Finish a site in its folder, in which an engine wrote all that is no page.

    It takes the steps that are wanted, and those that they need, and says what each did.  The
    pages are those in the folder where no others are given; with results, what was finished
    before, of the same, is not finished again.  Returns what is known of the site.

    Raises :class:`macros.problem.Problem` where the pages are finished already, or a page can't be.
    """
    steps = {name: STEPS[name] for name in steps_in_order(STEPS, wanted)}
    pages = pages or InFolder(folder)
    shelf = Shelf(folder, results)
    known = Known(home_of(pages), _assets(folder, shelf) if "assets" in steps else Assets())
    site = Site(folder, known.home, [], known.assets, shelf)
    names, fresh = in_order(pages.names), set()
    with Cores(Finishing(pages, steps, known, shelf), name=_name) as cores:
        found = dict(_summaries(cores, [(name, None) for name in names], fresh))
        site.pages = [*found.values()]
        told = [(name, _answers(steps, each, site)) for name, each in found.items() if each.asks]
        found |= _summaries(cores, told, fresh)
    site.pages = [*found.values()]
    say(f"finished {len(fresh)} of {len(names)} pages")
    for name, said in _said_of_site(steps, site).items():
        say(f"{name}: {said}")
    return site


def _said_of_site(steps: Mapping[str, Step], site: Site) -> dict[str, str]:
    """Take the steps on the site; return what each says, by its name."""
    names = [name for name, step in steps.items() if step.on_site]
    work = Cores(lambda name: steps[name].on_site(site), name=lambda _: "", memory=_MEMORY)
    with work as cores:
        waiting = {name: cores.begun(name) for name in names if steps[name].is_beside}
        said = {name: steps[name].on_site(site) for name in names if name not in waiting}
        said |= {name: done() for name, done in waiting.items()}
    return {name: said[name] for name in names}


def _assets(folder: Path, shelf: Shelf) -> Assets:
    """Put what pages may load into ``assets/``; a process of its own makes it small."""
    return Assets(**in_a_process(partial(_prepared, shelf), folder))


def _prepared(shelf: Shelf, folder: Path) -> dict[str, Any]:
    def prepared() -> tuple[dict[str, Any], dict[str, bytes]]:
        found, files = assets.prepared(folder)
        return asdict(found), files

    return shelf.of("assets", *assets.rests_on(folder), make=prepared)[0]


def _summaries(
    cores: Cores[Asked, tuple[dict[str, Any], bool]], asked: list[Asked], fresh: set[str]
) -> Iterator[tuple[str, Summary]]:
    """Yield each page's name with its summary; add to ``fresh`` the names of those made now."""
    for (name, _), (said, is_fresh) in cores.each(asked):
        if is_fresh:
            fresh.add(name)
        yield name, Summary.of_data(said)


def _answers(steps: Mapping[str, Step], page: Summary, site: Site) -> dict[str, Any]:
    return {name: steps[name].answer(asked, site) for name, asked in page.asks.items()}


def _name(asked: Asked) -> str:
    return asked[0]


__all__ = ["STEPS", "finish"]
