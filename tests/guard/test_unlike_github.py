"""Where GitHub and a page differ, the check says so."""

import pytest

from macros.guard.as_people_write import read
from macros.guard.unlike_github import unlike_github


def said(text):
    return [(each.line, each.sentence) for each in unlike_github(text, read(text))]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It is ~~not~~ so.", "leave out what no longer holds"),
        ("It is ~not~ so.", "leave out what no longer holds"),
        ("- [ ] squats", "leave `[ ]` out"),
        ("1. [x] squats", "leave `[ ]` out"),
        ("> [!NOTE]\n> Words.", "write !!! note"),
        ("#fitness", "a heading has a space behind its `#`"),
        ("##Heading", "a heading has a space behind its `#`"),
        ("#", "this heading has no words"),
        ("##  ", "this heading has no words"),
        ("- a\n\n  ```\n  code\n  ```", "at the left edge"),
        ("```\ncode without an end", "at the left edge"),
        ("A line\\\nand another.", "leave it out"),
        ("Strong :muscle: work.", "paste the picture itself"),
        ("See www.example.org for more.", "begins with https://"),
        ("- a\n-\n- b", "an item of this list is empty"),
        ("One line.\nAnother one.\n---\n", "put an empty line between them"),
    ],
)
def test_says_what_to_write(text, says):
    found = said("Words.\n\n" + text)
    assert found
    assert all(says in sentence for _, sentence in found)
    assert min(line for line, _ in found) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "About ~twice a week, or ~thrice.",
        "- [words](index.md)",
        "A note: this and that: so.",
        "At 6:30:15 o'clock",
        "`~~not~~` and `#no` and ``www.example.org``",
        "```\n#fitness\n- [ ] box\n~~not~~\nwww.example.org\n```",
        "    #include",
        "[www.example.org](https://www.example.org) and <https://www.example.org/a>",
        "One line.\n---",
        "One line.\nAnother one.\n\n---\n\nMore.",
        "| a | b |\n|---|---|\n| c | d |",
        "- a\n- b\n---",
        "## Heading { #my-id }",
    ],
)
def test_lets_be_what_both_show_alike(text):
    assert said("Words.\n\n" + text) == []
