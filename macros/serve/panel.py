"""A page of the preview: the page itself, what is wrong at its top, and what opens it anew."""

import re
from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from macros.digests import digest
from macros.problem import Problem
from macros.report import visible

STYLE, SCRIPT = "/-/panel.css", "/-/live.mjs"
"""Where the preview's own style and script stand; no page has such an address."""

_CODE = re.compile(r"`([^`]+)`|\{\{.*?\}\}")
_HEAD, _BODY, _END = "</head>", "<body>", "</body>"


def with_panel(
    html: str, files: list[str], problems: Mapping[str, list[Problem]], *, old: bool, exists: bool
) -> str:
    """Return a page with what is wrong: with its own files first, and then with all others."""
    own = next((each for each in files if each in problems), None)
    if problems:
        panel = (
            _templates()
            .get_template("panel.html")
            .render(
                own={**_file(own, problems[own]), "old": old} if own else None,
                others=[_file(name, problems[name]) for name in problems if name != own],
                exists=exists,
            )
        )
        html = html.replace(_HEAD, f'<link rel="stylesheet" href="{STYLE}">\n{_HEAD}', 1)
        html = html.replace(_BODY, _BODY + panel, 1)
    return html


def with_script(html: str) -> str:
    """Return a page that opens itself anew once it is another."""
    before, end, after = html.rpartition(_END)
    return f'{before}<script type="module" src="{SCRIPT}?seen={digest(html)}"></script>{end}{after}'


def blank(title: str, says: str) -> str:
    """Return a page for where there is none yet."""
    return _templates().get_template("blank.html").render(title=title, says=says)


def _file(name: str, problems: list[Problem]) -> dict[str, object]:
    said = [{"line": each.line, "words": _words(visible(each.sentence))} for each in problems]
    return {"file": visible(name), "problems": said, "address": address_of(name)}


def _words(sentence: str) -> list[object]:
    """Return the parts of a sentence, those apart that are to be written as they stand."""
    words: list[object] = []
    end = 0
    for found in _CODE.finditer(sentence):
        words += [sentence[end : found.start()], {"code": found[1] or found[0]}]
        end = found.end()
    return [*words, sentence[end:]]


def address_of(name: str) -> str:
    """Return where the page of a file stands, or nothing for a file that makes no page."""
    if not re.fullmatch(r"docs/[a-z0-9/-]+\.md", name):
        return ""
    page = name.removeprefix("docs/").removesuffix(".md")
    return "/" if page == "index" else f"/{page.removesuffix('/index')}/"


def files_of(name: str) -> list[str]:
    """Return the files of docs/ that may make a page of the site, by the page's name."""
    if name == "index.html":
        return ["docs/index.md"]
    page = name.removesuffix("/index.html")
    return [f"docs/{page}.md", f"docs/{page}/index.md"] if page != name else []


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("macros", "serve"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
