"""The articles of a section, from their front matter."""

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.links import SITE
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.picture.picture import PICTURES, picture
from macros.parts.template.template import sections
from macros.problem import Problem, did_you_mean

OTHERS = "others"
"""Stands for the articles of a section that say no group."""


def articles(section: str, only: str = "", group: str = "") -> str:
    """Print a list of a section's articles, each with its question and its answer.

    It belongs on the page that opens a section.
    Write the name of the section's folder in `docs`; a new article joins the list by itself.
    With `only="…"`, the name of one article's file without `.md`, it lists that one alone.
    With `group="…"` it lists those whose front matter says that group, and with `group="others"`
    those that say none; where there are none, it prints nothing.
    The front matter of each says its `order`; one that says none comes last.

    >>> {{ articles("spot-reduction", group="first") }}
    """
    found = records.articles(section)
    if only and f"{only}.md" not in found:
        known = [name.removesuffix(".md") for name in found]
        raise Problem(f"no article `{only}` in {section}; {did_you_mean(only, known, 'see docs/')}")
    entries = [
        (article, f"{SITE}{section}/{name}/", Markup(picture(name) if name in PICTURES else ""))
        for name, article in ((file.removesuffix(".md"), each) for file, each in found.items())
        if only in ("", name) and group in ("", article.group or OTHERS)
    ]
    return aside.html("articles/articles.html", entries=entries) if entries else ""


def choices_of_articles() -> Choices:
    """Return the calls to copy, one for each section."""
    return {COPY: {written("articles", name): title for name, title in sections().items()}}
