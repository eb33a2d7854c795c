"""A program: a warm-up, two sessions a week for the whole body, an end, and how to go on."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.anatomy import Equipment
from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import Words
from macros.science.inputs import Quantity

Amount = Annotated[
    Text, Field(description="the id of a fact, or the trainer's own practice, such as 1 second")
]
"""A fact's id where somebody published the amount; else a quantity, shown as practice."""

AMOUNTS: Mapping[str, Quantity] = MappingProxyType(
    {
        each.name: each
        for each in (
            Quantity("first_weeks", "weeks to begin", "week", 1, 26, "2 weeks"),
            Quantity("first_sets", "sets at first", "set", 1, 10, "1 set"),
            Quantity("first_fewest", "fewest repetitions", "repetition", 1, 50, "10 repetitions"),
            Quantity("first_most", "most repetitions", "repetition", 1, 50, "15 repetitions"),
            Quantity("sets", "sets", "set", 1, 10, "2 sets"),
            Quantity("repetitions", "repetitions", "repetition", 1, 50, "10 repetitions"),
            Quantity("lifting", "time to lift", "second", 0.5, 30, "2 seconds"),
            Quantity("holding", "time to hold", "second", 0, 60, "1 second"),
            Quantity("lowering", "time to lower", "second", 0.5, 30, "4 seconds"),
            Quantity("hold", "time of a held repetition", "second", 1, 180, "10 seconds"),
            Quantity("walk", "time of a carry", "second", 5, 600, "30 seconds"),
            Quantity("rest", "rest after a set", "second", 10, 600, "60 seconds"),
            Quantity("balance_days", "days of balance", "day", 1, 7, "3 days"),
            Quantity("takes", "time of a routine", "minute", 1, 60, "5 minutes"),
        )
    }
)
"""The unit and the range of each amount of a program, and of what a routine takes."""


def is_practice(amount: str) -> bool:
    """Tell whether an amount is the trainer's own, not a fact's id."""
    return amount[0].isdigit()


Session = Annotated[Ids, Field(min_length=1, max_length=MOST)]


class Program(BaseModel):
    """What ``docs/data/programs/<id>.yml`` holds.  Times are in seconds or minutes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words = Field(max_length=60, description="the name, such as At home with a chair")
    says: Words = Field(description="one sentence: for whom it is and what it needs")
    equipment: Equipment = Field(description="what it needs as it stands; [] for nothing")
    sessions: list[Session] = Field(
        min_length=2, max_length=2, description="two lists of ids of exercises, in order"
    )
    warm_up: Ids = Field(
        min_length=1,
        max_length=4,
        description="ids of routines to begin with; any one of them will do",
    )
    ending: Text = Field(description="the id of the routine to end with")
    balance: Ids = Field(
        min_length=1,
        max_length=MOST,
        description="ids of exercises of balance, for those over sixty or unsteady",
    )
    balance_days: Amount = Field(description="on how many days of a week, or more")
    first_weeks: Amount = Field(description="how many weeks begin it lightly")
    first_sets: Amount = Field(description="sets of each exercise in those weeks")
    first_fewest: Amount = Field(description="fewest repetitions of a set in those weeks")
    first_most: Amount = Field(description="most repetitions of a set in those weeks")
    sets: Amount
    repetitions: Amount
    lifting: Amount
    holding: Amount
    lowering: Amount
    hold: Amount = Field(description="how long each repetition of a held exercise lasts")
    walk: Amount | None = Field(None, description="how long a carry lasts, if there is one")
    rest: Amount
    progression: list[Words] = Field(
        min_length=2, max_length=8, description="how to go on, in order"
    )
    source: Text = Field(description="the id of the source of the plan's form")
    checked: PastDay = Field(description="the day somebody last checked it")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @property
    def amounts(self) -> dict[str, str]:
        """Each amount by its key; a walk only where there is one."""
        return {key: getattr(self, key) for key in AMOUNTS if getattr(self, key, None)}

    @model_validator(mode="after")
    def _is_in_range(self) -> "Program":
        for key, text in self.amounts.items():
            if is_practice(text):
                AMOUNTS[key].read(text)
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield "source", self.source
        yield from (("routine", each) for each in (*self.warm_up, self.ending))
        yield from (("exercise", each) for session in self.sessions for each in session)
        yield from (("exercise", each) for each in self.balance)
        yield from (("fact", each) for each in self.amounts.values() if not is_practice(each))
