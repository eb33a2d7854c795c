"""The picture that stands beside a link to a page, where people share it: its title, set by us.

The card of a claim has our answer too.

Drawn from ``overrides/cards/card.svg`` with the fonts that come with vl-convert, so that it is
the same on every machine, and kept in ``.cache`` for the next build.
"""

import hashlib
import html
import os
import re
import textwrap
from functools import cache
from importlib.metadata import version
from pathlib import Path

import vl_convert
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from macros import records
from macros.finish import numbers
from macros.finish.pages import change, in_processes, pages

FOLDER = "cards"
SIZE = (1200, 630)

_KEPT = records.ROOT / ".cache" / FOLDER
_TITLE = re.compile(r'<meta property="og:title" content="([^"]*)">')
_ADDRESS = re.compile(r'<meta property="og:url" content="([^"]*)">')
_SECTION = re.compile(r'data-pagefind-filter="section:([^"]*)"')
_ANSWER = re.compile(r'data-answer="([^"]*)"')
_LETTERS_A_LINE = 24


def write_cards(site: Path) -> str:
    """Draw a card for each page that has an address of its own, and name it on the page."""
    template = records.ROOT / "overrides" / FOLDER / "card.svg"
    drawn: dict[Path, str] = {}
    for page in pages(site):
        text = page.read_text(encoding="utf-8")
        address = _ADDRESS.search(text)
        if address is None or "og:image" in text:
            continue
        own = page.parent.parent if page.parent.name == numbers.FOLDER else page.parent
        name = f"{FOLDER}/{own.relative_to(site).as_posix().replace('.', 'index')}.png"
        if own == page.parent:
            drawn[site / name] = _svg(template, text)
        depth = len(page.parent.relative_to(site).parts)
        root = address[1].rstrip("/").rsplit("/", depth)[0] if depth else address[1].rstrip("/")
        tags = _tags(f"{root}/{name}")
        change(page, lambda text, tags=tags: _ADDRESS.sub(lambda tag: tag[0] + tags, text))
    _draw({_kept(svg): svg for svg in drawn.values()})
    (site / FOLDER).mkdir(exist_ok=True)
    (site / FOLDER / template.name).unlink(missing_ok=True)
    sizes = [_copy(_kept(svg), path) for path, svg in drawn.items()]
    return f"{len(sizes)} cards, {sum(sizes):,} bytes"


def _tags(address: str) -> str:
    width, height = SIZE
    return (
        f'\n<meta property="og:image" content="{address}">'
        f'\n<meta property="og:image:width" content="{width}">'
        f'\n<meta property="og:image:height" content="{height}">'
    )


def _svg(template: Path, text: str) -> str:
    title = html.unescape(_TITLE.search(text)[1])
    section, answer = _SECTION.search(text), _ANSWER.search(text)
    return _template(template).render(
        title=title,
        lines=_balanced(title),
        section=html.unescape(section[1]) if section else "",
        answers=_answers(html.unescape(answer[1])) if answer else [],
    )


def _balanced(title: str) -> list[str]:
    """Return a title in as few lines as it needs, about as long as each other."""
    few = len(textwrap.wrap(title, _LETTERS_A_LINE))
    longest = max(map(len, title.split()))
    widths = range(min(longest, _LETTERS_A_LINE), _LETTERS_A_LINE + 1)
    return next(lines for width in widths if len(lines := textwrap.wrap(title, width)) == few)


def _answers(word: str) -> list[str]:
    """Return the line of an answer, or one for each half of a claim."""
    first, *others = word.split(". ")
    return [first, *others] if others else [f"Our answer: {first}"]


@cache
def _template(path: Path) -> Template:
    loader = FileSystemLoader(path.parent)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template(path.name)


def _kept(svg: str) -> Path:
    """Return where the picture of a drawing is kept, drawn before or not."""
    key = hashlib.sha256(f"{version('vl-convert-python')}\n{svg}".encode()).hexdigest()
    return _KEPT / f"{key}.png"


def _draw(drawings: dict[Path, str]) -> None:
    """Draw and keep the pictures that are not yet kept."""
    _KEPT.mkdir(parents=True, exist_ok=True)
    missing = {kept: svg for kept, svg in drawings.items() if not kept.exists()}
    pictures = in_processes(vl_convert.svg_to_png, [*missing.values()])
    for kept, picture in zip(missing, pictures, strict=True):
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_bytes(picture)
        part.replace(kept)


def _copy(kept: Path, path: Path) -> int:
    """Write a card of the site from a kept picture; return its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(kept.read_bytes())
