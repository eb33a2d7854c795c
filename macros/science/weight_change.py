"""Body weight after a change of eating: by a model of the body, and by the rule it replaces."""

from collections.abc import Iterable
from functools import cached_property

from sympy import Expr

from macros.problem import Problem
from macros.science import body_over_time
from macros.science.body_at_start import PERSON
from macros.science.body_over_time import Trajectory
from macros.science.equation import Equation
from macros.science.fact import FactSymbol, fact
from macros.science.inputs import INPUTS, days, intake, intake_change, weight
from macros.science.kinds import checked

_EATEN = (intake.name, intake_change.name)
_ASKED = {symbol.name for symbol in (*PERSON, intake, intake_change, days)}


class WeightChange:
    """The model of Hall and others 2011: weight as what is eaten and what is used differ.

    It looks like an :class:`Equation`.  Of ``intake`` and ``intake_change`` it takes one.
    """

    id = "weight-change"
    result = "body weight after a change of eating"
    unit = "kg"
    valid = "adults, not pregnant or nursing, whose activity stays as it was; groups, on average"
    step = 0.1
    reads = interval_says = ""

    def __init__(self) -> None:
        self.inputs = {name: item for name, item in INPUTS.items() if name in _ASKED}

    @cached_property
    def facts(self) -> tuple[FactSymbol, ...]:
        """The facts that the model uses, by name."""
        symbols = set().union(*(each.symbols for each in body_over_time.STEPS))
        found = (symbol for symbol in symbols if isinstance(symbol, FactSymbol))
        return tuple(sorted(found, key=lambda symbol: symbol.name))

    @property
    def steps(self) -> list[tuple[str, Expr]]:
        """Each step of the model in order, with the name of what it gives."""
        start, rates, weight_now, *_ = body_over_time.STEPS
        parts = ("fat", "lean", "glycogen", "fluid", "adaptation")
        a_day = [
            (f"change_of_{part}_a_day", each) for part, each in zip(parts, rates.gives, strict=True)
        ]
        named = {**start.steps, **rates.steps, **weight_now.steps}
        return [*((each.name, named[each]) for each in named), *a_day]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the model's sources and of its facts' sources."""
        own = ("hall-2011", "hall-2010", "hall-2008", "chow-2008")
        body = ("mifflin-1990", "jackson-2002", "silva-2007")
        return tuple(dict.fromkeys((*own, *body, *(f.record.source for f in self.facts))))

    def read(self, **texts: str) -> dict[str, float | str]:
        """Return the inputs in their own units from what a writer typed, all checked."""
        self._check(texts)
        return {name: item.read(texts[name]) for name, item in self.inputs.items() if name in texts}

    def values(self, **inputs: float | str) -> tuple[float, None, None]:
        """Return the weight after ``days`` in kg; no error of a single result was published."""
        return float(self.trajectory(**inputs).weight[-1]), None, None

    def maintenance(self, **person: float | str) -> float:
        """Return the energy, in kcal/day, on which a person keeps their weight."""
        return body_over_time.maintenance(**person)

    def trajectory(self, **inputs: float | str) -> Trajectory:
        """Return the body on day 0, each whole day after it, and at the end of ``days``.

        Raises :class:`Problem` where an input is missing or unknown, and where the body or the
        change is one that the model says nothing about.
        """
        self._check(inputs)
        person = {each.name: inputs[each.name] for each in PERSON}
        change = inputs.get(intake_change.name)
        if change is None:
            change = inputs[intake.name] - self.maintenance(**person)
        try:
            return body_over_time.trajectory(person, change, inputs[days.name])
        except Problem as problem:
            raise Problem(f"`{self.id}`: {problem}") from None

    def _check(self, given: Iterable[str]) -> None:
        checked(self.id, self.inputs, [*given, *_EATEN])
        if len(set(_EATEN) & set(given)) != 1:
            write = f'write one of them, such as intake_change="{INPUTS["intake_change"].example}"'
            raise Problem(f"`{self.id}` needs either {' or '.join(_EATEN)}; {write}")


WEIGHT_CHANGE = WeightChange()
"""Age years, height cm, weight kg, energy kcal/day, time days, to kg."""

WISHNOFSKY_1958 = Equation(
    "wishnofsky-1958",
    "body weight by the rule of one fixed energy for each pound",
    unit="kg",
    formula=lambda: weight + intake_change * days / fact("wishnofsky-rate", "kcal/kg"),
    valid="the first days of a change; it forgets that a body adapts",
    step=0.1,
    cites=["wishnofsky-1958", "hall-required-deficit-2008"],
)
"""Wishnofsky 1958, taken as lasting.  Weight kg, change of energy kcal/day, days, to kg."""
