"""What people write as GitHub shows it becomes what engines read, line for line."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from macros.guard.as_people_write import canonical, read
from macros.guard.check import article_problems
from macros.guard.macro_calls import MARK
from macros.parts import aside
from macros.records import DOCS, ROOT, library
from tests.guard.pieces import HOSTILE, WELCOME


@cache
def markdown():
    """Python-Markdown as both engines set it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def shown(text):
    """Return the HTML of a text, without the gaps between its elements."""
    page = markdown().reset().convert(text)
    return re.sub(r"\s*(</?(?:ul|ol|li|p|blockquote|h\d|table|thead)\b[^>]*>)\s*", r"\1", page)


LISTS = {
    "right below a sentence": ("Goals:\n- heart\n- joy", "<p>Goals:</p><ul><li>heart</li>"),
    "of stars": ("Goals:\n* heart\n* joy", "<p>Goals:</p><ul><li>heart</li><li>joy</li></ul>"),
    "with numbers right below": ("Steps:\n1. warm\n1. lift", "<p>Steps:</p><ol><li>warm</li>"),
    "that counts on": ("1. warm\n2. lift\n3. rest", "<ol><li>warm</li><li>lift</li><li>rest</li>"),
    "with brackets": ("1) warm\n2) lift", "<ol><li>warm</li><li>lift</li></ol>"),
    "that begins anew": ("1. a\n2. b\n\nWords.\n\n1. c\n2. d", "</ol><p>Words.</p><ol><li>c</li>"),
    "over a paragraph": ("1. a\n\nMore.\n\n2. b", "<ol><li><p>a</p><p>More.</p></li><li><p>b</p>"),
    "over bullets": ("1. a\n\n- c\n- d\n\n2. b", "<li><p>a</p><ul><li>c</li><li>d</li></ul></li>"),
    "by two spaces": ("- a\n  - b\n  - c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li>"),
    "three deep by two": ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li>"),
    "by three below a number": ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c"),
    "by two below a number": ("1. a\n  - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c"),
    "by a tab": ("- a\n\t- b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    "by four spaces": ("- a\n    - b\n        - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li>"),
    "with a paragraph": ("- a\n\n  more\n- b", "<ul><li><p>a</p><p>more</p></li><li>"),
    "with a second line": ("- a\n  goes on\n- b", "<ul><li>a\n  goes on</li><li>b</li></ul>"),
    "behind other bullets": ("- a\n\n1. b\n2. c", "<ul><li>a</li></ul><ol><li>b</li><li>c</li>"),
    "right behind others": ("- a\n1. b\n2. c", "<ul><li>a</li></ul><ol><li>b</li><li>c</li></ol>"),
    "of a word processor": ("•   warm\n\n•\tlift", "<ul><li><p>warm</p></li><li><p>lift</p></li>"),
    "of dots": ("Goals:\n•heart\n•joy", "<p>Goals:</p><ul><li>heart</li><li>joy</li></ul>"),
    "of middle dots": ("· heart\n· joy", "<ul><li>heart</li><li>joy</li></ul>"),
    "of dashes": ("– heart\n– joy", "<ul><li>heart</li><li>joy</li></ul>"),
    "with a quote": ("1. a\n> b\n> c\n\n2. d", "<blockquote><p>b\nc</p></blockquote></li><li>"),
    "in a quote": ("> Goals:\n> - heart\n>   - joy", "<p>Goals:</p><ul><li>heart<ul><li>joy</li>"),
    "in a box": ("!!! note\n    Goals:\n    - a\n      - b", "Goals:</p><ul><li>a<ul><li>b</li>"),
    "below a heading": ("## Goals\n- heart", "</h2><ul><li>heart</li></ul>"),
    "below a table": ("| a |\n|---|\n| b |\n- c", "</tbody></table><ul><li>c</li></ul>"),
    "above a rule": ("- a\n---", "<ul><li>a</li></ul><hr />"),
    "above a heading": ("- a\n## Goals", "<ul><li>a</li></ul><h2"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_shown_as_on_github(name):
    text, holds = LISTS[name]
    assert holds in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was cold\n– and we trained.",
        "In the year\n1986. That was good.",
        "How many?\n1. That is all.",
        "2. a",
        "1500. calories",
        "3500) calories in a pound",
        "* * *",
        "A sentence\n---",
        "-5 degrees",
        "1.5 miles",
        "•",
        "```\nGoals:\n- a\n  - b\nhttps://example.org\n```",
        "    - code",
        "A `https://example.org` in code.",
        "[words](https://example.org/a)",
        "[https://example.org](https://example.org)",
        "[name]: https://example.org/a",
        "<https://example.org/a>",
        "https:// is how it begins",
        "![words](squat.png)",
    ],
)
def test_what_is_none_of_this_stays(text):
    assert canonical(text) == text


ADDRESSES = {
    "See https://example.org/study-12 for more.": "<https://example.org/study-12>",
    "See https://example.org/a.": "See <https://example.org/a>.",
    "(https://example.org/a)": "(<https://example.org/a>)",
    "https://example.org/a_(b)?": "<https://example.org/a_(b)>?",
    "**https://example.org**": "**<https://example.org>**",
    "- https://example.org/a, and": "- <https://example.org/a>, and",
    "| https://example.org |": "| <https://example.org> |",
    "Words [a](b.md) https://example.org": "[a](b.md) <https://example.org>",
    "https://example.org/?a=b&amp;": "<https://example.org/?a=b>&amp;",
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_that_stands_alone_becomes_a_link(text):
    assert ADDRESSES[text] in canonical(text)
    assert '<a href="https://example.org' in shown(text)


def test_a_table_right_below_a_sentence_is_one():
    assert "<table>" in shown("Look:\n| a | b |\n|---|---|\n| c | d |")


def test_the_title_becomes_the_heading_where_there_is_none():
    assert canonical("Words.", "A title").startswith("# A title\n\nWords.")
    for body in ("# Own\n\nWords.", "Own\n===\n\nWords.", "\n\n # Own\n\nWords.", "\n\n"):
        assert "A title" not in canonical(body, "A title")


def test_each_line_comes_from_a_line_of_the_writer():
    text = "Goals:\n- heart\n  - joy\n\nAnd {{ cite(\n 'x') }}:\n- more\r\n> - a\r> 1. b\n> 2. c"
    found = read(text, "T")
    lines = found.text.split("\n")
    own = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert lines[:2] == ["# T", ""]
    assert found.lines[:2] == (0, 0)
    for words, line in zip(lines[2:], found.lines[2:], strict=True):
        left = re.sub(r"^(?:[> ]|[-*]|1\.)*", "", words)
        assert left in own[line - 1]


def test_macro_calls_stay_as_they_are():
    call = '{{ table(\n"x",\n  - 1. y\n) }}'
    assert canonical(f"- a\n  - {call} b\n{call}") == f"- a\n    - {call} b\n      {call}"
    strange = "- a\n  - {{- x }}"
    assert canonical(strange) == strange


def test_every_article_of_ours_is_written_in_this_form():
    """Or in one that engines read in the same way."""
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        body = text[library.FRONT_MATTER.match(text).end() :]
        assert "\n".join(map(str.strip, canonical(body).split("\n"))) == "\n".join(
            re.sub(r"^\d\. ", "1. ", each.strip()) for each in body.split("\n")
        )


pieces = st.lists(
    st.one_of(
        st.sampled_from(WELCOME + HOSTILE),
        st.sampled_from(
            ["- a\n", "  - b\n", "1. c\n", "2) d\n", "• e\n", "> f\n", "\n", "    g\n"]
        ),
        st.sampled_from(
            ["h\n", "https://example.org/i\n", "!!! note\n", "```\n", "# j\n", "– k\n"]
        ),
    ),
    max_size=8,
).map("".join)


@given(pieces)
def test_written_once_it_stays(text):
    once = canonical(text)
    assert len(once.split("\n")) == len(read(text).lines)
    assert re.sub(r"\s", "", canonical(once)) == re.sub(r"\s", "", once)


CALL = '{{ literal(\n"x") }}'
around_calls = st.lists(
    st.one_of(
        pieces,
        st.sampled_from(
            ["@", "@\n", "- @ l\n", "•@\n", "```@\n", "1. @\n2. m\n", "https://n.o/@ ", "&@;"]
        ),
    ),
    max_size=8,
).map("".join)


@given(around_calls)
def test_a_text_has_one_form_before_its_calls_are_made_and_after(text):
    """The check reads it before, and engines write it after: so what is judged is what is shown."""
    bare = re.sub(r"\{[{%#]|[}%#]\}|[\ue000\ufffc]", "", text)

    def with_calls_as(mark):
        return canonical(bare.replace("@", mark)).replace(mark, "@")

    assert with_calls_as(CALL) == with_calls_as(MARK) == with_calls_as(aside.set_aside(None))


@given(pieces)
def test_no_word_of_the_writer_is_lost(text):
    def letters(words):
        return re.sub(r"[\W\d_]", "", words)

    assert letters(canonical(text)) == letters(text)


FRONT = "---\ntitle: A small probe\ndescription: A probe of what the check says.\n---\n\n"


def problems(body):
    return [(each.line, each.sentence) for each in article_problems(FRONT + body, "x.md")]


def test_the_check_names_the_writers_own_lines():
    found = problems("Goals:\n- joy\n- teh end\n  - 50 steps\n")
    assert [(line, said.partition(" ")[0]) for line, said in found] == [(9, '"50"'), (8, '"teh"')]


@pytest.mark.parametrize(
    "text", ["1. a\n3. b", "1. a\n\n## B\n\n2. c", "1. a\n2. b\n4. c", "- a\n2. b", "0. a\n1. b"]
)
def test_a_number_that_is_not_the_next_one_is_told(text):
    assert "begins no item here" in problems(text)[0][1]


def test_what_stands_in_a_list_is_read_as_anywhere():
    for body in ("1. a\n2. 50 calories", "• 50 calories", "1) eighty percent", "a\n- 85%"):
        assert problems(body), body
