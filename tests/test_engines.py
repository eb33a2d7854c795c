"""The same tree, built by MkDocs, by ProperDocs and by Zensical."""

import os
import re
import subprocess
import sys
import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.build import ENGINES
from macros.finish.pages import read
from macros.guard.site import site_problems
from tests.built import build, copy_of_the_tree, sums, tree_of_plain_pages
from tests.serving import free_port


def figures(site):
    """Every figure of every page, in order: page, value, equation or fact."""
    return {
        page.relative_to(site).as_posix(): [
            (each["value"], each.get("data-equation") or each["data-fact"])
            for each in (node.attributes for node in _data_of(page))
        ]
        for page in sorted(site.rglob("index.html"))
    }


def _data_of(page):
    return LexborHTMLParser(page.read_text(encoding="utf-8")).css("data.figure, data.fact")


def test_both_engines_print_the_same_figures_on_the_same_pages(site, site_of_zensical):
    ours = figures(site)
    assert sum(map(len, ours.values())) > 1_000
    assert figures(site_of_zensical) == ours


def test_the_site_gate_lets_both_engines_pass(site, site_of_zensical):
    for built in (site, site_of_zensical):
        assert [str(problem) for problem in site_problems(built)] == []


def test_both_engines_tell_the_same_of_each_page(site, site_of_zensical):
    ours, theirs = (
        [{**vars(page), "file": page.name(each), "html": ""} for page in read(each).pages]
        for each in (site, site_of_zensical)
    )
    assert len(ours) > 90
    assert ours == theirs


def test_both_engines_lead_citations_to_the_references(site, site_of_zensical):
    page = "strength-vs-cardio/what-muscle-burns-at-rest/index.html"
    for built in (site, site_of_zensical):
        assert 'href="../../references/#wang-2010"' in (built / page).read_text(encoding="utf-8")


def test_properdocs_in_another_folder_builds_the_same_bytes_as_mkdocs(site, tmp_path):
    """Also, no byte depends on the folder, the order of a set or the time zone."""
    folder = copy_of_the_tree(tmp_path)
    options = ENGINES["properdocs"][1:]
    done = build("properdocs", folder, *options, PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert sums(folder / "site") == sums(site)


@pytest.mark.site
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{{ fact("no-such-fact") }}', "docs/x.md:8: no fact `no-such-fact`"),
        ("{{ no_such_macro() }}", "docs/x.md:8: no macro `no_such_macro`"),
        ("# About {{ literal('x') }}", "docs/x.md: a heading holds a macro"),
        ("It lasts 38 hours.", 'docs/x.md:8: "38" is typed by hand'),
        ("[" * 2_000, "docs/x.md:8: this line has 2,000 letters"),
    ],
)
def test_a_mistake_stops_the_build_with_its_place_in_the_file(engine, text, says, tmp_path):
    folder = tree_of_plain_pages(tmp_path)
    body = f"---\ntitle: T\ndescription: D\n---\n\nHello.\n\n{text}\n"
    (folder / "docs" / "x.md").write_text(body)
    done = build(engine, folder)
    assert done.returncode != 0
    assert says in done.stdout + done.stderr
    if engine == "mkdocs":
        assert (done.stdout + done.stderr).count(says) == 1
        assert "Traceback" not in done.stderr


_COUNTING = """
import runpy, sys
from zensical.markdown import render as module
really_render = module.render

def render(content, path, *rest, **named):
    with open("rendered.txt", "a") as file:
        print(path, file=file)
    return really_render(content, path, *rest, **named)

module.render = render
sys.argv = ["zensical", *sys.argv[1:]]
runpy.run_module("zensical", run_name="__main__", alter_sys=True)
"""
"""Zensical, which says what it renders."""

_PAGE = "---\ntitle: {title}\ndescription: D\n---\n\n# {title}\n\n{text}\n"


@pytest.fixture
def small(tmp_path):
    """A tree of four pages: two articles, and two pages that list them."""
    folder = copy_of_the_tree(tmp_path)
    docs = folder / "docs"
    for path in docs.rglob("*.md"):
        path.unlink()
    for name, title, text in [
        ("index", "Home", '{{ articles("part", only="one") }}'),
        ("part/index", "Part", '{{ articles("part") }}'),
        ("part/one", "One", 'Muscle uses {{ fact("muscle-at-rest-rate") }}.'),
        ("part/two", "Two", "Hello."),
    ]:
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / f"{name}.md").write_text(_PAGE.format(title=title, text=text))
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    nav = re.sub(r"(?s)^nav:.*?\n\n", "nav: [index.md, part/index.md]\n\n", settings, flags=re.M)
    (folder / "mkdocs.yml").write_text(nav, encoding="utf-8")
    return folder


def _rendered(folder):
    """Return what was rendered since this was asked before."""
    said = folder / "rendered.txt"
    pages = said.read_text().split()
    said.unlink()
    return pages


def _change(folder, name, old, new):
    path = folder / "docs" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.site
def test_zensical_renders_what_a_change_reaches_and_nothing_else(small):
    serving = subprocess.Popen(
        [sys.executable, "-c", _COUNTING, "serve", "--dev-addr", f"127.0.0.1:{free_port()}"],
        cwd=small, env={**os.environ, "PYTHONPATH": str(small)},
    )  # fmt: skip
    try:
        _wait_for(small, {"": "One", "part": "One", "part/one": '"13.0"', "part/two": "Hello."})
        _rendered(small)
        _change(small, "part/two.md", "Hello.", "Good day.")
        _wait_for(small, {"part/two": "Good day."})
        assert _rendered(small) == ["part/two.md"]
        _change(small, "part/one.md", "One", "First")
        _wait_for(small, {"": "First", "part": "First", "part/one": "First"})
        _change(small, "data/facts/muscle-at-rest-rate.yml", "value: 13", "value: 14")
        _wait_for(small, {"part/one": 'value="14.0"'})
    finally:
        serving.kill()
        serving.wait()


def _wait_for(folder, shown):
    """Wait until each page holds its words."""
    pages = [(folder / "site" / page / "index.html", words) for page, words in shown.items()]
    for _ in range(1200):
        if all(path.exists() and words in path.read_text("utf-8") for path, words in pages):
            return
        time.sleep(0.1)
    raise TimeoutError(shown)
