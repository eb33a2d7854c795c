import pytest

from macros.guard import claims as guard
from macros.guard.check import check
from macros.records import DOCS
from tests.claim_example import claim

ID = "pound-of-muscle"


def said(*changes, claim_id=ID):
    return [str(each) for each in guard.claim_problems(claim_id, claim(*changes))]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("fact: new-muscle-rate-westcott", "fact: no-such"), "no fact `no-such`"),
        (("figure: muscle-at-rest,", "figure: no-such,"), "no equation `no-such`"),
        (("{muscle: 1 lb}", "{muscle: 1 year}"), '"1 year" is not in kg'),
        (("{muscle: 9 lb}", "{}"), "`muscle-at-rest` needs muscle"),
        (("section: strength-vs-cardio", "section: strength"), "no section `strength`"),
        (("Keep lifting.", "It is proven."), "“proven” says too much"),
        (("One writer got {}", "It guarantees {}"), "“guarantees” says too much"),
    ],
)
def test_names_what_a_claim_names_that_is_not_there(change, says):
    assert any(says in each for each in said(change)), said(change)


def test_a_claim_needs_a_page():
    assert any(
        'add docs/claims/no-such.md with its `# Title` and {{ claim_page("no-such") }}' in each
        for each in said(claim_id="no-such")
    )


def test_its_page_is_described_by_its_answer():
    (problem,) = said()
    answer = "Mostly false. The claim may be much too high. Nobody measured new muscle."
    assert problem == f"docs/claims/{ID}.md:3: `description` is the answer; write {answer}"


def test_the_claims_of_the_site_are_sound():
    assert check(sorted((DOCS / "data" / "claims").iterdir())) == []
