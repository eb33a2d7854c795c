"""``python -m macros build``: check, make the pages, let them through the gate, finish.

What stands in ``docs/`` is a stranger's, and no page may keep a machine busy: the check, another
engine and whatever makes a page are processes within limits of time and memory.  All is made in a
new folder; ``site/`` is replaced in the end, whole, or stays as it was.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from macros import records, store
from macros.problem import Problem, problems_in
from macros.report import report
from macros.results import Results

if TYPE_CHECKING:
    from macros.rendered import Pages, Rendered

try:
    import fcntl
    import resource
except ImportError:  # Windows has neither
    fcntl = resource = None

OTHERS = {
    "properdocs": ("build", "--config-file", "mkdocs.yml"),
    "zensical": ("build", "--clean"),
}
"""The engines beside MkDocs, each with what it is told; each writes its pages into a folder."""

ENGINES = ("mkdocs", *OTHERS)

SECONDS, SECONDS_A_PAGE = 300, 1
"""How long a process may take; on a laptop it takes ten seconds, and a tenth of one for a page."""

MEMORY = 4_000_000_000
"""Bytes that a process may hold; a thousand articles take about a third of it."""


def build(options: argparse.Namespace) -> int:
    """Build the site, and put it into ``site/`` if nothing is wrong with it; else return 1."""
    with _new_folder(records.ROOT / ".cache") as folder:
        fresh = folder / "site"
        try:
            _build(options.engine, fresh)
        except (Problem, ExceptionGroup) as error:
            print(*problems_in(error), sep="\n", file=sys.stderr)
            return 1
        _replace(records.ROOT / "site", fresh)
    return 0


def _build(engine: str, fresh: Path) -> None:
    pages = len(list(records.DOCS.rglob("*.md")))
    seconds = SECONDS + SECONDS_A_PAGE * pages
    print(f"[1/3] checking {pages} pages and their records", flush=True)
    checking = [sys.executable, "-m", "macros", "check"]
    if run(checking, seconds, meanwhile=partial(_import_all, engine)):
        raise Problem("nothing was built; put this right and build again")
    kept = store.of(records.ROOT)
    results = Results(kept, records.ROOT)
    pages = _by_another(engine, fresh, seconds) if engine in OTHERS else _by_mkdocs(fresh, results)
    from macros.finish import finish  # noqa: PLC0415  as above
    from macros.finish.whole import policy_gaps  # noqa: PLC0415

    print("[3/3] finishing the site", flush=True)
    site = finish(fresh, pages=pages, results=results, say=partial(print, flush=True))
    finished = {name for page in site.pages for name in page.digests}
    _stop_for(policy_gaps(fresh, finished), "a page lacks its policy, so nothing is published")
    kept.drop_old()


def _import_all(engine: str) -> None:
    """Import what is needed next, while a process works; the other commands need none of it."""
    import_module("macros.finish")
    if engine not in OTHERS:
        import_module("macros.engine")
        store.code(records.ROOT)


def _by_mkdocs(fresh: Path, results: Results) -> "Pages":
    """Make the pages that are not as they were, and write all that is no page."""
    from macros.engine import Engine  # noqa: PLC0415  only this needs MkDocs
    from macros.guard.site import site_problems  # noqa: PLC0415
    from macros.rendered import Rendered  # noqa: PLC0415

    engine = Engine()
    pages = Rendered(engine, results)
    fresh.mkdir()
    engine.write_rest(fresh)
    problems = [*_made(pages), *site_problems(fresh)]
    _stop_for(problems, "the site holds what it should not")
    return pages


def _made(pages: "Rendered") -> list[Problem]:
    """Make pages, and tell on one line how far it is; return what the gate says of them."""
    line, is_watched = "", sys.stdout.isatty()

    def say(count: int) -> None:
        nonlocal line
        line = f"[2/3] making pages: made {count} of {len(pages.names)}"
        if is_watched:
            print(f"\r{line}", end="", flush=True)

    try:
        return pages.make(say)
    finally:
        print("" if is_watched else line, flush=True)


def _by_another(engine: str, fresh: Path, seconds: float) -> "Pages":
    """Have another engine write the site into a folder, and let that through the gate."""
    from macros.guard.site import site_problems  # noqa: PLC0415
    from macros.rendered import InFolder  # noqa: PLC0415

    print(f"[2/3] making pages with {engine}, in {seconds} seconds at the most", flush=True)
    if code := run([sys.executable, "-m", engine, *OTHERS[engine]], seconds, SITE_DIR=str(fresh)):
        raise Problem(f"{engine} stopped with code {code}; what it said stands above")
    _stop_for(site_problems(fresh), "the site holds what it should not")
    return InFolder(fresh)


def _stop_for(problems: Iterable[Problem], why: str) -> None:
    if problems := [*problems]:
        print(*report(problems), sep="\n")
        raise Problem(f"{why}; site/ stays as it was")


def run(
    command: Sequence[str],
    seconds: float,
    memory: int = MEMORY,
    meanwhile: Callable[[], None] = lambda: None,
    **variables: str,
) -> int:
    """Run a command in the project, within limits, and return its exit code.

    What is to be done meanwhile is done by this process.  A sign that the terminal cannot show
    prints as its escape there too.  Raises :class:`Problem` if it takes longer.
    """
    signs = f"{sys.stdout.encoding or ''}:backslashreplace"
    environment = {**os.environ, "PYTHONIOENCODING": signs, **variables}
    process = subprocess.Popen(command, cwd=records.ROOT, env=environment)
    try:
        if hasattr(resource, "prlimit"):
            resource.prlimit(process.pid, resource.RLIMIT_DATA, (memory, memory))
        meanwhile()
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise Problem(
            f"this took longer than {seconds:g} seconds and was stopped; take away what changed "
            "last, page by page, to find the page that takes so long"
        ) from None
    finally:
        process.kill()
        process.wait()


@contextmanager
def _new_folder(cache: Path) -> Iterator[Path]:
    """Give a new folder for what is made, which goes in the end; clear those of killed builds.

    A lock on each folder tells whether a build is still at work there.
    """
    cache.mkdir(exist_ok=True)
    with ExitStack() as at_work:
        with _locked(cache):  # so that no other build takes the new one for a killed one's
            for left in cache.glob("build-*") if fcntl else ():
                with suppress(OSError), _locked(left, waits=False):
                    shutil.rmtree(left, ignore_errors=True)
            folder = Path(tempfile.mkdtemp(prefix="build-", dir=cache))
            at_work.enter_context(_locked(folder))
        at_work.callback(shutil.rmtree, folder, ignore_errors=True)
        yield folder


@contextmanager
def _locked(folder: Path, *, waits: bool = True) -> Iterator[None]:
    """Keep others from a folder meanwhile; raise ``OSError`` where one is there and nobody waits.

    However this process ends, the lock ends with it.
    """
    if not fcntl:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)


def _replace(site: Path, fresh: Path) -> None:
    """Put a new site in the place of the old one."""
    if site.exists():
        site.rename(fresh.with_name("old"))
    fresh.rename(site)
    print(f"the site is in {site.name}/")
