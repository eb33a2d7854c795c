import re

import pytest

from macros import records
from macros.parts.glossary.glossary import glossary, term, words_of_page
from macros.parts.number.number import fact
from macros.parts.page import listening
from macros.problem import Problem
from macros.records import Term, yaml_file


def told_by(*calls):
    with listening() as told:
        for macro, *given in calls:
            macro(*given)
    return told


@pytest.mark.parametrize("term_id", records.terms())
def test_a_term_leads_to_its_meaning_at_the_foot_of_the_page(term_id):
    entry = re.search(r'href="#([^"]+)"', term(term_id))[1]
    closing = words_of_page(told_by((term, term_id)))
    assert closing.count(f'id="{entry}"') == 1
    assert records.term(term_id).term[1:] in closing


def test_a_word_that_stands_on_a_page_twice_is_explained_once():
    told = told_by((term, "effect-size"), (term, "set"), (term, "effect-size", "effect sizes"))
    assert re.findall(r"<h3>(.*?)</h3>", words_of_page(told)) == ["Effect size", "Set"]


def test_a_page_without_terms_has_no_such_section():
    assert words_of_page(told_by((fact, "muscle-at-rest-rate"))) == ""


def test_a_word_is_not_explained_beside_the_glossary():
    assert words_of_page(told_by((term, "set"), (glossary,))) == ""


def test_the_glossary_is_whole_and_in_the_order_of_the_alphabet():
    words = re.findall(r"<h2>(.*?)</h2>", glossary())
    assert [word.casefold() for word in words] == sorted(
        each.term.casefold() for each in records.terms().values()
    )


def test_no_two_entries_are_of_one_term():
    words = [each.term.casefold() for each in records.terms().values()]
    assert len(words) == len(set(words))


def test_a_sentence_may_have_another_form_of_a_term():
    assert ">effect sizes</a>" in term("effect-size", "effect sizes")
    assert ">effect size</a>" in term("effect-size")


@pytest.mark.parametrize("words", ["", "in another form"])
def test_a_term_that_does_not_exist_names_the_nearest(words):
    with pytest.raises(Problem, match="no term `fat-free-mas`; did you mean `fat-free-mass`"):
        term("fat-free-mas", words)


@pytest.mark.parametrize("says", ["a word without a full stop", "It lasts 12 weeks."])
def test_a_meaning_is_a_sentence_without_a_digit(says):
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(Term, f'term: word\nsays: "{says}"\n', "x.yml")


@pytest.mark.parametrize(
    ("term_id", "words"),
    [("effect-size", "effect sizes"), ("set", "sets"), ("osteoarthritis", "arthritis")],
)
def test_a_term_may_stand_in_another_form(term_id, words):
    assert words in term(term_id, words)


@pytest.mark.parametrize(
    ("term_id", "words"),
    [
        ("met", "500 kcal a pound"),
        ("set", "dangerous and proven to kill"),
        ("effect-size", "effect sizes that cure all"),
        ("effect-size", "effect size ５"),
        ("set", " "),
    ],
)
def test_a_term_shows_no_other_words(term_id, words):
    with pytest.raises(Problem, match="is no form of the term"):
        term(term_id, words)
