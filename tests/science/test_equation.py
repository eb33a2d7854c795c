import pytest
from sympy import Integer

from macros import records
from macros.problem import Problem
from macros.science import EQUATIONS, equation, factor
from macros.science.equation_class import Equation
from macros.science.symbols import fact, hours, muscle, weight

FACTS = records.facts()


def test_carries_a_facts_interval_through_the_formula():
    twice = Equation(
        "twice",
        "twice the effect of the trials",
        unit="kcal/day",
        formula=lambda: 2 * fact("lifting-resting-energy", "kcal/day"),
        valid="adults",
        cites=[],
    )
    assert twice.values(FACTS) == pytest.approx((192.34, 90.34, 294.32))
    assert twice.interval_says(FACTS) == "95% confidence interval"


def test_a_fact_with_a_negative_slope_turns_its_interval_round():
    less = Equation(
        "less",
        "energy less the effect",
        unit="kcal/day",
        formula=lambda: weight - fact("lifting-resting-energy", "kcal/day"),
        valid="adults",
        cites=[],
    )
    value, low, high = less.values(FACTS, weight=200.0)
    assert (low, value, high) == pytest.approx((200 - 147.16, 200 - 96.17, 200 - 45.17))


def test_adds_the_facts_interval_and_the_spread_in_quadrature():
    both = Equation(
        "both",
        "effect with a spread of its own",
        unit="kcal/day",
        formula=lambda: 1 * fact("lifting-resting-energy", "kcal/day"),
        spread=lambda _: Integer(30),
        spread_says="standard error",
        valid="adults",
        cites=[],
    )
    value, low, high = both.values(FACTS)
    assert value - low == pytest.approx((51.0**2 + 30**2) ** 0.5)
    assert high - value == pytest.approx((50.99**2 + 30**2) ** 0.5)


def test_puts_named_intermediate_values_in():
    model = Equation("double", "double", unit="hour", formula=lambda: 2 * hours, valid="", cites=[])
    assert model.values(FACTS, duration=1800.0)[0] == 1
    assert list(model.inputs) == ["duration"]


def test_names_a_fact_that_does_not_exist():
    with pytest.raises(Problem, match="no fact `lifting-restin-energy`; did you mean"):
        fact("lifting-restin-energy", "kcal/day").known(FACTS)


def test_names_a_fact_of_another_kind_of_unit():
    with pytest.raises(Problem, match="kcal/day and kg measure different things"):
        fact("lifting-resting-energy", "kg").known(FACTS)


@pytest.mark.parametrize("each", EQUATIONS)
def test_every_fact_that_an_equation_names_is_a_record_of_its_kind_of_unit(each):
    for symbol in equation(each).facts:
        assert symbol.known(FACTS).value == pytest.approx(
            FACTS[symbol.fact_id].value * factor(FACTS[symbol.fact_id].unit, symbol.unit)
        )


def test_answers_by_the_facts_that_it_is_given():
    more = FACTS["muscle-at-rest-rate"].model_copy(update={"value": 26})
    at_rest = equation("muscle-at-rest")
    assert at_rest.values(FACTS, muscle=1)[0] == 13
    assert at_rest.values({"muscle-at-rest-rate": more}, muscle=1)[0] == 26
    assert at_rest.values(FACTS, muscle=1)[0] == 13


def test_the_facts_sources_are_the_equations_too():
    model = Equation(
        "model",
        "model",
        unit="kcal/day",
        formula=lambda: fact("muscle-at-rest-rate", "kcal/kg/day") * muscle,
        valid="",
        cites=["elia-1992"],
    )
    assert model.sources(FACTS) == ("elia-1992", "wang-2010")
