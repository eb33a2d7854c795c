"""The drawing of each exercise as a small file, which the search shows beside its page.

A picture reads no style of the page that shows it, so it brings the style of drawings along.  A
browser lets it be light or dark as the page around it is.
"""

from macros.finish.pages import Page
from macros.finish.site import Known
from macros.parts.movement.movement import picture

_TOLD = 'data-pagefind-meta="drawing[content]"'


def put_small_picture(page: Page, known: Known) -> None:
    """Put the drawing of an exercise beside its page, and name it in the head of that page."""
    for exercise in page.told.whole_exercises[:1]:
        if drawn := picture(exercise, known.assets.drawing):
            name = f"{exercise}.svg"
            page.files[page.beside(name)] = drawn.encode()
            page.head.append(f'<meta name="thumbnail" content="{name}" {_TOLD}>')
