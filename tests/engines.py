"""Both engines, for hundreds of builds: each in a copy of a process that has read their libraries.

Most of the time of a small build is Python reading libraries.  Here a process reads them once
(none of our own modules), and each build is a fork of it in which the engine starts as
``python -m mkdocs build`` starts it, in the folder of a tree and with that tree's ``macros``.
"""

import atexit
import importlib
import itertools
import json
import os
import resource
import runpy
import signal
import subprocess
import sys
import threading
from pathlib import Path

import mkdocs.commands.build as mkdocs
import yaml
import zensical.markdown.render as zensical
from mkdocs.structure.files import InclusionLevel

ENGINES = ("mkdocs", "zensical")
REFUSED, SAID = "refused.txt", "said.txt"
_READ_BEFORE = [
    "altair", "jinja2", "markdown", "material.plugins.search.plugin", "mkdocs.__main__",
    "mkdocs_macros.plugin", "pydantic", "scipy.integrate", "selectolax.lexbor", "sympy",
    "vl_convert", "zensical.extensions.macros", "zensical.main",
]  # fmt: skip
_MEMORY = 3_000_000_000  # bytes of data; the space that is only reserved counts for nothing
_servers = threading.local()


def run(engine, tree, seconds, *, lenient=False, **variables):
    """Build a tree, in at most so many seconds of the processor; return the exit code.

    Below zero it is the signal that killed the build.  What the engine said is in the tree's
    file ``SAID``, and, of a lenient one, what was refused in ``REFUSED``.
    """
    if not hasattr(_servers, "one"):
        command, pipe = [sys.executable, "-P", __file__], subprocess.PIPE
        _servers.one = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        atexit.register(_servers.one.communicate)
    request = [engine, str(tree), seconds, lenient, variables]
    print(json.dumps(request), file=_servers.one.stdin, flush=True)
    return int(_servers.one.stdout.readline())


def serve():
    """Fork and run an engine for each request that comes in; answer with its exit code."""
    for name in _READ_BEFORE:
        importlib.import_module(name)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _run(*json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _run(engine, tree, seconds, lenient, variables):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    signal.alarm(10 * seconds)
    os.chdir(tree)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    said = os.open(SAID, os.O_WRONLY | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(said, stream)
    os.environ |= {"PYTHONPATH": tree, "NO_MKDOCS_2_WARNING": "1", **variables}
    assert "macros" not in sys.modules
    sys.path.insert(0, tree)
    sys.argv = [engine, "build"]
    if lenient:
        _forgive(engine, Path(tree, REFUSED))
    runpy.run_module(engine, run_name="__main__", alter_sys=True)
    sys.exit()


def _forgive(engine, refused):
    """Let an engine go on after a page or a record that is refused.

    A real build stops at the first one, so a hundred hostile ones would need a hundred builds.
    Here what raises is left out, its path and its reason are written as a line of JSON, and the
    next one has its turn; nothing else is changed.

    This only sorts, it is no proof on its own.  What is left over is built once more by the engine
    as it is (``tests/hostile.py``); that a refusal stops a real build is tested in
    ``tests/test_engines.py``; and ``make audit`` builds each contribution alone, and for real.
    """
    from macros import records  # noqa: PLC0415  that of the tree

    def note(page, error):
        reason = error.__context__ if type(error) is SystemExit else error
        parts = "; ".join([str(reason), *map(str, getattr(reason, "exceptions", []))])
        with refused.open("a", encoding="utf-8") as file:
            file.write(json.dumps([page, f"{type(reason).__name__}: {parts}"]) + "\n")

    def populate(page, *rest, **named):
        try:
            really_populate(page, *rest, **named)
        except (Exception, SystemExit) as error:
            note(page.file.src_uri, error)
            page.file.inclusion = InclusionLevel.EXCLUDED

    def render(content, path, *rest, **named):
        try:
            return really_render(content, path, *rest, **named)
        except Exception as error:
            note(path, error)
            return {"meta": {}, "title": "Refused", "content": "", "toc": []}

    for path, read in itertools.chain(_read_by_other_pages(records), _read_by(engine, records)):
        try:
            read(path)
        except Exception as error:
            note(path.relative_to(records.DOCS).as_posix(), error)
            path.unlink()
    really_populate, really_render = mkdocs._populate_page, zensical.render
    mkdocs._populate_page, zensical.render = populate, render


def _read_by_other_pages(records):
    """Yield each record, and each article that its section lists, with what reads it."""
    from macros.records import yaml_file  # noqa: PLC0415  that of the tree

    for kind, model in records.KINDS.items():
        for path in sorted((records.DOCS / "data" / kind).glob("*.yml")):
            shown = path.relative_to(records.ROOT).as_posix()
            yield path, lambda path, model=model, shown=shown: yaml_file.read(model, path, shown)
    for section in sorted(records.DOCS.glob("*/index.md")):
        for path in sorted(section.parent.glob("*.md")):
            yield path, records.front_matter


def _read_by(engine, records):
    """Yield each page whose front matter an engine reads before it renders any page."""
    pages = sorted(records.DOCS.rglob("*.md")) if engine == "zensical" else ()
    yield from ((path, _read_metadata) for path in pages if path.is_file())


def _read_metadata(path):
    """Read front matter about as Zensical does."""
    parts = path.read_bytes().split(b"---\n")
    metadata = yaml.safe_load(parts[1]) if parts[0] == b"" and len(parts) > 2 else {}
    if not all(isinstance(key, str) for key in metadata):
        raise TypeError("metadata mapping keys must be strings")


if __name__ == "__main__":
    serve()
