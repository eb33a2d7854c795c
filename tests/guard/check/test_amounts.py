"""An amount in words is typed by hand like one in digits, wherever a reader meets it."""

import pytest

from macros import records
from macros.guard.check import article_problems, check

FRONT = "---\ntitle: A title\ndescription: An answer.\n---\n\n# A title\n\n"


def said(body):
    return [(each.line, each.sentence) for each in article_problems(FRONT + body, "x.md")]


@pytest.mark.parametrize(
    "body",
    [
        "Eighty percent of women.",
        "It burns fifty\ncalories a pound.",
        '!!! note "Eighty percent"\n    Words.',
        "[eighty percent](https://example.org)",
        "`eighty percent`",
        "![eighty percent](a.png)",
        '{{ literal("eighty percent") }}',
        "Muscle burns L kilocalories.",
        "**eighty** percent",
        '1. !!! note "Eighty percent"',
        "[eighty][a] [percent][a]\n\n[a]: ../index.md",
        'Eighty {{ cite("wang-2010") }} percent.',
    ],
)
def test_an_amount_in_words_is_refused(body):
    ((line, sentence),) = said(body)
    assert line == 8
    assert "is typed by hand; write {{ fact(" in sentence


@pytest.mark.parametrize(
    "body",
    [
        "They say that “fifty calories a pound” is true.",
        'Nine pounds use {{ figure("muscle-at-rest", muscle="9 lb") }}.',
        "Twice a week, for two weeks, five minutes each.",
    ],
)
def test_what_others_say_and_what_a_macro_is_given_may_stand(body):
    assert said(body) == []


def test_the_amount_of_an_address_that_readers_see_is_refused():
    ((line, sentence),) = said("See <https://example.org/burns-50-kcal-per-pound>.")
    assert (line, sentence) == (
        8,
        '"50 kcal" stands in an address that readers see; write [words](address)',
    )


@pytest.mark.parametrize(
    ("path", "change", "line"),
    [
        ("terms/met.yml", ("How hard", "Eighty percent of how hard"), 2),
        ("paces/super-slow.yml", ("name: Super Slow", "name: Fifty calories a pound"), 1),
        ("tables/rise-per-pound.yml", ("The numbers", "Ten kilos and the numbers"), 1),
    ],
)
def test_a_record_says_no_amount_in_words(path, change, line, tmp_path, take_for_ours):
    place = tmp_path / "docs" / "data" / path
    text = (records.DOCS / "data" / path).read_text(encoding="utf-8")
    place.parent.mkdir(parents=True)
    place.write_text(text.replace(*change), encoding="utf-8")
    take_for_ours(tmp_path)
    found = [each for each in check([place]) if "typed by hand" in each.sentence]
    assert [each.line for each in found] == [line]
