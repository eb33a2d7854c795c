"""A build that keeps what it made gives the site that a build from nothing gives, byte for byte."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zlib

import pytest

from tests import built, few_pages
from tests.guard.test_pictures import png
from tests.limits import tries

pytestmark = pytest.mark.site


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new), encoding="utf-8")


def _script(tree):
    path = tree / "overrides" / "core" / "kept.mjs"
    path.write_text(path.read_text(encoding="utf-8") + "\nexport const more = 1;\n")


def _picture(tree):
    (tree / "docs" / "slow-training" / "squat.png").write_bytes(png(1, 1, zlib.compress(bytes(4))))
    few_pages.write(tree, "slow-training/seen", "Seen", "![A squat](squat.png)\n")


def _moved(tree):
    docs = tree / "docs" / "spot-reduction"
    (docs / "first.md").rename(docs / "elsewhere.md")


CHANGES = {
    "the words of an article": lambda tree: few_pages.write(
        tree, "slow-training/push", "How hard a push is", "Not at all.\n"
    ),
    "the title of an article": lambda tree: edit(
        tree / "docs" / "spot-reduction" / "second.md", "title: What else", "title: Whatever else"
    ),
    "a new article": lambda tree: few_pages.write(
        tree, "slow-training/new", "New", '{{ fact("fat-at-rest-rate") }}\n'
    ),
    "an article at another address": _moved,
    "a fact": lambda tree: edit(
        tree / "docs" / "data" / "facts" / "muscle-at-rest-rate.yml", "value: 13", "value: 12.5"
    ),
    "a source": lambda tree: edit(
        tree / "docs" / "data" / "sources" / "wang-2010.yml", "year: 2010", "year: 2011"
    ),
    "a claim": lambda tree: edit(
        tree / "docs" / "data" / "claims" / "pound-of-muscle.yml",
        "practice: Lift",
        "practice: Well, lift",
    ),
    "a term": lambda tree: edit(
        tree / "docs" / "data" / "terms" / "lean-mass.yml", "Nearly the same", "About the same"
    ),
    "a picture": _picture,
    "a template": lambda tree: edit(
        tree / "macros" / "parts" / "who_answers" / "who_answers.html",
        "Whoever published",
        "Who published",
    ),
    "the frame": lambda tree: edit(
        tree / "overrides" / "base.html", "Skip to the text", "Go to the text"
    ),
    "a style": lambda tree: edit(tree / "overrides" / "core" / "look.css", "{", "{--more:1;"),
    "a script": _script,
    "an equation": lambda tree: edit(
        tree / "macros" / "science" / "lifting.py", "a smooth lift", "one smooth lift"
    ),
    "the settings": lambda tree: edit(
        tree / "mkdocs.yml", "copyright: Text", "copyright: All text"
    ),
}
"""What may change in a tree, and how."""

SURROUNDINGS = {
    "who answers": {"PUBLISHER": "Somebody"},
    "the address of the site": {"SITE_URL": "https://example.net/deep/"},
    "the day, past a next check": {"SOURCE_DATE_EPOCH": "1900000000"},
}
"""What may change around a tree: variables of a build."""

TOGETHER = [
    ["the title of an article", "a fact", "a source", "a new article", "a picture"],
    ["the words of an article", "an article at another address", "a claim", "a term", "a style"],
]
"""Changes that are made at once, so that a build shows several; ``make audit`` makes each alone."""

ALONE = tries(1, most=2) > 1
"""Whether each is made alone."""


def build(tree, **variables):
    """Build a tree, and return what its site is: the digest of each file."""
    done = built.python(tree, "-m", "macros", "build", **variables)
    assert done.returncode == 0, done.stdout + done.stderr
    return built.sums(tree / "site")


@pytest.fixture(scope="module")
def from_nothing():
    """Build a copy of a tree that has kept nothing; after the same changes, no second time."""
    known = {}

    def build_anew(tree, names, **variables):
        key = (*names, *variables.items())
        if key not in known:
            copy = tree.with_name("anew")
            shutil.copytree(tree, copy, ignore=shutil.ignore_patterns(".cache", "site"))
            known[key] = build(copy, **variables)
        return known[key]

    return build_anew


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """A tree of few pages that was built once, with all that it kept."""
    tree = tmp_path_factory.mktemp("before") / "tree"
    tree.mkdir()
    build(few_pages.tree_of_few_pages(tree))
    return tree


@pytest.fixture
def tree(before, tmp_path):
    """A copy of it for a test."""
    return shutil.copytree(before, tmp_path / "tree")


def made(tree):
    """Build a tree, and return how many pages were made, of how many."""
    done = built.python(tree, "-m", "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    (said,) = [line for line in done.stdout.splitlines() if "made " in line][-1:]
    few, many = said.partition("made ")[2].split(" of ")
    return int(few), int(many.split()[0])


@pytest.mark.parametrize("names", [[each] for each in CHANGES] if ALONE else TOGETHER)
def test_after_a_change_the_site_is_as_from_nothing(tree, from_nothing, names):
    for name in names:
        CHANGES[name](tree)
    assert build(tree) == from_nothing(tree, names)


@pytest.mark.parametrize("names", [[each] for each in SURROUNDINGS] if ALONE else [SURROUNDINGS])
def test_where_something_else_stands_around_it_the_site_is_as_from_nothing(
    tree, from_nothing, names
):
    variables = {key: value for name in names for key, value in SURROUNDINGS[name].items()}
    assert build(tree, **variables) == from_nothing(tree, [], **variables)


def test_only_the_pages_are_made_that_rest_on_what_changed(tree):
    """On the fact rest two articles, the page of a claim and a calculator's, and the references."""
    few, many = made(tree)
    assert (few, many > 10) == (0, True)
    CHANGES["the words of an article"](tree)
    assert made(tree)[0] == 1
    CHANGES["a fact"](tree)
    assert 1 <= made(tree)[0] < many / 2


def test_a_site_that_was_taken_away_or_written_into_comes_back(tree):
    whole = built.sums(tree / "site")
    for path in (tree / "site").rglob("*.html"):
        path.write_text("wrong", encoding="utf-8")  # which writes into what is kept, too
    assert build(tree) == whole
    shutil.rmtree(tree / "site")
    assert build(tree) == whole


DAMAGE = {
    "cut short": lambda content: content[: len(content) // 2],
    "nothing": lambda _: b"",
    "one letter": lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    "another's": lambda _: b'{"uses":{},"value":[]}',
}


@pytest.mark.parametrize("damage", DAMAGE if ALONE else ["one letter"])
def test_a_damaged_store_costs_time_only(tree, damage):
    whole = built.sums(tree / "site")
    entries = sorted(path for path in (tree / ".cache" / "store").rglob("*") if path.is_file())
    assert len(entries) > 100
    for path in random.Random(damage).sample(entries, len(entries) // 2):
        content = path.read_bytes()
        path.unlink()  # its other names stay as they are
        path.write_bytes(DAMAGE[damage](content) if content else b"x")
    assert build(tree) == whole


@pytest.mark.parametrize("moment", range(tries(1, most=10)))
def test_a_build_that_was_killed_leaves_the_site_whole_and_the_next_one_right(
    tree, from_nothing, moment
):
    whole = built.sums(tree / "site")
    if moment % 2:
        shutil.rmtree(tree / ".cache")
    names = TOGETHER[0]
    for name in names:
        CHANGES[name](tree)
    running = subprocess.Popen(
        [sys.executable, "-m", "macros", "build"],
        cwd=tree, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(tree), "SOURCE_DATE_EPOCH": "1700000000"},
    )  # fmt: skip
    time.sleep(random.Random(moment).uniform(1, 5))
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    if (tree / "site").exists():  # but between two renames
        assert built.sums(tree / "site") in (whole, from_nothing(tree, names))
    assert build(tree) == from_nothing(tree, names)
