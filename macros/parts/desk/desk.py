"""The writing desk."""

import re

from macros import records
from macros.parts import aside
from macros.parts.links import REPOSITORY
from macros.parts.page import SITE
from macros.parts.template import template


def desk() -> str:
    """Print a desk to write an article at, which checks it in the writer's own browser.

    It stands on the page [write an article](site://about/write-an-article/).
    The check there is the one of every pull request, in the same words, and the text goes nowhere
    until its writer sends it.

    >>> {{ desk() }}
    """
    new = f"{REPOSITORY}new/main/docs/"
    return aside.html("desk/desk.html", sections=_sections(), new=new, root=SITE)


def _sections() -> dict[str, str]:
    """Return the title of each section by its folder's name, in the order of the menu."""
    known = template.sections()
    return {name: known[name] for name in sorted(known, key=[*_MENU, *known].index)}


def _in_the_menu() -> list[str]:
    settings = (records.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return re.findall(r"^  - [^#\n]*?([a-z0-9-]+)/index\.md$", settings, re.MULTILINE)


_MENU = _in_the_menu()
"""The folders of the sections, as ``mkdocs.yml`` lists them."""
