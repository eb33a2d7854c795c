"""MkDocs, asked for one page at a time.

``mkdocs build`` reads every page before it writes the first, and holds them all until the last one
is written.  Here its own functions take one page from reading to its HTML, which is forgotten
then; so any number of pages takes the memory of one, in as many processes as there are cores.  The
pages and the rest are byte for byte what ``mkdocs build --strict`` writes.

One thing is left out: whether a link to a heading of *another* page leads to one that is there,
for which MkDocs has to have read that page too.  :mod:`macros.guard.targets` looks it up, with its
line, before anything is built.
"""

import logging
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, suppress
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import meta, weak_property

from macros import records, surroundings, uses
from macros.parts import aside
from macros.problem import Problem
from macros.records import library, looked_up

_VARIABLES = re.compile(r"!ENV \[(\w+),")
"""How ``mkdocs.yml`` names a variable of the environment."""

_OF_THE_FOLDER = "SITE_DIR"
"""The one that no page shows: where MkDocs by itself would write."""


class Engine:
    """The pages of a tree as its settings and the names of its files are when this is made."""

    names: Mapping[str, str]
    """The files of pages in the site, such as ``slow-training/index.html``, in order, each with its
    source below docs/; that of a page of the theme, such as ``404.html``, is nothing."""

    def __init__(self) -> None:
        """Load the settings, list the files and make the navigation; no page is read yet.

        Raises :class:`Problem` with what MkDocs says of the settings.
        """
        settings = os.fspath(records.ROOT / "mkdocs.yml")
        with chdir(records.ROOT), _heard() as said:
            self._config = load_config(settings, site_dir=os.fspath(records.ROOT / "site"))
            said.is_strict = self._config.strict
            self._begin()
            with uses.listening() as self._frame:
                for page in self._nav.pages:
                    looked_up.is_there(page.file.src_uri)
                    if page.title is None:
                        page.__class__ = _Opened
                named = _VARIABLES.findall(Path(settings).read_text(encoding="utf-8"))
                for each in {*named} - {_OF_THE_FOLDER}:
                    surroundings.variable(each)
        pages = {file.dest_uri: file for file in self._files.documentation_pages()}
        theme = {each: None for each in self._config.theme.static_templates if _is_page(each)}
        self._sources: dict[str, File | None] = dict(sorted({**theme, **pages}.items()))
        self.names = MappingProxyType(
            {name: file.src_uri if file else "" for name, file in self._sources.items()}
        )

    def _begin(self) -> None:
        """Take each step that a build takes before it reads a page."""
        config = self._config
        self._taken = config.plugins["taken"] = _Taken()
        self._config = config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files, env = get_files(config), config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        self._nav = config.plugins.on_nav(nav, config=config, files=files)
        self._env = config.plugins.on_env(env, config=config, files=files)
        self._files = _Files(files)

    def make(self, name: str) -> str:
        """Return the HTML of a page, and note all that it rests on.

        Raises :class:`Problem`, or a group of them, where MkDocs would stop or a strict build have
        failed.
        """
        file = self._sources[name]
        place = f"docs/{file.src_uri}" if file else ""
        with _heard(place, is_strict=self._config.strict):
            uses.note_all(self._frame)
            html = self._page(file) if file else self._template(name)
        return html.encode("utf-8", "xmlcharrefreplace").decode()  # as MkDocs writes it

    def write_rest(self, folder: Path) -> None:
        """Write every file of the site that is no page: the theme's, records, pictures, a sitemap.

        Raises :class:`Problem` as :meth:`make`.
        """
        config = self._config
        config.site_dir = os.fspath(folder)
        for file in self._files:
            file.dest_dir = config.site_dir
            vars(file).pop("abs_dest_path", None)  # where it was to go before
        with _heard(is_strict=config.strict):
            self._files.copy_static_files()
            for each in config.theme.static_templates - self.names.keys():
                build._build_theme_template(each, self._env, self._files, config, self._nav)
            for each in config.extra_templates:
                build._build_extra_template(each, self._files, config, self._nav)

    def _page(self, file: File) -> str:
        page = file.page
        try:
            looked_up.content(file.src_uri)
            build._populate_page(page, self._config, self._files)
            page.validate_anchor_links(
                files=self._files, log_level=self._config.validation.links.anchors
            )
            sources = self._files.documentation_pages()
            build._build_page(page, self._config, sources, self._nav, self._env)
            return self._taken.html
        finally:
            self._forget(page)

    def _template(self, name: str) -> str:
        template = self._env.get_template(name)
        return build._build_template(name, template, self._files, self._config, self._nav)

    def _forget(self, page: Page) -> None:
        """Forget what is kept of a page while it is made."""
        page.markdown = page.content = page.present_anchor_ids = page.links_to_anchors = None
        page.toc, page.meta = [], {}
        self._taken.html = ""
        aside.forget()


def _is_page(name: str) -> bool:
    return name.endswith(".html")


class _Opened(Page):
    """A page whose title stands in its own opening, which is looked up where a frame shows it.

    So no other page rests on what a page says, and none on a title that it does not show.
    """

    @weak_property
    def title(self) -> str:
        """Return the title; raise :class:`Problem` where the opening states none."""
        front = looked_up.front(self.file.src_uri) or ""
        title = meta.get_data(front.removeprefix(library.MARK_OF_UTF_8))[1].get("title")
        if not isinstance(title, str):
            said = "the frame of pages shows the title of this one; write `title: …` in its opening"
            raise Problem(said, f"docs/{self.file.src_uri}", 1)
        return title


class _Files(Files):
    """The files of a site, each of which is looked up in docs/ too when it is asked for."""

    def get_file_from_path(self, path: str) -> File | None:
        with suppress(OSError):  # no file can have such a name
            looked_up.is_there(PurePath(path).as_posix())
        return super().get_file_from_path(path)


class _Taken(BasePlugin):
    """Takes a page in place of the file that MkDocs would write."""

    html = ""

    def on_post_page(self, output: str, *, page: Page, config: Any) -> str:
        self.html = output
        return ""


# What MkDocs says


class _Said(logging.Handler):
    """What MkDocs warns of; where it is strict, that ends a build."""

    def __init__(self, *, is_strict: bool) -> None:
        super().__init__(logging.WARNING)
        self.is_strict, self.lines = is_strict, []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(" ".join(record.getMessage().split()))


@contextmanager
def _heard(place: str = "", *, is_strict: bool = True) -> Iterator[_Said]:
    """Raise :class:`Problem` for what MkDocs says and for how it ends, each at a place.

    Where it is not strict, its warnings are printed.
    """
    logger, said = logging.getLogger("mkdocs"), _Said(is_strict=is_strict)
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(said)
    try:
        yield said
    except Problem as problem:
        raise problem.at(place) from None
    except (MkDocsException, SystemExit) as error:
        cause = error.__context__  # the macros' plugin prints it and exits
        if isinstance(cause, Problem):
            raise cause.at(place) from None
        raise Problem("; ".join(said.lines) or str(error), place) from error
    finally:
        logger.removeHandler(said)
        logger.propagate = propagates
    if said.lines and said.is_strict:
        raise Problem("; ".join(said.lines), place)
    for line in said.lines:
        print(line, file=sys.stderr)
