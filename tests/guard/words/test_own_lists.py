"""An article has no stop sign and no rule on who asks first in words of its own."""

import pytest

from macros.guard.words import OWN_LISTS, words_of


@pytest.mark.parametrize(
    "text",
    [
        "If it hurts, call your local emergency number.",
        "Stop at once and get help for chest pain.",
        "Get medical help the same day.",
        "Ask your doctor first if you have a heart condition.",
        "**Ask a doctor before you** train hard.",
        "Consult your physician before you begin.",
    ],
)
def test_tells_which_macro_to_write(text):
    (problem,) = OWN_LISTS.problems(words_of(text))
    assert "one list" in problem.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Chest pain was counted in two trials.",
        "Take these questions to your doctor.",
        "“Ask your doctor first” is printed on many boxes.",
        'See {{ stop_signs("leg-clot") }}.',
    ],
)
def test_lets_people_speak_of_illness(text):
    assert list(OWN_LISTS.problems(words_of(text))) == []
