"""A program: a warm-up, two sessions a week for the whole body, an end, and how to go on."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.records.kinds.anatomy import Equipment
from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.words import Words

Amount = Annotated[
    Text, Field(description="the id of a fact, or the trainer's own practice, such as 1 second")
]
"""A fact's id where somebody published the amount; else a quantity, shown as practice."""


def is_practice(amount: str) -> bool:
    """Tell whether an amount is the trainer's own, not a fact's id."""
    return amount[0].isdigit()


def _each_once(session: list[str]) -> list[str]:
    for each in session:
        if session.count(each) > 1:
            raise ValueError(f"`{each}` stands twice in a session; name each exercise once")
    return session


Session = Annotated[list[Text], Field(min_length=1), AfterValidator(_each_once)]


class Program(BaseModel):
    """What ``docs/data/programs/<id>.yml`` holds.  Times are in seconds or minutes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words = Field(max_length=60, description="the name, such as At home with a chair")
    says: Words = Field(description="one sentence: for whom it is and what it needs")
    equipment: Equipment = Field(description="what it needs as it stands; [] for nothing")
    sessions: list[Session] = Field(
        min_length=2, max_length=2, description="two lists of ids of exercises, in order"
    )
    warm_up: list[Text] = Field(
        min_length=1, description="ids of routines to begin with; any one of them will do"
    )
    ending: Text = Field(description="the id of the routine to end with")
    balance: list[Text] = Field(
        min_length=1, description="ids of exercises of balance, for those over sixty or unsteady"
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
    progression: list[Words] = Field(min_length=2, description="how to go on, in order")
    source: Text = Field(description="the id of the source of the plan's form")
    checked: PastDay = Field(description="the day somebody last checked it")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @property
    def amounts(self) -> dict[str, str]:
        """Each amount by its key; a walk only where there is one."""
        keys = ("first_weeks", "first_sets", "first_fewest", "first_most", "sets", "repetitions")
        keys += ("lifting", "holding", "lowering", "hold", "walk", "rest", "balance_days")
        return {key: getattr(self, key) for key in keys if getattr(self, key)}

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield "source", self.source
        yield from (("routine", each) for each in (*self.warm_up, self.ending))
        yield from (("exercise", each) for session in self.sessions for each in session)
        yield from (("exercise", each) for each in self.balance)
        yield from (("fact", each) for each in self.amounts.values() if not is_practice(each))
