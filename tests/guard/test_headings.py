"""No heading of an article takes an id of the site, and none is too long."""

import pytest
from markdown.extensions.toc import slugify

from macros.guard.headings import LONGEST, heading_problems, slug
from macros.guard.macro_calls import calls


def said(text):
    return [(each.line, each.sentence) for each in heading_problems(text, [*calls(text)])]


@pytest.mark.parametrize(
    ("heading", "taken"),
    [
        ("## Search field", "search-field"),  # a script makes it
        ("## Contents", "contents"),  # of the frame
        ("# Text", "text"),
        ("> ## *Sections* ##", "sections"),
        ("Sections\n------", "sections"),
        ("1. ## Contents", "contents"),
        ("## _Contents_", "contents"),
        ("## __*Contents*__", "contents"),
        ("## Con--tents", "contents"),
        ("## Con---tents", "contents"),
        ("## [Contents][a b]\n\n[a b]: index.md", "contents"),
        ("> 1. Contents\n    ------", "contents"),
        ("## [Page](index.md)", "page"),
        ("## S&eacute;ctions", "sections"),
        ("## Else { #search-field }", "search-field"),
        ("## How these numbers were worked out", "how-these-numbers-were-worked-out"),
        ("## Words on this page", "words-on-this-page"),
    ],
)
def test_an_id_of_every_page_is_taken(heading, taken):
    ((line, sentence),) = said(f"Words.\n\n{heading}")
    assert line == 3
    assert f"`{taken}` is an id of" in sentence
    assert f"such as {{ #about-{taken} }}" in sentence


@pytest.mark.parametrize(
    ("heading", "call"),
    [
        ("## Squat { #exercise-chair-squat }", '{{ exercise("chair-squat") }}'),
        ("## Exercise chair squat", '{{ exercise("chair-squat") }}'),
        ("## My numbers asks", "{{ my_numbers() }}"),
        ("## What was found", '{{ claim_page("train-to-failure") }}'),
        ("## Term met", '{{ term("met") }}'),
        ("## How muscle at rest", '{{ figure("muscle-at-rest", muscle="9 lb") }}'),
    ],
)
def test_an_id_that_a_macro_of_the_page_prints_is_taken(heading, call):
    ((line, _),) = said(f"{call}\n\n{heading}")
    assert line == 3
    assert said(heading.partition(" {")[0]) == []


@pytest.mark.parametrize("given", ["how-fact-a", "how-many", "term-met"])
def test_no_id_is_given_that_begins_as_one_of_the_foot(given):
    assert "begins as an id of the site" in said(f"## A {{ #{given} }}")[0][1]
    assert said("## How many sets?\n\n## Terms") == []


def test_an_id_is_given_once():
    assert [line for line, _ in said("## A { #b }\n\n## C { #b }")] == [3]
    assert said("## A\n\n## A\n\n## B { #c }") == []  # engines count those


def test_a_heading_has_so_many_letters():
    assert said("## " + "w" * LONGEST) == []
    assert "more than 120 letters" in said("## " + "w" * (LONGEST + 1))[0][1]


def test_a_wrong_call_is_told_at_the_call_alone():
    assert said('{{ exercise("no-such") }}\n\n## No such') == []


@pytest.mark.parametrize(
    "words", ["What *to* do?", "Fat, muscle & a heart", "Über 'all' — a  b", "x_y - z", "五十", ""]
)
def test_makes_the_id_that_engines_make(words):
    assert slug(words) == slugify(words, "-")
