import pytest

from macros.parts.articles.articles import articles
from macros.problem import Problem


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
