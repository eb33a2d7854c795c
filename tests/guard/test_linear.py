"""No rule takes the square of a text's length: four times the text is about four times the work.

Each rule reads a quarter of the longest page that there may be, of one piece again and again, as
one line and as many; and the whole of it, unless the quarter tells that this cannot take long.
`make test` takes the pieces that once took long; `make audit` takes all of them, and whole pages.
"""

import time

import pytest

from macros.characters import character_problems
from macros.guard import as_people_write, broken_calls, macro_calls, typed_numbers
from macros.guard.evidence import CAUSES, OVERCLAIMS, cause_problems, too_sure
from macros.guard.markdown import markdown_problems
from macros.guard.nearest import Index
from macros.guard.unlike_github import unlike_github
from macros.guard.words import OWN_LISTS, WORDING, spelling_problems, words_of
from macros.problem import Problem
from macros.records import Claim, Fact, yaml_file
from tests.guard.pieces import HOSTILE, WELCOME
from tests.limits import MANY, limited


def answers(text):
    """Return the numbers that a text types, each with its answer."""
    typed = [problem.at("x.md", kind="html") for problem in markdown_problems(text)]
    return typed_numbers.answered(typed, {"x.md": text}, Index([]), "https://example.org")


RULES = {
    "markdown": markdown_problems,
    "broken calls": lambda text: broken_calls.apart(text)[0],
    "typed numbers": answers,
    "as people write": lambda text: [as_people_write.canonical(text)],
    "unlike github": lambda text: unlike_github(text, as_people_write.read(text)),
    "macro calls": macro_calls.call_problems,
    "characters": character_problems,
    "wording": lambda text: WORDING.problems(words_of(text)),
    "own lists": lambda text: OWN_LISTS.problems(words_of(text)),
    "spelling": lambda text: spelling_problems(words_of(text)),
    "overclaims": too_sure,
    "causes": cause_problems,
}
SLOW_ONCE = [
    "](", "[", "! ", "vs. ", "A. ", "...\n", "---\n", "1. first\n", "the secret to ", "skinny ",
    "is the safe way ", "local emergency number ", "{{ x }} ", "}}", "`", "~~~\n", '"a ', "\n ",
    "no ", "<https://", "[a]: ", "&#", "(", "*a_b**c__d", "- ```x\n    - a\n",
    "{{ cite(", "{{ x (}} ", "<!-- ", "<b 9 ", "9 ", "9kg to 8 ", "[^a]", "{{ a {", "3 sets. ",
    "  - a\n", "> - a\n", "• a\n", "a\n1. b\n", "!!! note\n    ", "```\n~~~~\n", "https://a.b ",
    "|-", "1. a\n\nb\n\n",
]  # fmt: skip
SIGNS = [
    one + other for one in "[](){}<>*_`~!#&|\\\"'.-=:/ \n1a" for other in "[({<*_`!# \n1a\u00a0é"
]
PHRASES = [
    f"{next(rule.forms)} "
    for rules in (WORDING, OWN_LISTS, OVERCLAIMS, CAUSES)
    for rule in rules.rules
]
PIECES = [*SLOW_ONCE, *(HOSTILE + WELCOME + SIGNS + PHRASES if MANY else [])]
LARGEST = macro_calls.LONGEST - 1_000
LONGEST_SECONDS = 2.0
QUICK = 0.5
"""Seconds that are too few to compare with others."""
SQUARE = 4 * 4
"""By how much longer the whole takes than a quarter where the time is the square of the length."""


def texts(piece):
    """Yield a page of one line and a page of long lines, with nothing but a piece."""
    yield piece * (LARGEST // len(piece))
    line = piece * (900 // len(piece)) + "\n"
    yield line * (LARGEST // len(line)) if len(line) > 1 else ""


def seconds(rule, text):
    began = time.process_time()
    with limited(2 * LONGEST_SECONDS):
        for _ in rule(text):
            pass
    return time.process_time() - began


def is_quick(rule, text, quarter):
    """Tell by a quarter of a page and its time that the whole takes a time that grows with it."""
    if MANY or quarter > LONGEST_SECONDS / 8:
        return False
    if quarter * SQUARE < QUICK:
        return True
    return quarter < 5 * seconds(rule, text[: len(text) // 16])


@pytest.mark.parametrize("name", RULES)
def test_a_rule_reads_the_longest_page_in_time_that_grows_with_it(name):
    rule = RULES[name]
    seconds(rule, "What is read once is read now.")
    slow = []
    for piece in PIECES:
        for text in texts(piece):
            short = seconds(rule, text[: len(text) // 4])
            if is_quick(rule, text, short):
                continue
            long = seconds(rule, text)
            if long > LONGEST_SECONDS or (long > QUICK and long > 10 * max(short, 0.01)):
                slow.append((piece, round(short, 2), round(long, 2)))
    assert slow == []


YAML = [
    "a: ", "- ", "[", "{", "a: b\n", "? ", "! ", "&a ", "*a ", "| ", "'", '"', '"\\u3164', "# ",
    "\n", " ", "a", "1", "9,", ".", "--- ", "...\n", "<<: ", "a: [a, a]\n", "- - - ", "%",
]  # fmt: skip


@pytest.mark.parametrize("model", [Fact, Claim])
def test_the_longest_record_is_read_soon(model):
    for piece in YAML:
        for text in (piece * 20_000, f"says: {piece * 5_000}", f'says: "{piece * 5_000}"'):
            with limited(LONGEST_SECONDS), pytest.raises((Problem, ExceptionGroup)):
                yaml_file.parse(model, text[: yaml_file.LARGEST], "x.yml")
