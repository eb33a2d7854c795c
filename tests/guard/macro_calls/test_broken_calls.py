"""A call that is not whole is one problem, and hides nothing of the others."""

import pytest

from macros.guard.broken_calls import apart, repaired
from macros.guard.check import article_problems

RATE = '{{ fact("muscle-at-rest-rate") }}'


def said(text):
    return [str(each).removeprefix("docs/x.md:") for each in article_problems(text, "docs/x.md")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{{ fact("muscle-at-rest-rate" }}', "a bracket `)` is missing in"),
        ('{{ fact "muscle-at-rest-rate") }}', "a bracket `(` is missing in"),
        ('{{ fact("muscle-at-rest-rate") }', "one `}` is missing at the end of"),
        ('{{ fact("muscle-at-rest-rate")', "`}}` is missing at the end of"),
        ('{{ fact("muscle-at-rest-rate) }}', "a quotation mark is missing in"),
        ("{{ fact(muscle-at-rest-rate) }}", "the quotation marks are missing in"),
        ("{{ fact muscle-at-rest-rate }}", "the brackets `(` and `)` are missing in"),
        ('{{ fcat("muscle-at-rest-rate" }}', "a bracket `)` is missing in"),
    ],
)
def test_says_what_is_missing_and_shows_the_whole_call(text, what):
    assert said(f"It uses {text} at rest.\n") == [f"1: {what} this macro call; write {RATE}"]


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ('{{ figure("bmi" weight="9 lb") }}', '{{ figure("bmi", weight="9 lb") }}'),
        ('{{ fact("lean-gain-men", cited=False }}', '{{ fact("lean-gain-men", cited=False) }}'),
        ("{{ cite(“wang-2010”) }}", '{{ cite("wang-2010") }}'),
        ("{{ cite('wang-2010' }}", '{{ cite("wang-2010") }}'),
        ("{{ nothing like it }}", ""),
        ("{{ fact( }}", ""),
    ],
)  # fmt: skip
def test_guesses_the_call_that_was_meant(text, call):
    assert repaired(text) == call


@pytest.mark.parametrize(
    "broken",
    ["{{ cite(“wang-2010”) }}", '{{ cite("wang-2010" }}', "{% if x %}", "{{ cite wang-2010 }}"],
)
def test_hides_nothing_of_other_calls_and_of_the_text(broken):
    found = said(f'One {broken} and {{{{ fact("no-such") }}}}.\n\nIt took 38 hours.\n')
    assert [each.partition(":")[0] for each in found] == ["1", "1", "3"]
    assert "no fact `no-such`" in found[1]


@pytest.mark.parametrize(
    "word", ["template", "expected", "token", "argument", "delimiter", "unexpected"]
)
@pytest.mark.parametrize(
    "text", ['{{ fact("x" }}', "{{ x y }}", "{{ }}", '{{ fact("a" "b") }}', "{{ 'x' | y }}", "{{"]
)
def test_a_trainer_reads_no_word_of_the_parser(text, word):
    assert all(word not in each for each in said(f"{text}\n"))
    assert said(f"{text}\n")


@pytest.mark.parametrize(
    ("text", "write"),
    [
        (
            "{{< youtube abcdefghijk >}}",
            "write [words](https://youtu.be/abcdefghijk) for the video",
        ),
        ('{% include youtube.html id="abcdefghijk" %}', "(https://youtu.be/abcdefghijk)"),
        ('{{< figure src="/img/Squat.JPEG" >}}', "write ![what it shows](squat.jpg)"),
        ("{{ site.baseurl }}/about", "this stands for something in another program"),
    ],
)
def test_calls_of_other_programs_are_answered(text, write):
    (sentence,) = said(f"{text}\n")
    assert write in sentence


def test_what_a_broken_call_asks_for_is_said_with_it():
    (sentence,) = said('It is {{ fact("lean-gain-mne" }}.\n')
    assert sentence == (
        "1: a bracket `)` is missing in this macro call, "
        "and no fact `lean-gain-mne`; did you mean `lean-gain-men`?"
    )


def test_one_brace_is_answered_with_the_call_itself():
    (sentence,) = said('It is { fact("lean-gain-men") }}.\n')
    assert sentence.endswith('write two braces: {{ fact("lean-gain-men") }}')


@pytest.mark.parametrize(
    "text", ["plain", RATE, '{{ table(\n  "a"\n) }}', '{{ literal("{{ x }}") }}']
)
def test_leaves_whole_calls_and_texts_as_they_are(text):
    assert apart(text) == ([], text)


def test_the_lines_stay():
    problems, rest = apart('a\n{{ fact("x"\n) \n\nb {{ cite("c" }} d')
    assert rest.count("\n") == 4
    assert [each.line for each in problems] == [2, 5]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        ("{{ fact() }}", "`fact` lacks something in its brackets; write {{ fact("),
        ('{{ fact("lean-gain-men", "x", "y") }}', "`fact` takes fewer things; write {{ fact("),
        ('{{ fact("lean-gain-men", sited=False) }}', "`fact` asks for nothing called `sited`"),
        ('{{ fact("lean-gain-men", fact_id="x") }}', "`fact` is given `fact_id` twice"),
    ],
)
def test_what_a_call_gives_is_answered_with_an_example(call, says):
    (sentence,) = said(f"{call}\n")
    assert sentence.startswith(f"1: {says}")
