"""MkDocs by pages: the bytes of a whole build, what stops it, and what each page rests on."""

import json

import pytest

from tests.built import build, python, sums, tree_of_articles

TEXT = """
Muscle uses {{ fact("muscle-at-rest-rate") }} ({{ cite("wang-2010") }}).

## A *second* part

See [the other](two.md#hello), [the home page](../index.md) and [this](#a-second-part).

{{ table("after-effect") }}

{{ chart("after-effect") }}
"""

ARTICLES = {
    "index": ("Home and more", '{{ articles("part", only="one") }}'),
    "part/index": ("Part", '{{ articles("part") }}'),
    "part/one": ("One", TEXT),
    "part/two": ("Two", "## Hello\n\nHello."),
}

PAGES = [
    "404.html", "index.html", "part/index.html", "part/one/index.html", "part/two/index.html",
]  # fmt: skip

MAKE = """
import json, os, sys
from pathlib import Path
from macros import uses
from macros.engine import Engine
from macros.problem import Problem

root, told = Path.cwd(), {}
os.chdir("/")  # no byte depends on the folder in which this runs
try:
    engine = Engine()
    names = sys.argv[1:] or reversed([*engine.names])
    told["names"] = dict(engine.names)
    if not sys.argv[1:]:
        engine.write_rest(root / "by-pages")
    for name in names:
        with uses.listening() as used:
            html = engine.make(name)
        told[name] = sorted(used)
        place = root / "by-pages" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(html, encoding="utf-8", newline="")
except Problem as problem:
    told["problem"] = str(problem), type(problem).__name__
print(json.dumps(told))
"""
"""Makes the pages that are named, or, in an order of its own, all of them and the rest."""


def made(folder, *names, **variables):
    """Return what each page rests on, and what was said and told."""
    done = python(folder, "-c", MAKE, *names, **variables)
    assert done.returncode == 0, done.stderr
    return {**json.loads(done.stdout.splitlines()[-1]), "said": done.stderr}


def strict(folder):
    """Have a tree as strict as ours."""
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("strict: false", "strict: true", 1))
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A tree that no test changes."""
    return tree_of_articles(tmp_path_factory.mktemp("tree"), ARTICLES)


@pytest.fixture
def small(tmp_path):
    return tree_of_articles(tmp_path, ARTICLES)


@pytest.mark.site
def test_the_pages_and_the_rest_are_to_the_byte_what_mkdocs_writes(whole):
    done = build("mkdocs", whole)
    assert done.returncode == 0, done.stderr
    made(whole)
    ours, theirs = sums(whole / "by-pages"), sums(whole / "site")
    assert {"sitemap.xml", "sitemap.xml.gz", "data/facts/muscle-at-rest-rate.yml"} < ours.keys()
    assert ours == theirs


@pytest.mark.site
def test_names_each_page_with_its_source(whole):
    told = made(whole, "404.html")
    assert [*told["names"]] == PAGES
    assert [*told["names"].values()] == [
        "", "index.md", "part/index.md", "part/one.md", "part/two.md",
    ]  # fmt: skip


@pytest.mark.site
def test_a_page_rests_on_its_text_its_targets_and_what_its_frame_shows(whole):
    told = made(whole, "part/one/index.html", "part/two/index.html", "404.html")
    frame = {"front part/index.md", "there index.md", "there part/index.md"}
    frame |= {f"env {name}" for name in ("HARM_CONTACT", "PUBLISHER", "REPOSITORY_URL", "SITE_URL")}
    assert frame | {"file part/one.md", "there part/two.md"} <= {*told["part/one/index.html"]}
    assert not {"file part/two.md", "front index.md", "env SITE_DIR"} & {
        *told["part/one/index.html"]
    }
    assert frame | {"file part/two.md"} <= {*told["part/two/index.html"]}
    assert frame == {*told["404.html"]}


@pytest.mark.site
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{{ fact("no-such-fact") }}', "docs/part/two.md:8: no fact `no-such-fact`"),
        ("It lasts 38 hours.", 'docs/part/two.md:8: "38" is typed by hand'),
        ("# About {{ literal('x') }}", "docs/part/two.md: a heading holds a macro"),
        ("[x](no-such.md)", "docs/part/two.md: Doc file 'part/two.md' contains a link 'no-such"),
        (
            f"[x]({'long-' * 99}.md)",
            "docs/part/two.md: Doc file 'part/two.md' contains a link 'long-",
        ),
        ("[x](#no-such)", "docs/part/two.md: Doc file 'part/two.md' contains a link '#no-such'"),
    ],
)
def test_what_stops_a_strict_build_is_a_problem_with_its_place(text, says, small):
    page = strict(small) / "docs" / "part" / "two.md"
    page.write_text(page.read_text().replace("## Hello\n\nHello.", text))
    told = made(small, "part/two/index.html")
    assert told["problem"][0].startswith(says)
    assert told["problem"][1] == "Problem"
    assert told["said"] == ""


@pytest.mark.site
def test_a_link_that_leads_nowhere_is_said_where_it_stops_nothing(small):
    page = small / "docs" / "part" / "two.md"
    page.write_text(page.read_text() + "\n[x](no-such.md)\n")
    told = made(small, "part/two/index.html")
    assert "Doc file 'part/two.md' contains a link 'no-such.md'" in told["said"]
    assert "there part/no-such.md" in told["part/two/index.html"]


@pytest.mark.site
def test_a_page_that_is_not_there_any_more_stops_before_any_page_is_made(small):
    (strict(small) / "docs" / "part" / "index.md").unlink()
    assert "'part/index.md' is included in the 'nav'" in made(small)["problem"][0]


@pytest.mark.site
def test_the_title_that_the_frame_shows_has_to_stand_in_its_page(small):
    page = small / "docs" / "part" / "index.md"
    page.write_text(page.read_text().replace("title: Part\n", "", 1))
    said = made(small, "404.html")["problem"][0]
    assert said.startswith("docs/part/index.md:1: the frame of pages shows the title of this one")


@pytest.mark.site
def test_settings_that_mkdocs_does_not_take_are_told(small):
    settings = small / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("name: material", "name: no-such-theme"))
    assert "no-such-theme" in made(small)["problem"][0]


COUNT = """
from macros.engine import Engine
from macros.parts import aside

engine = Engine()
for name in engine.names:
    engine.make(name)
print(len(aside._waiting), [f.page.content for f in engine._files.documentation_pages()])
"""


@pytest.mark.site
def test_nothing_of_a_page_waits_in_memory_once_it_is_made(whole):
    assert python(whole, "-c", COUNT).stdout == "0 [None, None, None, None]\n"
