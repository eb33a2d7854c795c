"""The style of a page inside the page itself, so that it is painted as soon as it is there.

A page links the core style and that of the parts that stand on it; here the links become one
``<style>`` in the head, in the order of the links.
"""

import re
from functools import cache, partial
from pathlib import Path

from macros.finish.minified import minified
from macros.finish.pages import attributes, change, pages, target

_LINK = re.compile(r"""<link\b[^>]*\brel=["']?stylesheet\b[^>]*>\s*""")
_END = "</head>"


def write_style(site: Path) -> str:
    """Put the style of each page into it, and leave out the files that nothing loads then."""
    joined: set[Path] = set()

    @cache
    def small(path: Path) -> str:
        joined.add(path)
        return minified(path.read_text(encoding="utf-8"), ".css")

    def inside(page: Path, text: str) -> str:
        links = {tag: target(site, page, attributes(tag)["href"]) for tag in _LINK.findall(text)}
        rules = "".join(small(path) for path in dict.fromkeys(links.values()) if path)
        for tag in (tag for tag, path in links.items() if path):
            text = text.replace(tag, "")
        return text.replace(_END, f"<style>{rules}</style>\n{_END}", 1) if rules else text

    changed = sum(change(page, partial(inside, page)) for page in pages(site))
    for path in joined:
        path.unlink()
    return f"{len(joined)} files of style in {changed} pages, each with those of its parts"
