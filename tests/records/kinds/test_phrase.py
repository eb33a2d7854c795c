"""Sentences that are written once, as a page prints them."""

import re
from html import unescape

import pytest

from macros import records
from macros.guard.check import article_problems
from macros.parts.phrase.phrase import phrase
from macros.records import library, yaml_file


def words(html):
    return unescape(re.sub(r"<[^>]+>", "", html)).replace("\xa0", " ")


@pytest.mark.parametrize("each", records.phrases())
def test_a_phrase_is_printed_whole_with_its_numbers_and_sources(each):
    record, said = records.phrase(each), words(phrase(each))
    for part in record.says.removesuffix(".").split("{}"):
        assert part in said
    for source in record.sources:
        assert records.source(source).short in said
    assert said.endswith(library.title_of(f"{record.page.rstrip('/')}.md") if record.page else ".")
    assert "{}" not in said


def test_a_number_of_a_phrase_leads_to_where_it_comes_from():
    html = phrase("pace")
    for number in records.phrase("pace").numbers:
        assert f'href="#how-fact-{number.fact}"' in html


def test_a_range_has_its_unit_once():
    assert "10 to 15 repetitions" in words(phrase("first-weeks"))
    assert "8 to 12 repetitions" in words(phrase("load"))


def test_the_sources_may_be_left_out():
    assert words(phrase("effort", cited=False)) == records.phrase("effort").says


def test_one_that_leads_to_a_page_is_a_paragraph_and_links_there():
    html = phrase("losing-weight")
    assert html.startswith('<p class="standing">')
    assert 'href="site://about/who-should-not-lose-weight/">Who should not lose weight' in html


@pytest.mark.parametrize("text", ["Here: {}", "A line\n{}", "{}\nA line", "{} and more", "- {}\n"])
def test_and_so_it_stands_alone(text):
    call = '{{ phrase("losing-weight") }}'
    assert list(article_problems(f"# A\n\nWords.\n\n{call}\n\nWords.\n", "x.md")) == []
    said = [each.sentence for each in article_problems(text.replace("{}", call), "x.md")]
    assert "`losing-weight` is a paragraph of its own; leave an empty line on both sides" in said


def test_an_unknown_phrase_is_refused_with_the_nearest():
    (problem,) = article_problems('{{ phrase("effrt") }}', "x.md")
    assert "no phrase `effrt`; did you mean `effort`?" in str(problem)


@pytest.mark.parametrize("kind", ["ask-first", "claims", "phrases"])
def test_a_text_has_a_place_for_each_of_its_numbers(kind):
    paths = sorted((records.DOCS / "data" / kind).glob("*.yml"))
    text = next(each for path in paths if "{}" in (each := path.read_text(encoding="utf-8")))
    yaml_file.parse(records.KINDS[kind], text, "x.yml")
    for other in ("much", "{} and {}"):
        with pytest.raises(ExceptionGroup) as error:
            yaml_file.parse(records.KINDS[kind], text.replace("{}", other, 1), "x.yml")
        assert "once for each of the `numbers`" in str(error.value.exceptions[0])
