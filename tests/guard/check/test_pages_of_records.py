import pytest

from macros import records
from macros.guard.check import own_page_problems, page_problems

OWN = ("claims", "exercises")
"""The kinds of records of which each has a page."""


@pytest.mark.parametrize(
    ("kind", "each"), [(kind, each) for kind in OWN for each in getattr(records, kind)()]
)
def test_each_claim_and_each_exercise_has_its_page(kind, each):
    assert list(own_page_problems(kind, each)) == []


@pytest.mark.parametrize(
    ("kind", "says", "macro"),
    [("claims", "this claim", "claim_page"), ("exercises", "this exercise", "exercise_page")],
)
def test_a_record_needs_a_page(kind, says, macro):
    (problem,) = own_page_problems(kind, "no-such")
    assert f"{says} has no page; add docs/{kind}/no-such.md" in str(problem)
    assert f'{{{{ {macro}("no-such") }}}}' in str(problem)


@pytest.mark.parametrize("kind", sorted(set(records.KINDS) - set(OWN)))
def test_other_records_need_no_page(kind):
    assert list(own_page_problems(kind, "no-such")) == []


@pytest.mark.parametrize(
    "path",
    [path for kind in OWN for path in sorted(records.DOCS.glob(f"{kind}/*.md"))],
    ids=lambda p: p.stem,
)
def test_a_page_of_the_site_is_that_of_the_record_of_its_name(path):
    shown = path.relative_to(records.ROOT).as_posix()
    assert list(page_problems(path.read_text(encoding="utf-8"), shown)) == []


@pytest.mark.parametrize(
    ("shown", "text", "says"),
    [
        ("docs/exercises/plank.md", "Lift your hips.", '{{ exercise_page("plank") }}'),
        ("docs/exercises/plank.md", '{{ exercise_page("dead-bug") }}', "that of `plank`"),
        ("docs/claims/more-sweat.md", "No.", '{{ claim_page("more-sweat") }}'),
    ],
)
def test_a_page_among_those_of_records_that_is_none_is_named(shown, text, says):
    (problem,) = page_problems(text, shown)
    assert says in str(problem)


@pytest.mark.parametrize("shown", ["docs/exercises/index.md", "docs/tools/plank.md"])
def test_other_pages_need_no_record(shown):
    assert list(page_problems("Lift your hips.", shown)) == []
