"""``python -m macros build``: check, build, check what came of it, finish.

Engines have no limits: a page that keeps one busy would keep it for ever, and a build that fails
leaves a part of a site behind.  So an engine runs as a process of its own, which is stopped after
a stated time, has a stated memory, and writes into a new folder.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from macros import records
from macros.problem import Problem
from macros.report import report

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None

ENGINES = {
    "mkdocs": ("build",),
    "properdocs": ("build", "--config-file", "mkdocs.yml"),
    "zensical": ("build", "--clean"),
}
"""The engines, each with what it is told."""

SECONDS, SECONDS_A_PAGE = 300, 1
"""How long an engine may take; on a laptop it takes ten seconds, and a tenth of one for a page."""

MEMORY = 4_000_000_000
"""Bytes that an engine may hold; a thousand articles take about a third of it."""


def build(options: argparse.Namespace) -> int:
    """Build the site, and put it into ``site/`` if nothing is wrong with it; else return 1."""
    cache = records.ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="build-", dir=cache) as folder:
        fresh = Path(folder) / "site"
        try:
            _build(options.engine, fresh)
        except Problem as problem:
            print(problem, file=sys.stderr)
            return 1
        _replace(records.ROOT / "site", fresh)
    return 0


def _build(engine: str, fresh: Path) -> None:
    pages = len(list(records.DOCS.rglob("*.md")))
    seconds = SECONDS + SECONDS_A_PAGE * pages
    print(f"[1/4] checking {pages} pages and their records", flush=True)
    if run([sys.executable, "-m", "macros", "check"], seconds):
        raise Problem("nothing was built; put this right and build again")
    from macros.finish import finish  # noqa: PLC0415  the other commands need neither
    from macros.finish.whole import policy_gaps  # noqa: PLC0415
    from macros.guard.site import site_problems  # noqa: PLC0415

    print(f"[2/4] building them with {engine}, in {seconds} seconds at the most", flush=True)
    if code := run([sys.executable, "-m", engine, *ENGINES[engine]], seconds, SITE_DIR=str(fresh)):
        raise Problem(f"{engine} stopped with code {code}; what it said stands above")
    print("[3/4] checking what came of it", flush=True)
    if problems := list(site_problems(fresh)):
        print(*report(problems), sep="\n")
        raise Problem("the site holds what it should not; site/ stays as it was")
    print("[4/4] finishing the site", flush=True)
    finish(fresh, say=partial(print, flush=True))
    if problems := list(policy_gaps(fresh)):
        print(*report(problems), sep="\n")
        raise Problem("a page lacks its policy, so nothing is published; site/ stays as it was")


def run(command: Sequence[str], seconds: float, memory: int = MEMORY, **variables: str) -> int:
    """Run a command in the project, within limits, and return its exit code.

    A sign that the terminal cannot show prints as its escape there too.  Raises :class:`Problem`
    if it takes longer.
    """
    signs = f"{sys.stdout.encoding or ''}:backslashreplace"
    environment = {**os.environ, "PYTHONIOENCODING": signs, **variables}
    process = subprocess.Popen(command, cwd=records.ROOT, env=environment)
    try:
        if hasattr(resource, "prlimit"):
            resource.prlimit(process.pid, resource.RLIMIT_DATA, (memory, memory))
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise Problem(
            f"this took longer than {seconds:g} seconds and was stopped; take away what changed "
            "last, page by page, to find the page that takes so long"
        ) from None
    finally:
        process.kill()
        process.wait()


def _replace(site: Path, fresh: Path) -> None:
    """Put a new site in the place of the old one."""
    if site.exists():
        site.rename(fresh.with_name("old"))
    fresh.rename(site)
    print(f"the site is in {site.name}/")
