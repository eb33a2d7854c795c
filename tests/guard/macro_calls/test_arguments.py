"""What a macro may be given; and that whatever it is given, it prints something or says why not."""

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros import records
from macros.guard.macro_calls import (
    LONGEST_ARGUMENT,
    MOST_ARGUMENTS,
    argument_problems,
    call_problems,
    calls,
)
from macros.parts import MACROS
from macros.parts.chart.charts import CHARTS
from macros.problem import Problem
from macros.science import EQUATIONS
from macros.science.inputs import INPUTS
from macros.science.quantity import UNITS
from tests.limits import tries

MOST_HTML = 100_000
WHOLE = {"bibliography", "equations", "manual"}
"""The macros that print all there is; what they are given changes nothing."""


def said(text):
    return [str(problem) for problem in call_problems(text)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{{ fcat("x") }}', "1: no macro `fcat`; did you mean `fact`?"),
        ('{{ cite("wang-2010", "x") }}', "`cite` takes fewer things; write {{ cite("),
        ("{{ cite(2010) }}", '`cite`: 2010 is not text; write it in quotes: "2010"'),
        ('{{ fact("x", cited="no") }}', "`fact`: `cited` is True or False; write cited=False"),
        ('{{ literal("one\ntwo") }}', "`literal`: a text goes over several lines; write it on one"),
        (r'{{ literal("\u202e") }}', "`literal`: a text holds an invisible character, U+202E"),
        (r'{{ literal("\ud800") }}', "`literal`: a text holds an invisible character, U+D800"),
        ('{{ figure("x", weight="1 kg^9^9^9") }}', "is no quantity or word that we know"),
        ('{{ figure("x", weight="1 kg/0") }}', 'write it plainly, such as "9 lb"'),
        ('{{ figure("x", self="1 kg") }}', "nothing asks for `self`; leave it out"),
        ('\n{{ chart("x") }}\n{{ chart("x") }}', "3: `chart` prints this on the page already"),
        (
            '{{ articles("x", group="y") }}\n{{ articles("x", group="y") }}',
            "2: `articles` prints this on the page already",
        ),
    ],
)
def test_says_what_a_macro_may_not_be_given(text, says):
    (sentence,) = said(text)
    assert says in sentence


def test_an_argument_has_a_stated_length():
    assert said(f'{{{{ literal("{"x" * LONGEST_ARGUMENT}") }}}}') == []
    assert "write at most 500" in said(f'{{{{ literal("{"x" * (LONGEST_ARGUMENT + 1)}") }}}}')[0]


def test_a_call_has_a_stated_number_of_arguments_and_each_equation_needs_fewer():
    given_all = ", ".join(f'{name}="x"' for name in sorted(INPUTS, key=len)[:MOST_ARGUMENTS])
    assert (
        f"no macro takes more than {MOST_ARGUMENTS}"
        in said(f'{{{{ figure("x", {given_all}) }}}}')[0]
    )
    assert max(len(model.inputs) for model in EQUATIONS.values()) < MOST_ARGUMENTS


def test_a_sentence_may_cite_the_same_source_twice():
    assert said('{{ cite("wang-2010") }} {{ cite("wang-2010") }} {{ literal("x") }}') == []


def test_a_page_lists_the_groups_of_its_articles_one_by_one():
    assert said('{{ articles("x", group="y") }}\n{{ articles("x", group="z") }}') == []


IDS = [*records.comparisons(), *CHARTS, *records.tables(), *EQUATIONS, "spot-reduction"]
IDS += [*list(records.facts())[:3], *list(records.sources())[:3]]
NUMBERS = st.one_of(
    st.integers(-(10**6), 10**6).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map("{:.6f}".format),
    st.sampled_from(["0", "9" * 400, "1,000", "+3", ".5", "1e9", "٣", "１"]),
)
ODD_UNITS = ["lb", "ft", "kg^2", "kg^9", "kg^2^2^2", "kg/0", "kg*", "kg²", "²", "%", "degC", "µg"]
QUANTITIES = st.builds("{}{}{}".format, NUMBERS, st.sampled_from(["", " "]), st.sampled_from(
    [*UNITS, *ODD_UNITS]
))  # fmt: skip
TEXTS = st.one_of(
    QUANTITIES,
    st.builds("{} to {}".format, QUANTITIES, QUANTITIES),
    st.lists(QUANTITIES, max_size=90).map(", ".join),
    st.sampled_from([item.example for item in INPUTS.values()]),
    st.text("kglbMETto0123456789 .,/^²*%+-", max_size=40),
    st.text(max_size=40),
)
KEYWORDS = st.dictionaries(st.sampled_from([*INPUTS, "cited", "self", "x"]), TEXTS, max_size=6)


@settings(
    max_examples=tries(100),
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    name=st.sampled_from(sorted(MACROS.keys() - WHOLE)),
    texts=st.lists(st.one_of(st.sampled_from(IDS), st.text(max_size=20)), max_size=2),
    keywords=KEYWORDS,
)
def test_whatever_it_is_given_a_macro_prints_a_bounded_text_or_says_what_is_wrong(
    name, texts, keywords
):
    written = [json.dumps(each, ensure_ascii=False) for each in texts]
    written += [f"{key}={json.dumps(each, ensure_ascii=False)}" for key, each in keywords.items()]
    for call in calls(f"{{{{ {name}({', '.join(written)}) }}}}"):
        if any(argument_problems(call)):
            continue
        with suppress(Problem):
            printed = MACROS[call.name].function(*call.arguments, **call.keywords)
            assert len(printed) < MOST_HTML
