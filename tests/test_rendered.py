"""Pages before they are finished: what is made, what is kept, and what the gate says of them."""

import json

import pytest

from macros import records, rendered, results
from macros.digests import digest
from macros.problem import Problem
from macros.records import looked_up
from macros.rendered import InFolder, Rendered
from macros.results import Results
from macros.store import Store
from tests.built import python, tree_of_articles

PAGE = "<p>{}</p>"


class Engine:
    """Makes a page of the text of its source."""

    def __init__(self):
        names = ["index", "about/index", "about/one"]
        pages = {
            f"{name.removesuffix('index')}/index.html".lstrip("/"): f"{name}.md" for name in names
        }
        self.names = {"404.html": "", **{name.replace("//", "/"): pages[name] for name in pages}}

    def make(self, name):
        source = self.names[name]
        looked_up.content(source)
        return PAGE.format((records.DOCS / source).read_text() if source else "missing")


@pytest.fixture
def docs(tmp_path, take_for_ours, monkeypatch):
    """The sources of a few pages, in which a bang has no place."""
    take_for_ours(tmp_path)
    monkeypatch.setattr(results, "code", lambda _: "the same code")
    monkeypatch.setattr(rendered.built_page, "problems", _problems)
    monkeypatch.setattr(rendered, "_import_macros", lambda: None)  # these pages call none
    for source in filter(None, Engine().names.values()):
        (tmp_path / "docs" / source).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / source).write_text(source)
    return tmp_path / "docs"


def _problems(html):
    return [Problem("a bang does not belong in a page")] * html.count("!")


class Build:
    """One of several builds that keep what they make in one place."""

    def __init__(self, docs):
        self.results, self.said = Results(Store(docs.parent / "store"), docs.parent), []
        self.pages = Rendered(Engine(), self.results)
        self.problems = [str(each) for each in self.pages.make(self.said.append)]
        self.made = self.results.fresh["page"]


def contents(pages):
    return {name: pages.html(name) for name in pages.names}


def test_makes_each_page_once_and_again_only_where_what_it_rests_on_has_changed(docs):
    first = Build(docs)
    assert (first.made, first.said) == (4, [0, 1, 2, 3, 4])
    second = Build(docs)
    assert (second.made, second.said) == (0, [0])
    (docs / "about" / "one.md").write_text("other")
    third = Build(docs)
    assert third.made == 1
    assert contents(third.pages) == {
        **contents(first.pages),
        "about/one/index.html": "<p>other</p>",
    }


def test_pages_are_named_in_order_and_told_apart_by_their_digests(docs):
    pages = Build(docs).pages
    assert [*pages.names] == ["404.html", "index.html", "about/index.html", "about/one/index.html"]
    assert pages.html("404.html") == "<p>missing</p>"
    assert pages.digest("404.html") == digest(b"<p>missing</p>")


def test_a_page_that_the_gate_refuses_is_named_each_time_and_never_kept(docs):
    (docs / "about" / "one.md").write_text("!!")
    for made in (4, 1):
        build = Build(docs)
        said = "site/about/one/index.html: a bang does not belong in a page"
        assert (build.problems, build.made) == ([said], made)


def test_what_stands_beside_a_kept_page_is_asked_anew_each_time(docs):
    assert Build(docs).problems == []
    (docs / "about.md").write_text("x")
    (docs / "about" / "one").mkdir()
    (docs / "about" / "one" / "index.html").write_text("x")
    build = Build(docs)
    assert build.made == 0
    assert build.problems == [
        "site/about/index.html: 2 files of docs/ give this page; one should",
        "site/about/one/index.html: a file of docs/ takes the place of a page",
    ]


def _damage(docs, change):
    """Change the bytes of every kept page."""
    paths = [*(docs.parent / "store").rglob("*.bytes")]
    assert len(paths) == 4
    for path in paths:
        change(path)


DAMAGES = {
    "gone": lambda path: path.unlink(),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:5]),
    "other": lambda path: path.write_bytes(b"!" * path.stat().st_size),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_page_whose_kept_bytes_are_gone_or_damaged_is_made_again(docs, damage):
    first = contents(Build(docs).pages)
    _damage(docs, DAMAGES[damage])
    second = Build(docs)
    assert (second.made, second.problems) == (4, [])
    assert contents(second.pages) == first
    assert Build(docs).made == 0


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_page_is_right_whatever_happens_to_its_bytes_while_the_site_is_built(docs, damage):
    first = contents(Build(docs).pages)
    pages = Build(docs).pages
    _damage(docs, DAMAGES[damage])
    assert contents(pages) == first


def test_a_page_that_the_gate_did_not_see_is_never_given(docs):
    pages = Build(docs).pages
    _damage(docs, DAMAGES["gone"])
    (docs / "about" / "one.md").write_text("!")
    with pytest.raises(
        Problem, match=r"^docs/about/one\.md: this changed while the site was built"
    ):
        pages.html("about/one/index.html")


def test_without_a_store_pages_are_made_all_the_same(docs):
    pages = Rendered(Engine(), Results(None, docs.parent))
    assert pages.make() == []
    assert contents(pages) == contents(Build(docs).pages)


def test_a_page_that_cannot_be_made_is_named_by_its_source(docs):
    (docs / "about" / "one.md").write_bytes(b"\xff")
    with pytest.raises(Problem, match=r"^docs/about/one\.md: this could not be made"):
        Build(docs)


def test_the_pages_of_a_folder_are_those_that_an_engine_wrote_there(docs):
    made, folder = Build(docs).pages, docs.parent / "written"
    for name, html in contents(made).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(html)
    (folder / "x.css").write_text("x")
    pages = InFolder(folder)
    assert [*pages.names] == sorted(made.names)
    assert contents(pages) == dict(sorted(contents(made).items()))
    assert [pages.digest(name) for name in made.names] == [made.digest(name) for name in made.names]


MAKE = """
import json
from macros import records, store
from macros.engine import Engine
from macros.rendered import Rendered
from macros.results import Results

results = Results(store.of(records.ROOT), records.ROOT)
pages = Rendered(Engine(), results)
print(json.dumps([results.fresh["page"], [*map(str, pages.make())], results.fresh["page"]]))
print(json.dumps({name: pages.digest(name) for name in pages.names}))
"""

FACT = 'Muscle uses {{ fact("muscle-at-rest-rate") }}.'


def _made(folder):
    done = python(folder, "-c", MAKE)
    assert done.returncode == 0, done.stderr
    count, pages = map(json.loads, done.stdout.splitlines()[-2:])
    return count[2], count[1], pages


@pytest.mark.site
def test_only_the_pages_that_a_change_reaches_are_made_again(tmp_path):
    tree = tree_of_articles(
        tmp_path,
        {
            "index": ("Home", "Hello."),
            "part/index": ("Part", '{{ articles("part") }}'),
            "part/one": ("One", FACT),
            "part/two": ("Two", "Hello."),
        },
    )
    count, problems, first = _made(tree)
    assert (count, problems) == (5, [])
    assert _made(tree) == (0, [], first)

    def reached(name, old, new):
        path = tree / "docs" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        count, _, pages = _made(tree)
        changed = {page for page in first if pages[page] != first[page]}
        first.update(pages)
        assert count >= len(changed)
        return count, changed

    assert reached("part/two.md", "Hello.", "Good day.") == (1, {"part/two/index.html"})
    facts = "data/facts/muscle-at-rest-rate.yml"
    assert reached(facts, "value: 13", "value: 14") == (1, {"part/one/index.html"})
    count, changed = reached("part/one.md", "title: One", "title: First")
    assert {"part/index.html", "part/one/index.html"} <= changed
    assert "index.html" not in changed
    assert reached("index.md", "title: Home", "title: Front") == (1, set())
    count, changed = reached("part/index.md", "title: Part", "title: Whole")
    assert (count, changed) == (5, {*first})  # the frame of each shows it
