import re

import pytest

from macros import records
from macros.guard.check import check, claim_problems
from macros.parts.claim.claim import claim_page
from macros.records import DOCS, library
from tests.claim_example import claim

ID = "pound-of-muscle"


def said(*changes, claim_id=ID):
    return [str(each) for each in claim_problems(claim_id, claim(*changes))]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("fact: new-muscle-rate-westcott", "fact: no-such"), "no fact `no-such`"),
        (("figure: muscle-at-rest,", "figure: no-such,"), "no equation `no-such`"),
        (("{muscle: 9 lb}", "{}"), "`muscle-at-rest` needs muscle"),
        (("section: strength-vs-cardio", "section: strength"), "no section `strength`"),
        (("Keep lifting.", "It is proven."), '"proven": nothing here is beyond doubt'),
        (("One writer got {}", "It guarantees {}"), '"guarantees": nobody can promise it'),
    ],
)
def test_names_what_a_claim_names_that_is_not_there(change, says):
    assert any(says in each for each in said(change)), said(change)


@pytest.mark.parametrize(
    ("inputs", "says"),
    [
        ("{muscle: 1 year}", '"1 year" is not in kg'),
        ("{muscle: 9 lb*9^9^9^9}", "is not a unit we know"),
        ("{muscle: 900 lb}", '"900 lb" is outside 0.1 to 45 kg'),
        ("{self: x}", "no equation has an input `self`"),
        ("{equation_id: x}", "no equation has an input `equation_id`"),
    ],
)
def test_what_an_equation_is_given_is_read_with_the_claim(inputs, says):
    with pytest.raises(ExceptionGroup, match=re.escape(says)):
        said(("{muscle: 1 lb}", inputs))


@pytest.mark.parametrize(
    ("number", "refused"),
    [
        ("fact: tempo-growth-effect", False),
        ("fact: lean-gain-pratley", True),  # a change
        ("fact: arthritis-odds-runners", True),  # an association
        ("figure: muscle-at-rest, inputs: {muscle: 9 lb}", True),  # worked out
    ],
)
def test_a_size_is_that_of_an_effect(number, refused):
    changes = [("direction: is below", "direction: increases")]
    changes += [("  size: large\n", f"  size: large\n  number: {{{number}}}\n")]
    told = [each for each in said(*changes) if "is no effect, so it has no size" in each]
    assert bool(told) == refused


@pytest.mark.parametrize("claim_id", records.claims())
def test_a_page_of_a_claim_shows_a_size_only_of_an_effect_against_others(claim_id):
    number = records.claim(claim_id).effect.number
    assert ("<dt>Size</dt>" in claim_page(claim_id)) == bool(number)
    if number:
        fact = records.fact(number.fact)
        assert fact.kind == "effect"
        assert fact.compared.startswith("with ")


def test_some_claims_show_a_size_and_some_do_not():
    sized = {key for key, each in records.claims().items() if each.effect.number}
    assert "train-to-failure" in sized
    assert not {"lifting-makes-women-bulky", "running-ruins-the-knees"} & sized


def test_a_source_that_a_finding_names_is_in_force(monkeypatch):
    path = DOCS / "data" / "claims" / "train-to-failure.yml"
    assert list(check([path])) == []
    old = records.source("robinson-2024").model_copy(update={"replaced_by": "refalo-2023"})
    monkeypatch.setattr(records, "sources", lambda: {**library.sources(), "robinson-2024": old})
    assert "`robinson-2024` is in force no more" in str(next(check([path])))


def test_its_page_is_described_by_its_answer():
    (problem,) = said()
    answer = "Mostly false. The claim may be much too high. Nobody measured new muscle."
    assert problem == f"docs/claims/{ID}.md:3: `description` is the answer; write {answer}"


def test_the_claims_of_the_site_are_sound():
    assert list(check(sorted((DOCS / "data" / "claims").iterdir()))) == []
