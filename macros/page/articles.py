"""The articles of a section, from their front matter."""

from macros import records
from macros.page import aside
from macros.page.links import SITE


def articles(section: str) -> str:
    """Return a list of a section's articles, each with its question and its answer.

    >>> {{ articles("spot-reduction") }}
    a list of articles
    """
    entries = [
        (article, f"{SITE}{section}/{name.removesuffix('.md')}/")
        for name, article in records.articles(section).items()
    ]
    return aside.render("articles.html", entries=entries)
