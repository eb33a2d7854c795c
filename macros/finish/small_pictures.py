"""The drawing of each exercise as a small file, which the search shows beside its page.

A picture reads no style of the page that shows it, so it brings the style of drawings along.  A
browser lets it be light or dark as the page around it is.
"""

from functools import cache

from macros import records
from macros.finish.assets import minified
from macros.finish.pages import Site
from macros.parts.movement.movement import picture

_TOLD = 'data-pagefind-meta="drawing[content]"'
_STYLES = ("core/look.css", "parts/movement/movement.css")


def write_small_pictures(site: Site) -> str:
    """Write the drawing of each exercise beside its page, and name it in the head of that page."""
    sizes = []
    for page in site.pages:
        for exercise in page.told.whole_exercises[:1]:
            if drawn := picture(exercise, _style()):
                name = f"{exercise}.svg"
                (page.file.parent / name).write_text(drawn, encoding="utf-8")
                page.head.append(f'<meta name="thumbnail" content="{name}" {_TOLD}>')
                sizes.append(len(drawn))
    return f"{len(sizes)} drawings, of {sum(sizes):,} bytes beside their pages"


@cache
def _style() -> str:
    files = (records.ROOT / "overrides" / each for each in _STYLES)
    return minified("\n".join(each.read_text(encoding="utf-8") for each in files), ".css")
