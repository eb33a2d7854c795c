"""The style of a page: of all our rules, those that can apply to it, inside the page itself.

So the page is painted as soon as it is there.  A rule stays where every name in one of its
selectors stands on the page, or in a script that the page may load, which may write it there.
"""

import re
from functools import cache, partial
from pathlib import Path

from macros.finish.minified import minified
from macros.finish.pages import attributes, change, pages, target
from macros.finish.sheet import Names, Sheet
from macros.finish.spoken import Scripts

_LINK = re.compile(r"""<link\b[^>]*\brel=["']?stylesheet\b[^>]*>\s*""")
_TAG = re.compile(r"<([a-z][\w-]*)")
_CLASSES = re.compile(r'class="([^"]*)"')


def write_css(site: Path) -> str:
    """Put the style of each page into it, and leave out the files that nothing loads then."""
    for path in site.glob("assets/*.css"):
        path.write_text(minified(path.read_text(encoding="utf-8"), ".css"), encoding="utf-8")
    scripts = Scripts(site / "assets")
    joined: set[Path] = set()

    @cache
    def sheet(paths: tuple[Path, ...]) -> Sheet:
        return Sheet("\n".join(path.read_text(encoding="utf-8") for path in paths))

    def inside(page: Path, text: str) -> str:
        links = {tag: target(site, page, attributes(tag)["href"]) for tag in _LINK.findall(text)}
        paths = tuple(dict.fromkeys(filter(None, links.values())))
        if not paths:
            return text
        joined.update(paths)
        first = next(tag for tag, path in links.items() if path)
        style = f"<style>{sheet(paths).of(names_on(text, scripts.words_on(text)))}</style>\n"
        for tag, path in links.items():
            text = text.replace(tag, (style if tag == first else "") if path else tag)
        return text

    found = pages(site)
    changed = sum(change(page, partial(inside, page)) for page in found)
    for path in joined:
        path.unlink()
    return f"{len(joined)} files of style in {changed} pages, each with the rules that it needs"


def names_on(text: str, spoken: frozenset[str]) -> Names:
    """Return the names that a selector may find on a page; ``spoken`` are a script's words."""
    classes = {each for several in set(_CLASSES.findall(text)) for each in several.split()}
    return Names(tags=set(_TAG.findall(text)), classes=classes | spoken, spoken=spoken, text=text)
