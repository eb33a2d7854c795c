"""An article has no stop sign and no rule on who asks first in words of its own."""

import pytest

from macros.guard.words import OWN_LISTS, words_of


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("If it hurts, call your local emergency number.", "one list"),
        ("Stop at once and get help for chest pain.", "one list"),
        ("Get medical help the same day.", "one list"),
        ("Ask your doctor first if you have a heart condition.", "one list"),
        ("**Ask a doctor before you** train hard.", "one list"),
        ("Consult your physician before you begin.", "one list"),
        ("Call an ambulance.", "one list"),
        ("Call nine-one-one.", "places_for_help"),
        ("The number is nine nine nine.", "places_for_help"),
        ("Dial one one two.", "places_for_help"),
        ("Ring triple zero.", "places_for_help"),
        ("Not for anyone under eighteen, in pregnancy or nursing.", "losing-weight"),
        ("Nobody with an eating disorder, now or before, should.", "losing-weight"),
    ],
)
def test_tells_which_macro_to_write(text, says):
    (problem,) = OWN_LISTS.problems(words_of(text))
    assert says in problem.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Call one two-week block a cycle.",
        "A tempo of two-zero-two, or one-one-two.",
        "An eating disorder is an illness, and people get well.",
        "In pregnancy or nursing, eat enough.",
        "Chest pain was counted in two trials.",
        "Take these questions to your doctor.",
        "“Ask your doctor first” is printed on many boxes.",
        'See {{ stop_signs("leg-clot") }}.',
    ],
)
def test_lets_people_speak_of_illness(text):
    assert list(OWN_LISTS.problems(words_of(text))) == []
