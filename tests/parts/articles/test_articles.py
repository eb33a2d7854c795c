import html
import re

import pytest

from macros import records
from macros.guard.macro_calls import calls
from macros.parts.articles.articles import articles
from macros.problem import Problem
from macros.records import library


def test_lists_every_article_of_a_section_and_not_the_page_that_opens_it():
    printed = articles("slow-training")
    assert 'href="site://slow-training/how-slow-is-slow-enough/"' in printed
    assert 'href="site://slow-training/twice-a-week-whole-body/"' in printed
    assert "index" not in printed


def test_lists_one_article_alone():
    printed = articles("slow-training", only="how-slow-is-slow-enough")
    assert printed.count("<li>") == 1


def test_names_the_nearest_article():
    with pytest.raises(Problem, match="no article `how-slow` in slow-training"):
        articles("slow-training", only="how-slow")
    with pytest.raises(Problem, match="did you mean `soreness-and-rest`"):
        articles("slow-training", only="soreness-and-res")


FRONT = "---\ntitle: {0}\ndescription: An answer.\n{1}---\n\n# {0}\n"


@pytest.fixture
def section(tmp_path, monkeypatch):
    """A section of five articles, of which one says neither order nor group."""
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path)
    said = {
        "index": "",
        "arms": "order: 30\ngroup: places\n",
        "begin": "order: 10\ngroup: first\n",
        "knees": "",
        "legs": "order: 20\ngroup: places\n",
        "zinc": "order: 5\n",
    }
    (tmp_path / "body").mkdir()
    for name, keys in said.items():
        text = FRONT.format(name.title(), keys)
        (tmp_path / "body" / f"{name}.md").write_text(text, encoding="utf-8")
    library.articles.cache_clear()
    yield "body"
    library.articles.cache_clear()


def titles(printed):
    return re.findall("<strong>(.*?)</strong>", printed)


def test_lists_in_the_order_of_the_front_matter_and_those_without_one_last(section):
    assert titles(articles(section)) == ["Zinc", "Begin", "Legs", "Arms", "Knees"]


def test_lists_a_group_and_those_that_say_none(section):
    assert titles(articles(section, group="places")) == ["Legs", "Arms"]
    assert titles(articles(section, group="others")) == ["Zinc", "Knees"]


def test_a_list_of_nothing_prints_nothing(section):
    for name in ("knees", "zinc"):
        (library.DOCS / section / f"{name}.md").unlink()
    library.articles.cache_clear()
    assert articles(section, group="others") == articles(section, group="minerals") == ""


OPENERS = {each: each.read_text(encoding="utf-8") for each in records.DOCS.glob("*/index.md")}
LISTING = sorted(each for each, text in OPENERS.items() if "articles(" in text)
"""The pages that open a section and list its articles; others have a list of their own kind."""


@pytest.mark.parametrize("opener", LISTING, ids=str)
def test_the_page_of_a_section_lists_each_of_its_articles_once(opener):
    section = opener.parent.name
    lists = [
        each.keywords.get("group", "")
        for each in calls(OPENERS[opener])
        if each.name == "articles" and each.arguments == (section,)
    ]
    listed = [each for group in lists for each in titles(articles(section, group=group))]
    assert listed == [html.escape(each.title) for each in records.articles(section).values()]
    assert lists == [""] or "others" in lists
