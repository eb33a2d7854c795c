import pytest

from macros import records
from macros.guard.check import exercise_problems, page_problems


@pytest.mark.parametrize("each", records.exercises())
def test_every_exercise_has_its_page(each):
    assert list(exercise_problems(each)) == []


def test_an_exercise_needs_a_page():
    (problem,) = exercise_problems("no-such")
    assert "this exercise has no page; add docs/exercises/no-such.md" in str(problem)
    assert '{{ exercise_page("no-such") }}' in str(problem)


@pytest.mark.parametrize("path", sorted(records.DOCS.glob("exercises/*.md")), ids=lambda p: p.stem)
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
