import pytest

from macros.guard.markdown import markdown_problems


def said(text):
    found = [(problem.line, problem.sentence) for problem in markdown_problems(text)]
    return [each for each in found if "is typed by hand" not in each[1]]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<script>alert(x)</script>", "`<script` is raw HTML"),
        ("a <b onclick=x>c</b>", "`<b` is raw HTML"),
        ("<!-- x -->", "`<!--` is raw HTML"),
        ("<rest-calculator>", "`<rest-calculator` is raw HTML"),
        ("an open <img src=x", "`<img` is raw HTML"),
        ("[x](javascript:alert)", "a link may not lead to `javascript:alert`"),
        ("[x]: data:text/html,y", "a link may not lead to `data:text/html,y`"),
        ("<ftp://x.example>", "a link may not lead to `ftp://x.example`"),
        ('[x](a.md "in 38 hours")', "a link holds its address only"),
        ("![](a.png)", "a picture needs words"),
        ("![x](https://hostile.example/a.png)", "a picture may not come from"),
        ("![x](a.svg)", "a picture may not come from"),
        ("## H {: onclick=x }", "sets an attribute; only an id may be set"),
        ("## H { .big }", "sets an attribute; only an id may be set"),
        ('--8<-- "main.py"', "takes in another file"),
        ("> " * 50 + "x", "quoted more than 3 deep"),
        ("x" * 1001, "write one sentence a line"),
        ("[x](a.md (title))", "a link holds its address only"),
        ("[x](\na.md)", "a link holds its address only"),
        ("[x [y]](a.md)", "a link holds its address only"),
        ("[![x](a.png)](a.md)", "a link holds its address only"),
        ("![x][y]", "a link holds its address only"),
        ('[x]: a.md "title"', "a link holds its address only"),
        ("> [x]: a.md", "a link holds its address only"),
        ("[x]:\n a.md", "a link holds its address only"),
        ("1. [x]: a.md", "a link holds its address only"),
        ("x]: a.md", "a link holds its address only"),
        ("<https://doi.org@hostile.example>", "a link may not lead to"),
        ('[{{ cite("a") }}](a.md)', "a link or a picture holds a macro"),
        ('![{{ cite("a") }}](a.png)', "a link or a picture holds a macro"),
        ('[x]({{ cite("a") }})', "a link or a picture holds a macro"),
        ('## On {{ fact("a") }}', "a heading holds a macro"),
        ('> - # On {{ fact("a") }}', "a heading holds a macro"),
        (
            'It is { fact("muscle-at-rest-rate") }.',
            'is not a macro call; write two braces: {{ fact("muscle-at-rest-rate") }}',
        ),
        ("text { #my-id }", "sets an attribute; only an id may be set"),
        ("## H { #a title='}' }", "sets an attribute; only an id may be set"),
        ("## H { #__config }", "sets an attribute; only an id may be set"),
        ("``` { .x }", "sets an attribute; only an id may be set"),
        ("!!! md-overlay", "this box is not one we have"),
        ("- !!! note big", "this box is not one we have"),
        ("1. !!! md-overlay", "this box is not one we have"),
        ("- 1. !!! md-overlay", "this box is not one we have"),
        ('1. # On {{ fact("a") }}', "a heading holds a macro"),
    ],
)
def test_refuses_what_is_not_plain_markdown_with_its_line(text, says):
    assert any(line == 3 and says in sentence for line, sentence in said("one\n\n" + text))


@pytest.mark.parametrize(
    "text",
    [
        "A **bold** word, a [link](https://doi.org/x) and ![a lift](lift.png).",
        "## Heading { #heading }",
        "> quoted",
        "<https://doi.org/x>",
        "less < more and a > b",
        '{{ literal("<b>") }}',
        """{{ literal('write {{ fact("…") }}, {x} or <b>') }}""",
        "## Heading {: #heading }",
        "!!! note\n    text",
        '!!! warning "A title"\n    text',
        "He said [laughing]: no.",
        "Wow!!! A note [as they say] and a list (of one).",
        "A [study][a], [another][] and [b].\n\n[a]: https://doi.org/x\n[another]: b.md",
        "One\n---\n\n---",
    ],
)
def test_lets_plain_markdown_be(text):
    assert said(text) == []


def test_a_quoted_line_after_a_kept_address_would_vanish_into_its_title():
    assert [line for line, _ in said('[a]\n\n[a]: b.md\n"A title"')] == [4]
    assert said('[a]\n\n[a]: b.md\n\n"No title"') == []


def test_a_macro_in_an_underlined_heading_is_found():
    ((line, sentence),) = said('On {{ fact("a") }}\n=====')
    assert line == 2
    assert "a heading holds a macro" in sentence
