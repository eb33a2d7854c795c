"""The built site, as it would be published: no file in it but those that we meant to publish."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from macros import records
from macros.finish import moved
from macros.guard import allowed, built_page
from macros.guard.finished import is_finished, page_of_numbers
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_TAG = re.compile(r"<\s*(\??[^\s/>]+)")


def site_problems(site: Path) -> list[Problem]:
    """Return what a built site holds that we did not mean to publish, sorted by place."""
    found = []
    for path in sorted(each for each in site.rglob("*") if not each.is_dir() or each.is_symlink()):
        shown = f"{site.name}/{path.relative_to(site).as_posix()}"
        sentences = dict.fromkeys(_of_file(site, path))
        found += [Problem(sentence, shown) for sentence in sentences]
    return found


def _of_file(site: Path, path: Path) -> Iterator[str]:
    name = path.relative_to(site).as_posix()
    if path.is_symlink():
        yield "this is a link to another place"
    elif name in moved.files(site):
        yield from _of_old_address(site, path, name)
    elif name.endswith(".html"):
        yield from _of_page(path, name)
    elif name in allowed.GENERATED:
        yield from _of_generated(path, name)
    elif not (_is_reviewed(path, name) or _is_contributed(path, name) or is_finished(site, path)):
        yield "this is no file that we publish"


def _of_page(path: Path, name: str) -> Iterator[str]:
    if (records.DOCS / name).exists():
        yield "a file of docs/ takes the place of a page"
    if name != "404.html":
        sources = _sources(name) or _sources(page_of_numbers(name))
        if len(sources) != 1:
            yield f"{len(sources) or 'no'} files of docs/ give this page; one should"
        if any(map(_is_link, sources)):
            yield "the file of docs/ that gives this page is a link to another place"
        if not all(map(_NAME.fullmatch, Path(name).with_suffix("").parts)):
            yield "the name of this page is not one we use"
    try:
        yield from built_page.problems(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        yield "this page is not UTF-8"


def _of_old_address(site: Path, path: Path, name: str) -> Iterator[str]:
    if path.read_text(encoding="utf-8", errors="replace") != moved.files(site)[name]:
        yield "this is not the page that leads on from an old address"


def _sources(name: str) -> list[Path]:
    """Return the files of docs/ that give a page."""
    page = name.removesuffix("index.html")
    names = [f"{page}index.md", f"{page}README.md", *([f"{page[:-1]}.md"] if page else [])]
    given = [records.DOCS / each for each in names]
    return [path for path in given if path.exists() or path.is_symlink()]


def _is_link(path: Path) -> bool:
    """Tell whether a path of docs/ leads to another place, itself or by a folder on its way."""
    return path.resolve() != records.DOCS.resolve() / path.relative_to(records.DOCS)


def _is_reviewed(path: Path, name: str) -> bool:
    """Tell whether a file is, to the byte, one of overrides/ or of a theme."""
    places = [records.ROOT / "overrides", *_themes()]
    originals = [place / name for place in places if (place / name).is_file()]
    return any(each.read_bytes() == path.read_bytes() for each in originals)


@cache
def _themes() -> tuple[Path, ...]:
    specs = [find_spec(package) for package in ("material", "zensical")]
    return tuple(Path(spec.origin).parent / "templates" for spec in specs if spec)


def _is_contributed(path: Path, name: str) -> bool:
    """Tell whether a file is, to the byte, a record or a picture of docs/, and looks like one."""
    original, content = records.DOCS / name, path.read_bytes()
    if not original.is_file() or _is_link(original) or original.read_bytes() != content:
        return False
    if path.suffix in allowed.PICTURES:
        return bool(re.match(allowed.PICTURES[path.suffix], content, re.DOTALL))
    return path.suffix == ".yml" and path.parent.name in records.KINDS and name.count("/") == 2


def _of_generated(path: Path, name: str) -> Iterator[str]:
    if (records.DOCS / name).exists():
        yield "a file of docs/ takes the place of one that is generated"
    if path.suffix == ".xml":
        tags = set(_TAG.findall(path.read_text(encoding="utf-8")))
        for tag in sorted(tags - allowed.SITEMAP):
            yield f"<{tag}> does not belong in a sitemap"
    elif path.suffix == ".json":
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            yield "this is not what a build writes"
