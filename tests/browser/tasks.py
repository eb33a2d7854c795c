"""What a reader does with each tool by the keyboard alone, and what a screen reader then says.

In any browser: ``press`` presses a key or types a text, ``ask`` runs a script in the page.
"""

import time

from macros.science.gate import CONDITIONS

TO = "to "
_CONDITIONS = [each.id for each in CONDITIONS if each.id != "adult"]
TASKS = {
    "resting-energy": (
        ["to [name=weight]", "90", "to .ask-numbers button", "Enter"], "Mifflin–St Jeor: 1,6",
    ),
    "muscle-at-rest": (["to [name=muscle]", "1", "Tab", "k"], "5.9"),
    "training-week": (
        ["to [name=walking_time]", "5", "to .ask-numbers button", "Enter"],
        "During the training: 1,",
    ),
    "weight-over-time": (
        [
            "to [name=adult]", "Space",
            *(
                step
                for name in _CONDITIONS
                for step in (f"to [name={name}]", "ArrowRight")
            ),
            "to #weight-tool-sex", "m",
            "to [name=age]", "40",
            "to [name=height]", "180",
            "to [name=weight]", "100",
            "to [name=goal]", "95",
            "to [name=weeks]", "26",
        ],
        "calories",
    ),
    "body-composition": (
        [
            "to [name=eating-disorder]", "ArrowRight",
            "to [name=waist]", "90",
            "to .ask-numbers button", "Enter",
        ],
        "%",
    ),
    "rep-timer": (["to .start", "Enter"], "Get ready"),
    "program": (
        [
            "to .program > summary", "Enter",
            "to .fit summary", "Enter",
            "to [name=sore][value=knee]", "Space",
            "to .begin", "Enter",
        ],
        "Warm-up, 1 of",
    ),
    "client-sheet": (
        ["to [name=slot-0-0]", "l", "to .copy", "to .keep", "Enter"],
        "Kept on this device",
    ),
    "my-numbers": (
        [
            "to #my-sex", "f",
            "to [name=age]", "30",
            "to [name=height]", "165",
            "to [name=weight]", "65",
            "to .keep", "Enter",
        ],
        "Kept on this device",
    ),
}  # fmt: skip
"""Of each tool: where the keyboard goes and what it types, and words of the answer."""

_SPOKEN = """return [...document.querySelectorAll(
    'main [role=status], main output:not([aria-live=off])'
)].map((each) => each.textContent).join(' | ')"""
_MOST_STOPS = 120
_MOST_LOOKS = 400  # twenty seconds, for a busy machine


def perform(tool, press, ask):
    """Do the task; raise ``AssertionError`` where the keyboard does not get there or none answers.

    The page is open, and its scripts run.
    """
    steps, answer = TASKS[tool]
    before = ask(_SPOKEN)
    assert answer not in before, f"“{answer}” stands there already: {before}"
    for step in steps:
        if step.startswith(TO):
            _go(step.removeprefix(TO), press, ask)
        else:
            press(step)
    for _ in range(_MOST_LOOKS):
        spoken = ask(_SPOKEN)
        if answer in spoken:
            return
        time.sleep(0.05)
    raise AssertionError(f"nobody says “{answer}” but: {spoken}")


def _go(selector, press, ask):
    for _ in range(_MOST_STOPS):
        if ask(f"return document.activeElement.matches({selector!r})"):
            return
        press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")
