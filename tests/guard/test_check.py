import pytest

from macros.guard.check import article, check
from macros.records import DOCS


def said(text):
    return [str(problem) for problem in article(text, "docs/x.md")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{{ fcat("x") }}', "docs/x.md:1: no macro `fcat`; did you mean `fact`?"),
        ('{{ fact("epoc-lifitng") }}', "docs/x.md:1: no fact `epoc-lifitng`"),
        ('{{ cite("mifflin-199") }}', "did you mean `mifflin-1990`?"),
        ('{{ cite("wang-2010", "x") }}', "`cite`: too many positional arguments; write {{ cite("),
        ("{{ cite(2010) }}", '`cite`: 2010 is not text; write it in quotes: "2010"'),
        ('{{ figure("muscle-at-rest", muscle="9") }}', '"9" has no unit'),
        ('{{ table("muscle-at-rest", muscle="9 lb") }}', "a table needs one input with several"),
        ('{{ table("muscle-at-rest", muscle="1 lb to 999 lb") }}', "is not a range"),
        ('{{ chart("muscle") }}', "did you mean `muscle-at-rest`?"),
        ('{{ calculator("peak-force") }}', "has no calculator"),
        ('{{ articles("spot") }}', "no section `spot`"),
    ],
)
def test_says_where_what_and_what_to_write(text, says):
    (sentence,) = said(text)
    assert says in sentence


def test_names_every_problem_of_an_article_at_once():
    assert len(said('{{ cite("x-1") }}\n{{ fact("y") }}\n\n{{ figure("z") }}')) == 3


def test_the_line_counts_from_the_first_line_of_the_file():
    text = '---\ntitle: T\ndescription: D\n---\n\n# T\n\n{{ cite("none-1900") }}\n'
    assert said(text)[0].startswith("docs/x.md:8: ")


def test_reads_one_file_or_all():
    assert check([DOCS / "index.md"]) == []
