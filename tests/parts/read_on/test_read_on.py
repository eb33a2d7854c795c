"""The foot of an article leads to the next one of its section, and says why."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.parts.page import Told
from macros.parts.read_on import read_on as module
from macros.parts.read_on.read_on import read_on
from macros.problem import Problem


def links(path, told=None):
    return [each.attributes["href"] for each in foot(path, told).css("a")]


def foot(path, told=None):
    return LexborHTMLParser(read_on(path, told or Told()))


def test_leads_to_the_article_that_follows_then_to_those_around_and_to_the_section():
    names = [each.removesuffix(".md") for each in records.articles("slow-training")]
    expected = [names[2], names[0], names[3]]
    addresses = [f"site://slow-training/{each}/" for each in expected]
    assert links(f"slow-training/{names[1]}.md") == [*addresses, "site://slow-training/"]


def test_after_the_last_article_comes_the_first():
    names = [*records.articles("spot-reduction")]
    assert links(f"spot-reduction/{names[-1]}")[0] == f"site://spot-reduction/{names[0][:-3]}/"


def test_says_why_to_read_it_and_else_what_it_answers():
    about = records.articles("about")
    names = [*about]
    with_why = next(each for each in names if about[each].why)
    without = next(each for each in names if not about[each].why)
    for name, says in ((with_why, about[with_why].why), (without, about[without].description)):
        before = names[names.index(name) - 1]
        assert foot(f"about/{before}").css_first(".why").text() == says


def test_a_claim_leads_to_others_of_its_subject():
    known = records.claims()
    for claim_id, claim in known.items():
        _, *ids, _ = (each.split("/") for each in ["", *links(f"claims/{claim_id}.md")])
        assert all(known[each[-2]].section == claim.section for each in ids)


@pytest.mark.parametrize("path", ["index.md", "references.md", "tools/index.md", "tools/none.md"])
def test_stands_on_articles_alone(path):
    assert read_on(path, Told()) == ""


def test_sends_nobody_on_who_looks_for_help():
    assert read_on("tools/where-to-find-help.md", Told(parts=["places_for_help"])) == ""


def test_a_neighbor_that_cannot_be_read_takes_no_other_page_along(monkeypatch):
    def broken(_section):
        raise Problem("a neighbor is broken")

    monkeypatch.setattr(module.records, "articles", broken)
    assert read_on("slow-training/total-fatigue.md", Told()) == ""


def test_an_exercise_leads_to_one_of_its_movement():
    of = {name: each.pattern for name, each in records.exercises().items()}
    pushes = [name for name, pattern in of.items() if pattern == "push"]
    assert links(f"exercises/{pushes[-1]}.md")[0] == f"site://exercises/{pushes[0]}/"
    [carry] = [name for name, pattern in of.items() if pattern == "carry"]
    assert links(f"exercises/{carry}.md")[0] != f"site://exercises/{carry}/"
