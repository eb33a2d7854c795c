import pytest

from macros.guard.macro_calls import (
    LONGEST_CALL,
    MARK,
    MOST_CALLS,
    MOST_PARTS,
    syntax_problems,
    texts_around_calls,
    without_calls,
    written_calls,
)


def lines(problems):
    return [problem.line for problem in problems]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('One {{ cite("a") }} two.', f"One {MARK} two."),
        ('{{ table(\n  "a"\n) }}\nb', f"{MARK}\n\n\nb"),
        ('{{ literal("{{ x }} and }} and <b>") }} c', f"{MARK} c"),
        ("none here\n", "none here\n"),
        ('a {{ cite("b" }} <c>\nd', f"a {MARK} <c>\nd".replace(MARK, f"{MARK}}}}}")),
    ],
)
def test_takes_calls_out_and_leaves_every_line(text, read):
    assert without_calls(text) == read


def test_gives_the_texts_around_calls():
    assert texts_around_calls('One {{ cite("a") }} two\n\n{{ table(\n"a"\n) }}') == [
        "One ",
        " two\n\n",
        "",
    ]
    assert texts_around_calls("none") == ["none"]


def test_reads_a_call_as_jinja_does():
    ((line, parts),) = written_calls('one\n{{ cite("a") }}\ntwo')
    assert line == 2
    assert "".join(parts) == '{{ cite("a") }}'


def test_a_page_has_so_many_calls_of_such_a_length():
    call = '{{ cite("a") }}\n'
    assert lines(syntax_problems(call * MOST_CALLS)) == []
    assert lines(syntax_problems(call * (MOST_CALLS + 2))) == [MOST_CALLS + 1]
    long = '{{ cite("' + "a" * LONGEST_CALL + '") }}'
    deep = "{{ " + "(" * MOST_PARTS + "a }}"
    assert lines(syntax_problems(f"{call}{long}\n{call}")) == [2]
    assert lines(syntax_problems(f"{call}{deep}")) == [2]


@pytest.mark.parametrize("text", ["{% if x %}", "{%- raw -%}", "{# x #}", "{{- x }}", "{{ x -}}"])
def test_names_what_is_no_call(text):
    assert lines(syntax_problems(f"one\n{text}\nthree {text}")) == [2, 3]
