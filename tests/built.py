"""The site as engines build it, made once and kept under ``.cache/tests`` for every test.

A kept site is found by a digest of all that it depends on: the tree, the packages, and this file.
It is written whole beside its place and then renamed, so that nobody reads half of one, and a
lock lets the tests' processes wait for the one that makes it.  A site that is damaged or that a
test wrote into is made again.
"""

import contextlib
import fcntl
import functools
import hashlib
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".cache" / "tests"
EARLIER = 2
"""How many earlier sites of a kind are kept, so that one may go back and forth."""

TREE = ("mkdocs.yml", "docs", "macros", "overrides")
"""What a build reads."""

OF_A_DEPLOYMENT = (
    "HARM_CONTACT", "PUBLISHER", "REPOSITORY_URL", "SITE_DIR", "SITE_URL",
)  # fmt: skip
"""What says in the environment how a site is published: no test's site may depend on it."""

FEW = {
    "choose-where-fat-goes",
    "machines-are-safer",
    "pound-of-muscle",
    "running-ruins-the-knees",
    "strength-training-prevents-injuries",
    "stretching-prevents-soreness",
}
"""Claims of a tree that is built fast."""

_OF_A_RECORD = re.compile(r'^{{ (?:claim|exercise)_page\("[a-z0-9-]+"\) }}$', re.MULTILINE)
_LISTS = re.compile(r'^{{ articles\("[a-z-]+"(?:, group="[a-z-]+")?\) }}$', re.MULTILINE)
_IN_THE_FRAME = ("about", "start-here", "tools")  # folders that the frame of a page links to


def copy_of_the_tree(folder):
    """Copy what a build reads, so that a test may change it."""
    for name in TREE:
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, folder)
        else:
            shutil.copytree(ROOT / name, folder / name)
    return folder


def tree_of_plain_pages(folder, *, every=False):
    """Copy what a build reads, with few pages of ours, so that it builds fast.

    It has the references, and of the pages that others link to, or of every page, a heading,
    the lists of articles and the record that the page is of.  Of the claims it has a few, and of
    what changed on our site it tells nothing.
    """
    copy_of_the_tree(folder)
    shutil.rmtree(folder / "docs" / "data" / "changes")
    for claim in {path.stem for path in (folder / "docs" / "data" / "claims").glob("*.yml")} - FEW:
        (folder / "docs" / "data" / "claims" / f"{claim}.yml").unlink()
        (folder / "docs" / "claims" / f"{claim}.md").unlink()
    for path in (folder / "docs").rglob("*.md"):
        framed = path.name == "index.md" or path.parent.name in _IN_THE_FRAME
        if path.name != "references.md" and (every or framed):
            _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
            lists = "\n\n".join([*_LISTS.findall(text), *_OF_A_RECORD.findall(text)])
            path.write_text(f"---\n{front}---\n\n# Plain\n\n{lists}\n", encoding="utf-8")
        elif path.name != "references.md":
            path.unlink()
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    lenient = settings.replace("strict: true", "strict: false", 1)
    (folder / "mkdocs.yml").write_text(lenient, encoding="utf-8")
    return folder


_PAGE = "---\ntitle: {title}\ndescription: D\n---\n\n# {title}\n\n{text}\n"


def tree_of_articles(folder, articles):
    """Copy what a build reads, with these articles alone: by their names, a title and a text."""
    copy_of_the_tree(folder)
    docs = folder / "docs"
    for path in docs.rglob("*.md"):
        path.unlink()
    for name, (title, text) in articles.items():
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / f"{name}.md").write_text(_PAGE.format(title=title, text=text), encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    lists = ", ".join(f"{name}.md" for name in articles if name.endswith("index"))
    nav = re.sub(r"(?s)^nav:.*?\n\n", f"nav: [{lists}]\n\n", settings, flags=re.M)
    lenient = nav.replace("strict: true", "strict: false", 1)
    (folder / "mkdocs.yml").write_text(lenient, encoding="utf-8")
    return folder


def python(folder, *arguments, **variables):
    """Run Python in a folder with a tree, on a stated day; return what it said."""
    kept = {name: value for name, value in os.environ.items() if name not in OF_A_DEPLOYMENT}
    stated = {
        "PYTHONPATH": str(folder),
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1700000000",
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder, env={**kept, **stated, **variables},
        capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip


def build(engine, folder, *options, **variables):
    """Build the tree in a folder with one engine; return what the command said."""
    return python(folder, "-m", engine, "build", *options, **variables)


def _by_mkdocs(folder):
    done = build("mkdocs", folder, "--strict")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr


def _by_zensical(folder):
    done = build("zensical", folder)
    assert done.returncode == 0, done.stdout + done.stderr


def _finished(folder):
    shutil.copytree(kept("site"), folder / "site")
    code = "from pathlib import Path; from macros.finish import finish; finish(Path('site'))"
    done = python(folder, "-c", code)
    assert done.returncode == 0, done.stdout + done.stderr


MADE_BY = {"site": _by_mkdocs, "site_of_zensical": _by_zensical, "finished": _finished}
"""What makes each kind of site, in a folder that holds the tree."""


def kept(name, makers=MADE_BY, store=KEPT):
    """Return the folder of a site: one that is kept, or one that is made and kept now."""
    store.mkdir(parents=True, exist_ok=True)
    with (store / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        whole = store / f"{name}-{digest_of_the_tree()}"
        if not _sound(whole):
            shutil.rmtree(whole, ignore_errors=True)
            _make(name, makers[name], store, whole)
        os.utime(whole)
        _forget(store, name)
    return whole / "site"


def _make(name, make, store, whole):
    tree, new = store / f"tree-of-{name}", store / f"new-{name}"
    for left_by_a_run_that_was_stopped in (tree, new):
        shutil.rmtree(left_by_a_run_that_was_stopped, ignore_errors=True)
    tree.mkdir()
    copy_of_the_tree(tree)
    assert _digest(tree) == digest_of_the_tree(), "the tree changed while tests ran; run them again"
    make(tree)
    new.mkdir()
    (tree / "site").rename(new / "site")
    (new / "sums.json").write_text(json.dumps(sums(new / "site")), encoding="utf-8")
    new.rename(whole)
    shutil.rmtree(tree)


@functools.cache
def digest_of_the_tree():
    """Return a digest of all that a site depends on."""
    return _digest(ROOT)


def _digest(root):
    packages = sorted(f"{each.name} {each.version}" for each in importlib.metadata.distributions())
    files = [path for name in TREE for path in (root / name, *(root / name).rglob("*"))]
    sums = {
        path.relative_to(root).as_posix(): _sum(path)
        for path in files
        if path.is_file() and "__pycache__" not in path.parts
    }
    said = json.dumps([sys.version, packages, _sum(Path(__file__)), sums], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _sum(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sums(site):
    """Return the digest of every file of a site."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): _sum(path) for path in files}


def _sound(whole):
    """Tell whether a kept site holds exactly the files that were written."""
    with contextlib.suppress(OSError, ValueError):
        written = json.loads((whole / "sums.json").read_text(encoding="utf-8"))
        return sums(whole / "site") == written
    return False


def _forget(store, name):
    """Remove all but the newest few sites of a kind."""
    newest_first = sorted(store.glob(f"{name}-*"), key=lambda path: -path.stat().st_mtime)
    for path in newest_first[1 + EARLIER :]:
        shutil.rmtree(path, ignore_errors=True)


if __name__ == "__main__":  # conftest.py starts this, so that sites are made while tests run
    for name in sys.argv[1:]:
        kept(name)
