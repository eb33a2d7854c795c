"""The same tree, built by MkDocs, by ProperDocs and by Zensical."""

import os
import subprocess
import sys
import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.build import OTHERS
from macros.finish.pages import home_of, read
from macros.guard.site import site_problems
from macros.rendered import InFolder
from tests import corpus
from tests.built import build, sums, tree_of_articles
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


def _told(pages):
    """Yield all that was told of each page."""
    for name in pages.names:
        yield {**vars(read(name, pages.html(name), home_of(pages))), "html": ""}


def test_both_engines_tell_the_same_of_each_page(site, site_of_zensical):
    ours, theirs = (list(_told(InFolder(each))) for each in (site, site_of_zensical))
    assert len(ours) > 90
    assert ours == theirs


def test_both_engines_hand_the_search_the_other_words_of_a_page(site, site_of_zensical):
    page = "tools/resting-energy/index.html"
    ours, theirs = (
        LexborHTMLParser((each / page).read_text(encoding="utf-8")).css("meta[name=keywords]")
        for each in (site, site_of_zensical)
    )
    assert ours[0].attributes["content"].startswith("BMR, ")
    assert [each.attributes for each in theirs] == [each.attributes for each in ours]


def test_both_engines_lead_citations_to_the_references(site, site_of_zensical):
    page = "strength-vs-cardio/what-muscle-burns-at-rest/index.html"
    for built in (site, site_of_zensical):
        assert 'href="../../references/#wang-2010"' in (built / page).read_text(encoding="utf-8")


SMALL = {
    "index": ("Home", '{{ articles("part", only="one") }}'),
    "part/index": ("Part", '{{ articles("part") }}'),
    "part/one": ("One", 'Muscle uses {{ fact("muscle-at-rest-rate") }}.'),
    "part/two": ("Two", "Hello."),
}


CALLS = (
    'fact("muscle-at-rest-rate")', 'figure("muscle-at-rest", muscle="9 lb")',
    'table("after-effect")', 'chart("after-effect")', "weight_tool()",
    'calculator("training-week")', 'claim("fasted-cardio")', 'term("aerobic-training")',
    'cite("wang-2010")', 'program("at-home")', "equations()", 'literal("Zone 2")',
)  # fmt: skip


@pytest.mark.site
def test_properdocs_in_another_folder_builds_the_same_bytes_as_mkdocs(tmp_path):
    """Also, no byte depends on the folder, the order of a set or the time zone.

    Every page is built like this by `make audit` (tests/audit_builds.py).
    """
    calls = "\n\n".join(f"{{{{ {each} }}}}" for each in CALLS)
    sites = []
    for engine, elsewhere in (
        ("mkdocs", {}),
        ("properdocs", {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}),
    ):
        (tmp_path / engine).mkdir()
        folder = tree_of_articles(tmp_path / engine, {**SMALL, "part/two": ("Two", calls)})
        done = build(engine, folder, *OTHERS.get(engine, ())[1:], **elsewhere)
        assert done.returncode == 0, done.stderr
        sites.append(sums(folder / "site"))
    assert sites[0] == sites[1]


AS_PEOPLE_WRITE = (
    "article-with-a-mark-before-its-text",
    "article-with-a-space-after-its-front-matter",
    "article-with-addresses-by-themselves",
    "article-with-bullets-of-a-word-processor",
    "article-with-line-ends-of-windows",
    "article-with-lists-as-people-write-them",
    "article-without-a-heading",
)


@pytest.mark.site
def test_both_engines_show_alike_what_people_write(tmp_path):
    shown = {}
    for engine in ("mkdocs", "zensical"):
        (tmp_path / engine).mkdir()
        folder = tree_of_articles(tmp_path / engine, {"slow-training/index": ("Part", "Hello.")})
        for each in corpus.welcome():
            if each.name in AS_PEOPLE_WRITE:
                corpus.plant(each, folder)
        done = build(engine, folder)
        assert done.returncode == 0, done.stdout + done.stderr
        for name in AS_PEOPLE_WRITE:
            page = folder / "site" / "slow-training" / name / "index.html"
            shown[engine, name] = _own_words(page)
    for name in AS_PEOPLE_WRITE:
        ours = shown["mkdocs", name]
        assert ours == shown["zensical", name]
        assert sum(each.startswith("<h1") for each in ours) == 1


def _own_words(page):
    """Return the elements of a page's article that come from its Markdown."""
    article = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("article")
    own = (each for each in article.iter() if each.tag in ("h1", "h2", "p", "ol", "ul", "table"))
    return ["".join(each.html.split()) for each in own]


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
    folder = tree_of_articles(tmp_path, {"index": ("Home", "Hello.")})
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


@pytest.fixture
def small(tmp_path):
    """A tree of four pages: two articles, and two pages that list them."""
    return tree_of_articles(tmp_path, SMALL)


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
