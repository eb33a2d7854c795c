"""Body weight after a change of eating: by a model of the body, and by the rule it replaces.

The model is that of Hall and others 2011.  Its equations stand here once, for SciPy, which solves
them day by day, and for the browser, which does the same.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypedDict

from sympy import Expr, Max, Min, Rational, S, Symbol, log, sqrt

from macros.problem import Problem
from macros.science.code import Steps
from macros.science.described import checked_eaten
from macros.science.energy import MIFFLIN_ST_JEOR_UNROUNDED
from macros.science.equation_class import Equation
from macros.science.facts import Facts
from macros.science.inputs import INPUTS
from macros.science.symbols import (
    NAMED,
    FactSymbol,
    Known,
    age,
    bmi,
    by_sex,
    days,
    fact,
    height,
    intake,
    intake_change,
    meters,
    pal,
    sex,
    weight,
)

if TYPE_CHECKING:
    import numpy as np

resting, maintenance = Symbol("resting"), Symbol("maintenance")
fat_at_start, fluid_at_start = Symbol("fat_at_start"), Symbol("fluid_at_start")
glycogen_at_start, lean_at_start = Symbol("glycogen_at_start"), Symbol("lean_at_start")
activity_rate, other_energy = Symbol("activity_rate"), Symbol("other_energy")

_AT_START: dict[Symbol, Expr] = {
    meters: NAMED[meters],
    bmi: NAMED[bmi],
    resting: MIFFLIN_ST_JEOR_UNROUNDED.expression,
    maintenance: pal * resting,
    fat_at_start: weight
    * by_sex(
        male=0.14 * age + 37.31 * log(bmi) - 103.94,
        female=0.14 * age + 39.96 * log(bmi) - 102.01,
    )
    / 100,
    fluid_at_start: by_sex(
        male=0.025 * age + 9.57 * meters + 0.191 * weight - 12.4,
        female=5.98 * meters + 0.167 * weight - 4.0,
    ),
    glycogen_at_start: fact("hall-glycogen-at-start", "kg"),
    lean_at_start: weight
    - fat_at_start
    - fluid_at_start
    - (1 + fact("hall-water-with-glycogen", "dimensionless")) * glycogen_at_start,
    activity_rate: ((1 - fact("hall-digestion-share", "dimensionless")) * pal - 1)
    * resting
    / weight,
    other_energy: maintenance
    - fact("hall-upkeep-of-lean", "kcal/kg/day") * lean_at_start
    - fact("hall-upkeep-of-fat", "kcal/kg/day") * fat_at_start
    - activity_rate * weight,
}

PERSON = (sex, age, height, weight, pal)
"""What the model asks of a person."""

KEPT = (weight, maintenance, activity_rate, other_energy, fluid_at_start)
"""What the model remembers of the start."""

START = Steps(
    "What the model remembers of the start, and its state there.",
    takes=PERSON,
    steps=_AT_START,
    gives=(KEPT, (fat_at_start, lean_at_start, glycogen_at_start, fluid_at_start, S.Zero)),
)
"""Energies kcal/day, masses kg, fluid liters, of which one counts as a kilogram.

Resting energy by Mifflin and others 1990, fat by Jackson and others 2002, the fluid outside the
cells by Silva and others 2007.  Lean tissue is what is left: neither fat nor that fluid nor
glycogen with its water.  Activity takes ``activity_rate`` for each kilogram of the body;
``other_energy`` is what the model does not tell apart.
"""

share = Symbol("share")

USING = Steps(
    "What is remembered of the start of somebody who uses that share of the usual energy.",
    takes=(KEPT, share),
    steps={},
    gives=(
        weight,
        share * maintenance,
        share * activity_rate,
        other_energy + (share - 1) * (maintenance - activity_rate * weight),
        fluid_at_start,
    ),
)
"""The same body on its own level: rest and activity are used in proportion, which is our choice;
the upkeep of a kilogram of fat or of lean tissue is not."""

fat, lean, glycogen = Symbol("fat"), Symbol("lean"), Symbol("glycogen")
fluid, adaptation = Symbol("fluid"), Symbol("adaptation")

STATE = (fat, lean, glycogen, fluid, adaptation)
"""What changes: masses kg, the fluid outside the cells liters, the adaptation kcal/day."""

activity_change = Symbol("activity_change")
"""Energy of activity that the start had not, the appendix's change of delta: kcal/kg/day."""

_body_weight = Symbol("body_weight")
_eaten_share, _carbohydrate = Symbol("eaten_share"), Symbol("carbohydrate")
_glycogen_energy, _spent = Symbol("glycogen_energy"), Symbol("spent")
_lean_part, _cost, _stored = Symbol("lean_part"), Symbol("cost"), Symbol("stored")

_energy_of_fat = fact("hall-energy-of-fat", "kcal/kg")
_energy_of_lean = fact("hall-energy-of-lean", "kcal/kg")
_forbes = fact("hall-forbes-constant", "kg") * _energy_of_lean / _energy_of_fat
_weighed = {
    _body_weight: fat
    + lean
    + fluid
    + (1 + fact("hall-water-with-glycogen", "dimensionless")) * glycogen
}

_A_DAY: dict[Symbol, Expr] = {
    **_weighed,
    _eaten_share: 1 + intake_change / maintenance,
    _carbohydrate: fact("hall-carbohydrate-share", "dimensionless") * maintenance,
    _glycogen_energy: _carbohydrate
    * (_eaten_share - (glycogen / fact("hall-glycogen-at-start", "kg")) ** 2),
    _spent: other_energy
    + fact("hall-upkeep-of-fat", "kcal/kg/day") * fat
    + fact("hall-upkeep-of-lean", "kcal/kg/day") * lean
    + (activity_rate + activity_change) * _body_weight
    + fact("hall-digestion-share", "dimensionless") * intake_change
    + adaptation,
    _lean_part: _forbes / (_forbes + fat),
    _cost: _lean_part * fact("hall-cost-of-building-lean", "kcal/kg") / _energy_of_lean
    + (1 - _lean_part) * fact("hall-cost-of-building-fat", "kcal/kg") / _energy_of_fat,
    _stored: (maintenance + intake_change - _glycogen_energy - _spent) / (1 + _cost),
}

RATES = Steps(
    "How fast each part of the state changes, a day.",
    takes=(STATE, KEPT, intake_change, activity_change),
    steps=_A_DAY,
    gives=(
        (1 - _lean_part) * _stored / _energy_of_fat,
        _lean_part * _stored / _energy_of_lean,
        _glycogen_energy / fact("hall-energy-of-glycogen", "kcal/kg"),
        (
            (fact("hall-sodium-eaten", "mg/day") + fact("hall-sodium-by-carbohydrate", "mg/day"))
            * (_eaten_share - 1)
            - fact("hall-sodium-by-fluid", "mg/liter/day") * (fluid - fluid_at_start)
        )
        / fact("hall-sodium-in-fluid", "mg/liter"),
        (fact("hall-adaptation-share", "dimensionless") * intake_change - adaptation)
        / fact("hall-adaptation-time", "day"),
    ),
)
"""Energy that is neither spent nor stored as glycogen builds fat and lean tissue, by Forbes's
curve; building them costs ``cost`` for each unit stored, so that it is divided by 1 + cost.
The share of carbohydrate stays as it was, and the sodium eaten falls and rises with the food, as
in the planner of the NIH.  A change of activity adds to what each kilogram of the body takes for
it, as in the planner; the body adapts to what is eaten, and not to what it does."""

FASTEST = Steps(
    "How fast the fastest part settles, a day.",
    takes=(STATE, KEPT),
    steps={_carbohydrate: _A_DAY[_carbohydrate]},
    gives=Max(
        2
        * _carbohydrate
        * glycogen
        / fact("hall-glycogen-at-start", "kg") ** 2
        / fact("hall-energy-of-glycogen", "kcal/kg"),
        fact("hall-sodium-by-fluid", "mg/liter/day") / fact("hall-sodium-in-fluid", "mg/liter"),
    ),
)
"""Glycogen, whose rate is what its own rate of change loses for each kilogram of it, or fluid: a
step of Runge and Kutta's method must be short beside it."""

BODY_WEIGHT = Steps("Body weight, kg.", takes=(STATE,), steps=_weighed, gives=_body_weight)
"""Fat, lean tissue, fluid and glycogen with its water."""

KEEPING = Steps(
    "The change of energy eaten on which the body stays as it is, once it has adapted; kcal a day.",
    takes=(STATE, KEPT, activity_change),
    steps=_weighed,
    gives=(
        other_energy
        + fact("hall-upkeep-of-fat", "kcal/kg/day") * fat
        + fact("hall-upkeep-of-lean", "kcal/kg/day") * lean
        + (activity_rate + activity_change) * _body_weight
        - maintenance
    )
    / (
        1
        - fact("hall-digestion-share", "dimensionless")
        - fact("hall-adaptation-share", "dimensionless")
    ),
)
"""Where nothing is stored, what is eaten is spent: ``spent`` of the rates, solved for the change,
its adaptation complete."""

SETTLED = Steps(
    "The state of a body of that fat when all of it but the fat has settled.",
    takes=(fat, (fat_at_start, lean_at_start, glycogen_at_start), KEPT, intake_change),
    steps={_eaten_share: _A_DAY[_eaten_share]},
    gives=(
        fat,
        lean_at_start + fact("hall-forbes-constant", "kg") * log(fat / fat_at_start),
        glycogen_at_start * sqrt(_eaten_share),
        fluid_at_start
        + (fact("hall-sodium-eaten", "mg/day") + fact("hall-sodium-by-carbohydrate", "mg/day"))
        * (_eaten_share - 1)
        / fact("hall-sodium-by-fluid", "mg/liter/day"),
        fact("hall-adaptation-share", "dimensionless") * intake_change,
    ),
)
"""The rates of glycogen, fluid and adaptation at nothing, lean tissue by Forbes's curve.  Where
what keeps this state is what is eaten, the fat has settled too."""

_LEAST_PART, _LEAST_WEIGHT, _MOST_WEIGHT = Rational(1, 20), Rational(1, 2), 2

ROOM = Steps(
    "How far the state is from where the model says nothing; below 0 it is beyond.",
    takes=(STATE, KEPT),
    steps=_weighed,
    gives=Min(
        fat / _body_weight - _LEAST_PART,
        lean / _body_weight - _LEAST_PART,
        _body_weight / weight - _LEAST_WEIGHT,
        _MOST_WEIGHT - _body_weight / weight,
    ),
)
"""Our bounds, not the paper's: fat and lean tissue each at least a twentieth of the weight, and
the weight between half of what it was and double."""

STEPS = (START, USING, RATES, FASTEST, BODY_WEIGHT, ROOM, KEEPING, SETTLED)
"""All that the model calculates."""

SAYS = {
    "body": "the model says nothing about a body of this height and weight; check both",
    "eaten": "nobody eats less than nothing; choose a smaller change",
    "activity": "nobody moves less than somebody at rest; choose a smaller change of activity",
    "change": "the model says nothing about so large a change; choose a smaller one or fewer days",
}
"""Why the model has no answer."""


class Phase(TypedDict):
    """Some days of eating and moving differently from the start, and steadily.

    ``days`` are whole ones, ``intake_change`` is kcal a day from what keeps the weight of the
    start, ``activity_change`` kcal a day for each kilogram of the body.
    """

    days: float
    intake_change: float
    activity_change: float


@dataclass(frozen=True)
class Trajectory:
    """A body on each of ``days``, masses in kg; lean tissue is without fluid and glycogen.

    ``keeping`` is the change of energy eaten, in kcal/day from that of the start, on which the
    body stays as it is on the last of them, as active as it is there.
    """

    days: "np.ndarray"
    weight: "np.ndarray"
    fat: "np.ndarray"
    lean: "np.ndarray"
    keeping: float


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
    reads = ""

    def __init__(self) -> None:
        self.inputs = {name: item for name, item in INPUTS.items() if name in _ASKED}

    @cached_property
    def facts(self) -> tuple[FactSymbol, ...]:
        """The facts that the model uses, by name."""
        symbols = set().union(*(each.symbols for each in STEPS))
        found = (symbol for symbol in symbols if isinstance(symbol, FactSymbol))
        return tuple(sorted(found, key=lambda symbol: symbol.name))

    @property
    def steps(self) -> list[tuple[str, Expr]]:
        """Each step of the model in order, with the name of what it gives."""
        parts = ("fat", "lean", "glycogen", "fluid", "adaptation")
        a_day = [
            (f"change_of_{part}_a_day", each) for part, each in zip(parts, RATES.gives, strict=True)
        ]
        named = {**START.steps, **RATES.steps, **BODY_WEIGHT.steps}
        return [*((each.name, named[each]) for each in named), *a_day]

    def sources(self, facts: Facts) -> tuple[str, ...]:
        """Return the ids of the model's sources and of its facts' sources."""
        own = ("hall-2011", "hall-2010", "hall-2008", "chow-2008")
        body = ("mifflin-1990", "jackson-2002", "silva-2007")
        return tuple(dict.fromkeys((*own, *body, *(each.of(facts).source for each in self.facts))))

    def interval_says(self, _: Facts) -> str:
        """Return nothing: no error of a single result was published."""
        return ""

    def read(self, _: Facts, /, **texts: str) -> dict[str, float | str]:
        """Return the inputs in their own units from what a writer typed, all checked."""
        checked_eaten(self.id, self.inputs, texts)
        return {name: item.read(texts[name]) for name, item in self.inputs.items() if name in texts}

    def values(self, facts: Facts, /, **inputs: float | str) -> tuple[float, None, None]:
        """Return the weight after ``days`` in kg; no error of a single result was published."""
        return float(self.trajectory(facts, **inputs).weight[-1]), None, None

    def maintenance(self, facts: Facts, /, **person: float | str) -> float:
        """Return the energy, in kcal/day, on which a person keeps their weight."""
        start, *_ = self._functions(facts)
        (_, energy, *_), _ = start(**person)
        return energy

    def trajectory(self, facts: Facts, /, **inputs: float | str) -> Trajectory:
        """Return the body on day 0, each whole day after it, and at the end of ``days``.

        Raises :class:`Problem` where an input is missing or unknown, and where the body or the
        change is one that the model says nothing about.
        """
        checked_eaten(self.id, self.inputs, inputs)
        person = {each.name: inputs[each.name] for each in PERSON}
        change = inputs.get(intake_change.name)
        if change is None:
            change = inputs[intake.name] - self.maintenance(facts, **person)
        phase = Phase(days=inputs[days.name], intake_change=change, activity_change=0)
        return self.course(facts, person, [phase])

    def course(
        self,
        facts: Facts,
        person: Mapping[str, float | str],
        phases: Sequence[Phase],
        share: float = 1,
    ) -> Trajectory:
        """Return the body over all phases together, on day 0, each whole day, and at the end.

        ``share`` is what the person uses of the energy that is usual for such a body; what is
        eaten stays what the phases say of a person who uses as much as is usual.
        Raises :class:`Problem` where the model says nothing about the body or a change.
        """
        import numpy as np  # noqa: PLC0415  nothing but this needs it, nor SciPy
        from scipy.integrate import solve_ivp  # noqa: PLC0415

        begin, using, rates, _, weight_of, room, keeping_of, _ = self._functions(facts)
        usual, start = begin(**person)
        kept = using(usual, share)
        _, uses, activity, *_ = kept
        self._refuse("body", room(start, kept) < 0)
        times, states, active = np.zeros(1), np.array([start]).T, 0.0
        for phase in phases:
            change, active = phase["intake_change"] + usual[1] - uses, phase["activity_change"]
            self._refuse("eaten", change < -uses)
            self._refuse("activity", active < min(0, -activity))
            if not (until := phase["days"]):
                continue
            solved = solve_ivp(
                lambda _, state, *changes: rates(state, kept, *changes),
                (0, max(1, until)),
                states[:, -1],
                method="LSODA",
                t_eval=np.unique([*np.arange(1, until), until]),
                args=(change, active),
                rtol=1e-9,
                atol=1e-9,
            )
            self._refuse("change", any(room(state, kept) < 0 for state in solved.y.T))
            times = np.append(times, times[-1] + solved.t)
            states = np.hstack([states, solved.y])
        fat, lean, *_ = states
        keeping = float(keeping_of(states[:, -1], kept, active)) + uses - usual[1]
        return Trajectory(times, weight_of(states), fat, lean, keeping)

    def _functions(self, facts: Facts) -> tuple[Callable[..., object], ...]:
        return _compiled(tuple(each.known(facts) for each in self.facts))

    def _refuse(self, reason: str, holds: bool) -> None:
        if holds:
            raise Problem(f"`{self.id}`: {SAYS[reason]}")


WEIGHT_CHANGE = WeightChange()
"""Age years, height cm, weight kg, energy kcal/day, time days, to kg."""


@lru_cache(maxsize=16)
def _compiled(known: tuple[Known, ...]) -> tuple[Callable[..., object], ...]:
    """Return each of :data:`STEPS` as Python for facts of these numbers."""
    numbers = {symbol: each.value for symbol, each in zip(WEIGHT_CHANGE.facts, known, strict=True)}
    return tuple(each.python(numbers) for each in STEPS)


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
