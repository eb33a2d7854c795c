"""One engine that goes on after a page was refused: ``python -P tests/lenient.py mkdocs REFUSALS``.

A real build stops at the first page that is refused, and at the first record, so a hundred hostile
ones would need a hundred builds.  Here what raises is left out, its path and its reason are
written as a line of JSON to the file REFUSALS, and the next one has its turn; nothing else is
changed.

This only sorts, it is no proof on its own.  What is left over is built once more by
the engine as it is (``tests/hostile.py``), that a refusal stops a real build is tested in
``tests/test_engines.py``, and ``make audit`` builds each page alone with the real engine.
"""

import itertools
import json
import runpy
import sys
from pathlib import Path

import mkdocs.commands.build
import yaml
import zensical.markdown.render
from mkdocs.structure.files import InclusionLevel

from macros import records
from macros.records import yaml_file


def main():
    """Run the engine that the command line names, leniently."""
    engine, refusals = sys.argv[1], Path(sys.argv[2])

    def note(page, error):
        reason = error.__context__ if isinstance(error, SystemExit) else error
        said = f"{type(reason).__name__}: {_whole(reason)}"
        with refusals.open("a", encoding="utf-8") as file:
            file.write(json.dumps([page, said]) + "\n")

    populate, render = mkdocs.commands.build._populate_page, zensical.markdown.render.render

    def lenient_populate(page, *rest, **named):
        try:
            populate(page, *rest, **named)
        except (Exception, SystemExit) as error:
            note(page.file.src_uri, error)
            page.file.inclusion = InclusionLevel.EXCLUDED

    def lenient_render(content, path, *rest, **named):
        try:
            return render(content, path, *rest, **named)
        except Exception as error:
            note(path, error)
            return {"meta": {}, "title": "Refused", "content": "", "toc": []}

    for path, read in itertools.chain(_read_by_other_pages(), _read_before_all(engine)):
        try:
            read(path)
        except Exception as error:
            note(path.relative_to(records.DOCS).as_posix(), error)
            path.unlink()
    mkdocs.commands.build._populate_page = lenient_populate
    zensical.markdown.render.render = lenient_render
    sys.argv = [engine, "build"]
    runpy.run_module(engine, run_name="__main__", alter_sys=True)


def _read_by_other_pages():
    """Yield each record, and each article that its section lists, with what reads it."""
    for kind, model in records.KINDS.items():
        for path in (records.DOCS / "data" / kind).glob("*.yml"):
            yield path, lambda path, model=model: yaml_file.read(model, path, f"docs/{path.name}")
    for section in records.DOCS.glob("*/index.md"):
        for path in section.parent.glob("*.md"):
            yield path, records.front_matter


def _read_before_all(engine):
    """Yield each page whose front matter Zensical reads for itself, with what reads it."""
    pages = sorted(records.DOCS.rglob("*.md")) if engine == "zensical" else ()
    yield from ((path, _read_metadata) for path in pages if path.is_file())


def _read_metadata(path):
    """Read front matter about as Zensical does."""
    parts = path.read_bytes().split(b"---\n")
    metadata = yaml.safe_load(parts[1]) if parts[0] == b"" and len(parts) > 2 else {}
    if not all(isinstance(key, str) for key in metadata):
        raise TypeError("metadata mapping keys must be strings")


def _whole(error):
    """Return what an error says, and what those say that it gathers."""
    return "; ".join([str(error), *map(str, getattr(error, "exceptions", []))])


if __name__ == "__main__":
    main()
