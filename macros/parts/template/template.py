"""The article to begin with: one file, shown on a page and opened in the repository's editor."""

from pathlib import Path
from urllib.parse import urlencode

from macros import records
from macros.parts import aside
from macros.parts.links import REPOSITORY

PATH = Path(__file__).with_name("article.md")


def template() -> str:
    """Print an article to begin with, and links that open it in the repository's editor.

    It stands on the page [write an article](site://about/write-an-article/): the text, and for each
    section a link that begins a new file with it.

    >>> {{ template() }}
    """
    text = PATH.read_text(encoding="utf-8")
    filled = urlencode({"filename": "name-of-the-article.md", "value": text})
    links = {
        title: f"{REPOSITORY}new/main/docs/{section}?{filled}"
        for section, title in sections().items()
    }
    return aside.html("template/template.html", text=text, links=links)


def sections() -> dict[str, str]:
    """Return the title of each section by its folder's name."""
    openers = sorted(records.DOCS.glob("*/index.md"))
    return {path.parent.name: records.front_matter(path).title for path in openers}
