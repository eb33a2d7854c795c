"""What happens to the built site, one step a module."""

from collections.abc import Callable
from pathlib import Path

from macros.finish.assets import write_assets
from macros.finish.bibliography import write_bibliography
from macros.finish.cards import write_cards
from macros.finish.cited import write_cited
from macros.finish.compress import write_copies
from macros.finish.dates import write_dates
from macros.finish.downloads import write_downloads
from macros.finish.feed import write_feed
from macros.finish.html import write_html
from macros.finish.ledger import write_ledger
from macros.finish.linked import write_linked_data
from macros.finish.manifest import write_manifest
from macros.finish.moved import write_moved
from macros.finish.numbers import write_numbers
from macros.finish.offline import write_offline
from macros.finish.plain import write_plain
from macros.finish.policy import write_policy
from macros.finish.robots import write_robots
from macros.finish.schemas import write_schemas
from macros.finish.scholar import write_scholar
from macros.finish.search import write_search
from macros.finish.style import write_style

STEPS: dict[str, Callable[[Path], str]] = {
    "downloads": write_downloads,
    "numbers": write_numbers,
    "figures": write_manifest,
    "schemas": write_schemas,
    "dates": write_dates,
    "bibliography": write_bibliography,
    "cited": write_cited,
    "claims": write_ledger,
    "linked": write_linked_data,
    "scholar": write_scholar,
    "feed": write_feed,
    "robots": write_robots,
    "cards": write_cards,
    "style": write_style,
    "assets": write_assets,
    "html": write_html,
    "search": write_search,
    "offline": write_offline,
    "plain": write_plain,
    "policy": write_policy,
    "moved": write_moved,
    "compress": write_copies,
}
"""Every step by its name, in order: it changes the site in a folder and says what it did.

Each can be left out, and the site works without it.
"""

FINISHED = ("_headers", "index.html.br", "pagefind")
"""What tells that a site has been finished: a step changes it once, as it was built."""
