"""What checks and builds while serving: a process that keeps what it has read and imported.

It stands in a tree of its own (``macros.serve.tree``) and answers a line of JSON with another.
"""

import json
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from mkdocs.theme import Theme

from macros import records, store
from macros.guard import built_page
from macros.guard.check import check
from macros.guard.site import site_problems
from macros.parts import aside
from macros.parts.refresh import refresh
from macros.problem import Problem, problems_in


def main() -> None:
    """Answer each request: ``check``, or ``build`` into the folder ``site``.

    Both name files, or nothing for all of them.  The answer is what is wrong, and whether it was
    done all the same.
    """
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # engines print what they like
    kept = store.Store(Path(sys.argv[1]))
    logging.getLogger("mkdocs").propagate = False
    for line in sys.stdin:
        request, done, found = json.loads(line), True, []
        try:
            if "check" in request:
                found = [*_check(request["check"], kept)]
            else:
                _build(**request)
        except (Problem, ExceptionGroup) as error:
            found, done = [*problems_in(error)], False
        except (Exception, SystemExit) as error:  # so that serving goes on, whatever happened
            said = f"this could not be built ({type(error).__name__}: {error})"
            found, done = [Problem(said[:500])], False
        told = [each.parts for each in found]
        print(json.dumps({"done": done, "told": told}), file=answers, flush=True)


def _check(names: Sequence[str] | None, kept: store.Store) -> Iterator[Problem]:
    refresh()
    if names is None or names:  # the check takes none for all
        yield from check([records.ROOT / each for each in names or ()], kept)


def _build(build: Sequence[str] | None, site: str) -> None:
    """Build these files, or all; raise what of it nobody may see."""
    _by_mkdocs(build, site)
    found = [*(_of_pages(Path(site)) if build is not None else site_problems(Path(site)))]
    if found:
        raise ExceptionGroup("the site holds what it should not", found)


def _by_mkdocs(names: Sequence[str] | None, site: str) -> None:
    config = load_config("mkdocs.yml", site_dir=site, strict=False)
    if names is not None:
        config.theme.static_templates = set()
        config.theme.get_env = partial(_templates, config.theme)
        config.plugins["chosen"] = _Chosen({each.removeprefix("docs/") for each in names})
    build(config, dirty=names is not None)
    aside.forget()


_kept_templates: list[Environment] = []


def _templates(theme: Theme) -> Environment:
    """Return the templates that were made first, which are read anew only where they changed.

    To make them takes as long as to make a page.  Nor are the theme's files listed, thousands of
    pictures most of them: they have been copied with the whole site.
    """
    if not _kept_templates:
        made = Theme.get_env(theme)
        made.auto_reload = True
        made.list_templates = lambda **_: []
        _kept_templates.append(made)
    return _kept_templates[0]


class _Chosen(BasePlugin):
    """Has MkDocs build these files alone, whenever they were changed."""

    def __init__(self, names: set[str]) -> None:
        self._names = names

    def on_files(self, files: Any, *, config: Any) -> Any:
        for each in files:
            each.is_modified = lambda name=each.src_uri: name in self._names
        return files

    def on_nav(self, nav: Any, *, config: Any, files: Any) -> Any:
        """Read the openings of the sections, which the frame of each page prints."""
        for page in nav.pages:
            page.read_source(config)
        return nav


def _of_pages(site: Path) -> Iterator[Problem]:
    for page in site.rglob("*.html"):
        name = page.relative_to(site).as_posix()
        for problem in built_page.problems(page.read_text(encoding="utf-8")):
            yield problem.at(name)


if __name__ == "__main__":
    main()
