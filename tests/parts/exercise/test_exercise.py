"""An exercise's own page: all that its record says, and where it leads."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.parts.exercise.exercise import exercise, exercise_page, page_of, programs_with
from macros.problem import Problem

EXERCISES = records.exercises()
LEADS = re.compile(r"\]\(([a-z./-]+\.md)\)")


def page(exercise_id):
    return LexborHTMLParser(exercise_page(exercise_id))


def texts(tree, selector):
    return [each.text().strip() for each in tree.css(selector)]


@pytest.mark.parametrize("each", EXERCISES)
def test_a_page_says_all_that_the_record_says(each):
    record, tree = EXERCISES[each], page(each)
    assert texts(tree, ".exercise-steps ol li") == record.how_to
    tree.strip_tags(["figure"])
    forms = texts(tree, ".exercise-forms li")
    assert forms == [*record.easier, *record.harder]
    assert texts(tree, "#safer + ul li") == record.safer
    said = tree.body.text()
    assert record.breathing in said
    assert ("Without the floor:" in said) == bool(record.without_floor)
    assert ("each side in turn" in said) == record.each_side
    for name in record.swaps:
        assert tree.css(f'a[href="{page_of(name)}"]')


@pytest.mark.parametrize("each", EXERCISES)
def test_a_page_leads_to_each_program_that_has_the_exercise_and_to_no_other(each):
    led_to = {link.attributes["href"] for link in page(each).css("#programs + ul a")}
    for name, program in records.programs().items():
        warm_ups = [records.routine(it).exercises for it in program.warm_up]
        planned = {it for part in (*program.sessions, program.balance, *warm_ups) for it in part}
        assert (f"site://tools/program/#program-{name}" in led_to) == (each in planned)


@pytest.mark.parametrize("each", EXERCISES)
def test_an_exercise_of_no_session_says_for_what_it_may_stand_in(each):
    said = page(each).body.text()
    assert ("it may stand in for" in said) == (not [*programs_with(each)])


def test_a_program_says_in_which_session_it_has_the_exercise():
    found = {name: places for name, _, places in programs_with("wall-push-up")}
    assert found["At home, with a chair and a band"] == "the first and second sessions"


@pytest.mark.parametrize("each", EXERCISES)
def test_its_text_asks_how_answers_at_once_and_says_what_it_does_not_do(each):
    text = (records.DOCS / "exercises" / f"{each}.md").read_text(encoding="utf-8")
    title = records.front_matter(records.DOCS / "exercises" / f"{each}.md").title
    assert title.startswith("How to ")
    before, _, after = text.partition("{{ exercise_page(")
    answer = before.partition(f"# {title}\n")[2].strip()
    assert answer.endswith(".")
    assert "\n" not in answer
    assert after.count("**What it does, and what it does not.**") == 1
    assert LEADS.search(after)


def test_no_two_exercises_share_the_line_on_what_they_do_and_do_not():
    texts = [path.read_text("utf-8") for path in records.DOCS.glob("exercises/*.md")]
    lines = [text.partition("**What it does, and what it does not.** ")[2] for text in texts]
    lines = [line for line in lines if line]
    assert len(set(lines)) == len(lines) == len(EXERCISES)


@pytest.mark.parametrize("each", EXERCISES)
def test_a_card_and_a_page_say_alike_how_to_do_it_breathe_and_when_to_stop(each):
    card, whole = LexborHTMLParser(exercise(each)), page(each)
    assert texts(card, "ol li") == texts(whole, ".exercise-steps ol li")
    assert texts(card, ".breathing dd") == texts(whole, ".breathing dd")
    assert texts(card, ".stop dd") == texts(whole, ".stop dd:not(:has(a))")


def test_a_card_leads_to_the_page():
    assert '<a href="site://exercises/plank/">Plank</a>' in exercise("plank")


def test_an_unknown_exercise_is_answered_with_the_nearest():
    with pytest.raises(Problem, match="did you mean `plank`"):
        exercise_page("plnk")
