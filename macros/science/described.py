"""Equations without their formulas: what each asks for, and plain functions that compute.

They are for a place without SymPy, such as a browser: a build writes them as a module, by
:mod:`macros.science.written_down`, and whoever computes there sees no difference.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import NoReturn

from macros.problem import Problem
from macros.science.facts import Facts
from macros.science.inputs import INPUTS, Choice, Quantity, checked


class Computing:
    """What every equation does with inputs, however its functions came to be."""

    id: str
    unit: str
    inputs: Mapping[str, Quantity | Choice]
    plausible: tuple[float, float] | None

    @property
    def export(self) -> str:
        """What the browser's module calls it."""
        return camel_case(self.id)

    def needed(self, given: Mapping[str, object]) -> list[str]:
        """Return the inputs that it needs with the words given: a man's need no hips."""
        raise NotImplementedError

    def functions(self, facts: Facts) -> Sequence[Callable[..., float]]:
        """Return the value and, if it has one, its interval as Python functions of the inputs."""
        raise NotImplementedError

    def values(
        self, facts: Facts, /, **inputs: float | str
    ) -> tuple[float, float | None, float | None]:
        """Return value, low and high in ``unit`` from inputs in their own units.

        Raises :class:`Problem` where an input is missing or unknown.
        """
        checked(self.id, self.inputs, inputs, self.needed(inputs))
        given = {name: inputs.get(name, math.nan) for name in self.inputs}
        value, *ends = (float(each(**given)) for each in self.functions(facts))
        low, high = ends or (None, None)
        return value, low, high

    def read(self, facts: Facts, /, **texts: str) -> dict[str, float | str]:
        """Return the inputs in their own units from what a writer typed, all checked.

        Raises :class:`Problem` where one is missing, unknown, no quantity, or out of range,
        and where together they give a result that no body has.
        """
        checked(self.id, self.inputs, texts, self.needed(texts))
        given = [name for name in self.inputs if name in texts]
        inputs = {name: self.inputs[name].read(texts[name]) for name in given}
        if self.plausible:
            low, high = self.plausible
            value = self.values(facts, **inputs)[0]
            if not low <= value <= high:
                raise Problem(
                    f"`{self.id}` gives {value:.0f} {self.unit} for these inputs, which no body "
                    f"has; check {', '.join(inputs)}"
                )
        return inputs


def camel_case(equation_id: str) -> str:
    """Return ``mifflin-st-jeor`` as ``mifflinStJeor``."""
    return re.sub(r"-([a-z])", lambda match: match[1].upper(), equation_id).replace("-", "")


@dataclass(frozen=True)
class Described(Computing):
    """An equation as a build wrote it down, for the facts of that build."""

    id: str
    _: KW_ONLY
    result: str
    unit: str
    valid: str
    inputs: Mapping[str, Quantity | Choice]
    needs: Mapping[tuple[str, ...], list[str]]
    """The inputs that it needs by the words of its choices; by empty words, with none of them."""
    computes: Sequence[Callable[..., float]]
    cited: tuple[str, ...]
    interval: str
    limits: Mapping[str, tuple[float, float, str]]
    beyond: str
    plausible: tuple[float, float] | None
    step: float | None
    reads: str

    facts = ()

    def needed(self, given: Mapping[str, object]) -> list[str]:
        """Return the inputs that it needs with the words given."""
        choices = {name: each for name, each in self.inputs.items() if isinstance(each, Choice)}
        if not choices.keys() <= given.keys() or self.inputs.keys() <= given.keys():
            return list(self.inputs)
        words = (given[name] if given[name] in each.words else "" for name, each in choices.items())
        return self.needs[tuple(words)]

    def functions(self, _: Facts) -> Sequence[Callable[..., float]]:
        """Return the value and, if it has one, its interval as Python functions of the inputs."""
        return self.computes

    def sources(self, _: Facts) -> tuple[str, ...]:
        """Return the ids of the equation's sources and of its facts' sources."""
        return self.cited

    def interval_says(self, _: Facts) -> str:
        """Return what the interval is, empty where no error was published."""
        return self.interval


EATEN = ("intake", "intake_change")
"""Of these inputs the model of weight takes one."""


def checked_eaten(
    model_id: str, inputs: Mapping[str, Quantity | Choice], given: Iterable[str]
) -> None:
    """Raise :class:`Problem` where what the model of weight is given is not what it takes."""
    checked(model_id, inputs, [*given, *EATEN])
    if len(set(EATEN) & set(given)) != 1:
        write = f'write one of them, such as intake_change="{INPUTS["intake_change"].example}"'
        raise Problem(f"`{model_id}` needs either {' or '.join(EATEN)}; {write}")


class DescribedModel(Described):
    """The model of weight: what it asks for is checked, and what solves it is not at hand."""

    def read(self, _: Facts, /, **texts: str) -> dict[str, float | str]:
        """Return the inputs in their own units from what a writer typed, all checked."""
        checked_eaten(self.id, self.inputs, texts)
        return {name: item.read(texts[name]) for name, item in self.inputs.items() if name in texts}

    def values(self, _: Facts, /, **__: float | str) -> NoReturn:
        """Raise what Python raises where SciPy, which solves the model, is missing."""
        raise ModuleNotFoundError("SciPy solves this model", name="scipy")
