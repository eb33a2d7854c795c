"""Which page is being rendered, by its path below ``docs/``, whatever the engine."""

from typing import Any

from markdown import Markdown

_macros: Any = None


def remember(env: Any) -> None:
    """Remember what an engine gave to ``define_env``; MkDocs tells it each page in turn."""
    global _macros  # noqa: PLW0603  one engine runs in a process
    _macros = env


def path_of(md: Markdown) -> str:
    """Return the page that ``md`` renders, such as ``slow-training/index.md``; else nothing.

    Zensical puts the page among the preprocessors.  MkDocs renders a page's Markdown right after
    its macros, so there it is the page that the macros met last.
    """
    for each in md.preprocessors:
        if page := getattr(each, "page", None):
            return page.path
    return path_of_macros()


def path_of_macros() -> str:
    """Return the page whose macros an engine calls, or called last."""
    page = getattr(_macros, "page", None)
    if page is None:
        return ""
    return page.path if hasattr(page, "path") else page.file.src_uri  # Zensical's, MkDocs' own
