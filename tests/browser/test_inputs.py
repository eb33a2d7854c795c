"""Random and hostile inputs in every tool: each answered or refused in a sentence, nothing lost."""

from pathlib import Path

import pytest

from tests.browser.tasks import GATE, SHOW, TASKS
from tests.limits import HOSTILE_INPUTS

SCRIPT = Path(__file__).with_name("hostile.mjs").read_text(encoding="utf-8")
ATTACK = """async ([script, many, seed, closed]) => {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const { attack } = await import(address);
    return attack(many, seed, closed);
}"""
PRESS = "(selectors) => selectors.forEach((each) => document.querySelector(each)?.click())"
FIRST = "[name=eating-disorder][value=no]"  # what some tools ask before all others


@pytest.mark.parametrize("tool", TASKS)
def test_no_input_breaks_a_tool_and_what_was_typed_stays(page, tool):
    page.goto(f"/{TASKS[tool].page}")
    page.evaluate(PRESS, [*(each.where for each in GATE), FIRST, SHOW.where])
    closed = "[...document.querySelectorAll('input[type=radio]')].map(({ name }) => name)"
    given = [SCRIPT, HOSTILE_INPUTS, 20261123, page.evaluate(closed)]
    assert page.evaluate(ATTACK, given) == []
