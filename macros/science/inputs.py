"""The inputs of the equations: quantities with a unit and a range, and choices of words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.problem import Problem, did_you_mean
from macros.science.quantity import parse


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
        return self.inside(value, text)

    def inside(self, value: float, text: str) -> float:
        """Return a number of ``unit``; raise :class:`Problem` if it is out of the range."""
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
    Choice("sex", "sex, as the equation uses it", ("female", "male")),
    Quantity("age", "age", "year", 18, 110, "30 years"),
    Quantity("height", "height", "cm", 120, 230, "165 cm"),
    Quantity("weight", "body weight", "kg", 30, 300, "65 kg"),
    Quantity("pal", "physical activity level", "dimensionless", 1, 2.5, "1.5", bare=True),
    Quantity("waist", "waist", "cm", 60, 200, "80 cm"),
    Quantity("neck", "neck", "cm", 25, 55, "35 cm"),
    Quantity("hip", "hips", "cm", 60, 220, "100 cm"),
    Quantity("fat_free_mass", "fat-free mass", "kg", 15, 200, "45 kg"),
    Quantity("fat_mass", "fat mass", "kg", 1, 200, "20 kg"),
    Quantity("body_fat", "body fat", "percent", 1, 75, "30 %"),
    Choice("activity", "activity of the day", ("inactive", "low-active", "active", "very-active")),
    Quantity("intake", "energy eaten", "kcal/day", 0, 10_000, "2000 kcal/day"),
    Quantity("intake_change", "change of energy eaten", "kcal/day", -5_000, 5_000, "100 kcal/day"),
    Quantity("days", "time", "day", 0, 7_300, "365 days", bare=True),
    Quantity("muscle", "muscle gained", "kg", 0.1, 45, "9 lb"),
    Quantity("met", "intensity", "MET", 1, 25, "6 MET", bare=True),
    Quantity("steps", "steps a day", "dimensionless", 0, 50_000, "3000", bare=True),
    Quantity("duration", "duration", "second", 0, 86_400, "30 minutes"),
    Quantity("sleep_time", "sleep", "hour/day", 0, 14, "8 hours/day"),
    Quantity("sitting_time", "desk work and meals, sitting", "hour/day", 0, 24, "9 hours/day"),
    Quantity("driving_time", "driving", "hour/day", 0, 24, "1 hour/day"),
    Quantity("washing_time", "washing and dressing", "hour/day", 0, 24, "1 hour/day"),
    Quantity("cooking_time", "cooking", "hour/day", 0, 24, "1 hour/day"),
    Quantity("housework_time", "housework", "hour/day", 0, 24, "1 hour/day"),
    Quantity("standing_time", "standing work, light loads", "hour/day", 0, 24, "0 hours/day"),
    Quantity("strolling_time", "walking about", "hour/day", 0, 24, "1 hour/day"),
    Quantity("hand_work_time", "farm work by hand", "hour/day", 0, 24, "0 hours/day"),
    Quantity("strength_time", "strength training", "hour/week", 0, 40, "1.5 hours/week"),
    Quantity("walking_time", "walking", "hour/week", 0, 80, "2 hours/week"),
    Quantity("jogging_time", "jogging", "hour/week", 0, 40, "1 hour/week"),
    Quantity("running_time", "running", "hour/week", 0, 40, "0 hours/week"),
    Quantity("distance", "distance lifted", "m", 0.01, 3, "0.5 m"),
    Quantity("repetitions", "repetitions", "repetition", 1, 100, "10 repetitions", bare=True),
    Quantity("lifting", "time to lift", "second", 0.1, 60, "2 s"),
    Quantity("holding", "time to hold", "second", 0, 60, "1 s"),
    Quantity("lowering", "time to lower", "second", 0.1, 60, "2 s"),
]

INPUTS: dict[str, Quantity | Choice] = {item.name: item for item in _ALL}
"""Every input by its name, in the order in which a form asks for them."""


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
