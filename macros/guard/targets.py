"""Where an article lies, and whether what its links and pictures name is there.

A build refuses a link to a page or to a place of a page that does not exist, without its line;
so they are looked up here.  A place of a page is a heading: what macros print has ids of its own,
which engines do not know.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from macros import records
from macros.guard import as_people_write
from macros.guard.headings import heading_ids
from macros.guard.links import KEPT, LINK, is_outside, may_lead_to, may_show
from macros.guard.macro_calls import calls, without_calls
from macros.problem import Problem, did_you_mean
from macros.records import library
from macros.records.looked_up import is_there, sections, tree
from macros.uses import watched

AT_THE_TOP = ("index.md", "references.md")
"""The pages of no section."""

_FEW = 5
"""Places of a page that a problem names, where none is near."""

_MOST_NEAR = 20
"""Problems of a page for which a name is looked for that may be meant; each takes its time."""

_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_HOST = re.compile(r"(?:www\.|[\w-]+\.(?:com|edu|gov|info|int|io|net|org|uk)\b)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_GROUP = re.compile(r"^group:[ \t]*[\"']?([^\n\"']+?)[\"']?[ \t]*$", re.MULTILINE)
_PAGE, _PICTURES = ".md", (".png", ".jpg", ".webp")


class Target(NamedTuple):
    """What a link or a picture names, and where it stands in an article."""

    address: str
    line: int
    is_picture: bool


def target_problems(path: Path) -> Iterator[Problem]:
    """Yield where a file of ``docs/`` lies in no section, and what it names that is not there."""
    page = path.relative_to(records.DOCS).as_posix()
    yield from _of_section(page)
    text = path.read_text(encoding="utf-8", errors="replace")
    front = library.FRONT_MATTER.match(text)
    yield from _of_group(page, front[0] if front else "")
    before = text[: front.end()].count("\n") if front else 0
    said = 0
    for each in targets(text[front.end() if front else 0 :]):
        if sentence := _of_target(each, page, with_near=said < _MOST_NEAR):
            said += 1
            yield Problem(sentence, line=each.line + before)


def targets(body: str) -> Iterator[Target]:
    """Yield the pages and pictures of this site that an article's text names, in order."""
    read = as_people_write.read(body)
    for line, words in enumerate(without_calls(body).split("\n"), 1):
        if line in read.code or len(words) > as_people_write.LONGEST_LINE:
            continue
        if kept := KEPT.fullmatch(words):
            found = [("", "", kept[2])]
        else:
            found = LINK.findall(_CODE.sub("", words))
        for picture, _, address in found:
            if not is_outside(address) and (may_show if picture else may_lead_to)(address):
                yield Target(address, line, bool(picture))


def _of_section(page: str) -> Iterator[Problem]:
    folder, _, name = page.rpartition("/")
    known = sections()
    if known and not folder and name not in AT_THE_TOP:
        said = "this article lies in no section, so no page leads to it; put it into the folder of"
        yield Problem(f"{said} one: {', '.join(known)}", line=1)
    elif known and folder and folder not in known and name != "index.md":
        near = did_you_mean(folder, known, f"the sections are {', '.join(known)}")
        said = f"no section `{folder}`, so no page leads to this article; {near}"
        yield Problem(said, line=1)


def _of_group(page: str, front: str) -> Iterator[Problem]:
    """Yield where an article says a group that the page of its section does not list."""
    opener = _file("index.md", page)
    found = _GROUP.search(front)
    if not found or not is_there(opener):
        return
    group, lists = found[1], _lists(opener)
    if group not in lists:
        groups = [each for each in lists if each not in ("None", "others")]
        some = f"write one of {', '.join(groups)}, or leave it out" if groups else "leave it out"
        said = f"the page of this section has no group `{group}`"
        yield Problem(f"{said}; {did_you_mean(group, groups, some)}", line=_line_of(found))


@watched("groups")
def _lists(opener: str) -> list[str]:
    """Return the group of each list of articles on a page."""
    path = records.DOCS / opener
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    return [str(each.keywords.get("group")) for each in calls(text) if each.name == "articles"]


def _line_of(found: re.Match[str]) -> int:
    return found.string.count("\n", 0, found.start()) + 1


# What a link or a picture names


def _of_target(target: Target, page: str, *, with_near: bool) -> str:
    """Return what is wrong with what a link or a picture names, or nothing."""
    path, _, place = target.address.partition("#")  # as it stands: no name needs an escape
    file = _file(path, page) if path else page
    if not _is_there(file):
        return _missing(target, path, page, with_near=with_near)
    if place and file.endswith(_PAGE) and place not in (known := _ids(file)):
        where, places = f"`{path}`" if path else "this page", [f"#{each}" for each in known]
        some = f"its headings give {', '.join(f'`{each}`' for each in places[:_FEW])}"
        some = some if places else "leave it out"
        near = did_you_mean(f"#{place}", places if with_near else [], some)
        return f"no heading of {where} gives `#{place}`; {near}"
    return ""


def _missing(target: Target, path: str, page: str, *, with_near: bool) -> str:
    """Return what is wrong with the name of a page or a picture that is not there."""
    near = _near(path, page, _PICTURES if target.is_picture else (_PAGE,)) if with_near else ""
    if target.is_picture:
        return f"no picture `{path}` is there; {near or 'put it beside the article, and send both'}"
    if _MAIL.fullmatch(path):
        return f"`{path}` is an address of mail; write mailto:{path}"
    if _HOST.match(path):
        return f"`{path}` is no page of this site; write https://{target.address}"
    for name in (f"{path.rstrip('/')}/index.md", f"{path.rstrip('/')}.md", _bare(path)):
        if name.endswith(_PAGE) and _is_there(_file(name, page)):
            return f"a link names the file of a page; write `{name}`"
    return f"no page `{path}`; {near or 'the pages are listed in docs/, by section'}"


def _bare(path: str) -> str:
    """Return the file of a page that is named as on another site."""
    return re.sub(r"\.html?$", _PAGE, path)


def _near(path: str, page: str, kinds: tuple[str, ...]) -> str:
    """Return which file may be meant: one of a name like this, wherever it lies; or nothing."""
    files = [each for each in tree() if each.endswith(kinds)]
    names = {posixpath.splitext(posixpath.basename(each))[0]: each for each in files}
    names.pop("index", None)  # which every section has
    wanted = posixpath.splitext(posixpath.basename(path.rstrip("/")))[0]
    found = did_you_mean(wanted, names).split("`")[1:2]
    files = [posixpath.relpath(names[each], posixpath.dirname(page) or ".") for each in found]
    return f"did you mean `{files[0]}`?" if files else ""


def _file(path: str, page: str) -> str:
    """Return which file of ``docs/`` an address of a page names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path))


def _is_there(file: str) -> bool:
    return not file.startswith("..") and is_there(file)


@watched("headings")
def _ids(file: str) -> list[str]:
    """Return the ids of the headings of a page, in order."""
    path = records.DOCS / file
    return _ids_of(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else []


@lru_cache(maxsize=200)
def _ids_of(text: str) -> list[str]:
    front = library.FRONT_MATTER.match(text)
    body = text[front.end() if front else 0 :]
    title = library.title_in(front[0]) if front else ""
    return heading_ids(as_people_write.read(body, title))
