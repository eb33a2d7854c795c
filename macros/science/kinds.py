"""What an input may be: a quantity with a unit and a range, or a choice of words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Symbol

from macros.problem import Problem, did_you_mean
from macros.quantity import parse


class Level(Symbol):
    """One of the words that a choice may be, such as ``female``."""


@dataclass(frozen=True)
class Quantity:
    """A measured input.  ``low`` and ``high`` are numbers of ``unit``.

    ``bare`` lets the unit be left out, where the name says it: ``days="365"``.
    """

    name: str
    says: str
    unit: str
    low: float
    high: float
    example: str
    bare: bool = False

    def read(self, text: str) -> float:
        """Return the quantity in ``text`` in ``unit``; raise :class:`Problem` if it is none."""
        try:
            value = parse(text, self.unit, bare=self.bare)
        except Problem as problem:
            raise Problem(
                f'`{self.name}`: {problem}, such as {self.name}="{self.example}"'
            ) from None
        if not self.low <= value <= self.high:
            span = f"{self.low:g} to {self.high:g} {self.unit}"
            raise Problem(f'`{self.name}`: "{text}" is outside {span}; write one inside it')
        return value


@dataclass(frozen=True)
class Choice:
    """An input that is one of a few words."""

    name: str
    says: str
    words: tuple[str, ...]

    @property
    def example(self) -> str:
        """The first of the words."""
        return self.words[0]

    def read(self, text: str) -> str:
        """Return ``text`` if it is one of the words; raise :class:`Problem` if not."""
        if text not in self.words:
            near = did_you_mean(text, self.words, "write " + " or ".join(self.words))
            raise Problem(f'`{self.name}`: "{text}" is not one of its words; {near}')
        return text


def checked(
    equation_id: str,
    inputs: Mapping[str, Quantity | Choice],
    given: Iterable[str],
    needed: Iterable[str] | None = None,
) -> None:
    """Raise :class:`Problem` where a given input is unknown, or a needed one is missing.

    ``needed`` are names of ``inputs``; without it, all of them.
    """
    for name in given:
        if name not in inputs:
            known = "its inputs are " + ", ".join(inputs) if inputs else "it has none"
            near = did_you_mean(name, inputs, known)
            raise Problem(f"`{equation_id}` has no input `{name}`; {near}")
    missing = [name for name in (inputs if needed is None else needed) if name not in given]
    if missing:
        write = ", ".join(f'{name}="{inputs[name].example}"' for name in missing)
        raise Problem(f"`{equation_id}` needs {', '.join(missing)}; write {write}")
