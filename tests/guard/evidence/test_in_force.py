"""Nothing on the site rests on guidance that was replaced or withdrawn."""

import pytest

from macros import records
from macros.guard.check import article_problems, check
from macros.guard.evidence import out_of_force
from macros.records import Source, library, yaml_file
from macros.science import EQUATIONS

TEXT = """\
type: report
authors: ["An Institute"]
title: "Advice"
year: 2025
read: part
checked: 2026-11-28
"""


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("next_check: 2027-12-01\n", "within a year"),
        ("next_check: 2026-11-28\n", "within a year"),
        ("replaced_by: x\nnext_check: 2027-11-28\n", "in force no more"),
        ("withdrawn: 2026-11-28\nnext_check: 2027-11-28\n", "in force no more"),
    ],
)
def test_guidance_is_asked_for_within_a_year_while_it_is_in_force(more, says):
    assert yaml_file.parse(Source, TEXT + "next_check: 2027-11-28\n", "x.yml").in_force
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Source, TEXT + more, "x.yml")
    assert says in str(caught.value.exceptions[0])


def test_what_was_replaced_names_what_replaced_it():
    for source in records.sources().values():
        assert not source.replaced_by or records.source(source.replaced_by).in_force


@pytest.fixture
def old(monkeypatch):
    """A source that is no more in force, among those of the site."""
    gone = yaml_file.parse(Source, TEXT + "replaced_by: nice-2025-ng246\n", "x.yml")
    known = {**records.sources(), "old-advice": gone}
    for module in (records, library):
        monkeypatch.setattr(module, "sources", lambda: known)
    return known


@pytest.mark.usefixtures("old")
def test_an_article_that_cites_what_was_replaced_is_told_what_to_read():
    (problem,) = article_problems('One.\n\nTwo {{ cite("old-advice") }}.\n', "docs/x.md")
    read = "`old-advice` is in force no more; read `nice-2025-ng246`"
    assert str(problem).startswith(f"docs/x.md:3: {read}")
    assert not list(article_problems('One {{ cite("nice-2025-ng246") }}.\n', "docs/x.md"))


def test_a_record_that_rests_on_what_was_replaced_is_told(old):
    old["niddk-very-low-calorie-diets"] = old["old-advice"]
    path = records.DOCS / "data" / "facts" / "very-low-energy-diet.yml"
    (problem,) = check([path])
    assert path.read_text().splitlines()[problem.line - 1].startswith("source: niddk")
    assert "which replaced it" in problem.sentence


def test_what_was_withdrawn_is_told_too(monkeypatch):
    gone = yaml_file.parse(Source, TEXT + "withdrawn: 2026-11-28\n", "x.yml")
    monkeypatch.setattr(records, "sources", lambda: {"gone": gone})
    (problem,) = out_of_force(["gone", "never-known"])
    assert "`gone` was withdrawn" in problem.sentence


def test_the_gate_and_the_equations_rest_on_what_is_in_force():
    named = [each for words in records.gate_words().values() for each in words.sources]
    named += [each for model in EQUATIONS.values() for each in model.sources(records.facts())]
    assert named
    assert [str(each) for each in out_of_force(named)] == []
