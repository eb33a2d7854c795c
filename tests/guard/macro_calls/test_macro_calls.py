import pytest

from macros.guard.macro_calls import Call, calls, syntax_problems


def test_finds_each_call_with_its_arguments_and_line():
    text = 'One {{ cite("wang-2010") }}.\n\n{{ table("peak-force", duration="1 s, 2 s") }}\n'
    assert list(calls(text)) == [
        Call("cite", ("wang-2010",), {}, 1),
        Call("table", ("peak-force",), {"duration": "1 s, 2 s"}, 3),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{% include 'x' %}",
        "{% set x = 1 %}",
        "{{ cycler.__init__ }}",
        "{{ config }}",
        '{{ cite("a").upper() }}',
        '{{ cite("a") | upper }}',
        '{{ cite("a" ~ "b") }}',
        "{{ cite(1 + 1) }}",
        "{{ cite(*x) }}",
        "{{ cite(**x) }}",
        "{{ cite(x=y) }}",
        "{{ 1 }}",
        "{{ ",
        "{{ cite( }}",
    ],
)
def test_refuses_everything_else_with_its_line(text):
    (problem,) = syntax_problems("First line.\n\n" + text)
    assert problem.line == 3
    assert "{{ cite(" in problem.sentence


def test_deep_nesting_is_a_problem_not_a_crash():
    assert len([*syntax_problems("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}")]) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + ' }}\n\n{{ cite("a") }}', 1),
        ('\n{{ cite("a"\n\nand {{ cite("b") }}', 2),
        ('\n{{ cite("a) }}\n\nand\n', 2),
        ('{{ cite("a") }}\n{{ cite(' + "9" * 5000 + ") }}", 2),
        ('{{ cite("a") }}\n\n{{\ncite("b")\n~ "c" }}', 3),
    ],
)
def test_names_the_line_where_the_call_begins(text, line):
    assert [each.line for each in syntax_problems(text)] == [line]


def test_refuses_a_name_given_twice():
    (problem,) = syntax_problems('{{ figure("a", muscle="9 lb", muscle="90 lb") }}')
    assert "given twice" in problem.sentence


@pytest.mark.parametrize("text", ["{# hidden #}", "## Heading {#my-id}", '{{- cite("a") -}}'])
def test_refuses_what_hides_words_or_joins_lines(text):
    (problem,) = syntax_problems("First line.\n\n" + text)
    assert problem.line == 3


def test_what_has_a_place_stands_there_though_it_was_named():
    (call,) = calls('{{ figure(equation_id="muscle-at-rest", muscle="9 lb") }}')
    assert call.arguments == ("muscle-at-rest",)
    assert call.keywords == {"muscle": "9 lb"}
