"""The picture that stands beside a link to a page, where people share it: its title, set by us.

The card of a claim has our answer too.

Drawn from ``overrides/cards/card.svg``.
"""

import textwrap
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from macros import records
from macros.finish.drawings import pictures
from macros.finish.pages import Page, Site
from macros.published import CARDS

FOLDER = CARDS
SIZE = (1200, 630)

_LETTERS_A_LINE = 24


def write_cards(site: Site) -> str:
    """Draw a card for each page that has an address of its own, and name it on the page."""
    template = records.ROOT / "overrides" / FOLDER / "card.svg"
    drawn: dict[Path, str] = {}
    for page in site.listed:
        name = card_of(page, site.home)
        drawn[site.folder / name] = _svg(template, page)
        tags = _tags(f"{site.home}{name}")
        page.head += tags
        if page.numbers:
            page.numbers.head += tags
    (site.folder / FOLDER).mkdir(exist_ok=True)
    (site.folder / FOLDER / template.name).unlink(missing_ok=True)
    pairs = zip(drawn, pictures([*drawn.values()]), strict=True)
    sizes = [_write(path, picture) for path, picture in pairs]
    return f"{len(sizes)} cards, {sum(sizes):,} bytes"


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


def _write(path: Path, picture: bytes) -> int:
    """Write a card of the site; return its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(picture)
