"""What a reader does with each tool and with the frame of a page, and what is said then.

In any browser, and in each way a reader may have: a :class:`Reader` presses keys and points, and
the same task is done by the keyboard alone or by a finger or a mouse.
"""

import json
import time
from dataclasses import dataclass
from typing import Protocol

from macros.science.gate import CONDITIONS


@dataclass(frozen=True)
class Step:
    """One thing to do at the first place that a selector finds."""

    act: str
    where: str
    text: str = ""


@dataclass(frozen=True)
class Task:
    """Where a reader goes, what they do there, and words that nobody says before they did it."""

    page: str
    steps: list
    answer: str


def write(where, text):
    """Write a text into a field, instead of what stands there."""
    return Step("write", where, text)


def choose(where, text):
    """Choose of a menu what begins with a text."""
    return Step("choose", where, text)


def tick(where):
    """Tick a box, or one of several buttons."""
    return Step("tick", where)


def press(where):
    """Press a button, or open what is folded."""
    return Step("press", where)


SHOW = press(".ask-numbers button")
GATE = [tick(f"[name={each.id}][value={each.passes}]") for each in CONDITIONS]
TASKS = {
    "resting-energy": Task(
        "tools/resting-energy/", [write("[name=weight]", "90"), SHOW], "Mifflin–St Jeor: 1,6"
    ),
    "muscle-at-rest": Task(
        "tools/muscle-at-rest/",
        [write("[name=muscle]", "1"), choose("[data-unit-of=muscle]", "kg")],
        "5.9",
    ),
    "training-week": Task(
        "tools/training-week/",
        [write("[name=walking_time]", "5"), SHOW],
        "During the training: 1,",
    ),
    "weight-over-time": Task(
        "tools/weight-over-time/",
        [
            *GATE,
            choose("#weight-tool-sex", "m"),
            write("[name=age]", "40"),
            write("[name=height]", "180"),
            write("[name=weight]", "100"),
            write("[name=goal]", "95"),
            write("[name=weeks]", "26"),
        ],
        "calories",
    ),
    "body-composition": Task(
        "tools/body-composition/",
        [tick("[name=eating-disorder][value=no]"), write("[name=waist]", "90"), SHOW],
        "%",
    ),
    "my-weight": Task(
        "tools/my-weight/",
        [
            *GATE,
            choose("#weight-diary-sex", "m"),
            write("[name=age]", "40"),
            write("[name=height]", "180"),
            write("[name=reading]", "90"),
            press("weight-diary .add"),
        ],
        "Trend on",
    ),
    "rep-timer": Task("tools/rep-timer/", [press(".start")], "Get ready"),
    "program": Task(
        "tools/program/",
        [
            press(".program > summary"),
            press(".fit summary"),
            tick("[name=sore][value=knee]"),
            press(".begin"),
        ],
        "Warm-up, 1 of",
    ),
    "client-sheet": Task(
        "tools/client-sheet/",
        [choose("[name=slot-0-0]", "l"), press(".keep")],
        "Kept on this device",
    ),
    "my-numbers": Task(
        "tools/my-numbers/",
        [
            choose("#my-sex", "f"),
            write("[name=age]", "30"),
            write("[name=height]", "165"),
            write("[name=weight]", "65"),
            press(".keep"),
        ],
        "Kept on this device",
    ),
}
"""A task of each tool, by the name of its page."""

FRAME = {
    "search": Task(
        "", [press("button.search"), write("#search-field", "muscle at rest")], " pages"
    ),
    "a number's source": Task(
        "strength-vs-cardio/what-muscle-burns-at-rest/",
        [press("article a.number")],
        "All numbers of this page",
    ),
    "a refusal of the gate": Task(
        "tools/weight-over-time/",
        [tick("[name=adult][value=yes]"), tick("[name=eating-disorder][value=yes]")],
        "Where to find help",
    ),
    "a session's clock": Task("tools/rep-timer/", [press(".start")], "Down"),
}
"""What readers do with the frame of a page, and what a tool says later than at once."""


class Reader(Protocol):
    """Somebody in front of a browser that shows a page whose scripts run."""

    def ask(self, script):
        """Run a script in the page, as the body of a function; return what it returns."""

    def type(self, text):
        """Press a key (Tab, Enter, Space, ArrowRight) or write a text."""

    def point(self, x, y):
        """Click or tap at a place of the window."""


KEYS = {"Tab", "Enter", "Space", "ArrowRight"}
SPOKEN = """return [...document.querySelectorAll(`main [role=status],
    main output:not([aria-live=off]), dialog[open] [role=status], [popover][role=dialog]`
)].map((each) => each.textContent).join(' | ')"""
_AIM = """
    const target = document.querySelector(SELECTOR);
    if (!target?.checkVisibility({ visibilityProperty: true })) return 'is not there';
    const drawn = (each) => each.getBoundingClientRect().width > 1;
    const seen = [target, ...(target.labels ?? [])].find(drawn);
    if (!seen) return 'has no size';
    seen.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = seen.getClientRects()[0]; // of its first line
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    const good = [target, ...(target.labels ?? [])].some((each) => each.contains(hit));
    return good ? [x, y] : `lies under ${hit?.outerHTML.slice(0, 80)}`;"""
_REACHED = """
    const [target, { activeElement: here }] = [document.querySelector(SELECTOR), document];
    const beside = here.type === 'radio' && here.name === target?.name;
    return target !== null && (here === target || beside);
"""
_CHOOSE = """
    const menu = document.querySelector(SELECTOR);
    const option = [...menu.options].find(({ text }) => text.toLowerCase().startsWith(TEXT));
    if (!option) return false;
    menu.value = option.value;
    for (const name of ['input', 'change']) menu.dispatchEvent(new Event(name, { bubbles: true }));
    return true;"""
_MOST_STOPS = 400  # all of a long page, and round again
_MOST_ARROWS = 12
_MOST_LOOKS = 400  # twenty seconds, for a busy machine


def perform(task, reader, way):
    """Do a task in one of the ``WAYS``; return what is said then.

    Raises:
        AssertionError: where a step cannot be done, or nobody says the answer.
    """
    before = reader.ask(SPOKEN)
    assert task.answer not in before, f"“{task.answer}” stands there already: {before}"
    for step in task.steps:
        way(step, reader)
    for _ in range(_MOST_LOOKS):
        spoken = reader.ask(SPOKEN)
        if task.answer in spoken:
            return spoken
        time.sleep(0.05)
    raise AssertionError(f"nobody says “{task.answer}” but: {spoken}")


def by_keyboard(step, reader):
    """Do a step as a reader does who has a keyboard alone."""
    _reach(step.where, reader)
    if step.act == "press":
        reader.type("Enter")
    elif step.act == "tick":
        _tick(step.where, reader)
    else:
        reader.type(step.text)


def by_pointer(step, reader):
    """Do a step as a reader does who has a finger or a mouse, and letters to write with.

    A menu that opens is the browser's own, outside the page; what the page hears of it is told.
    """
    x, y = _aim(step.where, reader)
    if step.act == "choose":
        chose = reader.ask(_of(_CHOOSE, step.where, step.text))
        assert chose, f"{step.where} has no “{step.text}”"
        return
    reader.point(x, y)
    if step.act == "write":
        reached = reader.ask(_of(_REACHED, step.where))
        assert reached, f"pointing at {step.where} does not bring the cursor there"
        reader.ask("document.activeElement.select()")
        reader.type(step.text)


def _of(script, where, text=""):
    return script.replace("SELECTOR", json.dumps(where)).replace("TEXT", json.dumps(text))


def _reach(where, reader):
    for _ in range(_MOST_STOPS):
        if reader.ask(_of(_REACHED, where)):
            return
        reader.type("Tab")
    raise AssertionError(f"the keyboard does not reach {where}")


def _tick(where, reader):
    here = f"return document.activeElement.matches({json.dumps(where)})"
    if reader.ask(here):
        reader.type("Space")
        return
    ticked = f"return document.querySelector({json.dumps(where)}).checked"
    for _ in range(_MOST_ARROWS):
        reader.type("ArrowRight")
        if reader.ask(ticked):  # the focus may have gone on
            return
    raise AssertionError(f"the arrows do not reach {where}")


def _aim(where, reader):
    for _ in range(_MOST_LOOKS):
        found = reader.ask(_of(_AIM, where))
        if not isinstance(found, str):
            return found
        time.sleep(0.05)
    raise AssertionError(f"{where} {found}")


class OfPlaywright:
    """A reader in front of a page of Playwright's, with a mouse or a finger."""

    def __init__(self, page, *, finger=False):
        self._page = page
        self._pointer = page.touchscreen.tap if finger else page.mouse.click

    def ask(self, script):
        return self._page.evaluate(f"() => {{ {script} }}")

    def type(self, text):
        for key in self.keys_of(text):
            self._page.keyboard.press(key)

    @staticmethod
    def keys_of(text):
        """Return the keys that write a text."""
        return [text] if text in KEYS else list(text)

    def point(self, x, y):
        self._pointer(x, y)
