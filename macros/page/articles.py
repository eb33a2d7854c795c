"""The articles of a section, from their front matter."""

from macros import records
from macros.page import aside
from macros.page.links import SITE


def articles(section: str) -> str:
    """Print a list of a section's articles, each with its question and its answer.

    It belongs on the page that opens a section.
    Write the name of the section's folder in `docs`; a new article joins the list by itself.

    >>> {{ articles("spot-reduction") }}
    """
    entries = [
        (article, f"{SITE}{section}/{name.removesuffix('.md')}/")
        for name, article in records.articles(section).items()
    ]
    return aside.render("articles.html", entries=entries)
