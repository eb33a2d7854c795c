"""What the check keeps from before: it saves time, and never changes an answer."""

import shutil
from pathlib import Path

import pytest

from macros import records, results, uses
from macros.guard import check as checking
from macros.guard import macro_calls
from macros.guard.check import check
from macros.parts import printed
from macros.problem import Problem
from macros.records import DOCS, library, looked_up
from macros.store import Store
from tests.conftest import forget

FRONT = "---\ntitle: {}\ndescription: A plain answer.\n---\n\n# Title\n\n"
ARTICLE = FRONT.format("A plain title") + '{{ fact("x") }} {{ cite("wang-2010") }}\n'
FACT = """\
says: energy that a kilogram of muscle uses
value: 13
unit: kcal/kg/day
kind: measurement
population: adults
source: wang-2010
locator: abstract
checked: 2026-11-23
"""


class Tree:
    """A tree of its own, checked each time as by a new process."""

    def __init__(self, root):
        self.docs, self.store = root / "docs", root / "store"
        self.checked = []

    def write(self, name, text):
        path = self.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def check(self, *names):
        forget()
        self.checked.clear()
        paths = [self.docs / name for name in names]
        anew = [str(each) for each in check(paths)]
        self.checked.clear()
        assert [str(each) for each in check(paths, Store(self.store))] == anew
        return anew


@pytest.fixture
def tree(tmp_path, monkeypatch, take_for_ours):
    """A tree with an article and its fact, checked once."""
    tree = Tree(tmp_path)
    take_for_ours(tmp_path)
    (tree.docs / "data" / "sources").mkdir(parents=True)
    shutil.copy(DOCS / "data" / "sources" / "wang-2010.yml", tree.docs / "data" / "sources")
    file = checking._file
    monkeypatch.setattr(
        checking, "_file", lambda path, *more: tree.checked.append(path.name) or file(path, *more)
    )
    monkeypatch.setattr(
        checking, "science_problems", lambda: iter(())
    )  # it needs more facts than one
    tree.write("data/facts/x.yml", FACT)
    tree.write("section/index.md", FRONT.format("A section"))
    tree.write("section/one.md", ARTICLE)
    assert tree.check() == []
    return tree


def test_what_did_not_change_is_not_checked_again(tree):
    assert tree.check() == []
    assert tree.checked == []


def test_after_a_change_of_an_article_that_one_alone_is_checked(tree):
    tree.write("section/one.md", ARTICLE + "Teh end.\n")
    (problem,) = tree.check()
    assert problem.startswith('docs/section/one.md:9: "Teh" is misspelt')
    assert tree.checked == ["one.md"]
    tree.write("section/one.md", ARTICLE)
    assert tree.check() == []
    assert tree.checked == ["one.md"]


def test_its_calls_are_not_made_again(tree, monkeypatch):
    made = []
    real = checking.printed
    monkeypatch.setattr(checking, "printed", lambda *call: made.append(call[0]) or real(*call))
    tree.write("section/one.md", ARTICLE + 'And {{ literal("type 2") }}.\n')
    forget()
    assert list(check(kept=Store(tree.store))) == []
    assert made == ["literal"]


def test_a_problem_is_said_again_with_its_place_each_time(tree):
    tree.write("section/one.md", ARTICLE + '{{ fact("y") }}\n')
    first = tree.check()
    assert first[0].startswith("docs/section/one.md:9: no fact `y`")
    assert tree.check() == tree.check("section/one.md") == first
    tree.write("section/one.md", ARTICLE + '\n\n{{ fact("y") }}\n')
    assert tree.check("section/one.md")[0].startswith("docs/section/one.md:11: no fact `y`")


def test_a_changed_fact_changes_the_answer(tree):
    tree.write("data/facts/x.yml", FACT + "value: 3\n")
    assert tree.check("section/one.md") == [
        "docs/data/facts/x.yml:9: `value` stands twice; keep the right one"
    ]
    (tree.docs / "data" / "facts" / "x.yml").unlink()
    assert tree.check()[0].startswith("docs/section/one.md:8: no fact `x`")


def test_a_new_article_and_a_new_title_are_seen_by_what_lists_them(tree):
    tree.write("section/index.md", FRONT.format("A section") + '{{ articles("section") }}\n')
    assert tree.check() == []
    tree.write("section/two.md", "no front matter")
    assert any(each.startswith("docs/section/two.md:1: ") for each in tree.check())
    assert "docs/section/two.md:1: an article begins with" in tree.check("section/index.md")[0]
    tree.write("section/two.md", FRONT.format("A title"))
    assert tree.check() == []


def test_what_an_article_names_is_looked_up_again_where_it_changes(tree):
    tree.write("section/two.md", FRONT.format("A title") + "## Below\n\nWords.\n")
    tree.write("section/one.md", ARTICLE + "[words](two.md#below) ![a squat](squat.png)\n")
    assert tree.check() == [
        "docs/section/one.md:9: no picture `squat.png` is there; put it beside the article, and "
        "send both"
    ]
    tree.write("section/one.md", ARTICLE + "[words](two.md#below), [more](three.md)\n")
    assert tree.check()[0].startswith("docs/section/one.md:9: no page `three.md`")
    tree.write("section/three.md", FRONT.format("A title") + "Words.\n")
    assert tree.check() == []
    tree.write("section/two.md", FRONT.format("A title") + "## Above\n\nWords.\n")
    assert "gives `#below`" in tree.check()[0]
    assert tree.checked == ["two.md"]
    (tree.docs / "section" / "two.md").unlink()
    assert "no page `two.md`" in tree.check()[0]
    (tree.docs / "section" / "index.md").unlink()
    assert tree.check("section/three.md") == []  # there is no section at all now
    tree.write("other/index.md", FRONT.format("A section"))
    assert "no section `section`" in tree.check("section/three.md")[0]


def test_where_a_file_lies_is_looked_at_each_time(tree):
    (tree.docs / "section.md").write_text(FRONT.format("A title"))
    said = [each.partition(":")[0] for each in tree.check()]
    assert said == ["docs/section.md", "docs/section/index.md"]


def test_a_link_is_never_kept(tree, tmp_path):
    (tmp_path / "secret.md").write_text(ARTICLE)
    (tree.docs / "section" / "two.md").symlink_to(tmp_path / "secret.md")
    for _ in range(2):
        (problem,) = tree.check()
        assert "link to another place" in problem


def test_another_day_changes_the_answer(tree, monkeypatch):
    tree.write("data/facts/x.yml", FACT.replace("2026-11-23", "2036-11-23"))
    assert tree.check()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2114380800")  # 2037-01-01
    assert tree.check() == []


def test_another_rule_changes_the_answer(tree, monkeypatch):
    """A file of rules is part of the digest of the code; tests/test_store.py shows it."""
    tree.write("section/one.md", ARTICLE + "A flumpet.\n")
    assert tree.check() == []

    def no_flumpet(words):
        if "flumpet" in words:
            yield Problem("write another word", line=3)

    monkeypatch.setattr(checking, "spelling_problems", no_flumpet)
    monkeypatch.setattr(results, "code", lambda _: "other code")
    assert tree.check() == ["docs/section/one.md:7: write another word"]


def test_where_the_environment_says_something_else_what_it_shows_on_is_checked_anew(
    tree, monkeypatch
):
    tree.write("section/two.md", FRONT.format("Who answers") + "{{ who_answers() }}\n")
    tree.check()
    monkeypatch.setenv("HARM_CONTACT", "nobody")
    (problem,) = tree.check()
    assert problem.startswith("docs/section/two.md:8: `HARM_CONTACT` should be an e-mail address")
    assert tree.checked == ["two.md"]


def test_what_a_page_can_show_of_the_environment_is_looked_up_where_it_tells():
    ours = [
        *records.ROOT.glob("macros/parts/**/*.py"),
        *records.ROOT.glob("macros/records/**/*.py"),
    ]
    for path in [*ours, *records.ROOT.glob("macros/science/**/*.py")]:
        assert "os.environ" not in path.read_text(encoding="utf-8"), path


def test_damaged_entries_cost_time_only(tree):
    for path in tree.store.glob("*/*"):
        path.write_bytes(path.read_bytes()[:-3] + b'"]]')
    assert tree.check() == []
    assert set(tree.checked) == {"wang-2010.yml", "x.yml", "index.md", "one.md"}
    tree.check()
    assert tree.checked == []


def test_nothing_is_kept_of_a_tree_that_changed_meanwhile(tree, monkeypatch):
    file = checking._file

    def late(path, *more):
        if path.name == "one.md":
            tree.write("section/one.md", ARTICLE)
        return file(path, *more)

    tree.checked.clear()
    tree.write("section/one.md", ARTICLE + "The end.\n")
    with monkeypatch.context() as patch:
        patch.setattr(checking, "_file", late)
        list(check(kept=Store(tree.store)))
    tree.write("section/one.md", ARTICLE + "The end.\n")
    list(check(kept=Store(tree.store)))
    assert tree.checked == ["one.md", "one.md"]


def test_what_a_macro_reads_of_docs_it_tells(monkeypatch):
    """Records tell when they are used; so all of them are read before, and articles are left."""
    loaders = {"gate": "gate_words", "help": "places_for_help"}
    for kind in library.KINDS:
        getattr(records, loaders.get(kind, kind.replace("-", "_")))()
    texts = [path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")]
    calls = {repr(each): each for text in texts for each in macro_calls.calls(text)}.values()
    heavy = ("bibliography", "chart", "equations")  # they take long, and print what others do
    opened = []
    read = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda path, **how: opened.append(path) or read(path, **how)
    )
    told = 0
    for each in (each for each in calls if each.name not in heavy):
        for kept in (records.articles, printed.of_articles, printed.of_records):
            kept.cache_clear()
        opened.clear()
        with uses.listening() as used:
            printed.printed(each.name, each.arguments, each.keywords)
        names = {name.partition(" ")[2] for name in used}
        of_docs = {looked_up.below_docs(path) for path in opened if path.is_relative_to(DOCS)}
        assert of_docs <= names, each
        told += len(of_docs)
    assert told > 100


def test_what_a_result_rests_on_is_found_again_as_it_was(tree):
    tree.write("section/index.md", FRONT.format("A section") + '{{ articles("section") }}\n')
    tree.write("section/two.md", FRONT.format("A title") + "[one](one.md#title)\n")
    tree.check()
    tree.check()
    assert tree.checked == []


def test_all_of_docs_checked_on_all_cores_gives_the_problems_of_one_core(tree, monkeypatch):
    for number in range(3):
        tree.write(f"part/wrong-{number}.md", FRONT.format("Wrong") + "It lasts 38 hours.\n")
    forget()
    alone = [str(each) for each in check()]
    forget()
    monkeypatch.setattr(checking, "_MANY", 1)
    assert [str(each) for each in check(kept=Store(tree.store))] == alone
    assert sum("38" in each for each in alone) == 3
