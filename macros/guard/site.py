"""The gate in front of what an engine made of ``docs/``: no file but those that we mean to have.

It stands between the engine and finishing, the moment when strangers' text and all that came of it
are there, and nothing of ours yet.
"""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from macros import records
from macros.guard import allowed, built_page
from macros.guard.pictures import KINDS, picture_problems
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_TAG = re.compile(r"<\s*(\??[^\s/>]+)")


def site_problems(site: Path) -> Iterator[Problem]:
    """Yield what a site as an engine built it holds that we did not mean to have, by place."""
    for path in sorted(each for each in site.rglob("*") if not each.is_dir() or each.is_symlink()):
        shown = f"{site.name}/{path.relative_to(site).as_posix()}"
        said = {str(problem): problem for problem in _of_file(site, path)}
        yield from (problem.at(shown) for problem in said.values())


def _of_file(site: Path, path: Path) -> Iterator[Problem]:
    name = path.relative_to(site).as_posix()
    if path.is_symlink():
        yield Problem("this is a link to another place")
    elif name.endswith(".html"):
        yield from place_problems(name)
        yield from _of_text(path)
    elif name in allowed.GENERATED:
        yield from _of_generated(path, name)
    elif not (_is_contributed(path, name) or _is_reviewed(path, name)):
        yield Problem("this is no file that we publish")


def place_problems(name: str) -> Iterator[Problem]:
    """Yield why a file of this name should not be a page: what docs/ has in its place, or gives it.

    It asks for names alone; what the page holds is for :mod:`macros.guard.built_page`.
    """
    if (records.DOCS / name).exists():
        yield Problem("a file of docs/ takes the place of a page")
    if name != "404.html":
        sources = _sources(name)
        if len(sources) != 1:
            yield Problem(f"{len(sources) or 'no'} files of docs/ give this page; one should")
        if any(map(_is_link, sources)):
            yield Problem("the file of docs/ that gives this page is a link to another place")
        if not all(map(_NAME.fullmatch, Path(name).with_suffix("").parts)):
            yield Problem("the name of this page is not one we use")


def _of_text(path: Path) -> Iterator[Problem]:
    try:
        yield from built_page.problems(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        yield Problem("this page is not UTF-8")


def _sources(name: str) -> list[Path]:
    """Return the files of docs/ that give a page."""
    page = name.removesuffix("index.html")
    names = [f"{page}index.md", f"{page}README.md", *([f"{page[:-1]}.md"] if page else [])]
    given = [records.DOCS / each for each in names]
    return [path for path in given if path.exists() or path.is_symlink()]


def _is_link(path: Path) -> bool:
    """Tell whether a path of docs/ leads to another place, itself or by a folder on its way."""
    way = os.path.relpath(path, records.DOCS)
    return os.path.realpath(path) != os.path.join(os.path.realpath(records.DOCS), way)


def _is_reviewed(path: Path, name: str) -> bool:
    """Tell whether a file is, to the byte, one of overrides/ or of a theme."""
    places = [records.ROOT / "overrides", *_themes()]
    originals = [place / name for place in places if (place / name).is_file()]
    return any(each.read_bytes() == path.read_bytes() for each in originals)


@cache
def _themes() -> tuple[Path, ...]:
    """Return where the engines' themes lie, as their installed packages say."""
    named = entry_points(group="mkdocs.themes", name="material")
    places = [Path(find_spec(each.module).origin).parent for each in named]
    if find_spec("zensical"):
        from zensical.config import get_builtin_theme_dir  # noqa: PLC0415  it may not be there

        places.append(Path(get_builtin_theme_dir()))  # since 0.0.74 in a package of its own
    return tuple(places)


def _is_contributed(path: Path, name: str) -> bool:
    """Tell whether a file is, to the byte, a record or a picture of docs/, and looks like one."""
    original, content = records.DOCS / name, path.read_bytes()
    if not original.is_file() or _is_link(original) or original.read_bytes() != content:
        return False
    if path.suffix in KINDS:
        return not list(picture_problems(path.suffix, content))
    return path.suffix == ".yml" and path.parent.name in records.KINDS and name.count("/") == 2


def _of_generated(path: Path, name: str) -> Iterator[Problem]:
    if (records.DOCS / name).exists():
        yield Problem("a file of docs/ takes the place of one that is generated")
    if path.suffix == ".xml":
        tags = set(_TAG.findall(path.read_text(encoding="utf-8")))
        for tag in sorted(tags - allowed.SITEMAP):
            yield Problem(f"<{tag}> does not belong in a sitemap")
    elif path.suffix == ".json":
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            yield Problem("this is not what a build writes")
