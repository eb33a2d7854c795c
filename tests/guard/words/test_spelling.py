import tomllib

import pytest

from macros.guard.words import DICTIONARIES, KEPT, spelling_problems, words_of
from tests.conftest import ROOT


def said(text):
    return [str(problem) for problem in spelling_problems(words_of(text))]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("One.\n\nIt was teh leg.", '3: "teh" is misspelt; write "the"'),
        ("They **recieve** it.", '1: "recieve" is misspelt; write "receive"'),
        ("Definately.", '1: "Definately" is misspelt; write "definitely"'),
        ("Its colour.", '1: "colour" is British spelling; write "color"'),
        ("It is thier.", '1: "thier" is misspelt; write "their"'),
    ],
)
def test_names_a_misspelt_word_its_line_and_the_right_one(text, says):
    assert said(text) == [says]


def test_names_every_word_that_could_be_meant():
    assert said("ther") == ['1: "ther" is misspelt; write "there" or "their" or "the" or "other"']


@pytest.mark.parametrize(
    "text",
    [
        "A plain sentence, a dialogue, Müller’s naïve idea and 力.",
        '{{ cite("teh-1990") }}',
        "[a page](teh.md), <https://example.org/teh>, `teh`",
        "teh-nological",
    ],
)
def test_lets_right_words_calls_addresses_and_code_be(text):
    assert said(text) == []


def test_lint_uses_the_same_dictionaries_and_keeps_the_same_words():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    names = {"clear": "dictionary.txt"}
    used = [
        names.get(each, f"dictionary_{each}.txt")
        for each in settings["codespell"]["builtin"].split(",")
    ]
    assert used == list(DICTIONARIES)
    assert ROOT / settings["codespell"]["ignore-words"] == KEPT
