"""The articles of a section, from their front matter."""

from macros import records
from macros.parts import aside
from macros.parts.links import SITE
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.template.template import sections
from macros.problem import Problem, did_you_mean


def articles(section: str, only: str = "") -> str:
    """Print a list of a section's articles, each with its question and its answer.

    It belongs on the page that opens a section.
    Write the name of the section's folder in `docs`; a new article joins the list by itself.
    With `only="…"`, the name of one article's file without `.md`, it lists that one alone.

    >>> {{ articles("spot-reduction") }}
    """
    found = records.articles(section)
    if only and f"{only}.md" not in found:
        known = [name.removesuffix(".md") for name in found]
        raise Problem(f"no article `{only}` in {section}; {did_you_mean(only, known, 'see docs/')}")
    entries = [
        (article, f"{SITE}{section}/{name.removesuffix('.md')}/")
        for name, article in found.items()
        if only in ("", name.removesuffix(".md"))
    ]
    return aside.html("articles/articles.html", entries=entries)


def choices_of_articles() -> Choices:
    """Return the calls to copy, one for each section."""
    return {COPY: {written("articles", name): title for name, title in sections().items()}}
