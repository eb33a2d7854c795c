"""Trees of any size: the real articles again and again, under other titles and names."""

import re
import shutil

from macros.guard.macro_calls import calls, texts_around_calls
from macros.parts import MACROS
from tests.built import copy_of_the_tree

_TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
_HEADING = re.compile(r"^# .*$", re.MULTILINE)
_BETWEEN = re.compile(r"\n{2,}")
_STOCK = """\
site_name: Burn at Rest
site_url: https://burn-at-rest.example.org/
theme:
  name: material
markdown_extensions: [admonition, attr_list, smarty, tables, {toc: {permalink: true}}]
plugins: [search]
"""


def articles_of(docs):
    """The articles: pages of a section that are not its first, by path."""
    pages = [path for path in sorted(docs.glob("*/*.md")) if path.name != "index.md"]
    return [path for path in pages if path.parent.name not in ("about", "claims", "tools")]


def letters(number):
    """A number as a word, because a title has no digits: 0 is `a`, 26 is `b-a`."""
    rest, last = divmod(number, 26)
    return (f"{letters(rest)}-" if rest else "") + chr(ord("a") + last)


def tree_of(count, folder):
    """Write a tree with so many articles into a new folder; return the folder."""
    folder.mkdir(parents=True)
    copy_of_the_tree(folder)
    real = articles_of(folder / "docs")
    for number in range(len(real), count):
        original = real[number % len(real)]
        text = original.read_text(encoding="utf-8")
        title = f"{_TITLE.search(text)[1].rstrip('?')}, case {letters(number)}?"
        text = _HEADING.sub(f"# {title}", _TITLE.sub(f"title: {title}", text, count=1), count=1)
        copy = original.with_name(f"{original.stem}-{letters(number)}.md")
        copy.write_text(text, encoding="utf-8")
    return folder


def stock_of(tree, folder):
    """Write the same articles for stock Material, with what our macros print already in them.

    Its own theme, its own search, every article in its navigation, as it comes.
    """
    folder.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_STOCK, encoding="utf-8")
    shutil.copytree(tree / "docs", folder / "docs", ignore=shutil.ignore_patterns("*.yml"))
    for page in (folder / "docs").rglob("*.md"):
        page.write_text(_printed(page.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def _printed(text):
    first, *texts = texts_around_calls(text)
    printed = [MACROS[call.name].function(*call.arguments, **call.keywords) for call in calls(text)]
    # A blank line would end the HTML, and what follows would be read as Markdown.
    html = [_BETWEEN.sub("\n", each) for each in printed]
    return first + "".join(each + after for each, after in zip(html, texts, strict=True))
