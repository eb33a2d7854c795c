import pytest

from macros.guard.markdown import markdown_problems, size_problems
from tests.limits import limited


def lines(text):
    return [problem.line for problem in size_problems(text.split("\n"))]


@pytest.mark.parametrize(
    "text",
    [
        "a\n" * 999,
        "a" * 1000,
        "\n".join(["a" * 999] * 10),
        "|a" * 40,
        "[a](b.md) " * 90,
        "[ " * 20 + "\n\n" + "[ " * 20,
        "> > > a",
        "- - - - - a",
        "    " * 5 + "- a",
    ],
)
def test_lets_a_large_article_be(text):
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n" * 501, 1001),
        ("a\n" + "a" * 1001, 2),
        ("\n".join(["a" * 999] * 12), 11),
        ("a\n" + "|a" * 41, 2),
        ("[ " * 20 + "\n" + "[\n", 2),
        ("a\n" + "> " * 4, 2),
        ("a\n" + "- " * 6, 2),
        ("a\n" + "> - " * 3, 2),
        ("a\n" + "\t" * 6 + "- a", 2),
    ],
)
def test_names_the_line_where_it_becomes_too_large(text, line):
    assert lines(text) == [line]


PIECES = """
[ ![ [a]( ]( ]: ( < <a: ` * { {{ {{' {# &# | > - 1. !!! # :// ](a.md a(b) = ' a
"""


@pytest.mark.parametrize("piece", [*PIECES.split(), " ", "\n", "> ", "- ", "# ", "=\n"])
def test_reads_two_hundred_thousand_letters_without_getting_stuck(piece):
    for text in (piece * (200_000 // len(piece)), "\n".join([piece * 99] * 500)):
        with limited(10):  # seconds; it takes less than one
            for problem in markdown_problems(text):
                assert problem.line >= 1


def test_words_far_to_the_right_or_far_below_are_refused():
    said = [(each.line, each.sentence) for each in markdown_problems(f"One.{' ' * 60}Two.\n")]
    assert said == [(1, "more than 40 spaces hide what follows; write it beside the other words")]
    said = [(each.line, each.sentence) for each in markdown_problems("One." + "\n" * 30 + "Two.\n")]
    assert said == [(31, "more than 10 empty lines hide what follows; leave one")]
    assert (
        list(markdown_problems(f"| a{' ' * 30}| b |\n|---|---|\n| c | d |\n\n\n\nEnd.   \n")) == []
    )
