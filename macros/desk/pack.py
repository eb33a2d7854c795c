"""What goes to the desk beside Python: our modules, the packages they stand on, and the records.

All of it is text, in one archive.
"""

import importlib.metadata
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from macros import records
from macros.desk.fetched import put
from macros.guard.words import DICTIONARIES
from macros.records import plain
from macros.science.written_down import written_down

PACKAGES = (
    "annotated-types", "codespell", "jinja2", "latexcodec", "markdown", "markupsafe", "pybtex",
    "pydantic", "pyyaml", "typing-extensions", "typing-inspection",
)  # fmt: skip
"""The packages that the guard stands on, which are Python alone, or can do with it."""

_OURS = (".css", ".html", ".md", ".mjs", ".py", ".svg", ".txt", ".yml")
_NOT_THERE = (
    "macros/desk/runtime/",
    "macros/finish/",
    "macros/review/",
    "overrides/science/",
    "overrides/cards/",
)
"""What finishes a site, and what no check reads."""

_CHARTS = "macros/parts/chart/charts/"
"""What draws; the names of the charts are there, by modules that ask for what is not there."""

_DICTIONARIES = {f"codespell_lib/data/{each}" for each in DICTIONARIES}
_THEIRS = (".py", ".txt", ".bst", ".pyi")
_LEFT_OUT = (
    "codespell_lib/", "markdown/test_tools", "pybtex/tests/",
    "pydantic/mypy", "pydantic/v1/", "pydantic/deprecated/",
)  # fmt: skip


def packed() -> bytes:
    """Return the archive, the same bytes for the same tree."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in sorted({**_theirs(), **_ours(), **_made()}.items()):
            put(archive, name, content)
    return held.getvalue()


def _ours() -> dict[str, bytes]:
    """Return our modules with their templates and rules, and the pages, by path."""
    folders = ("macros", "overrides")
    wanted = [path for each in folders for path in (records.ROOT / each).rglob("*")]
    wanted = [path for path in wanted if path.suffix in _OURS]
    wanted += [records.ROOT / "mkdocs.yml", *records.DOCS.rglob("*.md")]
    found = {path.relative_to(records.ROOT).as_posix(): path for path in wanted}
    return {
        name: _held(name, path) for name, path in found.items() if not name.startswith(_NOT_THERE)
    }


def _held(name: str, path: Path) -> bytes:
    is_drawing = name.startswith(_CHARTS) and path.name != "__init__.py"
    return b"import altair\n" if is_drawing else path.read_bytes()


def _theirs() -> dict[str, bytes]:
    """Return the packages as they are installed here, which was by exact version and hash."""
    found = {}
    for package in PACKAGES:
        for file in importlib.metadata.files(package) or ():
            name = file.as_posix()
            if _is_wanted(name):
                found[f"packages/{name}"] = file.read_binary()
            elif name.endswith(".dist-info/METADATA"):  # some ask for their own version
                said = f"Name: {package}\nVersion: {importlib.metadata.version(package)}\n"
                found[f"packages/{name}"] = said.encode()
    return found


def _is_wanted(name: str) -> bool:
    if name.endswith(".dist-info/entry_points.txt") or name in _DICTIONARIES:
        return True
    is_module = name.endswith(_THEIRS) and not name.startswith((*_LEFT_OUT, ".."))
    return is_module and ("/" in name or name == "typing_extensions.py")


def _made() -> dict[str, bytes]:
    """Return what is worked out here and only read there."""
    made = {
        "packages/codespell_lib/__init__.py": "",  # of which the dictionaries alone are read
        "macros/desk/equations.py": written_down(records.facts()),
        "macros/desk/records.json": plain.as_json(),
        "packages/disarm.py": _look_alikes(),
    }
    return {name: text.encode() for name, text in made.items()}


_DISARM = '''\
"""Answers of the package of this name, which is compiled, for each letter; written by a build."""

_ALIKE = {alike}


def find_confusables(letter):
    like = _ALIKE.get(letter)
    return [(0, letter, like)] if like else []
'''


def _look_alikes() -> str:
    return _DISARM.format(alike=ascii(dict(_alike())))


def _alike() -> Iterator[tuple[str, str]]:
    """Yield each letter of Unicode that looks like another one, with that one."""
    from disarm import find_confusables  # noqa: PLC0415  it is large

    for number in range(0x110000):
        if not 0xD800 <= number < 0xE000 and (found := find_confusables(chr(number))):
            yield chr(number), found[0][2]
