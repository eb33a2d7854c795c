import re

import pytest

from macros import records
from macros.page import aside
from macros.page.glossary import glossary, term
from macros.problem import Problem
from macros.records import Term, yaml_file


@pytest.fixture(scope="module")
def page():
    return aside.put_back(glossary())


@pytest.mark.parametrize("term_id", records.terms())
def test_a_term_leads_to_its_entry_in_the_glossary(term_id, page):
    address = re.search(r'href="([^"]+)"', aside.put_back(term(term_id)))[1]
    place, _, entry = address.partition("#")
    assert place == "site://about/glossary/"
    assert page.count(f'id="{entry}"') == 1


def test_the_glossary_is_in_the_order_of_the_alphabet(page):
    words = [word.casefold() for word in re.findall(r"<h2>(.*?)</h2>", page)]
    assert words == sorted(words)
    assert len(words) == len(records.terms())


def test_no_two_entries_are_of_one_term():
    words = [each.term.casefold() for each in records.terms().values()]
    assert len(words) == len(set(words))


def test_a_sentence_may_have_another_form_of_a_term():
    plural = aside.put_back(term("effect-size", "effect sizes"))
    assert ">effect sizes</a>" in plural
    assert ">effect size</a>" in aside.put_back(term("effect-size"))


@pytest.mark.parametrize("words", ["", "in another form"])
def test_a_term_that_does_not_exist_names_the_nearest(words):
    with pytest.raises(Problem, match="no term `fat-free-mas`; did you mean `fat-free-mass`"):
        term("fat-free-mas", words)


@pytest.mark.parametrize("says", ["a word without a full stop", "It lasts 12 weeks."])
def test_a_meaning_is_a_sentence_without_a_digit(says):
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(Term, f'term: word\nsays: "{says}"\n', "x.yml")
