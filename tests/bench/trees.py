"""Trees of any size: the real articles again and again, under other titles and names."""

import json
import re
import shutil

from macros.guard.macro_calls import calls, texts_around_calls
from macros.parts import MACROS
from macros.records.library import title_in
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
    """Write a tree with so many articles into a new folder; return the folder.

    A page of an exercise stays the only one of its exercise.
    """
    folder.mkdir(parents=True)
    copy_of_the_tree(folder)
    real = articles_of(folder / "docs")
    copied = [path for path in real if path.parent.name != "exercises"]
    for number in range(count - len(real)):
        original = copied[number % len(copied)]
        text = original.read_text(encoding="utf-8")
        title = f"{title_in(text).rstrip('?')}, case {letters(number)}?"
        text = _TITLE.sub(f"title: {json.dumps(title, ensure_ascii=False)}", text, count=1)
        text = _HEADING.sub(f"# {title}", text, count=1)
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


_HUGO = """\
baseURL = "https://burn-at-rest.example.org/"
title = "Burn at Rest"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
_LAYOUT = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main>{{ .Content }}</main>
</body>
</html>
"""


def hugo_of(stock, folder):
    """Write the articles of a stock tree for Hugo, in a theme of one plain layout."""
    shutil.copytree(stock / "docs", folder / "content")
    (folder / "config.toml").write_text(_HUGO, encoding="utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_LAYOUT, encoding="utf-8")
    for page in (folder / "content").rglob("index.md"):
        page.rename(page.with_name("_index.md"))  # else it would hold its neighbors as pictures
    return folder


def _printed(text):
    first, *texts = texts_around_calls(text)
    printed = [MACROS[call.name].function(*call.arguments, **call.keywords) for call in calls(text)]
    # A blank line would end the HTML, and what follows would be read as Markdown.
    html = [_BETWEEN.sub("\n", each) for each in printed]
    return first + "".join(each + after for each, after in zip(html, texts, strict=True))
