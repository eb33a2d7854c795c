import shutil

import pytest

from macros import records
from macros.guard import check as checking
from macros.guard.check import article_problems, check, science_problems
from macros.parts.number import number
from macros.records import DOCS

FRONT = "---\ntitle: {}\ndescription: {}\n---\n\n"
FACT = """\
says: energy that a kilogram of muscle uses
value: 13
unit: kcal/kg/day
kind: measurement
population: {}
source: wang-2010
locator: abstract
checked: 2026-11-23
note: "{}"
"""


@pytest.fixture
def docs(tmp_path, monkeypatch, take_for_ours):
    """A folder of articles and records that the check reads as the project's."""
    shutil.copytree(DOCS / "data" / "sources", tmp_path / "docs" / "data" / "sources")
    monkeypatch.setattr(checking, "science_problems", lambda: iter(()))  # it needs all facts
    (tmp_path / "docs" / "data" / "facts").mkdir()
    return take_for_ours(tmp_path)


def checked(docs, name, text):
    path = docs / name
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in check([path])]


def said(text):
    return [str(problem) for problem in article_problems(text, "docs/x.md")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{{ fcat("x") }}', "docs/x.md:1: no macro `fcat`; did you mean `fact`?"),
        ('{{ fact("epoc-lifitng") }}', "docs/x.md:1: no fact `epoc-lifitng`"),
        ('{{ cite("mifflin-199") }}', "did you mean `mifflin-1990`?"),
        ('{{ cite("wang-2010", "x") }}', "`cite` takes fewer things; write {{ cite("),
        ("{{ cite(2010) }}", '`cite`: 2010 is not text; write it in quotes: "2010"'),
        ('{{ figure("muscle-at-rest", muscle="9") }}', '"9" has no unit'),
        ('{{ table("muscle-at-rest", muscle="9 lb") }}', "a table needs one input with several"),
        ('{{ table("muscle-at-rest", muscle="1 lb to 999 lb") }}', "makes more than 60 rows"),
        ('{{ chart("muscle") }}', "did you mean `muscle-at-rest`?"),
        ('{{ calculator("peak-force") }}', "has no calculator"),
        ('{{ articles("spot") }}', "no section `spot`"),
        ("{{ cite(“wang-2010”) }}", "the quotes of this macro call are curly; write straight ones"),
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


def test_reads_one_file():
    assert list(check([DOCS / "index.md"])) == []


@pytest.mark.parametrize("named", [(), ([],), (None,)])
def test_reads_every_file_where_none_is_named(docs, named):
    (docs / "x.md").write_text(FRONT.format("T", "D.") + "# T\n\nA colour.\n")
    assert [problem.path for problem in check(*named)] == ["docs/x.md"]


def test_reads_the_words_of_an_article_and_of_its_front_matter(docs):
    text = FRONT.format("A beach body", "Teh answer.") + "# T\n\nYour problem areas and colour.\n"
    assert [each.partition(";")[0] for each in checked(docs, "x.md", text)] == [
        'docs/x.md:2: "beach body": every body may go to the beach',
        'docs/x.md:3: "Teh" is misspelt',
        'docs/x.md:8: "colour" is British spelling',
        'docs/x.md:8: "problem areas": no part of a body is a problem',
    ]


def test_other_words_of_a_page_that_mock_a_body_stand_in_quotation_marks(docs):
    text = FRONT.format("T", "D\nalso: [belly, muffin top]") + "# T\n\nWords.\n"
    (problem,) = checked(docs, "x.md", text)
    assert problem.startswith('docs/x.md:4: "muffin top": a mocking name')
    assert problem.endswith("; if people type it, write it as “muffin top”")
    assert checked(docs, "x.md", text.replace("muffin top", "“muffin top”")) == []


def test_reads_what_we_write_in_a_record_and_no_name_or_title(docs):
    text = FACT.format("24 obese women", "A teh.")
    assert [each.partition(";")[0] for each in checked(docs, "data/facts/x.yml", text)] == [
        'docs/data/facts/x.yml:5: "obese women": people are more than a condition',
        'docs/data/facts/x.yml:9: "teh" is misspelt',
    ]
    text = 'type: page\nauthors: ["Teh, A."]\ntitle: Obese women and colour\nread: abstract\n'
    assert checked(docs, "data/sources/x.yml", text + "checked: 2026-11-23\n") == []


def test_a_call_that_stands_a_thousand_times_is_run_once(docs, monkeypatch):
    ran = []

    def literal(words):
        ran.append(words)
        return ""

    monkeypatch.setattr(number, "literal", literal)
    text = FRONT.format("T", "D") + "# T\n\n" + '{{ literal("type 2, once") }}\n' * 200
    assert checked(docs, "x.md", text) == []
    assert ran == ["type 2, once"]


def test_a_page_that_is_too_long_is_one_problem(docs):
    text = FRONT.format("T", "D") + "teh 38\n" * 15_000
    assert [each.partition(";")[0] for each in checked(docs, "x.md", text)] == [
        "docs/x.md:5: this page has 105,001 letters"
    ]


def test_a_broken_record_is_said_once_however_many_calls_rest_on_it(docs):
    (docs / "data" / "facts" / "x.yml").write_text(
        FACT.format("24 women", "A note.") + "value: 3\n"
    )
    text = FRONT.format("T", "D") + '# T\n\n{{ fact("x") }} {{ fact("y") }}\n'
    (docs / "x.md").write_text(text)
    says = ["docs/data/facts/x.yml:10: `value` stands twice; keep the right one"]
    assert [str(problem) for problem in check()] == says
    assert [str(problem) for problem in check([docs / "x.md"])] == says


@pytest.mark.parametrize(
    ("fact", "changed", "says"),
    [
        ("lean-gain-pratley", None, "docs/data/facts: no fact `lean-gain-pratley`"),
        ("lean-gain-pratley", {"unit": "kcal/day"}, "kcal/day and lb measure different things"),
        ("underweight-bmi", None, "docs/data/facts: no fact `underweight-bmi`"),
    ],
)
def test_a_fact_that_an_equation_or_the_gate_does_not_find_is_named(
    monkeypatch, fact, changed, says
):
    known = dict(records.facts())
    gone = known.pop(fact)
    if changed:
        known[fact] = gone.model_copy(update=changed)
    assert list(science_problems()) == []
    monkeypatch.setattr(records, "facts", lambda: known)
    assert [says in str(problem) for problem in science_problems()] == [True]
