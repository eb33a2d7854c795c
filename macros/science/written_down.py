"""A module of plain Python with every equation, for a place that has no SymPy."""

from collections.abc import Iterator
from itertools import product

from macros.science.code import python_text
from macros.science.equation_class import Equation
from macros.science.facts import Facts
from macros.science.figure import EQUATIONS
from macros.science.inputs import Choice
from macros.science.weight_change import WeightChange

_HEAD = '''\
"""Every equation with the numbers of its facts, written by a build from macros/science."""

from math import *

from macros.science.described import Described, DescribedModel
from macros.science.inputs import Choice, Quantity

EQUATIONS = {
'''


def written_down(facts: Facts) -> str:
    """Return the module; ``EQUATIONS`` in it are by id, as in :mod:`macros.science`."""
    return _HEAD + "".join(f"    {each},\n" for each in _entries(facts)) + "}\n"


def _entries(facts: Facts) -> Iterator[str]:
    for name, model in EQUATIONS.items():
        kind = "DescribedModel" if isinstance(model, WeightChange) else "Described"
        yield f"{name!r}: {kind}({name!r}, {_described(model, facts)})"


def _described(model: Equation | WeightChange, facts: Facts) -> str:
    """Return what a described equation holds, as the arguments of its class."""
    is_formula = isinstance(model, Equation)
    said = {
        "result": model.result,
        "unit": model.unit,
        "valid": model.valid,
        "inputs": model.inputs,
        "needs": _needs(model) if is_formula else {},
        "cited": model.sources(facts),
        "interval": model.interval_says(facts),
        "limits": model.limits if is_formula else {},
        "beyond": model.beyond if is_formula else "",
        "plausible": model.plausible if is_formula else None,
        "step": model.step,
        "reads": model.reads,
    }
    arguments = [f"{name}={value!r}" for name, value in said.items()]
    functions = ", ".join(_functions(model, facts)) if is_formula else ""
    return ", ".join([*arguments, f"computes=[{functions}]"])


def _needs(model: Equation) -> dict[tuple[str, ...], list[str]]:
    choices = {name: each for name, each in model.inputs.items() if isinstance(each, Choice)}
    chosen = product(*((*each.words, "") for each in choices.values()))
    return {words: model.needed(dict(zip(choices, words, strict=True))) for words in chosen}


def _functions(model: Equation, facts: Facts) -> Iterator[str]:
    known = model.known(facts)
    numbers = {symbol: each.value for symbol, each in zip(model.facts, known, strict=True)}
    takes = f"*, {', '.join(model.inputs)}" if model.inputs else ""
    for each in model.expressions(known):
        yield f"lambda {takes}: {python_text(each, numbers)}"
