"""The inputs of the equations: a symbol each, with its unit and range."""

from dataclasses import dataclass

from sympy import Eq, Expr, Piecewise, Symbol

from macros.problem import Problem, did_you_mean
from macros.quantity import parse


class Level(Symbol):
    """One of the words that a choice may be, such as ``female``."""


@dataclass(frozen=True)
class Quantity:
    """A measured input.  ``low``, ``high`` and ``example`` are numbers of ``unit``."""

    name: str
    says: str
    unit: str
    low: float
    high: float
    example: str

    def read(self, text: str) -> float:
        """Return the quantity in ``text`` in ``unit``; raise :class:`Problem` if it is none."""
        try:
            value = parse(text, self.unit)
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


_ALL = [
    Quantity("weight", "body weight", "kg", 30, 300, "65 kg"),
    Quantity("height", "height", "cm", 120, 230, "165 cm"),
    Quantity("age", "age", "year", 18, 110, "30 years"),
    Choice("sex", "sex, as the equation uses it", ("female", "male")),
    Quantity("fat_free_mass", "fat-free mass", "kg", 15, 200, "45 kg"),
    Quantity("muscle", "muscle gained", "kg", 0, 45, "9 lb"),
    Quantity("met", "intensity", "MET", 1, 25, "6 MET"),
    Quantity("duration", "duration", "second", 0, 86_400, "30 minutes"),
    Quantity("distance", "distance lifted", "m", 0.01, 3, "0.5 m"),
]

INPUTS: dict[str, Quantity | Choice] = {item.name: item for item in _ALL}
"""Every input by its name."""

weight, height, age, sex, fat_free_mass, muscle, met, duration, distance = (
    Symbol(item.name) for item in _ALL
)


def by_sex(*, male: float, female: float) -> Expr:
    """Return the one number or the other, by ``sex``."""
    return Piecewise((male, Eq(sex, Level("male"))), (female, True))
