"""The picture that stands beside a link to a page, where people share it: its title, set by us.

The card of a claim has our answer too.

Drawn from ``overrides/cards/card.svg`` with the fonts that come with vl-convert, so it is the same
on every machine.
"""

import textwrap
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from vl_convert import svg_to_png

from macros import records
from macros.finish.pages import Page
from macros.finish.site import Known, Site
from macros.published import CARDS

FOLDER = CARDS
TEMPLATE = "card.svg"
SIZE = (1200, 630)

_LETTERS_A_LINE = 24


def draw_card(page: Page, known: Known) -> None:
    """Draw the card of a page that has an address of its own, and name it on the page."""
    if not page.address:
        return
    name = card_of(page, known.home)
    page.files[name] = svg_to_png(_svg(records.ROOT / "overrides" / FOLDER / TEMPLATE, page))
    for each in page.both:
        each.head += _tags(f"{known.home}{name}")


def leave_template_out(site: Site) -> str:
    """Leave out what cards are drawn from, which engines take along."""
    (site.folder / FOLDER / TEMPLATE).unlink(missing_ok=True)
    return f"{len(site.listed)} cards"


def card_of(page: Page, home: str) -> str:
    """Return the path of the card of a page, from the root of the site."""
    return f"{FOLDER}/{page.address.removeprefix(home).strip('/') or 'index'}.png"


def _tags(address: str) -> list[str]:
    said = {"og:image": address, "og:image:width": SIZE[0], "og:image:height": SIZE[1]}
    return [f'<meta property="{name}" content="{text}">' for name, text in said.items()]


def _svg(template: Path, page: Page) -> str:
    return _template(template).render(
        title=page.title,
        lines=_balanced(page.title),
        section=page.section,
        answers=_answers(page.claim) if page.claim else [],
    )


def _balanced(title: str) -> list[str]:
    """Return a title in as few lines as it needs, about as long as each other."""
    few = len(textwrap.wrap(title, _LETTERS_A_LINE))
    longest = max(map(len, title.split()))
    widths = range(min(longest, _LETTERS_A_LINE), _LETTERS_A_LINE + 1)
    return next(lines for width in widths if len(lines := textwrap.wrap(title, width)) == few)


def _answers(claim: records.Claim) -> list[str]:
    """Return the line of a claim's answer, or one for each half of it."""
    first, *others = claim.word.split(". ")
    return [first, *others] if others else [f"Our answer: {first}"]


@cache
def _template(path: Path) -> Template:
    loader = FileSystemLoader(path.parent)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template(path.name)
